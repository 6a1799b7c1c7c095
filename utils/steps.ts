/** Work in steps: a generator that pauses wherever others may have their turn, and gives its result at the end. */

import { askedAgain, watchShown, whenShown } from '@/utils/put-away';

export type Steps<T> = Generator<undefined, T>;

/** How long one slice may take in a page, in ms: half of a frame at 60 Hz. */
const SLICE = 8;

/** A slice that takes each step in a task of its own. */
export const ONE_STEP = 0;

/** Does the same with each item, with a pause after every `pace` of them. */
export function* eachInSteps<T>(
  items: Iterable<T>,
  pace: number,
  work: (item: T, index: number) => void,
): Steps<void> {
  let index = 0;
  for (const item of items) {
    work(item, index++);
    if (index % pace === 0) yield;
  }
}

/** What `work` makes of each item, with a pause after every `pace` of them. */
export function* mapInSteps<T, Made>(
  items: readonly T[],
  pace: number,
  work: (item: T, index: number) => Made,
): Steps<Made[]> {
  const made: Made[] = [];
  yield* eachInSteps(items, pace, (item, index) => made.push(work(item, index)));
  return made;
}

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export interface SliceOptions {
  /** How long one slice may take, in ms; at least one step is taken. */
  readonly slice?: number;
  /** Resolves when others have had their turn. */
  readonly turn?: () => Promise<void>;
}

/**
 * Takes the steps a slice at a time; between slices input and painting come first.
 * @returns what the steps give and the time that they took, in ms, or null where `signal` was aborted before they were done.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  { slice = SLICE, turn = nextTurn }: SliceOptions = {},
): Promise<{ value: T; spent: number } | null> {
  let spent = 0;
  for (;;) {
    const begin = performance.now();
    let now: number;
    do {
      const step = steps.next();
      now = performance.now();
      if (step.done) return { value: step.value, spent: spent + now - begin };
    } while (now < begin + slice);
    spent += now - begin;
    await turn();
    if (signal.aborted) return null;
  }
}

/**
 * Resolves in a task of its own, after those that wait. Not by `scheduler.yield`, which goes on before the page’s own
 * timers: to the page, all slices together were one.
 */
export async function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
  if (!scheduler?.postTask) return new Promise((resolve) => setTimeout(resolve));
  // Where the document is put away before a task has its turn, Firefox either forgets it, or does it all the same, although
  // the window has gone on to another document.
  watchShown();
  const task = async () => {
    await askedAgain(() => scheduler.postTask!(() => undefined));
    await whenShown();
  };
  // A timer that has become due in the task before stands in line only once that is over: behind the first of these.
  await task();
  await task();
}

/** As far as it is needed here. */
interface Scheduler {
  postTask(work: () => void): Promise<void>;
}
