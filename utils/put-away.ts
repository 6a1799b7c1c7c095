/**
 * What a document misses while the browser keeps it for “back” and “forward”. Firefox drops what its API would have
 * answered meanwhile and the tasks of its scheduler, Chromium closes the channel of a message, and neither tells of what is
 * stored anew. A document learns of it when it is shown again; background and popup are never put away.
 */

/** The answer was due while the document was put away: there will be none. */
export class LostAnswerError extends Error {
  override readonly name = 'LostAnswerError';
}

/**
 * Calls `work` each time that the document is shown again after it was put away.
 * @returns a function that ends it
 */
export function onReturn(work: () => void): () => void {
  const { addEventListener } = globalThis as unknown as Partial<Window>;
  // Only a document is ever put away.
  if (!addEventListener) return () => undefined;
  // A page can send events of its own.
  const look = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (isTrusted && persisted) work();
  };
  globalThis.addEventListener('pageshow', look);
  return () => globalThis.removeEventListener('pageshow', look);
}

/** Calls `work` the next time that it is. */
function onNextReturn(work: () => void): () => void {
  const stop = onReturn(() => {
    stop();
    work();
  });
  return stop;
}

let isWatched = false;
let isAway = false;

/** Resolves when the document is shown: at once, unless it was put away since it was watched. */
export async function whenShown(): Promise<void> {
  if (isAway) await new Promise<void>((resolve) => void onNextReturn(resolve));
}

/** To be called before anything that is followed by `whenShown`. */
export function watchShown(): void {
  if (isWatched) return;
  isWatched = true;
  const { addEventListener } = globalThis as unknown as Partial<Window>;
  addEventListener?.('pagehide', ({ isTrusted, persisted }) => {
    if (isTrusted && persisted) isAway = true;
  });
  onReturn(() => {
    isAway = false;
  });
}

/**
 * The answer, or an error as soon as it is known that there will be none.
 * @throws LostAnswerError
 */
export function orLost<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = onNextReturn(() => reject(new LostAnswerError('The page was put away.')));
    answer.then(resolve, reject).finally(stop);
  });
}

/** Asks, and again where the answer is lost. Only for what may be asked twice. */
export async function askedAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await orLost(ask());
    } catch (error) {
      if (!(error instanceof LostAnswerError)) throw error;
    }
  }
}
