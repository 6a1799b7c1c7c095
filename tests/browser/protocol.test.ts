/** Each message of the protocol, with the background ended while it answers: nothing is lost. */
import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { badgeOf, stateOf, tabIdOf } from '@/scripts/lib/drive';
import { toBackground, toPage } from '@/utils/messaging';
import type { AnnotatedPage, Annotation } from '@/utils/model';
import { parseAs } from '@/utils/model';
import { endBackground, endBackgroundAt } from './background';
import { correctSpeaker, openCard, pressInCard } from './card-actions';
import { Harness, until } from './harness';
import type { OpenPage } from './harness';
import { serveOriginals } from './originals';
import type { Originals } from './originals';

declare const chrome: {
  storage: {
    local: {
      clear(): Promise<void>;
      get(key: null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
    };
    session: { clear(): Promise<void> };
  };
  tabs: {
    query(what: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
};

/** How long a busy machine may take for anything here, in ms. */
const patience = 15_000;
const soon = <T>(ask: () => Promise<T | null | undefined | false>) => until(ask, patience);

const quote = 'Nobody will lose a berth in the harbour,';

let originals: Originals;
let harness: Harness;
beforeAll(async () => {
  originals = await serveOriginals();
  const file = new URL('pages/quay.html', import.meta.url);
  const body = readFileSync(file, 'utf8').replaceAll('ORIGINALS', originals.origin);
  harness = await Harness.start({
    build: 'test',
    ownPages: {
      '/quay.html': () => ({ body }),
      '/other.html': () => ({ body }),
      // Stands for the service of fact checks.
      '/claims': () => ({ body: '{"claims":[]}', headers: { 'content-type': 'application/json' } }),
    },
  });
});
afterEach(async () => {
  await harness.api.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
  await harness.tidy();
});
afterAll(async () => {
  await harness?.stop();
  await originals?.close();
});

// Pages of the same site are not asked as a stranger would.
const open = (name = 'quay.html') => harness.open(name, { host: 'localhost', timeout: patience });

const quoteOf = ({ annotated }: OpenPage): Annotation =>
  annotated().annotations.find(({ segments }) => segments[0]!.text.includes(quote))!;

async function pageNow(tabId: number): Promise<AnnotatedPage> {
  const { page } = await stateOf(harness.api, tabId, patience);
  if (!page) throw new Error('the page is not annotated');
  return page;
}

const stored = () =>
  harness.api.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));

async function cardOf(opened: OpenPage): Promise<ElementHandle<HTMLElement>> {
  await openCard(harness, opened.page, quoteOf(opened));
  return (await harness.shownCard(opened.page))!;
}

const outcomeIn = (screen: ElementHandle<Element> | Page) =>
  screen.waitForSelector('.check-outcome', { timeout: patience });
const statusOf = async (outcome: ElementHandle<Element> | null) =>
  outcome?.evaluate((element) => element.getAttribute('data-status'));
const checkButton = (card: ElementHandle<HTMLElement>) =>
  card.waitForSelector('[data-whence="check"] .check-actions button', { timeout: patience });

const facts = '[data-whence="fact-checks"]';
const factsFound = `${facts}[data-state="done"]`;
const factCheckButton = (card: ElementHandle<HTMLElement>) =>
  card.waitForSelector(`${facts} .check-actions button:not(:disabled)`, { timeout: patience });
const claimsAsked = () => harness.requested.filter((path) => path === '/claims').length;

const choose = (value: object) =>
  harness.api.evaluate((settings) => chrome.storage.local.set({ settings }), { version: 1, value });

/** Has the background end while it answers the message that `doing` brings about. */
type Killing = (doing: () => Promise<unknown>) => Promise<void>;

async function visit(killing: Killing): Promise<void> {
  const page = await harness.launched.browser.newPage();
  const url = harness.addressOf('sample.html');
  await killing(async () => {
    await page.goto(url);
    await page.bringToFront();
  });
  const tabId = await tabIdOf(harness.api, url);
  const { annotations } = await pageNow(tabId);
  expect(annotations.length).toBeGreaterThan(5);
  const isCounted = async () => (await badgeOf(harness.api, tabId)) === String(annotations.length);
  expect(await soon(isCounted)).toBe(true);
}

async function correct(killing: Killing): Promise<OpenPage> {
  const opened = await open();
  const annotation = quoteOf(opened);
  await killing(() => correctSpeaker(harness, opened.page, annotation, 'Olaf Lind'));
  expect(await soon(async () => (await stored()).includes('Olaf Lind'))).toBe(true);
  return opened;
}

const speakerNow = async ({ tabId }: OpenPage, { id }: Annotation) =>
  (await pageNow(tabId)).annotations.find((one) => one.id === id)?.speaker?.name;

/** By message: what a reader does that sends it, and what holds afterwards. A new message needs a line here. */
const faults: Record<keyof typeof toBackground, (killing: Killing) => Promise<void>> = {
  'annotate-me': visit,
  'find-annotations': visit,
  annotated: visit,

  // Sent by itself once highlights are painted.
  async 'bring-card'(killing) {
    let opened: OpenPage | null = null;
    await killing(async () => {
      opened = await open();
    });
    const card = await cardOf(opened!);
    expect(await card.evaluate((element) => element.innerText)).toContain('Check the source');
  },

  async correct(killing) {
    const opened = await correct(killing);
    expect(await soon(async () => (await speakerNow(opened, quoteOf(opened))) === 'Olaf Lind')).toBe(true); // prettier-ignore
  },

  async 'undo-correction'(killing) {
    const opened = await correct((doing) => doing() as Promise<void>);
    await openCard(harness, opened.page, quoteOf(opened));
    await killing(() => pressInCard(harness, opened.page, 'Undo'));
    expect(await soon(async () => !(await stored()).includes('Olaf Lind'))).toBe(true);
    expect(await speakerNow(opened, quoteOf(opened))).toBe(quoteOf(opened).speaker!.name);
  },

  async annotate(killing) {
    const page = await harness.plain('no-article.html');
    const popup = await harness.popup(await tabIdOf(harness.api, page.url()));
    const button = await popup.waitForSelector('[data-state="not-article"] button');
    await killing(() => button!.click());
    // Its tables hold no quote, which is an answer too.
    await popup.waitForSelector('[data-state="nothing"]', { timeout: patience });
  },

  // What reaches out of the browser is asked once. That nothing came of it is said, and the reader can ask again.
  async 'fetch-original'(killing) {
    const card = await cardOf(await open());
    originals.hits.length = 0;
    await killing(async () => (await checkButton(card))!.click());
    expect(await statusOf(await outcomeIn(card))).toBe('unreadable');
    expect(originals.hits.length).toBeLessThan(2);
    await (await checkButton(card))!.click();
    const isRead = async () => (await statusOf(await card.$('.check-outcome'))) === 'changed';
    expect(await soon(isRead)).toBe(true);
  },

  async 'keep-check'(killing) {
    const opened = await open();
    const card = await cardOf(opened);
    await killing(async () => (await checkButton(card))!.click());
    expect(await statusOf(await outcomeIn(card))).toBe('changed');
    const isKept = async () => {
      const popup = await harness.popup(opened.tabId);
      const outcome = await popup.waitForSelector('.check-outcome', { timeout: 1500 }).catch(() => null); // prettier-ignore
      return outcome !== null;
    };
    expect(await soon(isKept)).toBe(true);
  },

  async 'kept-checks'(killing) {
    const opened = await open();
    const card = await cardOf(opened);
    await (await checkButton(card))!.click();
    await outcomeIn(card);
    await killing(async () => {
      expect(await statusOf(await outcomeIn(await harness.popup(opened.tabId)))).toBe('changed');
    });
  },

  // Asked once, like an original.
  async 'find-fact-checks'(killing) {
    await choose({ factCheckKey: `${harness.server.origin}/claims` });
    const card = await cardOf(await open());
    const before = claimsAsked();
    await killing(async () => (await factCheckButton(card))!.click());
    await card.waitForSelector(factsFound, { timeout: patience });
    expect(claimsAsked() - before).toBeLessThan(2);
    const asked = claimsAsked();
    await (await factCheckButton(card))!.click();
    expect(await soon(() => Promise.resolve(claimsAsked() > asked))).toBe(true);
  },

  async 'found-fact-checks'(killing) {
    await choose({ factCheckKey: `${harness.server.origin}/claims` });
    const opened = await open();
    const card = await cardOf(opened);
    await (await factCheckButton(card))!.click();
    await card.waitForSelector(factsFound, { timeout: patience });
    const asked = claimsAsked();
    await killing(async () => {
      const popup = await harness.popup(opened.tabId);
      expect(await popup.waitForSelector(factsFound, { timeout: patience })).not.toBeNull();
    });
    expect(claimsAsked()).toBe(asked);
  },

  async elsewhere(killing) {
    await choose({ keepQuotes: true });
    await open('other.html');
    const opened = await open();
    await killing(async () => {
      const card = await cardOf(opened);
      const isTold = async () =>
        /Also on 1 page/.test(await card.evaluate((element) => element.innerText));
      expect(await soon(isTold)).toBe(true);
    });
  },
};

describe('the background is ended while it answers', () => {
  it.each(Object.keys(toBackground) as (keyof typeof toBackground)[])(
    '%s: nothing is lost',
    async (type) => {
      const fault = faults[type];
      if (!fault) throw new Error(`${type} has no fault`);
      let isEnded = false;
      await fault(async (doing) => {
        const { ended } = await endBackgroundAt(harness, type);
        await Promise.all([doing(), ended]);
        isEnded = true;
      });
      expect(isEnded).toBe(true);
    },
    4 * patience,
  );
});

/** What popup and panel ask of a page, in an order that lets each be answered. A new message needs a line here. */
const questions: Record<keyof typeof toPage, (annotation: Annotation) => object> = {
  'get-page': () => ({}),
  'go-to': ({ id }) => ({ id }),
  'embedded-text': ({ id }) => ({ id }),
  step: () => ({ direction: 'next' }),
  'who-said': () => ({}),
  'add-selection': () => ({}),
  'undo-on-page': () => ({ correction: 'none' }),
  leave: () => ({}),
  start: () => ({ anyway: true }),
  pause: () => ({}),
};

it('a page answers everything where the background has ended before', async () => {
  const opened = await open();
  const annotation = quoteOf(opened);
  expect(new Set(Object.keys(questions))).toEqual(new Set(Object.keys(toPage)));
  for (const [type, bodyOf] of Object.entries(questions)) {
    await endBackground(harness);
    const answer = await harness.api.evaluate(
      async (tab, message) =>
        JSON.stringify(await chrome.tabs.sendMessage(tab, message, { frameId: 0 })),
      opened.tabId,
      { ...bodyOf(annotation), type },
    );
    const { ok, value } = JSON.parse(answer) as { ok: boolean; value: unknown };
    expect(ok, type).toBe(true);
    parseAs(toPage[type as keyof typeof toPage].reply as z.ZodMiniType, value, type);
  }
});
