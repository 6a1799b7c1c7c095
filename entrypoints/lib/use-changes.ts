import { useEffect, useState } from 'preact/hooks';

/** Draws anew whenever `watched` changes. */
export function useChanges(watched: { watch(changed: () => void): () => void }): void {
  const [, draw] = useState(0);
  useEffect(() => watched.watch(() => draw((count) => count + 1)), [watched]);
}
