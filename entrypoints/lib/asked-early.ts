import type { Browser } from 'wxt/browser';

/** What the popup has asked before it was loaded whole: see `ask-page.ts`. Good for its first look at the tab. */
export interface Asked {
  readonly tab: Promise<Browser.tabs.Tab | undefined>;
  /** What the annotator of that tab answers to `get-page`. */
  readonly answer: Promise<unknown>;
}

/** The popup's global, in which the one script leaves it for the other. */
export const popupWorld = globalThis as { whenceAsked?: Asked };
