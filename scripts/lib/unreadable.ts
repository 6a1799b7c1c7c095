/** The popup where a page cannot be read: what seldom comes about by itself, brought about in a popup that is open. */
import type { Page } from 'puppeteer-core';

/**
 * `stale`: nobody answers in the page; `error`: the annotator failed; `no-access`: the reader has withheld access to it.
 */
export const unreadableStates = ['stale', 'error', 'no-access'] as const;
export type UnreadableState = (typeof unreadableStates)[number];

const says = (value: string) => `() => Promise.resolve({ ok: true, value: ${value} })`;
const nobody = `() => Promise.reject(new Error('Could not establish connection.'))`;
const failed = says(`{ state: 'error', error: 'The page went away while it was read.' }`);

/** Answers for page, background and browser, has the popup look again, and waits until it shows the state. */
export async function makeUnreadable(popup: Page, state: UnreadableState): Promise<void> {
  await popup.evaluate(`{
    const api = globalThis.browser ?? chrome;
    api.tabs.sendMessage = ${state === 'error' ? failed : nobody};
    api.runtime.sendMessage = ${says(state === 'no-access' ? `'no-access'` : `'done'`)};
    api.permissions.contains = () => Promise.resolve(false);
    // A change of the settings, though to what they are: the same value again would be none.
    const { local } = api.storage;
    local.remove('settings').then(() => local.set({ settings: { version: 1, value: {} } }));
  }`);
  await popup.waitForSelector(`[data-whence="state"][data-state="${state}"]`);
}
