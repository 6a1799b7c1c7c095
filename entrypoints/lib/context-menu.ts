/** "Who said this?" on words that are selected. */
import { browser } from 'wxt/browser';
import { t } from '@/utils/i18n';
import { sendToPage } from '@/utils/messaging';

const ID = 'who-said';

/** To be called at install and update: the browser keeps it. */
export function createContextMenu(): void {
  browser.contextMenus.create(
    { id: ID, title: t('whoSaid.menu'), contexts: ['selection'] },
    // It may be there from before an update.
    () => void browser.runtime.lastError,
  );
}

/** @param inject starts the annotator in a tab; a click on the menu gives access to the page */
export function answerContextMenu(inject: (tabId: number) => Promise<unknown>): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === ID && tab?.id !== undefined) void ask(tab.id, inject);
  });
}

async function ask(tabId: number, inject: (tabId: number) => Promise<unknown>): Promise<void> {
  await inject(tabId);
  // Pages of the browser have no annotator, and the browser shows no menu of extensions on most of them.
  await sendToPage(tabId, 'who-said', {}).catch(() => undefined);
}
