/** What a browser's trace says of the script time of a page. */
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
  readonly args: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

export interface ScriptTime {
  /** All script on the page's main thread, in ms. */
  readonly total: number;
  /** The most of it within one task, in ms. */
  readonly longest: number;
  /** Of it, what runs in files whose name holds the word that was asked for, in ms. */
  readonly named: number;
}

const categories = ['devtools.timeline', 'v8', 'toplevel', 'disabled-by-default-v8.compile'];

/** What runs script or is caused by it. */
const scriptEvents: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.callFunction',
  'v8.compile',
  'v8.run',
  'v8.newInstance',
]);

/**
 * Traces a page while `work` runs. What it counts is the script of the extension, as long as the page has none of its own.
 * @param name a part of the name of a file whose script is counted apart.
 */
export async function traceScript(
  page: Page,
  work: () => Promise<unknown>,
  name = '',
): Promise<ScriptTime> {
  await page.tracing.start({ categories });
  await work();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(buffer!).toString()) as {
    traceEvents: TraceEvent[];
  };
  return scriptTimeOf(traceEvents, name);
}

function scriptTimeOf(events: readonly TraceEvent[], name: string): ScriptTime {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (event.ph !== 'X' || event.dur === undefined || !scriptEvents.has(event.name)) continue;
    const thread = `${event.pid}:${event.tid}`;
    const ofThread = threads.get(thread);
    if (ofThread) ofThread.push(event);
    else threads.set(thread, [event]);
  }
  // The thread on which content scripts run is the page's; a trace also holds those of other pages.
  const isPage = (ofThread: readonly TraceEvent[]) => ofThread.some(isExtension);
  const tasks = events.filter(({ name: of, ph }) => ph === 'X' && of.endsWith('RunTask'));
  let total = 0;
  let longest = 0;
  let named = 0;
  for (const ofThread of threads.values()) {
    if (!isPage(ofThread)) continue;
    const outer = outermost(ofThread);
    const { pid, tid } = outer[0]!;
    const bounds = outermost(tasks.filter((task) => task.pid === pid && task.tid === tid));
    const byTask = new Map<number, number>();
    for (const event of outer) {
      const ms = timeOf(event);
      total += ms;
      const task = bounds.findIndex(({ ts, dur }) => ts <= event.ts && event.ts < ts + dur!);
      byTask.set(task, (task < 0 ? 0 : (byTask.get(task) ?? 0)) + ms);
      longest = Math.max(longest, byTask.get(task)!);
    }
    const inFile = ofThread.filter((event) => name !== '' && urlOf(event).includes(name));
    for (const event of outermost(inFile)) named += timeOf(event);
  }
  return { total, longest, named };
}

const timeOf = ({ tdur, dur }: TraceEvent) => (tdur ?? dur!) / 1000;
const urlOf = ({ args }: TraceEvent) => args.data?.url ?? args.fileName ?? '';
const isExtension = (event: TraceEvent) => urlOf(event).startsWith('chrome-extension://');

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
