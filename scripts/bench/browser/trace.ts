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
    readonly data?: { readonly url?: string; readonly message?: string };
    /** Of a thread, where the event tells its name. */
    readonly name?: string;
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

/** As few as tell what is asked: each makes what is measured slower. */
const categories = ['devtools.timeline', 'toplevel'];

/** What runs script or is caused by it. */
const scriptEvents: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'FunctionCall',
  'TimerFire',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);

/** Tells the page's thread from others in a trace. */
const mark = 'whence-bench';

/**
 * Traces a page while `work` runs.
 * @param file a part of the name of a file whose script is counted apart.
 */
export async function traceScript(
  page: Page,
  work: () => Promise<unknown>,
  file = '',
): Promise<ScriptTime> {
  // The browser's own session: that of a page leaves out the extension's background.
  const client = await page.browser().target().createCDPSession();
  const events: TraceEvent[] = [];
  const isDone = new Promise<void>((resolve) => {
    client.on('Tracing.dataCollected', ({ value }) => {
      for (const event of value) events.push(event as unknown as TraceEvent);
    });
    client.on('Tracing.tracingComplete', () => resolve());
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  await work();
  await page.evaluate(`console.timeStamp('${mark}')`);
  await client.send('Tracing.end');
  await isDone;
  await client.detach();
  return scriptTimeOf(events, file);
}

function scriptTimeOf(events: readonly TraceEvent[], file: string): ScriptTime {
  const names = new Map<string, string>();
  const threads = new Map<string, TraceEvent[]>();
  let marked = '';
  for (const event of events) {
    const { name, args } = event;
    const thread = threadOf(event);
    if (name === 'thread_name') names.set(thread, args.name ?? '');
    if (args.data?.message === mark) marked = thread;
    const known = threads.get(thread);
    if (known) known.push(event);
    else threads.set(thread, [event]);
  }
  const page = threads.get(marked);
  if (!page) throw new Error('the page is not in the trace');
  // The pages have no service workers of their own.
  const backgrounds = [...threads]
    .filter(([thread]) => names.get(thread) === 'ServiceWorker thread')
    .map(([, of]) => of);
  const inFile = scriptOf(page).filter(
    ({ args }) => file !== '' && args.data?.url?.includes(file) === true,
  );
  return {
    page: timeOfThreads([page]),
    background: timeOfThreads(backgrounds),
    named: outermost(inFile).reduce((sum, event) => sum + timeOf(event), 0),
  };
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;

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

/** What of the extension runs in pages. */
const pageScript = /^chrome-extension:.*\/(?:content-scripts\/content|annotator|card)\.js/;

/** After a task, what waits for promises: Chromium's trace has it beside the task, although nothing comes in between. */
const isAfterTask = ({ name }: TraceEvent) => name === 'BlinkScheduler_PerformMicrotaskCheckpoint';
/** Waiting for promises, from here on, in ms: the pages that are asked for have no script that waits for any. */
const LEAST_WAITING = 0.5;

/**
 * The longest task of any page in which script of the extension ran, in ms: with all else that the task did, and with what
 * waited for promises after it.
 * @param trace what the browser has traced, as JSON
 */
export function longestTaskOf(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const whole = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const threads = new Map<string, TraceEvent[]>();
  for (const event of whole) {
    const thread = threadOf(event);
    const ofThread = threads.get(thread);
    if (ofThread) ofThread.push(event);
    else threads.set(thread, [event]);
  }
  let longest = 0;
  for (const events of threads.values()) {
    const isOurs = ({ name, args }: TraceEvent) =>
      scriptEvents.has(name) && pageScript.test(args.data?.url ?? '');
    const starts = events.filter(isOurs).map(({ ts }) => ts);
    if (starts.length === 0) continue;
    const tasks = outermost(
      events.filter((event) => event.name.endsWith('RunTask') || isAfterTask(event)),
    );
    let before = 0;
    let wasOurs = false;
    for (const task of tasks) {
      const time = timeOf(task);
      const isAfter = isAfterTask(task);
      const hasOurs = starts.some((ts) => task.ts <= ts && ts < task.ts + task.dur!);
      const isOur: boolean = hasOurs || (isAfter && (wasOurs || time >= LEAST_WAITING));
      if (isOur) longest = Math.max(longest, time + (isAfter ? before : 0));
      before = isAfter ? 0 : time;
      wasOurs = !isAfter && isOur;
    }
  }
  return longest;
}

const timeOf = ({ tdur, dur }: TraceEvent) => (tdur ?? dur!) / 1000;

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
