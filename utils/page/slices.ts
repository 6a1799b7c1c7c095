/** Runs work in slices, so that the page never waits long for its turn. */

/** How long one slice may take, in ms: half of a frame at 60 Hz. */
const SLICE = 8;

/**
 * Takes the steps of `steps`, a slice at a time; between slices input and painting come first.
 * @returns what the steps give and the time that they took, in ms, or null where `signal` was aborted before they were done.
 */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  signal: AbortSignal,
): Promise<{ value: T; spent: number } | null> {
  let spent = 0;
  for (;;) {
    const begin = performance.now();
    let now: number;
    do {
      const step = steps.next();
      now = performance.now();
      if (step.done) return { value: step.value, spent: spent + now - begin };
    } while (now < begin + SLICE);
    spent += now - begin;
    await nextTurn();
    if (signal.aborted) return null;
  }
}

/** Resolves in a task of its own, after those that wait. */
function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
