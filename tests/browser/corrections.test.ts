import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boxesOf, selectWords, stateOf, tabIdOf } from '@/scripts/lib/drive';
import type { AnnotatedPage, Annotation } from '@/utils/model';
import { violationsIn } from './accessibility';
import { openCard, pressInCard, wordsOfCard } from './card-actions';
import { Harness, until } from './harness';
import type { OpenPage } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(async () => {
  await harness.api.evaluate(() => chrome.storage.local.clear());
  await harness.tidy();
});
afterAll(() => harness?.stop());

type Tab = Pick<OpenPage, 'tabId'>;

declare const chrome: {
  storage: { local: { clear(): Promise<void>; get(key: null): Promise<Record<string, unknown>> } };
};

/** What is stored, as one text. */
const stored = () =>
  harness.api.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));

/** The same page in another tab, as a link in a letter leads to it. */
async function openAgain({ url }: OpenPage): Promise<{ tabId: number }> {
  const address = `${url}&utm_source=letter`;
  const page = await harness.launched.browser.newPage();
  await page.goto(address);
  const tabId = await tabIdOf(harness.api, address);
  await stateOf(harness.api, tabId);
  return { tabId };
}

async function pageNow({ tabId }: Tab): Promise<AnnotatedPage> {
  // A page that is being loaded does not answer at once.
  const page = await until(async () => (await stateOf(harness.api, tabId)).page);
  if (!page) throw new Error('the page is not annotated');
  return page;
}

const same = (page: AnnotatedPage, { id }: Annotation) =>
  page.annotations.find((annotation) => annotation.id === id);

/** Waits until the annotation is as it should be. */
async function becomes(
  open: Tab,
  annotation: Annotation,
  is: (now: Annotation | undefined) => boolean,
): Promise<Annotation | undefined> {
  const holds = await until(async () => is(same(await pageNow(open), annotation)));
  expect(holds).toBe(true);
  return same(await pageNow(open), annotation);
}

/** Puts a name in place of the one in the field that has the focus, and saves. */
async function typeAndSave(page: Page, name: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

describe('a correction', () => {
  it('shows at once, here and in another tab, holds at the next visit, and is undone with one click', async () => {
    const open = await harness.open('sample.html');
    const { page } = open;
    const other = await openAgain(open);
    await page.bringToFront();
    const annotation = open.annotated().annotations.find(({ speaker }) => speaker)!;
    const was = annotation.speaker!.name;

    await openCard(harness, page, annotation);
    await pressInCard(harness, page, 'Not right?');
    const form = await until(async () => /Came through/.test(await wordsOfCard(harness, page)));
    expect(form).toBe(true);
    expect(await violationsIn(page, (await harness.shownCard(page))!)).toEqual([]);
    await typeAndSave(page, 'Olaf Lind');

    const now = await becomes(open, annotation, (one) => one?.speaker?.name === 'Olaf Lind');
    expect(now!.corrected!.fields).toEqual([{ what: 'speaker', was }]);
    const card = await wordsOfCard(harness, page);
    expect(card).toContain('Olaf Lind');
    expect(card).toContain('Corrected by you');
    expect(await violationsIn(page, (await harness.shownCard(page))!)).toEqual([]);
    await becomes(other, annotation, (one) => one?.speaker?.name === 'Olaf Lind');

    const popup = await harness.popup(open.tabId);
    await popup.waitForSelector('li[data-annotation-id]');
    const list = await popup.evaluate(() => document.body.innerText);
    expect(list).toContain('Olaf Lind');
    await popup.close();

    await page.bringToFront();
    await page.reload();
    expect((await stateOf(harness.api, open.tabId)).state).toBe('annotated');
    await becomes(open, annotation, (one) => one?.speaker?.name === 'Olaf Lind');
    await openCard(harness, page, annotation);
    await pressInCard(harness, page, 'Undo');
    await becomes(open, annotation, (one) => one?.speaker?.name === was && !one.corrected);
    await becomes(other, annotation, (one) => one?.speaker?.name === was);
    expect(await until(async () => !(await stored()).includes('Olaf Lind'))).toBe(true);
  });

  it('takes off what is no quote, until it is undone', async () => {
    const open = await harness.open('sample.html');
    const { page } = open;
    const annotation = open.annotated().annotations[0]!;
    await openCard(harness, page, annotation);
    await pressInCard(harness, page, 'Not right?');
    await pressInCard(harness, page, 'It is no quote');
    await becomes(open, annotation, (one) => one === undefined);
    expect((await pageNow(open)).dismissed).toHaveLength(1);
    expect(await wordsOfCard(harness, page)).toContain('No longer shown');
    expect(await violationsIn(page, (await harness.shownCard(page))!)).toEqual([]);
    await pressInCard(harness, page, 'Undo');
    await becomes(open, annotation, (one) => one !== undefined);
    expect(await wordsOfCard(harness, page)).toContain(annotation.speaker!.name);
  });

  it('adds the words that are selected', async () => {
    const open = await harness.open('sample.html');
    const { page, tabId } = open;
    const words = 'bridge carries the only paved road between';
    await boxesOf(page, words);
    await selectWords(page, words);
    const popup = await harness.popup(tabId);
    await (await popup.waitForSelector('::-p-aria([name="More"])'))!.click();
    await (await popup.waitForSelector('.menu-item ::-p-text(Add the selected words)'))!.click();
    const card = (await harness.shownCard(page))!;
    expect(await card.evaluate((element) => element.innerText)).toContain(words);
    expect(await violationsIn(page, card)).toEqual([]);
    await page.bringToFront();
    await typeAndSave(page, 'Mirela Dostan');
    const added = await until(async () =>
      (await pageNow(open)).annotations.find(({ corrected }) => corrected),
    );
    expect(added!.segments[0]!.text).toBe(words);
    // What the page knows of the name comes with it.
    expect(added!.speaker).toMatchObject({ name: 'Mirela Dostan', kind: 'person' });
    expect(await wordsOfCard(harness, page)).toContain('added by you');
  });

  it('is typed without the page’s own keys, and Escape leaves the form first', async () => {
    const open = await harness.open('sample.html');
    const { page } = open;
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup', 'input']) {
        document.addEventListener(type, (event) => heard.push(`${type} ${event.target}`));
      }
    });
    const annotation = open.annotated().annotations[0]!;
    await openCard(harness, page, annotation);
    await pressInCard(harness, page, 'Not right?');
    await until(async () => /Came through/.test(await wordsOfCard(harness, page)));
    await page.keyboard.type('abc');
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toEqual([]);
    await page.mouse.click(990, 790);
    expect(await wordsOfCard(harness, page)).toContain('Came through');
    await page.keyboard.press('Escape');
    await until(async () => !/Came through/.test(await wordsOfCard(harness, page)));
    expect(await wordsOfCard(harness, page)).toContain('Not right?');
    await page.keyboard.press('Escape');
    expect(await until(async () => (await harness.shownCard(page, 0)) === null)).toBe(true);
    expect(same(await pageNow(open), annotation)!.corrected).toBeUndefined();
  });
});
