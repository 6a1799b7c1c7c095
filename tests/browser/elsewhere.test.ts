import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from './accessibility';
import { cardOver } from './card-actions';
import { Harness, until } from './harness';

const article = readFileSync(new URL('pages/quay.html', import.meta.url), 'utf8').replaceAll(
  'ORIGINALS',
  'https://harbour.example',
);
/** Another paper has the same statement, changed and by somebody else. */
const other = article
  // Its title and its name are written from right to left.
  .replace(
    'Oldhaven closes its eastern quay</title>',
    '\u05d4\u05e8\u05e6\u05d9\u05e3 \u05e0\u05e1\u05d2\u05e8</title><meta property="og:site_name" content="\u05d4\u05e0\u05de\u05dc">',
  )
  .replace('lose a berth in the harbour', 'ever lose a berth in this harbour')
  .replace('harbour,” Lind', 'harbour,” Ines Vale');
const quote = 'Nobody will lose a berth in the harbour,';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start({
    ownPages: { '/quay.html': () => ({ body: article }), '/other.html': () => ({ body: other }) },
  });
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

async function options(): Promise<Page> {
  const page = await harness.launched.openExtensionPage('options.html');
  await page.waitForSelector('main.page');
  return page;
}

/** The kept quotes as the options count them. */
async function countedIs(page: Page, is: (count: number) => boolean): Promise<boolean> {
  const seen = await until(async () => {
    // As when the reader comes back to the page.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    const count = await page.$eval('[data-whence="kept-quotes"]', (row) =>
      Number(row.getAttribute('data-count') || Number.NaN),
    );
    return is(count);
  });
  return seen === true;
}

async function cardOn(name: string) {
  const { page, tabId } = await harness.open(name);
  const card = await cardOver(harness, page, quote);
  await card.waitForSelector('[data-whence="check"]');
  return { page, card, tabId };
}

describe('the same quote elsewhere', () => {
  it('is neither kept nor told before the reader turns it on', async () => {
    await harness.open('other.html');
    const { card } = await cardOn('quay.html');
    await new Promise((done) => setTimeout(done, 500));
    expect(await card.$('[data-whence="elsewhere"]')).toBeNull();
    expect(await countedIs(await options(), (count) => count === 0)).toBe(true);
  });

  it('is told in the card, with what differs, until all is deleted', async () => {
    const choice = await options();
    await choice.$eval('[name="keep-quotes"]', (box) => (box as HTMLElement).click());
    expect(await until(() => choice.$('[name="keep-quotes"]:checked'))).not.toBeNull();
    await harness.open('other.html');
    expect(await countedIs(choice, (count) => count > 0)).toBe(true);
    expect(await violationsIn(choice)).toEqual([]);

    const asked = harness.requested.length;
    const { page, card, tabId } = await cardOn('quay.html');
    const summary = await card.waitForSelector('button.elsewhere-summary');
    const words = () => card.evaluate((element) => element.innerText);
    expect(await words()).toContain('Also on 1 page you have read · other speaker · other wording');
    const height = (await summary!.boundingBox())!.height;
    expect(await card.$('.elsewhere-pages')).toBeNull();
    await summary!.evaluate((button) => (button as HTMLElement).click());
    expect(await card.$('.elsewhere-pages')).toBeNull();
    await summary!.click();
    await card.waitForSelector('.elsewhere-pages');
    expect(await words()).toContain('Ines Vale');
    expect(await words()).toContain('Nobody will ever lose a berth in this harbour,');
    const link = await card.$eval('.elsewhere-pages a', (a) => (a as HTMLAnchorElement).href);
    expect(link).toContain('/other.html');
    // In our order, which is from left to right: without elements of their own, the two would be one stretch, and turned around.
    const [title, publisher] = await card.$$eval('.elsewhere-pages bdi', (names) =>
      names.map((name) => name.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(publisher!.top).toBe(title!.top);
    expect(publisher!.left).toBeGreaterThanOrEqual(title!.right);
    expect(await violationsIn(page, card)).toEqual([]);
    expect(harness.requested.slice(asked)).toEqual(['/quay.html']);

    // The list says so, too, but is silent of quotes that stand nowhere else.
    const popup = await harness.popup(tabId);
    const inRow = await popup.waitForSelector('li [data-whence="elsewhere"]');
    expect(await inRow!.evaluate((note) => note.textContent)).toContain('Also on 1 page');
    expect(await violationsIn(popup)).toEqual([]);

    await choice.bringToFront();
    await choice.$eval('[data-whence="kept-quotes"] button', (button) =>
      (button as HTMLElement).click(),
    );
    expect(await countedIs(choice, (count) => count === 0)).toBe(true);
    await page.close();
    const again = await cardOn('quay.html');
    const none = await again.card.waitForSelector('p.elsewhere-summary');
    // Its height tells a page nothing.
    expect((await none!.boundingBox())!.height).toBe(height);
  });
});
