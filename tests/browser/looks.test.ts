/** Every screen in German, at 320 px (which is also 400 % of 1280 px), in forced colours, and by keyboard alone. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stepByKeys, tabIdOf } from '@/scripts/lib/drive';
import type { Box } from '@/scripts/lib/drive';
import { germanCopyOf } from '@/scripts/lib/german';
import { violationsIn } from './accessibility';
import { openCard, pressInCard } from './card-actions';
import { browserName, extensionFolder, Harness, until, viewport } from './harness';

/** In CSS pixels. */
const NARROW = 320;

interface Zooming {
  readonly tabs: { setZoom(tab: number, factor: number): Promise<void> };
}

interface Asking {
  readonly permissions: { request(what: { origins: readonly string[] }): Promise<boolean> };
}

/** The list with long names, its filters unfolded. */
async function crowdedList(harness: Harness, place: string): Promise<Page> {
  const { tabId } = await harness.open('crowded.html');
  const page = await harness.launched.openExtensionPage(`${place}?tab=${tabId}`);
  await page.waitForSelector('[data-whence="summary"]');
  await page.$eval('.tools-row > button.tool', (button) => (button as HTMLElement).click());
  await page.waitForSelector('.choices');
  return page;
}

async function ownPage(harness: Harness, place: string): Promise<Page> {
  const page = await harness.launched.openExtensionPage(place);
  await page.waitForSelector('main');
  return page;
}

type Opener = (harness: Harness) => Promise<Page>;

const ownScreens: readonly [string, Opener][] = [
  ['popup', (harness) => crowdedList(harness, 'popup.html')],
  ['side panel', (harness) => crowdedList(harness, 'sidepanel.html')],
  ['options', (harness) => ownPage(harness, 'options.html')],
  ['welcome', (harness) => ownPage(harness, 'welcome.html')],
];

