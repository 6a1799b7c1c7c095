/** Pages that are made to break or to abuse the extension. docs/security.md lists them. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Harness, hover, rowsIn, until } from './harness';
import type { OpenPage } from './harness';
import {
  hostileClaim,
  hostilePages,
  lookAlikeClaim,
  nobodysWords,
  rightToLeftClaim,
} from '@/scripts/lib/hostile-pages';

/** Large pages take a busy machine this long, in ms. */
const patience = 60_000;

/** Documents that the browser’s own protocol, by which the card is looked into, cannot hand over. */
const unwieldy = new Set(['elements', 'deep']);

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

const open = (name: string) => harness.open(`hostile/${name}.html`, { timeout: patience });

const canaries = () => harness.requested.filter((path) => path.startsWith('/canary/'));

/** Elements in a screen of ours that only text of the page could have brought there. */
const strangers =
  'img[src*="canary"], script:not([src]), iframe, object, [onerror], a[href^="javascript:"], a[href^="data:"]';

async function cardOver(page: Page) {
  await hover(page, hostileClaim);
  return harness.shownCard(page);
}

async function screensOf(opened: OpenPage): Promise<Page> {
  const popup = await harness.popup(opened.tabId);
  await popup.waitForSelector('[data-annotation-id]', { timeout: patience });
  return popup;
}

describe.each(Object.keys(hostilePages))('%s', (path) => {
  const name = path.replace(/^\/hostile\/|\.html$/g, '');

  it(
    'is annotated or left alone, asks for nothing, and brings nothing of its own onto our screens',
    async () => {
      const before = canaries().length;
      const opened = await open(name);
      const { annotations } = opened.annotated();
      expect(annotations.some(({ segments }) => segments[0]!.text.includes(hostileClaim))).toBe(
        true,
      );
      for (const { origin } of annotations) {
        if (origin) expect(new URL(origin.url).protocol).toMatch(/^https?:$/);
      }
      if (!unwieldy.has(name)) {
        const card = await cardOver(opened.page);
        expect(card).not.toBeNull();
        expect(await card!.$$(strangers)).toHaveLength(0);
      }
      const popup = await screensOf(opened);
      expect(await popup.$$(strangers)).toHaveLength(0);
      expect(canaries().slice(before)).toEqual([]);
    },
    2 * patience,
  );
});

it('shows markup as the words that it is', async () => {
  const opened = await open('markup');
  const popup = await screensOf(opened);
  const words = await popup.evaluate(() => document.body.innerText);
  expect(words).toContain('<img src=/canary/quote');
});

it('takes no look-alike, no address with a name in front and no script for the channel’s own', async () => {
  const { annotated } = await open('addresses');
  const posts = annotated().annotations.filter(({ via }) => via.some(({ name }) => name === 'X'));
  expect(posts.map(({ speaker, origin }) => [speaker?.name, origin?.from])).toEqual([
    ['Nils Rud', 'search'],
  ]);
  for (const { origin, via } of annotated().annotations) {
    if (origin?.from !== 'link') continue;
    expect(new URL(origin.url).hostname.endsWith('reuters.com'), via[0]?.name).toBe(true);
    expect(new URL(origin.url).username).toBe('');
  }
});

it('takes no name in look-alike letters for the outlet that it looks like', async () => {
  const { annotated } = await open('letters');
  const told = annotated().annotations.filter(({ segments }) =>
    segments.some(({ text }) => text.includes(lookAlikeClaim)),
  );
  expect(told.length).toBeGreaterThan(1);
  // What the registry knows of an outlet goes with its own name only.
  for (const { name, control } of told.flatMap(({ via }) => via)) {
    expect(control, name).toBe('unknown');
  }
});

/** In a screen of ours: text of the page that could turn the direction of words of ours around it, and how much of it is safe. */
function directionsIn(screen: Element): { exposed: string[]; safe: number } {
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
  const exposed: string[] = [];
  let safe = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Letters that are written from right to left, and what overrides directions.
    const turning = /[\u0590-\u08ff\u202a-\u202e\u2066\u2067]/;
    const words = node.nodeValue ?? '';
    if (!turning.test(words)) continue;
    const box = node.parentElement!;
    const isAlone = getComputedStyle(box).display !== 'inline' && box.textContent === words;
    // Between isolates of ours.
    const isIsolated = !turning.test(words.replace(/\u2068[^\u2066-\u2069]*\u2069/g, ''));
    if (isAlone || isIsolated || box.closest('bdi, [dir="auto"]')) safe++;
    else exposed.push(words);
  }
  return { exposed, safe };
}

it('keeps the directions of the page’s words away from its own', async () => {
  const opened = await open('letters');
  const { speaker } = opened
    .annotated()
    .annotations.find(({ segments }) => segments[0]!.text.includes(rightToLeftClaim))!;
  await hover(opened.page, rightToLeftClaim);
  const card = (await harness.shownCard(opened.page))!;
  const popup = await screensOf(opened);
  const body = (await popup.$('body'))!;
  for (const screen of [card, body]) {
    expect(await screen.evaluate((element) => element.textContent)).toContain(speaker!.name);
    const { exposed, safe } = await screen.evaluate(directionsIn);
    expect(exposed).toEqual([]);
    expect(safe).toBeGreaterThan(1);
  }
});

it('does not meet what a page has put in place of the browser’s own functions', async () => {
  const { page } = await open('prototypes');
  const touched = () =>
    page.evaluate(() => (globalThis as unknown as { touched: string[] }).touched);
  expect(await touched()).toEqual([]);
  await cardOver(page);
  // Looking for the words is the test’s own doing.
  const ours = (await touched()).filter(
    (name) => !['createTreeWalker', 'createRange'].includes(name),
  );
  expect(ours).toEqual([]);
});

it('lives on where a page deletes its highlights and names its own like ours, without a fight', async () => {
  const { page } = await open('highlights');
  // The page’s highlights are not taken for ours.
  await hover(page, nobodysWords);
  expect(await harness.shownCard(page, 700)).toBeNull();
  expect(await cardOver(page)).not.toBeNull();
  const rounds = () => page.evaluate(() => (globalThis as unknown as { rounds: number }).rounds);
  const before = await rounds();
  // The page still gets its turns.
  expect(await until(async () => (await rounds()) > before + 10, 10_000)).toBe(true);
});

it('does nothing for a page that plays the reader', async () => {
  const tabs = (await harness.launched.browser.pages()).length;
  const opened = await open('puppets');
  const { annotations } = opened.annotated();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  // No move that nobody made has opened the card.
  expect(await harness.shownCard(opened.page, 0)).toBeNull();
  expect(await cardOver(opened.page)).not.toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const seen = await opened.page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen)).toEqual(new Set(['closed']));
  // Neither a click nor a message of the page has had an effect.
  expect((await harness.launched.browser.pages()).length).toBe(tabs + 1);
  const popup = await screensOf(opened);
  expect(new Set(await rowsIn(popup))).toEqual(new Set(annotations.map(({ id }) => id)));
});
