/** Injected by the background into articles only. A second injection meets the first and leaves it alone. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { nextTurn } from '@/utils/steps';
import { nativeApi } from '../lib/native-api';
import type { Annotator } from './annotator';

/** The content scripts' own global, which the page cannot see; the gate looks for the annotator there too. */
const world = globalThis as { whenceAnnotator?: Annotator };

/** The background waits for what this gives: from then on, messages are answered. */
export default defineUnlistedScript(async () => {
  // What compiling all of this has taken of the page’s time is enough for one task; setting it up is the next.
  await nextTurn();
  const { Annotator } = await import('./annotator');
  await nextTurn();
  await loadApi();
  if (world.whenceAnnotator?.isAlive) return;
  world.whenceAnnotator = new Annotator(document);
  void world.whenceAnnotator.refresh();
});

/**
 * Has the browser load the parts of its own API that the annotator uses first, each in a task by itself: Firefox loads
 * each when it is first named in a process, and takes up to 10 ms of the page’s time for one.
 */
async function loadApi(): Promise<void> {
  const api = nativeApi();
  const parts = [() => api?.extension, () => api?.storage?.onChanged, () => api?.storage?.local];
  for (const load of parts) {
    load();
    await nextTurn();
  }
}
