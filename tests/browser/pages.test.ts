import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { badgeOf, boxesOf } from '@/scripts/lib/drive';
import { cardOver } from './card-actions';
import { browserName, Harness } from './harness';
import type { TestPages } from './harness';
import { differenceOf, pictureOf, textContrastOf } from './pixels';

const lines = `<p>The old slipway at Tarn Hollow is to open again in the spring, after nine years behind a fence.</p>
<p>Boats will be drawn up by hand, as they were when the mill still worked, and there will be no charge for it.</p>
<p>The stones were lifted one by one in autumn, numbered, washed in the beck and laid anew on a bed of gravel.</p>
<p>Four of them had to be replaced. They came from the same quarry as the first, which closed before the war.</p>
<p>A bench was put up beside it, with a view over the water to the three islands and the hills behind them.</p>`;
const isArticle = '<meta property="og:type" content="article" />';
/** What the gate lets through for what their heads say alone. */
const headPages: TestPages = {
  '/whole-head.html': () => ({ body: `<head>${isArticle}</head><body>${lines}</body>` }),
  '/broken-head.html': () => ({ body: `<head><img alt="">${isArticle}</head><body>${lines}` }),
  '/names-in-capitals.html': () => ({
    body: `<HEAD><META CONTENT="Article" NAME="og:type"></HEAD><BODY>${lines}</BODY>`,
  }),
  '/page.xhtml': () => ({
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head>${isArticle}</head><body>${lines}</body></html>`,
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
  }),
};

let harness: Harness;
/** The same browser without the extension. */
let without: Harness;
beforeAll(async () => {
  [harness, without] = await Promise.all([
    Harness.start({ ownPages: headPages }),
    Harness.start({ withExtension: false }),
  ]);
});
afterEach(() => Promise.all([harness.tidy(), without.tidy()]));
afterAll(() => Promise.all([harness?.stop(), without?.stop()]));

describe.each([
  ['strict.html', 'forbids all styles and scripts', 'light'],
  ['dark.html', 'is dark', 'dark'],
])('%s, which %s', (name, _, tone) => {
  it('is highlighted readably', async () => {
    const { page, annotated } = await harness.open(name);
    const plain = await without.plain(name);
    const blank = await without.launched.browser.newPage();
    const words = annotated().annotations[0]!.segments[0]!.text;
    await Promise.all([boxesOf(page, words), boxesOf(plain, words)]);
    const [box] = await boxesOf(page, words);
    await page.bringToFront();
    const picture = await pictureOf(page, box!);
    await plain.bringToFront();
    const plainPicture = await pictureOf(plain, box!);
    expect(await differenceOf(blank, picture, plainPicture)).toBeGreaterThan(0.02);
    expect(await textContrastOf(blank, picture)).toBeGreaterThan(4.5);
  });

  it('shows the hover card in its own style and the tone of the page', async () => {
    const { page, annotated } = await harness.open(name);
    const card = await cardOver(harness, page, annotated().annotations[0]!.segments[0]!.text);
    const style = await card.evaluate((element) => {
      // The card itself may stand on something that has the colour.
      const boxes: Element[] = [];
      for (let box: Element | null = element; box; box = box.parentElement) boxes.push(box);
      const backgrounds = boxes.map((box) => getComputedStyle(box).backgroundColor);
      const background = backgrounds.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'none';
      return { background, width: element.getBoundingClientRect().width };
    });
    const [red = 0, green = 0, blue = 0] = (style.background.match(/\d+/g) ?? []).map(Number);
    expect(Math.min(red, green, blue) > 200, style.background).toBe(tone === 'light');
    expect(Math.max(red, green, blue) < 80, style.background).toBe(tone === 'dark');
    expect(style.width).toBeLessThan(500);
  });
});

describe('a page that is no article', () => {
  it('is left alone: no annotator, no highlight, no badge', async () => {
    const { page, tabId, state } = await harness.open('no-article.html', { timeout: 3000 });
    expect(state).toBe('unreachable');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await badgeOf(harness.api, tabId)).toBe('');
  });
});

describe('a page that only its head tells to be an article', () => {
  it.each(Object.keys(headPages))('is read: %s', async (name) => {
    const { state } = await harness.open(name.slice(1));
    // By the annotator, which is asked for only where the gate has found what the head says.
    expect(state).not.toBe('unreachable');
  });
});

describe('an article where nothing is attributed', () => {
  it('is annotated with nothing', async () => {
    const { page, annotated } = await harness.open('nothing-attributed.html');
    expect(annotated().annotations).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});

// Firefox paints no highlights on paper, and cannot be told to show a page as it would be there.
describe.runIf(browserName === 'chromium')('on paper', () => {
  it('a page looks as without the extension, even with the card open', async () => {
    const { page, annotated } = await harness.open('sample.html');
    const plain = await without.plain('sample.html');
    const blank = await without.launched.browser.newPage();
    const words = annotated().annotations[0]!.segments[0]!.text;
    await boxesOf(plain, words);
    await cardOver(harness, page, words);
    const difference = async () => {
      await page.bringToFront();
      const picture = await page.screenshot({ encoding: 'base64' });
      await plain.bringToFront();
      return differenceOf(blank, picture, await plain.screenshot({ encoding: 'base64' }));
    };
    expect(await difference()).toBeGreaterThan(0.02);
    for (const each of [page, plain]) await each.emulateMediaType('print');
    expect(await difference()).toBeLessThan(0.001);
  });
});
