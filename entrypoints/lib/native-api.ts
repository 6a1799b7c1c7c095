import type { browser as Browser } from 'wxt/browser';

/**
 * The browser's own API, for scripts so short that setting up `wxt/browser` would cost more than all else that they do.
 * What they send is answered as by it: every answer is an envelope of `utils/messaging`.
 */
export function nativeApi(): typeof Browser | undefined {
  const { browser, chrome } = globalThis as { browser?: typeof Browser; chrome?: typeof Browser };
  return browser ?? chrome;
}
