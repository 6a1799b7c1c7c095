import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { badgeOf, stateOf, tabIdOf } from '@/scripts/lib/drive';
import type { AnnotatedPage } from '@/utils/model';
import { endBackground } from './background';
import { correctSpeaker, openCard, pressInCard, wordsOfCard } from './card-actions';
import { browserName, Harness, rowsIn, until } from './harness';

/** Firefox otherwise gives its extensions a share of the disk; in kB, which is what Chromium gives. */
const preferences = { 'dom.quotaManager.temporaryStorage.fixedLimit': 10_240 };

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start({ preferences });
});
afterEach(async () => {
  await harness.api.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
  await harness.tidy();
});
afterAll(() => harness?.stop());

declare const chrome: {
  developerPrivate: { updateExtensionConfiguration(what: object): Promise<unknown> };
  permissions: { remove(what: object): Promise<boolean>; request(what: object): Promise<boolean> };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: {
    local: {
      clear(): Promise<void>;
      get(key: string | null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
    };
    session: { clear(): Promise<void>; set(items: object): Promise<void> };
  };
};

/** Times after a page was asked for at which its background ends, in ms. */
const MOMENTS = [0, 20, 40, 80, 150, 300];

/** How long a busy machine may take for anything here, in ms. */
const patience = 15_000;
const soon = <T>(ask: () => Promise<T | null | undefined | false>) => until(ask, patience);

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Sends a message to the background as a screen does. */
const ask = async (message: object) =>
  JSON.parse(
    await harness.api.evaluate(
      async (sent) => JSON.stringify(await chrome.runtime.sendMessage(sent)),
      message,
    ),
  ) as { ok: boolean; value: unknown };

const stored = () =>
  harness.api.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));

async function pageNow(tabId: number): Promise<AnnotatedPage> {
  const page = await soon(async () => (await stateOf(harness.api, tabId)).page);
  if (!page) throw new Error('the page is not annotated');
  return page;
}

const badgeBecomes = (tabId: number, text: string) =>
  soon(async () => (await badgeOf(harness.api, tabId)) === text);

describe('the background is ended', () => {
  it.each(MOMENTS)(
    '%i ms into a visit: the page is annotated, and has its badge',
    async (moment) => {
      const page = await harness.launched.browser.newPage();
      const url = harness.addressOf('sample.html');
      const going = page.goto(url);
      await wait(moment);
      await endBackground(harness);
      await going;
      await page.bringToFront();
      const tabId = await tabIdOf(harness.api, url);
      const { annotations } = await pageNow(tabId);
      expect(annotations.length).toBeGreaterThan(5);
      expect(await badgeBecomes(tabId, String(annotations.length))).toBe(true);
    },
  );

  it('right before a correction and its undoing: neither is lost', async () => {
    const { page, tabId, annotated } = await harness.open('sample.html');
    const annotation = annotated().annotations.find(({ speaker }) => speaker)!;
    await correctSpeaker(harness, page, annotation, 'Olaf Lind', () => endBackground(harness));
    expect(await soon(async () => (await stored()).includes('Olaf Lind'))).toBe(true);
    await page.reload();
    const nameNow = async () =>
      (await pageNow(tabId)).annotations.find(({ id }) => id === annotation.id)?.speaker?.name;
    expect(await soon(async () => (await nameNow()) === 'Olaf Lind')).toBe(true);
    await openCard(harness, page, annotation);
    await endBackground(harness);
    await pressInCard(harness, page, 'Undo');
    expect(await soon(async () => !(await stored()).includes('Olaf Lind'))).toBe(true);
    expect(await nameNow()).toBe(annotation.speaker!.name);
  });

  it('before a site is paused: its pages are left, and come back afterwards', async () => {
    const { tabId, annotated } = await harness.open('sample.html');
    const { length } = annotated().annotations;
    expect(await badgeBecomes(tabId, String(length))).toBe(true);
    const { hostname } = new URL(harness.server.origin);
    const pause = (sites: string[]) =>
      harness.api.evaluate(
        (pausedSites) =>
          chrome.storage.local.set({ settings: { version: 1, value: { pausedSites } } }),
        sites,
      );
    await endBackground(harness);
    await pause([hostname]);
    const isGone = async () => (await stateOf(harness.api, tabId, 0)).state === 'unreachable';
    expect(await soon(isGone)).toBe(true);
    await endBackground(harness);
    await pause([]);
    expect((await pageNow(tabId)).annotations).toHaveLength(length);
  });
});