/** What reaches over the right edge of the view, by its class. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName} ${element.className}`),
  );

describe.each(['English', 'German'])('in %s', (language) => {
  let harness: Harness;
  const shipped = extensionFolder('shipped');
  const extension = language === 'German' ? germanCopyOf(shipped) : shipped;
  beforeAll(async () => {
    harness = await Harness.start({ extension });
  });
  afterEach(() => harness.tidy());
  afterAll(async () => {
    await harness?.stop();
    if (extension !== shipped) rmSync(extension, { recursive: true, force: true });
  });

  it.each(ownScreens)('the %s fits 320 px and gives axe nothing to object to', async (_, open) => {
    const page = await open(harness);
    // The document of the welcome page is in the language of its sample.
    const inLanguage = language === 'German' ? ':is(html, header)[lang="de"]' : 'html[lang="en"]';
    expect(await page.$(inLanguage)).not.toBeNull();
    await page.setViewport({ width: NARROW, height: 640 });
    expect(await tooWide(page)).toEqual([]);
    expect(await violationsIn(page)).toEqual([]);
  });

  it('the card fits 320 px with its form, and gives axe nothing to object to', async () => {
    const { page, annotated } = await harness.open('crowded.html');
    await page.setViewport({ width: NARROW, height: 640 });
    await openCard(harness, page, annotated().annotations[0]!);
    const inView = async () => {
      const card = (await harness.shownCard(page))!;
      const { left, right, within } = await card.evaluate((element) => ({
        ...element.getBoundingClientRect().toJSON(),
        within: element.scrollWidth <= element.clientWidth,
      }));
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(NARROW);
      expect(within).toBe(true);
      expect(await violationsIn(page, card)).toEqual([]);
    };
    await inView();
    await pressInCard(harness, page, language === 'German' ? 'Stimmt nicht?' : 'Not right?');
    await inView();
  });
});

describe('by keyboard alone', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.tidy());
  afterAll(() => harness?.stop());

  it.each(ownScreens)('every control of the %s is reached, and shows it', async (_, open) => {
    const page = await open(harness);
    await page.bringToFront();
    const wanted = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary')]; // prettier-ignore
      const reachable = all.filter(
        (one) => one.tabIndex >= 0 && one.checkVisibility() && !(one as HTMLButtonElement).disabled,
      );
      // Of radio buttons of one name, the keyboard goes to the chosen one.
      const stops = reachable.filter(
        (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
      );
      stops.forEach((one, index) => (one.dataset['stop'] = String(index)));
      return stops.length;
    });
    const reached = new Set<string>();
    const unseen: string[] = [];
    for (let count = 0; count < wanted + 10 && reached.size < wanted; count++) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const label = focused.matches('.file-input') ? focused.previousElementSibling! : focused;
        const { outlineStyle, outlineWidth } = getComputedStyle(label);
        const { top, bottom } = label.getBoundingClientRect();
        return {
          stop: focused.dataset['stop'],
          name: focused.getAttribute('aria-label') ?? focused.textContent,
          isSeen: outlineStyle !== 'none' && outlineWidth !== '0px' && bottom > 0 && top < innerHeight, // prettier-ignore
        };
      });
      if (now.stop === undefined) continue;
      reached.add(now.stop);
      if (!now.isSeen) unseen.push(now.name);
    }
    expect(reached.size).toBe(wanted);
    expect(unseen).toEqual([]);
  });
});

// Firefox has no switch for it that a test can turn.
describe.runIf(browserName === 'chromium')('in forced colours', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.tidy());
  afterAll(() => harness?.stop());

  it.each(ownScreens)('the %s gives axe nothing to object to', async (_, open) => {
    const page = await open(harness);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await until(() => page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    expect(await violationsIn(page)).toEqual([]);
  });
});

// Only Chromium's own page of extensions can withhold what is granted at install.
describe.runIf(browserName === 'chromium')('where the browser withholds access', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start();
    const extensions = await harness.launched.browser.newPage();
    await extensions.goto('chrome://extensions');
    const id = new URL(harness.launched.extensionOrigin).host;
    await extensions.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_CLICK' })`,
    );
    await extensions.close();
  });
  afterEach(() => harness.tidy());
  afterAll(() => harness?.stop());

  it('the side panel says so, and asks for what Chromium lets it ask for', async () => {
    const page = await harness.plain('sample.html');
    const panel = await harness.sidePanel();
    await page.bringToFront();
    await panel.waitForSelector('[data-state="no-access"] button.go', { timeout: 15_000 });
    expect(await violationsIn(panel)).toEqual([]);
    // Chromium's question to the reader is not for a test to answer. What the manifest does not have is refused at once.
    const answers = await panel.evaluate(() => {
      const { permissions } = (globalThis as unknown as { chrome: Asking }).chrome;
      const open = new Promise((done) => setTimeout(done, 300, 'open'));
      const ask = (...origins: string[]) =>
        Promise.race([permissions.request({ origins }).catch(() => 'refused'), open]);
      return Promise.all([
        ask('*://127.0.0.1/*'),
        ask('http://127.0.0.1/*', 'https://127.0.0.1/*'),
      ]);
    });
    expect(answers).toEqual(['refused', 'open']);
  });

  it('the welcome page asks for it', async () => {
    const page = await harness.launched.openExtensionPage('welcome.html');
    await page.waitForSelector('button.primary');
    expect(await violationsIn(page)).toEqual([]);
  });
});

describe('at 200 %', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.tidy());
  afterAll(() => harness?.stop());

  /** By the browser's own zoom, which holds for all pages of an origin; gives the width of the view as it is then. */
  async function enlarge(page: Page): Promise<number> {
    // Of its own pages Firefox tells no address to a test.
    const tabId = await tabIdOf(harness.api, await page.evaluate(() => location.href));
    await harness.api.evaluate(async (tab) => {
      await (globalThis as unknown as { chrome: Zooming }).chrome.tabs.setZoom(tab, 2);
    }, tabId);
    const width = () => page.evaluate(() => innerWidth);
    expect(await until(async () => (await width()) <= viewport.width / 2)).toBe(true);
    return width();
  }

  it.each(ownScreens)('the %s needs no sideways scrolling', async (_, open) => {
    const page = await open(harness);
    await enlarge(page);
    expect(await tooWide(page)).toEqual([]);
  });

  it('the card stands in the view and off its quote', async () => {
    const { page } = await harness.open('edges.html');
    const width = await enlarge(page);
    await stepByKeys(page);
    const card = (await harness.shownCard(page))!;
    const stands = async () => {
      const box = await card.evaluate((element) => element.getBoundingClientRect().toJSON() as Box);
      const lines = await page.evaluate(() =>
        [...(CSS.highlights.get('whence-flash') ?? [])].flatMap((range) =>
          [...(range as Range).getClientRects()].map((rect) => rect.toJSON() as Box),
        ),
      );
      const isOff = ({ x, y, width: wide, height }: Box) =>
        x >= box.x + box.width || x + wide <= box.x || y >= box.y + box.height || y + height <= box.y; // prettier-ignore
      return lines.length > 0 && lines.every(isOff) && box.x >= 0 && box.x + box.width <= width;
    };
    expect(await until(stands)).toBe(true);
  });
});
