/** What a browser's trace says of the script time of a page and of the extension's background. */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Wall clock, in µs. */
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread itself, in µs: what else the machine does is not in it. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: { readonly url?: string };
    readonly fileName?: string;
    readonly name?: string;
    readonly beginData?: { readonly url?: string };
  };
}

/** Script of one or more threads, in ms of their own time. */
export interface ThreadTime {
  readonly total: number;
  /** The most within one task. */
  readonly longest: number;
}

export interface ScriptTime {
  /** On the page's main thread. All of it is the extension's, as long as the page has no script of its own. */
  readonly page: ThreadTime;
  /** In the extension's background, whatever for. */
  readonly background: ThreadTime;
  /** On the page's main thread, in files whose name holds the word that was asked for, in ms. */
  readonly named: number;
}

const categories = ['devtools.timeline', 'v8', 'toplevel', 'disabled-by-default-v8.compile'];

/** What runs script or is caused by it. */
const scriptEvents: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'FunctionCall',
  'TimerFire',
  'RunMicrotasks',
  'v8.callFunction',
  'v8.compile',
  'v8.run',
  'v8.newInstance',
]);

/**
 * Traces a page while `work` runs.
 * @param origin of the pages' server: its page is the one that is traced.
 * @param file a part of the name of a file whose script is counted apart.
 */
export async function traceScript(
  page: Page,
  origin: string,
  work: () => Promise<unknown>,
  file = '',
): Promise<ScriptTime> {
  await page.tracing.start({ categories });
  await work();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(buffer!).toString()) as {
    traceEvents: TraceEvent[];
  };
  return scriptTimeOf(traceEvents, origin, file);
}

function scriptTimeOf(events: readonly TraceEvent[], origin: string, file: string): ScriptTime {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const thread = `${event.pid}:${event.tid}`;
    const known = threads.get(thread);
    if (known) known.push(event);
    else threads.set(thread, [event]);
  }
  const pages: TraceEvent[][] = [];
  const backgrounds: TraceEvent[][] = [];
  for (const thread of threads.values()) {
    const isPage = thread.some(
      ({ name, args }) => name === 'ParseHTML' && args.beginData?.url?.startsWith(origin) === true,
    );
    if (isPage) pages.push(thread);
    else if (thread.some((event) => isBackground(event))) backgrounds.push(thread);
  }
  const inFile = pages.map((thread) =>
    outermost(scriptOf(thread).filter((event) => file !== '' && urlOf(event).includes(file))),
  );
  return {
    page: timeOfThreads(pages),
    background: timeOfThreads(backgrounds),
    named: inFile.flat().reduce((sum, event) => sum + timeOf(event), 0),
  };
}

function timeOfThreads(threads: readonly (readonly TraceEvent[])[]): ThreadTime {
  let total = 0;
  let longest = 0;
  for (const thread of threads) {
    const tasks = outermost(
      thread.filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask')),
    );
    const byTask = new Map<number, number>();
    for (const event of outermost(scriptOf(thread))) {
      const ms = timeOf(event);
      total += ms;
      const task = tasks.findIndex(({ ts, dur }) => ts <= event.ts && event.ts < ts + dur!);
      byTask.set(task, (task < 0 ? 0 : (byTask.get(task) ?? 0)) + ms);
      longest = Math.max(longest, byTask.get(task)!);
    }
  }
  return { total, longest };
}

const scriptOf = (thread: readonly TraceEvent[]) =>
  thread.filter(({ ph, dur, name }) => ph === 'X' && dur !== undefined && scriptEvents.has(name));
const timeOf = ({ tdur, dur }: TraceEvent) => (tdur ?? dur!) / 1000;
const urlOf = ({ args }: TraceEvent) => args.data?.url ?? args.fileName ?? '';
const isBackground = (event: TraceEvent) =>
  /^chrome-extension:\/\/\w+\/background\.js/.test(urlOf(event));

/** Events of one thread that lie within no other. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = -Infinity;
  return [...events]
    .sort((one, other) => one.ts - other.ts || other.dur! - one.dur!)
    .filter((event) => {
      if (event.ts < end) return false;
      end = event.ts + event.dur!;
      return true;
    });
}