describe('what is stored', () => {
  it.each([
    ['nonsense', 'nonsense'],
    ['no object', { version: 1, value: 7 }],
    ['of a newer version', { version: 99, value: { pausedSites: 'all', news: true } }],
  ])(
    'is %s: pages are annotated, corrections are taken, and it is kept aside',
    async (_, broken) => {
      await harness.api.evaluate(async (value) => {
        await chrome.storage.local.set({ settings: value, corrections: value });
        await chrome.storage.session.set({ checks: value, privatelyPausedSites: value });
      }, broken);
      await endBackground(harness);
      const { page, tabId, annotated } = await harness.open('sample.html');
      await harness.api.evaluate(
        (key, value) => chrome.storage.session.set({ [key]: value }),
        `tab:${tabId}`,
        broken,
      );
      const annotation = annotated().annotations.find(({ speaker }) => speaker)!;
      const popup = await harness.popup(tabId);
      await popup.waitForSelector('li[data-annotation-id]');
      await popup.close();
      await page.bringToFront();
      await correctSpeaker(harness, page, annotation, 'Olaf Lind');
      expect(await soon(async () => (await stored()).includes('Olaf Lind'))).toBe(true);
      const all = JSON.parse(await stored()) as Record<string, unknown>;
      expect(all['settings']).toEqual(broken);
      expect(all['corrections.aside']).toMatchObject([{ stored: broken }]);
      // The same of what is kept until the browser closes.
      const result = {
        status: 'unreadable',
        url: 'https://a.example',
        reason: 'empty',
        code: null,
      };
      await ask({ type: 'keep-check', key: 'k', tabId: null, result });
      const { value } = await ask({ type: 'kept-checks', keys: ['k'], tabId: null });
      expect(value).toEqual([result]);
    },
  );

  it(
    'fills the store: the card says that a correction is not kept, and it holds until then',
    async () => {
      const { page, tabId, annotated } = await harness.open('sample.html');
      await harness.api.evaluate(async () => {
        // Firefox packs what it stores: this cannot be.
        const bytes = new Uint8Array(4_000_000);
        for (let at = 0; at < bytes.length; at += 50_000) {
          crypto.getRandomValues(bytes.subarray(at, at + 50_000));
        }
        const noise = new TextDecoder('latin1').decode(bytes);
        for (let size = noise.length; size >= 1; size = Math.floor(size / 2)) {
          for (let number = 0; number < 4; number++) {
            const key = `filler ${size} ${number}`;
            await chrome.storage.local.set({ [key]: noise.slice(0, size) }).catch(() => undefined);
          }
        }
      });
      const [annotation, other] = annotated().annotations.filter(({ speaker }) => speaker);
      await correctSpeaker(harness, page, annotation!, 'Olaf Lind');
      const isTold = async () => /could not store/.test(await wordsOfCard(harness, page));
      expect(await soon(isTold)).toBe(true);
      const { speaker } = (await pageNow(tabId)).annotations.find(
        ({ id }) => id === annotation!.id,
      )!;
      expect(speaker!.name).toBe('Olaf Lind');

      await page.keyboard.press('Escape');
      await openCard(harness, page, other!);
      await pressInCard(harness, page, 'Not right?');
      await pressInCard(harness, page, 'It is no quote');
      expect(await soon(isTold)).toBe(true);

      const popup = await harness.popup(tabId);
      const told = (screen: Page) =>
        soon(async () => /could not store/.test((await screen.$eval('[role=alert]', (alert) => alert.textContent)))); // prettier-ignore
      await popup.click('.head-tools .menu:last-child > button');
      const pause = await popup.waitForSelector('.menu-list:not([hidden]) ::-p-text(Pause on)');
      await pause!.click();
      expect(await told(popup)).toBe(true);
      // It is not paused, and nothing says so.
      expect(await popup.$('li[data-annotation-id]')).not.toBeNull();

      const options = await harness.launched.openExtensionPage('options.html');
      const box = await options.waitForSelector('[name="status-none"]');
      await box!.click();
      expect(await told(options)).toBe(true);
      expect(await options.$('[name="status-none"]:checked')).not.toBeNull();
    },
    2 * patience,
  );

  it('is a newer version’s, of kept quotes: pages are annotated and cards open all the same', async () => {
    await harness.api.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('quotes', 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error as Error);
        }),
    );
    await harness.api.evaluate(() =>
      chrome.storage.local.set({ settings: { version: 1, value: { keepQuotes: true } } }),
    );
    const { page, annotated } = await harness.open('sample.html');
    await openCard(harness, page, annotated().annotations[1]!);
    expect(await wordsOfCard(harness, page)).toContain('Why?');
    await harness.api.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const deleting = indexedDB.deleteDatabase('quotes');
          deleting.onsuccess = () => resolve();
          deleting.onblocked = () => resolve();
        }),
    );
  });
});

