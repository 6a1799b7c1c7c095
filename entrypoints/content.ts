/** The gate: on each page, asks for the annotator only where it looks like an article. Kept tiny, as it runs everywhere. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { lookAt } from '@/utils/article/gate';
import { watchAddress } from '@/utils/page/address';
import { onReturn } from '@/utils/put-away';
import { nativeApi } from './lib/native-api';

/** When a page is looked at after it has loaded or got another address, in ms: many fill themselves in by script. */
const LOOKS = [0, 1500, 4000];
/** A page with so many elements that has stayed the same from one look to the next is whole. */
const WHOLE = 300;

/** The content scripts' own global, where the annotator is once it was injected: from then on it follows the page. */
const world = globalThis as { whenceAnnotator?: { readonly isAlive: boolean } };

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: false,
  runAt: 'document_idle',
  main() {
    // Firefox starts it in the middle of the task that has laid the page out; elsewhere it has a task of its own.
    if (import.meta.env.FIREFOX) setTimeout(whenSeen, 0, look);
    else whenSeen(look);
    stopWatching = watchAddress(document, lookAgain);
  },
});

let stopWatching: (() => void) | undefined;
let stopReturning: (() => void) | undefined;

function lookAgain(): void {
  if (nativeApi()?.runtime?.id) {
    whenSeen(look);
    return;
  }
  // Without its extension, which was updated or removed, a gate has nobody to ask.
  stopWatching?.();
  stopReturning?.();
}

/** Nothing is done for a tab that nobody sees, or for a page that is only prepared ahead of its visit. */
function whenSeen(then: () => void): void {
  if (document.visibilityState === 'hidden') {
    document.addEventListener('visibilitychange', () => whenSeen(then), { once: true });
  } else {
    then();
  }
}

/** How long to wait before the background is asked again, in ms: while it is ending it refuses at once. */
const PAUSES = [100, 400];

/** Asks again where the background was ended before it answered. */
function askForAnnotator(asked = 0): void {
  // The extension may have been updated since; the new one's gate asks for itself.
  const askAgain = () => {
    if (asked < PAUSES.length) setTimeout(askForAnnotator, PAUSES[asked], asked + 1);
  };
  nativeApi()
    ?.runtime?.sendMessage({ type: 'annotate-me' })
    // Chromium gives nothing where the background ends at the message, and an error where it had ended before.
    .then((answer) => answer ?? askAgain(), askAgain);
}

let timer: ReturnType<typeof setTimeout> | undefined;
/** All elements: as long as the page stays the same, the browser knows how many these are. */
let elements: HTMLCollectionOf<Element> | undefined;
/** How many there were at the last look. */
let size = -1;

function look(number = 0): void {
  if (timer !== undefined) clearTimeout(timer);
  if (world.whenceAnnotator?.isAlive) return;
  const isSame = number > 0 && elements?.length === size;
  const found = isSame ? 'open' : lookAt(document);
  if (found === 'article') {
    // Put away before it came, the page is without it when it is shown again.
    stopReturning ??= onReturn(lookAgain);
    // Not in the same task: in each of its processes, Firefox takes longer to load its API than the look has taken.
    setTimeout(askForAnnotator);
  }
  const wait = LOOKS[number + 1];
  if (found !== 'open' || wait === undefined || (isSame && size > WHOLE)) return;
  elements ??= document.getElementsByTagName('*');
  size = elements.length;
  timer = setTimeout(look, wait - LOOKS[number]!, number + 1);
}
