import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeOf, boxesOf } from '@/scripts/lib/drive';
import { Harness, hover } from './harness';
import { differenceOf, pictureOf, textContrastOf } from './pixels';

let harness: Harness;
/** The same browser without the extension. */
let without: Harness;
beforeAll(async () => {
  [harness, without] = await Promise.all([
    Harness.start(),
    Harness.start({ withExtension: false }),
  ]);
});
afterAll(() => Promise.all([harness?.stop(), without?.stop()]));

describe.each([
  ['strict.html', 'forbids all styles and scripts'],
  ['dark.html', 'is dark'],
])('%s, which %s', (name) => {
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
    expect(await textContrastOf(blank, picture)).toBeGreaterThan(7);
    await Promise.all([page.close(), plain.close(), blank.close()]);
  });

  it('shows the hover card in its own style', async () => {
    const { page, annotated } = await harness.open(name);
    await hover(page, annotated().annotations[0]!.segments[0]!.text);
    const card = await harness.shownCard(page);
    const style = await card!.evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      const { width } = element.getBoundingClientRect();
      return { backgroundColor, color, width };
    });
    expect(style.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    expect(style.width).toBeLessThan(500);
    await page.close();
  });
});

describe('a page that is no article', () => {
  it('is left alone: no annotator, no highlight, no badge', async () => {
    const { page, tabId, state } = await harness.open('no-article.html', { timeout: 3000 });
    expect(state).toBe('unreachable');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await badgeOf(harness.api, tabId)).toBe('');
    await page.close();
  });
});

describe('an article where nothing is attributed', () => {
  it('is annotated with nothing', async () => {
    const { page, annotated } = await harness.open('nothing-attributed.html');
    expect(annotated().annotations).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });
});
