import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boxesOf, preferColorScheme, tabIdOf } from '@/scripts/lib/drive';
import { makeUnreadable, unreadableStates } from '@/scripts/lib/unreadable';
import { countsOf } from '@/utils/list/counts';
import { violationsIn } from './accessibility';
import { Harness, rowsIn, until } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

async function wordsIn(popup: Page, selector: string): Promise<string> {
  await popup.waitForSelector(selector);
  return popup.$eval(selector, (element) => (element as HTMLElement).innerText.trim());
}

describe('the popup', () => {
  it('sums the page up and lists every quote and claim in page order', async () => {
    const { tabId, annotated } = await harness.open('sample.html');
    const { annotations } = annotated();
    const counts = countsOf(annotations);
    const popup = await harness.popup(tabId);

    const summary = await wordsIn(popup, '[data-whence="summary"]');
    const figures = [
      `${counts.annotations} quotes? (and|or) claims?`,
      `${counts.speakers} speakers?`,
      `${counts.sources} sources?`,
      ...(['verified', 'unverified', 'disputed'] as const)
        .filter((status) => counts[status] > 0)
        .map((status) => `${counts[status]} ${status}`),
    ];
    for (const figure of figures) expect(summary).toMatch(new RegExp(`\\b${figure}\\b`));

    await rowsIn(popup);
    const items = await popup.$$eval('li[data-annotation-id]', (list) =>
      list.map((item) => ({
        id: item.getAttribute('data-annotation-id'),
        // What is out of sight is not laid out and has no inner text.
        words: item.textContent,
      })),
    );
    expect(items.map(({ id }) => id)).toEqual(annotations.map(({ id }) => id));
    for (const [index, { speaker, via, verification, segments }] of annotations.entries()) {
      const { words } = items[index]!;
      expect(words).toContain(segments[0]!.text);
      if (speaker) expect(words).toContain(speaker.name);
      if (speaker?.role) expect(words).toContain(speaker.role);
      for (const channel of via) expect(words).toContain(channel.name);
      if (verification.evidence) expect(words).toContain(verification.evidence.text);
    }
  });

  it('says above the list which claims are unverified and where they came from, and leads there', async () => {
    const { page, tabId, annotated } = await harness.open('sample.html');
    const open = annotated().annotations.filter(
      ({ verification }) => verification.status === 'unverified',
    );
    const popup = await harness.popup(tabId);
    const words = await wordsIn(popup, '[data-whence="open"]');
    for (const { speaker, via, segments } of open) {
      expect(words).toContain(segments[0]!.text);
      for (const { name } of [speaker!, ...via]) expect(words).toContain(name);
    }
    await popup.$eval('[data-whence="open"] .open-claim', (claim) =>
      (claim as HTMLElement).click(),
    );
    expect(await until(() => page.evaluate(() => CSS.highlights.has('whence-flash')))).toBe(true);
  });

  it('goes to the quote and flashes it', async () => {
    const { page, tabId, annotated } = await harness.open('sample.html');
    const last = annotated().annotations.at(-1)!;
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const popup = await harness.popup(tabId);
    const button = await popup.waitForSelector(
      `li[data-annotation-id="${last.id}"] ::-p-text(Go to the quote)`,
    );
    // Behind a real popup the page is in view.
    await page.bringToFront();
    await button!.evaluate((element) => (element as HTMLElement).click());
    const flashed = () => page.evaluate(() => CSS.highlights.has('whence-flash'));
    expect(await until(flashed)).toBe(true);
    const inView = () =>
      page.evaluate((words) => {
        const paragraphs = [...document.querySelectorAll('p')];
        const pack = (text: string) => text.replace(/\s+/g, ' ');
        const paragraph = paragraphs.find((one) => pack(one.textContent).includes(words))!;
        const { top, bottom } = paragraph.getBoundingClientRect();
        return scrollY > 0 && top >= 0 && bottom <= innerHeight;
      }, last.segments[0]!.text);
    expect(await until(inView)).toBe(true);
  });

  it.each(['light', 'dark'] as const)(
    'fits its width and gives axe nothing to object to (%s)',
    async (scheme) => {
      const { tabId } = await harness.open('sample.html');
      const popup = await harness.popup(tabId);
      await preferColorScheme(harness.launched, popup, scheme);
      await popup.waitForSelector('[data-whence="summary"]');
      const { width, inner, background } = await popup.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        inner: innerWidth,
        background: getComputedStyle(document.body).backgroundColor,
      }));
      expect(inner).toBe(400);
      expect(width).toBeLessThanOrEqual(400);
      const brightness = (background.match(/\d+/g) ?? []).slice(0, 3).map(Number);
      const isDark = Math.max(...brightness) < 100;
      expect(isDark, background).toBe(scheme === 'dark');
      expect(await violationsIn(popup)).toEqual([]);
      await preferColorScheme(harness.launched, popup, 'light');
    },
  );

  it.each([
    ['no-article.html', 'not-article'],
    ['nothing-attributed.html', 'nothing'],
  ])('says of %s why there is no list', async (name, state) => {
    const page = await harness.plain(name);
    const popup = await harness.popup(await tabIdOf(harness.api, page.url()));
    const selector = `[data-whence="state"][data-state="${state}"]`;
    expect(await wordsIn(popup, selector)).not.toBe('');
    expect(await violationsIn(popup)).toEqual([]);
  });

  it.each(unreadableStates)('says what to do where the page cannot be read: %s', async (state) => {
    const { tabId } = await harness.open('sample.html');
    const popup = await harness.popup(tabId);
    await rowsIn(popup);
    await makeUnreadable(popup, state);
    expect(await wordsIn(popup, '[data-whence="state"] button.go')).not.toBe('');
    expect(await violationsIn(popup)).toEqual([]);
  });

  it('annotates what does not look like an article where the reader wants it', async () => {
    const page = await harness.plain('no-article.html');
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'The bridge will open in May, the mayor, Ada Brook, said on Monday.';
      document.body.append(paragraph);
    });
    const popup = await harness.popup(await tabIdOf(harness.api, page.url()));
    await (await popup.waitForSelector('[data-state="not-article"] button.go'))!.click();
    expect(await wordsIn(popup, 'li[data-annotation-id]')).toContain('Ada Brook');
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  });

  it('says so where the browser gives no access to the page', async () => {
    const popup = await harness.popup(
      await tabIdOf(harness.api, await harness.api.evaluate(() => location.href)),
    );
    const selector = '[data-whence="state"][data-state="no-access"]';
    expect(await wordsIn(popup, selector)).not.toBe('');
    expect(await violationsIn(popup)).toEqual([]);
  });

  it('shows words of the page as words, whatever they look like', async () => {
    const { page, tabId } = await harness.open('markup.html');
    const popup = await harness.popup(tabId);
    expect(await wordsIn(popup, 'li[data-annotation-id]')).toContain('<img src=x onerror=');
    expect(await popup.$('li img')).toBeNull();
    expect(await boxesOf(page, 'We print what we are told')).not.toEqual([]);
  });
});
