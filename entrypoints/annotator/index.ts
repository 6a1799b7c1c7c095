/** Injected by the background into articles only. A second injection meets the first and leaves it alone. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Annotator } from './annotator';

/** The content scripts' own global, which the page cannot see; the gate looks for the annotator there too. */
const world = globalThis as { whenceAnnotator?: Annotator };

export default defineUnlistedScript(() => {
  if (world.whenceAnnotator?.isAlive) return;
  world.whenceAnnotator = new Annotator(document);
  void world.whenceAnnotator.refresh();
});
