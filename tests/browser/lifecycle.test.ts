import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { badgeOf, boxesOf, stateOf, tabIdOf } from '@/scripts/lib/drive';
import { browserName, Harness, hover, until } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

const ferry = 'The engine is beyond what we can mend here';

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

interface Tabs {
  readonly tabs: {
    create(how: { url: string; active: boolean }): Promise<{ id?: number }>;
    update(tab: number, how: { active: boolean }): Promise<unknown>;
    remove(tab: number): Promise<void>;
    discard(tab: number): Promise<{ id?: number } | undefined>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
}

/** Number of highlighted stretches on a page, as its own scripts see them. */
const highlights = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

const whenHighlighted = (page: Page) => until(async () => (await highlights(page)) > 0);

function bringToFront(tabId: number): Promise<void> {
  return harness.api.evaluate(async (tab) => {
    const { chrome } = globalThis as unknown as { chrome: Tabs };
    await chrome.tabs.update(tab, { active: true });
  }, tabId);
}

async function badgeBecomes(tabId: number, text: string): Promise<void> {
  await until(async () => (await badgeOf(harness.api, tabId)) === text);
  expect(await badgeOf(harness.api, tabId)).toBe(text);
}

describe('a tab that nobody sees', () => {
  it('is left alone until somebody does', async () => {
    const url = harness.addressOf('sample.html');
    const tabId = await harness.api.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as { chrome: Tabs };
      return (await chrome.tabs.create({ url: address, active: false })).id!;
    }, url);
    const seen = await stateOf(harness.api, tabId, 2500);
    expect(seen.state).toBe('unreachable');
    expect(await badgeOf(harness.api, tabId)).toBe('');
    await bringToFront(tabId);
    const { state, page } = await stateOf(harness.api, tabId);
    expect(state).toBe('annotated');
    await badgeBecomes(tabId, String(page!.annotations.length));
  });
});

describe('a tab that the browser has discarded to save memory', () => {
  it('is annotated anew when it is restored', async () => {
    const { tabId, annotated } = await harness.open('sample.html');
    const count = annotated().annotations.length;
    await harness.plain('no-article.html');
    const discarded = await harness.api.evaluate(async (tab) => {
      const { chrome } = globalThis as unknown as { chrome: Tabs };
      return (await chrome.tabs.discard(tab))?.id ?? tab;
    }, tabId);
    expect((await stateOf(harness.api, discarded, 500)).state).toBe('unreachable');
    await bringToFront(discarded);
    const { page } = await stateOf(harness.api, discarded, 15_000);
    expect(page?.annotations).toHaveLength(count);
    await badgeBecomes(discarded, String(count));
  });
});

// Firefox neither prerenders nor can be told to freeze a page.
describe.runIf(browserName === 'chromium')('a page that the browser', () => {
  it('prerenders is left alone until it is visited, and annotated then', async () => {
    const page = await harness.plain('no-article.html');
    const address = harness.addressOf('site.html?ferry');
    const asked = () => harness.requested.filter((path) => path === '/site.html').length;
    const before = asked();
    await page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
      document.head.append(rules);
    }, address);
    expect(await until(() => Promise.resolve(asked() > before), 15_000)).toBe(true);
    const tabId = await tabIdOf(harness.api, page.url());
    expect(await badgeOf(harness.api, tabId)).toBe('');
    // Not by puppeteer, which waits for a load that has been already; nor can it be asked about a page that takes its place.
    await page.evaluate((url) => {
      setTimeout(() => (location.href = url));
    }, address);
    const stateNow = () => stateOf(harness.api, tabId, 0);
    const isAnnotated = async () => (await stateNow()).state === 'annotated';
    expect(await until(isAnnotated, 20_000)).toBe(true);
    const { page: annotated } = await stateNow();
    expect(annotated!.article.title).toContain('Ferry');
    // It came from what was there already.
    expect(asked()).toBe(before + 1);
    await badgeBecomes(tabId, String(annotated!.annotations.length));
  });

  it('freezes in the background is up to date when it is seen again', async () => {
    const { page, tabId } = await harness.open('site.html?ferry');
    const before = await highlights(page);
    await harness.plain('no-article.html');
    await page.evaluate(() => {
      const { site } = globalThis as unknown as {
        site: { later: string; body(): Element; paragraph(text: string): Element };
      };
      site.body().append(site.paragraph(site.later));
    });
    const client = await page.createCDPSession();
    await client.send('Page.setWebLifecycleState', { state: 'frozen' });
    await client.send('Page.setWebLifecycleState', { state: 'active' });
    await bringToFront(tabId);
    expect(await until(async () => (await highlights(page)) > before, 15_000)).toBe(true);
  });
});

