/** Long work in slices, written as a generator that pauses where it may be interrupted. */

/** Time that a slice may take before the page gets its turn, in ms. */
const SLICE_TIME = 12;

/** Runs to the end at once. */
export function runAtOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Runs slice by slice, and lets everything else have its turn in between. */
export async function runSliced<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = Date.now() + SLICE_TIME;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (Date.now() < until);
    await new Promise((resume) => setTimeout(resume, 0));
  }
}
