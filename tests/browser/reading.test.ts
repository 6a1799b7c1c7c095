import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { Box } from '@/scripts/lib/drive';
import { openCard, wordsOfCard } from './card-actions';
import { Harness, until } from './harness';
import { differenceOf, pictureOf } from './pixels';

let harness: Harness;
/** The same browser without the extension. */
let without: Harness;
beforeAll(async () => {
  [harness, without] = await Promise.all([
    Harness.start(),
    Harness.start({ withExtension: false }),
  ]);
});
afterEach(() => Promise.all([harness.tidy(), without.tidy()]));
afterAll(() => Promise.all([harness?.stop(), without?.stop()]));

/** The box of the first paragraph in the page's shadow tree, without its margins. */
function boxInShadow(page: Page): Promise<Box> {
  return page.evaluate(() => {
    const text = document.querySelector('story-part')!.shadowRoot!.querySelector('p')!.firstChild!;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { x, y, width, height } = range.getClientRects()[0]!;
    return { x, y, width, height };
  });
}

describe('parts of a page', () => {
  it('that a style sheet hides are not read', async () => {
    const { annotated } = await harness.open('parts.html');
    const { text, annotations } = annotated();
    expect(text).not.toContain('Otto Veil');
    expect(annotations.map(({ speaker }) => speaker?.name)).toContain('Karin Dahl');
  });

  it('in a shadow tree, and slotted into one, are read and painted', async () => {
    const { annotated, page } = await harness.open('parts.html');
    const speakers = annotated().annotations.map(({ speaker }) => speaker?.name);
    expect(speakers).toContain('Nils Roe');
    expect(speakers).toContain('Elin Moe');
    const plain = await without.plain('parts.html');
    const blank = await without.launched.browser.newPage();
    await page.bringToFront();
    const picture = await pictureOf(page, await boxInShadow(page));
    await plain.bringToFront();
    const plainPicture = await pictureOf(plain, await boxInShadow(plain));
    expect(await differenceOf(blank, picture, plainPicture)).toBeGreaterThan(0.02);
  });

  it('show their card when the pointer rests on them, in a shadow tree and slotted into one', async () => {
    const { annotated, page } = await harness.open('parts.html');
    const { annotations } = annotated();
    const { x, y, width, height } = await boxInShadow(page);
    await page.mouse.move(1, 1);
    await page.mouse.move(x + width / 4, y + height / 2, { steps: 4 });
    expect(await until(async () => /Nils Roe/.test(await wordsOfCard(harness, page)))).toBe(true);
    await page.mouse.move(1, 1, { steps: 4 });
    expect(await until(async () => (await wordsOfCard(harness, page)) === '')).toBe(true);
    await openCard(
      harness,
      page,
      annotations.find(({ speaker }) => speaker?.name === 'Elin Moe')!,
    );
    expect(await wordsOfCard(harness, page)).toContain('Elin Moe');
  });
});