describe('many tabs', () => {
  it('each keep to their own document', async () => {
    const sample = await harness.open('sample.html');
    const site = await harness.open('site.html?ferry');
    const [one, other] = [sample.annotated(), site.annotated()];
    expect(one.text).not.toBe(other.text);
    await badgeBecomes(sample.tabId, String(one.annotations.length));
    await badgeBecomes(site.tabId, String(other.annotations.length));

    // A tab that goes on to what is no article shows nothing of what it was.
    await site.page.goto(harness.addressOf('no-article.html'));
    await badgeBecomes(site.tabId, '');
    const popup = await harness.popup(site.tabId);
    await popup.waitForFunction(() => document.body.innerText.length > 40);
    const words = await popup.evaluate(() => document.body.innerText);
    for (const { segments } of [...one.annotations, ...other.annotations]) {
      expect(words).not.toContain(segments[0]!.text);
    }
    await badgeBecomes(sample.tabId, String(one.annotations.length));
  });
});

/** Goes on to what is no article. */
async function leave(page: Page, tabId: number): Promise<void> {
  // Not by puppeteer, which in Firefox waits in vain on a page that has come back before.
  await page.evaluate((url) => {
    setTimeout(() => (location.href = url));
  }, harness.addressOf('no-article.html'));
  await showing(page, '/no-article.html');
  await badgeBecomes(tabId, '');
}

/** Waits until a page shows what is at a path. */
async function showing(page: Page, path: string): Promise<void> {
  const isThere = (wanted: string) => location.pathname === wanted;
  const ask = () => page.evaluate(isThere, path).catch(() => false);
  expect(await until(ask)).toBe(true);
}

async function goBack(page: Page): Promise<void> {
  // Not by puppeteer, which waits for a load that the cache makes needless.
  await page.evaluate(() => setTimeout(() => history.back()));
  await showing(page, '/site.html');
}

describe('back and forward', () => {
  it('bring highlights, card and badge back', async () => {
    const { page, tabId, annotated } = await harness.open('site.html?ferry');
    const count = annotated().annotations.length;
    await leave(page, tabId);
    await goBack(page);
    expect(await whenHighlighted(page)).not.toBeNull();
    await badgeBecomes(tabId, String(count));
    await hover(page, ferry);
    expect(await harness.shownCard(page)).not.toBeNull();
  });

  // In ms after the load: while the background is asked for the annotator, for what is found, for the card.
  it.each([0, 10, 20, 30, 45, 60, 80])(
    'bring what the reader did not wait for: left after %i ms',
    async (wait) => {
      const page = await harness.plain('site.html?ferry');
      const tabId = await tabIdOf(harness.api, page.url());
      await new Promise((resolve) => setTimeout(resolve, wait));
      await leave(page, tabId);
      await goBack(page);
      expect(await whenHighlighted(page)).not.toBeNull();
      const { state, page: annotated } = await stateOf(harness.api, tabId);
      expect(state).toBe('annotated');
      await badgeBecomes(tabId, String(annotated!.annotations.length));
      await hover(page, ferry);
      expect(await harness.shownCard(page)).not.toBeNull();
    },
  );

  it('bring a page as the reader wants it by now', async () => {
    const { page, tabId } = await harness.open('site.html?ferry');
    await leave(page, tabId);
    const pauseSites = (pausedSites: string[]) =>
      harness.api.evaluate(
        (sites) =>
          chrome.storage.local.set({ settings: { version: 1, value: { pausedSites: sites } } }),
        pausedSites,
      );
    await pauseSites(['127.0.0.1']);
    await goBack(page);
    expect(await until(async () => (await highlights(page)) === 0)).toBe(true);
    await leave(page, tabId);
    await pauseSites([]);
    await goBack(page);
    expect(await whenHighlighted(page)).not.toBeNull();
  });
});

