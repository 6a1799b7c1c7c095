/** The welcome page, once. */
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';

export function welcome({ reason }: Browser.runtime.InstalledDetails): void {
  if (reason !== 'install') return;
  void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
