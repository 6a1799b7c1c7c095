/** What is copied: it is pasted as a reader would, and the link is followed. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCard, pressInCard, wordsOfCard } from './card-actions';
import { Harness, until } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

interface Pasted {
  readonly plain: string;
  readonly html: string;
}

/** What a program gets that the reader pastes into. */
async function paste(): Promise<Pasted> {
  const page = await harness.plain('no-article.html');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.addEventListener('paste', ({ clipboardData }) => {
      const pasted = {
        plain: clipboardData!.getData('text/plain'),
        html: clipboardData!.getData('text/html'),
      };
      document.documentElement.dataset['pasted'] = JSON.stringify(pasted);
    });
    document.body.prepend(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const pasted = await until(
    () => page.evaluate(() => document.documentElement.dataset['pasted'] ?? null),
    10_000,
  );
  if (!pasted) throw new Error('nothing was pasted');
  return JSON.parse(pasted) as Pasted;
}

/** Presses a button of the card and waits until the card says that it has copied. */
async function copyFromCard(page: Page, name: string, said: string): Promise<Pasted> {
  await pressInCard(harness, page, name);
  const isSaid = await until(async () => (await wordsOfCard(harness, page)).includes(said), 10_000);
  expect(isSaid).toBe(true);
  return paste();
}

/** Where the words begin on the page, from the top of the view and in its heights; null where they are not on it. */
const placeOf = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.replace(/\s/g, ' ').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      return range.getBoundingClientRect().top / innerHeight;
    }
    return null;
  }, words);

describe('from the card', () => {
  it('the link leads whoever opens it to the quote', async () => {
    const { page, url, annotated } = await harness.open('sample.html');
    const last = annotated().annotations.at(-1)!;
    const words = last.segments[0]!.text.slice(0, 20);
    expect(await placeOf(page, words)).toBeGreaterThan(1);
    await openCard(harness, page, last);
    const { plain } = await copyFromCard(page, 'Copy link', 'Link to the quote copied');
    expect(plain.startsWith(`${url}#:~:text=`)).toBe(true);

    const follower = await harness.launched.browser.newPage();
    await follower.goto(plain);
    const isInView = async () => {
      const place = await placeOf(follower, words);
      return place !== null && place >= 0 && place < 1;
    };
    expect(await until(isInView, 10_000)).toBe(true);
    expect(await follower.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  it('the citation is there in plain words and, for programs that show it, with a link', async () => {
    const { page, url, annotated } = await harness.open('sample.html');
    const { annotations, article } = annotated();
    const cited = annotations.find(({ via }) => via.length > 0)!;
    await openCard(harness, page, cited);
    const { plain, html } = await copyFromCard(page, 'Cite', 'Citation copied');
    expect(plain).toContain(cited.segments[0]!.text.replace(/[.,]$/, ''));
    expect(plain).toContain(cited.speaker!.name);
    expect(plain).toContain(`via ${cited.via[0]!.name}`);
    expect(plain).toContain(article.title!);
    expect(plain).toContain(`${url}#:~:text=`);
    expect(html).toContain(`<i>${article.publisher!.name}</i>`);
    expect(html).toMatch(new RegExp(`<a href="[^"]+#:~:text=[^"]+">“${article.title!}`));
  });
});

it('the list of the popup copies the same', async () => {
  const { tabId, url, annotated } = await harness.open('sample.html');
  const [first] = annotated().annotations;
  const popup = await harness.popup(tabId);
  const row = `[data-annotation-id="${first!.id}"]`;
  await (await popup.waitForSelector(`${row} ::-p-text(Cite)`))!.click();
  const said = () => popup.$eval(`${row} .copied`, ({ textContent }) => textContent !== '');
  expect(await until(said, 10_000)).toBe(true);
  const { plain, html } = await paste();
  expect(plain).toContain(first!.speaker!.name);
  expect(plain).toContain(`${url}#:~:text=`);
  expect(html).toContain('<a href=');
});