describe('an extension that is updated under its pages', () => {
  it('leaves nothing dead behind: the new one takes over', async () => {
    const own = await Harness.start();
    try {
      const { page, url } = await own.open('site.html?ferry');
      await hover(page, ferry);
      expect(await own.shownCard(page)).not.toBeNull();
      await own.reloadExtension();
      await page.bringToFront();
      await page.mouse.move(2, 2);
      const tabId = await until(() => tabIdOf(own.api, url).catch(() => null));
      expect((await stateOf(own.api, tabId!)).state).toBe('annotated');
      await page.bringToFront();
      expect(await whenHighlighted(page)).not.toBeNull();
      await page.mouse.move(2, 2);
      await hover(page, ferry);
      expect(await own.shownCard(page)).not.toBeNull();
      const cards = await page.evaluate(() => document.querySelectorAll('whence-card').length);
      expect(cards).toBe(1);
      const sheets = await page.evaluate(() => document.adoptedStyleSheets.length);
      expect(sheets).toBe(1);
    } finally {
      await own.stop();
    }
  });
});

describe('what readers do with a page', () => {
  it('selecting, copying and finding words is as without the extension', async () => {
    const { page } = await harness.open('site.html?ferry');
    const [box] = await boxesOf(page, ferry);
    await page.mouse.click(box!.x + 40, box!.y + box!.height / 2, { count: 3 });
    const selected = await page.evaluate(() => getSelection()!.toString().trim());
    const paragraph = await page.evaluate(
      (words) =>
        [...document.querySelectorAll('p')].find((p) => p.textContent.includes(words))!.textContent,
      ferry,
    );
    expect(selected).toBe(paragraph);
    const found = await page.evaluate((words) => {
      getSelection()!.removeAllRanges();
      const { find } = globalThis as unknown as { find(words: string): boolean };
      return find(words) && getSelection()!.toString();
    }, ferry);
    expect(found).toBe(ferry);
  });

  // Chromium's reading mode stands beside the page, in the browser's own panel, which no test can open.
  it.runIf(browserName === 'firefox')(
    'the reader view has the words, and nothing of the extension',
    async () => {
      const { page, url } = await harness.open('sample.html');
      expect(await whenHighlighted(page)).toBe(true);
      const title = await page.$eval('h1', (element) => element.innerText);
      // A load wait never ends there.
      await page.goto(`about:reader?url=${encodeURIComponent(url)}`, { waitUntil: [] });
      const isShown = await until(
        () => page.evaluate((words) => document.body.innerText.includes(words), title).catch(() => false), // prettier-ignore
        20_000,
      );
      expect(isShown).toBe(true);
      expect(page.url()).toContain('about:reader');
      expect(await highlights(page)).toBe(0);
      expect(await page.$('whence-card')).toBeNull();
    },
  );

  it('clicks and keys reach the page’s own handlers', async () => {
    const { page } = await harness.open('site.html?ferry');
    await page.evaluate(() => {
      const events: string[] = [];
      Object.assign(globalThis, { events });
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown']) {
        document.body.addEventListener(type, (event) => {
          if (!event.defaultPrevented) events.push(event.type);
        });
      }
    });
    const [box] = await boxesOf(page, ferry);
    await page.mouse.click(box!.x + 40, box!.y + box!.height / 2);
    await page.keyboard.press('ArrowDown');
    const events = await page.evaluate(
      () => (globalThis as unknown as { events: string[] }).events,
    );
    expect(events).toEqual(['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown']);
  });
});
