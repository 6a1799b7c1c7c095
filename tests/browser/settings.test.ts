import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { badgeOf, preferColorScheme, selectWords, tabIdOf } from '@/scripts/lib/drive';
import { violationsIn } from './accessibility';
import { pressInCard, wordsOfCard } from './card-actions';
import { browserName, Harness, until } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(async () => {
  await inExtension(`chrome.storage.local.clear()`);
  await harness.tidy();
});
afterAll(() => harness?.stop());

/** Runs a script with the extension's rights. */
const inExtension = (script: string) => harness.api.evaluate(`(async () => (${script}))()`);

async function options(width = 800): Promise<Page> {
  const page = await harness.launched.openExtensionPage('options.html');
  await page.setViewport({ width, height: 800 });
  await page.waitForSelector('main.page');
  return page;
}

const press = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).click());
const highlightsOf = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('whence-')));
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent.trim());

describe('the options', () => {
  it.each([
    ['light', 800],
    ['dark', 800],
    ['light', 320],
  ] as const)('give axe nothing to object to and fit (%s, %d px)', async (scheme, width) => {
    const page = await options(width);
    await preferColorScheme(harness.launched, page, scheme);
    expect(await violationsIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await preferColorScheme(harness.launched, page, 'light');
  });

  it('take effect at once in pages that are open', async () => {
    const { page } = await harness.open('sample.html');
    expect(await highlightsOf(page)).toContain('whence-none');
    const choice = await options();
    await press(choice, '[name="status-none"]');
    expect(await until(async () => !(await highlightsOf(page)).includes('whence-none'))).toBe(true);
    await press(choice, '[name="status-none"]');
    expect(await until(async () => (await highlightsOf(page)).includes('whence-none'))).toBe(true);
    const css = () =>
      page.evaluate(() =>
        document.adoptedStyleSheets
          .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
          .join(''),
      );
    await choice.select('[name="line-none"]', 'dotted');
    if (browserName === 'chromium') {
      expect(await until(async () => (await css()).includes('dotted'))).toBe(true);
    }
    expect(await choice.$eval('[data-status="none"].sample', (element) => getComputedStyle(element).textDecorationStyle)).toBe('dotted'); // prettier-ignore
  });

  it('pause a site in pages that are open, and end the pause', async () => {
    const { page, tabId } = await harness.open('sample.html');
    await until(async () => (await badgeOf(harness.api, tabId)) !== '');
    const choice = await options();
    await choice.type('input[name="paused"]', 'http://127.0.0.1:8080/news');
    await choice.keyboard.press('Enter');
    expect(await until(async () => (await highlightsOf(page)).length === 0)).toBe(true);
    expect(await textOf(choice, '[data-list="paused"] li span')).toBe('127.0.0.1');
    const other = await harness.plain('sample.html');
    const otherTab = await tabIdOf(harness.api, other.url());
    expect(await until(async () => (await badgeOf(harness.api, otherTab)) === '–')).toBe(true);
    await press(choice, '[data-list="paused"] li button');
    expect(await until(async () => (await highlightsOf(page)).length > 0, 10_000)).toBe(true);
  });

  it('let it run on click, or on chosen sites, only', async () => {
    const choice = await options();
    const runsOn = (name: string) => press(choice, `[name="run-on"][value="${name}"]`);
    await runsOn('click');
    await choice.waitForSelector('[name="run-on"][value="click"]:checked');
    const page = await harness.plain('sample.html');
    const panelOf = async (shown: Page) => {
      const tabId = await tabIdOf(harness.api, shown.url());
      return harness.launched.openExtensionPage(`sidepanel.html?tab=${tabId}`);
    };
    const panel = await panelOf(page);
    const read = await panel.waitForSelector('[data-state="on-click"] button.go');
    expect(await highlightsOf(page)).toEqual([]);
    await read!.click();
    await panel.waitForSelector('[data-whence="summary"]');
    expect(await highlightsOf(page)).not.toEqual([]);

    await runsOn('chosen');
    await choice.waitForSelector('input[name="chosen"]');
    await choice.bringToFront();
    await choice.type('input[name="chosen"]', 'localhost');
    await choice.keyboard.press('Enter');
    await choice.waitForSelector('[data-list="chosen"] li');
    await harness.open('sample.html', { host: 'localhost' });
    const other = await panelOf(await harness.plain('sample.html'));
    await other.waitForSelector('[data-state="on-click"]');
  });

  it('say what is wrong with the name of a site', async () => {
    const choice = await options();
    await choice.type('input[name="paused"]', 'no site');
    await choice.keyboard.press('Enter');
    await until(async () => (await textOf(choice, '.site-list .problem')) !== '');
    expect(await textOf(choice, '.site-list .problem')).toContain('no site');
    expect(await violationsIn(choice)).toEqual([]);
  });

  it('come back from a file, or say what is wrong with it', async () => {
    const choice = await options();
    const take = async (content: unknown) => {
      const file = path.join(tmpdir(), `whence-settings-${process.pid}.json`);
      writeFileSync(file, JSON.stringify(content));
      const input = (await choice.$('.file-input')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
    };
    const settings = {
      shownStatuses: ['disputed'],
      shownTypes: ['direct'],
      colours: 'plain',
      lines: { verified: 'double', unverified: 'dashed', disputed: 'wavy', none: 'solid' },
      runOn: 'click',
      chosenSites: [],
      pausedSites: ['news.example'],
      keepQuotes: false,
    };
    await take({ whence: 'settings', version: 1, settings: { ...settings, colours: 'loud' } });
    const problem = '.row + .problem';
    expect(await until(async () => (await textOf(choice, problem)).includes('colours'))).toBe(true);
    await take({ whence: 'settings', version: 1, settings });
    expect(await until(() => choice.$('[name="run-on"][value="click"]:checked'))).not.toBeNull();
    expect(await textOf(choice, problem)).toBe('');
  });

  it('delete everything, after a question', async () => {
    const choice = await options();
    await press(choice, '[name="run-on"][value="click"]');
    await until(async () => Object.keys((await inExtension('chrome.storage.local.get()')) as object).length > 0); // prettier-ignore
    await press(choice, 'section:last-child > .row > button.danger');
    expect(await choice.$('dialog[open]')).not.toBeNull();
    expect(await violationsIn(choice)).toEqual([]);
    await press(choice, 'dialog button.danger');
    expect(await until(() => choice.$('[name="run-on"][value="all"]:checked'))).not.toBeNull();
    expect(await inExtension('chrome.storage.local.get()')).toEqual({});
  });
});

describe('the welcome page', () => {
  it.each(['light', 'dark'] as const)(
    'annotates its sample, and nothing else (%s)',
    async (scheme) => {
      const page = await harness.launched.openExtensionPage('welcome.html');
      await preferColorScheme(harness.launched, page, scheme);
      expect(await until(async () => (await highlightsOf(page)).length >= 2)).toBe(true);
      const outside = await page.evaluate(() =>
        [...CSS.highlights.values()].flatMap((highlight) =>
          [...highlight].filter((range) => !range.startContainer.parentElement?.closest('article')),
        ),
      );
      expect(outside).toEqual([]);
      expect(await violationsIn(page)).toEqual([]);
      await preferColorScheme(harness.launched, page, 'light');
    },
  );
});

describe('“Who said this?”', () => {
  /** What a click on the menu does. */
  async function ask(page: Page, words: string): Promise<unknown> {
    const tabId = await tabIdOf(harness.api, page.url());
    await inExtension(
      `chrome.scripting.executeScript({ target: { tabId: ${tabId} }, files: ['/annotator.js'] }).then(() => null)`,
    );
    await page.bringToFront();
    await selectWords(page, words);
    const answer = await inExtension(
      `chrome.tabs.sendMessage(${tabId}, { type: 'who-said' }, { frameId: 0 })`,
    );
    return (answer as { value: unknown }).value;
  }

  it('opens the card on a page that is no article', async () => {
    const page = await harness.plain('no-article.html');
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'The bridge will open in May, the mayor, Ada Brook, said on Monday.';
      document.body.append(paragraph);
    });
    expect(await ask(page, 'bridge will open')).toBe(true);
    const card = await harness.shownCard(page);
    expect(await card!.evaluate((element) => element.innerText)).toContain('Ada Brook');
  });

  it('says so where the words are given to nobody', async () => {
    const { page } = await harness.open('nothing-attributed.html');
    const words = await page.$eval('p', (element) => element.textContent.trim().slice(0, 20));
    expect(await ask(page, words)).toBe(false);
    const card = await harness.shownCard(page);
    expect(await card!.evaluate((element) => element.innerText)).toContain('Nobody is named');
    expect(await violationsIn(page, card!)).toEqual([]);
    await pressInCard(harness, page, 'Say who said it');
    const asks = async () => (await wordsOfCard(harness, page)).includes('Who said it?');
    expect(await until(asks)).toBe(true);
    expect(await wordsOfCard(harness, page)).toContain(words);
  });
});
