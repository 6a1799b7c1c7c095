/**
 * The card, in a file of its own: nothing of it is needed before highlights are painted. Injected by the background when the
 * annotator asks for it, and of no use without: `wxt.config.ts` says what it takes from there.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../annotator/world';

/** The background waits for what this gives, and answers the annotator then. */
export default defineUnlistedScript(async () => {
  // The tab may have got another document meanwhile.
  if (world.whenceShared) world.whenceCard = (await import('./card')).Card;
});
