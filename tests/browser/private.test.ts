/** Private windows, in which the reader has let the extension work: nothing of them is stored. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inFirefoxItself, stateOf } from '@/scripts/lib/drive';
import type { AnnotatedPage } from '@/utils/model';
import { openCard, pressInCard, wordsOfCard } from './card-actions';
import { browserName, extensionFolder, Harness, until } from './harness';

const PATIENCE = 15_000;

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
  if (browserName === 'firefox') await allowInFirefox();
  else await allowInChromium();
});
afterAll(() => harness?.stop());

interface Storage {
  get(key: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
}

interface Extension {
  readonly runtime: { readonly id: string };
  readonly storage: { readonly local: Storage; readonly session: Storage };
  readonly windows: {
    create(how: { url: string; incognito: true }): Promise<{ tabs?: { id?: number }[] }>;
  };
  readonly tabs: {
    getCurrent(): Promise<{ windowId: number }>;
    create(how: { url: string; windowId: number }): Promise<{ id?: number }>;
    query(what: object): Promise<{ id?: number; url?: string; incognito: boolean }[]>;
  };
}

declare const chrome: Extension;

/** Loads the extension anew. */
async function allowInChromium(): Promise<void> {
  const session = await harness.launched.browser.target().createCDPSession();
  const path = extensionFolder('shipped');
  await session.send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  await session.detach();
}

async function allowInFirefox(): Promise<void> {
  const id = await harness.api.evaluate(() => chrome.runtime.id);
  await inFirefoxItself(
    harness.launched,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add(${JSON.stringify(id)}, allowed);
      await (await AddonManager.getAddonByID(${JSON.stringify(id)})).reload();
    })()`,
  );
}

/** One of the extension's own pages after it was loaded anew. */
async function ownPage(place: string): Promise<Page> {
  const page = await until(
    () => harness.launched.openExtensionPage(place).catch(() => null),
    PATIENCE,
  );
  if (!page) throw new Error(`${place} does not open`);
  return page;
}

/** What is kept: for good, and until the browser closes. */
const kept = (api: Page, area: 'local' | 'session') =>
  api.evaluate(async (name) => JSON.stringify(await chrome.storage[name].get(null)), area);

const quotesKept = (options: Page) =>
  options.$eval('[data-whence="kept-quotes"]', (row) => row.getAttribute('data-count'));

async function openPrivately(api: Page, url: string): Promise<{ page: Page; tabId: number }> {
  await api.evaluate((address) => void chrome.windows.create({ url: address, incognito: true }), url); // prettier-ignore
  const find = async () => (await harness.launched.browser.pages()).find((one) => one.url() === url); // prettier-ignore
  const page = await until(find, PATIENCE);
  const tabId = await until(
    () =>
      api.evaluate(async (address) => {
        const tabs = await chrome.tabs.query({});
        return tabs.find((tab) => tab.url === address && tab.incognito)?.id ?? null;
      }, url),
    PATIENCE,
  );
  if (!page || tabId === null) throw new Error('no private window');
  return { page, tabId };
}

it('corrections hold on their page alone, a pause in such windows alone, and no quote is kept', async () => {
  const api = await ownPage('options.html');
  await (await api.waitForSelector('[name="keep-quotes"]'))!.click();
  await api.waitForSelector('[name="keep-quotes"]:checked');
  const hasChoice = async () => (await kept(api, 'local')).includes('"keepQuotes":true');
  expect(await until(hasChoice, PATIENCE)).toBe(true);
  const before = await kept(api, 'local');

  const url = harness.addressOf('sample.html');
  const { page, tabId } = await openPrivately(api, url);
  const pageNow = async (): Promise<AnnotatedPage> => {
    const { page: found } = await stateOf(api, tabId, PATIENCE);
    if (!found) throw new Error('the private page is not annotated');
    return found;
  };
  const annotation = (await pageNow()).annotations.find(({ speaker }) => speaker)!;
  const speakerNow = async () =>
    (await pageNow()).annotations.find(({ id }) => id === annotation.id)?.speaker?.name;

  await page.bringToFront();
  await openCard(harness, page, annotation);
  await pressInCard(harness, page, 'Not right?');
  const says = (words: string) =>
    until(async () => (await wordsOfCard(harness, page)).includes(words), PATIENCE);
  expect(await says('Private window')).toBe(true);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('Olaf Lind');
  await page.keyboard.press('Enter');
  expect(await says('Corrected by you')).toBe(true);
  expect(await speakerNow()).toBe('Olaf Lind');
  await page.reload();
  expect(await until(async () => (await speakerNow()) === annotation.speaker!.name, PATIENCE)).toBe(
    true,
  );

  const popup = await ownPage(`popup.html?tab=${tabId}`);
  await (await popup.waitForSelector('.head-tools .menu:last-child > button'))!.click();
  await (await popup.waitForSelector('.menu-item ::-p-text(Pause on)'))!.click();
  await popup.waitForSelector('[data-state="paused"]', { timeout: PATIENCE });
  const marks = () => page.evaluate(() => CSS.highlights.size);
  expect(await until(async () => (await marks()) === 0, PATIENCE)).toBe(true);

  expect(await kept(api, 'local')).toBe(before);
  const session = await kept(api, 'session');
  for (const words of ['Olaf Lind', annotation.segments[0]!.text]) {
    expect(session).not.toContain(words);
  }
  await api.reload({ waitUntil: [] });
  const count = until(() => quotesKept(api).catch(() => null), PATIENCE);
  expect(await count).toBe('0');

  // In other windows the site is not paused.
  const elsewhere = await api.evaluate(async (address) => {
    const { windowId } = await chrome.tabs.getCurrent();
    return (await chrome.tabs.create({ url: address, windowId })).id!;
  }, harness.addressOf('sample.html'));
  expect((await stateOf(api, elsewhere, PATIENCE)).state).toBe('annotated');
});
