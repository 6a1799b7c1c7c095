/** The gate: on each page, asks for the annotator only where it looks like an article. Kept tiny, as it runs everywhere. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { looksLikeArticle } from '@/utils/article/gate';

/** Time for a page that fills itself in by script to do so, in ms. */
const SECOND_LOOK = 1500;

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: false,
  runAt: 'document_idle',
  main() {
    // The background injects into what the tab shows, which a page prepared ahead of its visit is not yet.
    if ('prerendering' in document && document.prerendering) {
      document.addEventListener('prerenderingchange', look, { once: true });
    } else {
      look();
    }
  },
});

function look(): void {
  if (askIfArticle()) return;
  setTimeout(askIfArticle, SECOND_LOOK);
}

function askIfArticle(): boolean {
  if (!looksLikeArticle(document)) return false;
  // The extension may have been updated since; the next page load meets the new one.
  browser.runtime.sendMessage({ type: 'annotate-me' }).catch(() => undefined);
  return true;
}
