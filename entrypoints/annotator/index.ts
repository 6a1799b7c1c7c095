/** Injected by the background into articles only. A second injection meets the first and leaves it alone. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { nextTurn } from '@/utils/steps';
import { nativeApi } from '../lib/native-api';
import { FirstReading } from './first-reading';
import { world } from './world';

/** The background waits for what this gives: from then on, messages are answered. */
export default defineUnlistedScript(async () => {
  // What compiling all of this has taken of the page’s time is enough for one task; setting it up is another.
  await nextTurn();
  const there = world.whenceAnnotator;
  if (there?.isAlive) return there.starting;
  const starting = start();
  world.whenceAnnotator = {
    get isAlive() {
      return nativeApi()?.runtime?.id !== undefined;
    },
    starting,
  };
  // Whoever asks next gets another try.
  starting.catch(() => delete world.whenceAnnotator);
  return starting;
});

async function start(): Promise<void> {
  const first = new FirstReading(document);
  await first.begin();
  // One after the other, and not in the task that has read the last of the page: where the engine takes up a core, each
  // takes several times as long.
  await nextTurn();
  if (import.meta.env.FIREFOX) await loadApi();
  // Not before: it takes as long to set up as the engine takes to answer.
  const { Annotator } = await import('./annotator');
  await nextTurn();
  const { bringCard } = await import('./bring-card');
  await nextTurn();
  const annotator = new Annotator(document, { bringCard, first });
  world.whenceAnnotator = annotator;
  void annotator.refresh();
}

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