describe('two at once', () => {
  it('tabs that correct the same page: both corrections are kept and shown in both', async () => {
    const one = await harness.open('sample.html');
    const address = `${one.url}&utm_source=letter`;
    const other = await harness.launched.browser.newPage();
    await other.goto(address);
    const otherTab = await tabIdOf(harness.api, address);
    await pageNow(otherTab);
    const [first, second] = one.annotated().annotations.filter(({ speaker }) => speaker);
    await other.bringToFront();
    await correctSpeaker(harness, other, second!, 'Second Name', async () => {
      await one.page.bringToFront();
      await correctSpeaker(harness, one.page, first!, 'First Name', () => other.bringToFront());
      await endBackground(harness);
    });
    const hasBoth = async (tabId: number) => {
      const names = (await pageNow(tabId)).annotations.map(({ speaker }) => speaker?.name);
      return names.includes('First Name') && names.includes('Second Name');
    };
    expect(await soon(() => hasBoth(one.tabId))).toBe(true);
    expect(await soon(() => hasBoth(otherTab))).toBe(true);
    expect(await stored()).toMatch(/First Name.*Second Name|Second Name.*First Name/);
  });

  it('windows that change one setting: no choice of either is lost, and both show all', async () => {
    const open = () => harness.launched.openExtensionPage('options.html');
    const windows = [await open(), await open()];
    const choices = ['status-verified', 'status-none'];
    for (const page of windows) await page.waitForSelector(`[name="${choices[0]}"]`);
    await Promise.all(
      windows.map((page, index) =>
        page.$eval(`[name="${choices[index]!}"]`, (box) => (box as HTMLElement).click()),
      ),
    );
    const left = async () => {
      const all = JSON.parse(await stored()) as {
        settings?: { value: { shownStatuses: string[] } };
      };
      return all.settings?.value.shownStatuses.join();
    };
    expect(await soon(async () => (await left()) === 'unverified,disputed')).toBe(true);
    for (const page of windows) {
      const isShown = async () =>
        (await page.$$(choices.map((name) => `[name="${name}"]:not(:checked)`).join())).length ===
        2;
      expect(await soon(isShown)).toBe(true);
    }
  });
});

/**
 * Takes the access to pages away, or gives it back, as readers do in the browser’s own settings. Chromium lets no extension
 * do so itself with what it requires.
 */
async function letIn(isLetIn: boolean): Promise<void> {
  if (browserName === 'firefox') {
    // Asking for it back wants a click of the reader’s.
    if (isLetIn) return;
    const origins = ['http://*/*', 'https://*/*'];
    await harness.api.evaluate((all) => chrome.permissions.remove({ origins: all }), origins);
    return;
  }
  const settings = await harness.launched.browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    (extensionId, hostAccess) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
    new URL(harness.api.url()).host,
    isLetIn ? 'ON_ALL_SITES' : 'ON_CLICK',
  );
  await settings.close();
}

describe('access is withdrawn while it runs', () => {
  it('the page that is open keeps its list; of the next one the popup says so, and offers to ask', async () => {
    const { page, tabId, annotated } = await harness.open('sample.html');
    await letIn(false);
    try {
      const before = await harness.popup(tabId);
      expect(await rowsIn(before)).toHaveLength(annotated().annotations.length);
      await before.close();
      await page.reload();
      const popup = await harness.popup(tabId);
      await popup.waitForSelector('[data-state="no-access"]', { timeout: patience });
      const words = await popup.evaluate(() => document.body.innerText);
      expect(words).toMatch(/allow/i);
    } finally {
      await letIn(true);
    }
  });
});
