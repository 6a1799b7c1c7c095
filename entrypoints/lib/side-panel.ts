/** Chromium's side panel, Firefox's sidebar. */
import { browser } from 'wxt/browser';

/** Firefox's own part of the API. */
interface Sidebars {
  readonly sidebarAction: { open(): Promise<void> };
}

/** Opens it beside a tab. To be called straight from a click. */
export async function openSidePanel(tabId: number): Promise<void> {
  if (import.meta.env.FIREFOX) await (browser as unknown as Sidebars).sidebarAction.open();
  else await browser.sidePanel.open({ tabId });
}
