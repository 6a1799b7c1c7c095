import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from './accessibility';
import { cardOver } from './card-actions';
import { browserName, extensionFolder, Harness, rowsIn, until } from './harness';
import type { TestPages } from './harness';
import { serveOriginals } from './originals';
import type { Originals } from './originals';

let originals: Originals;
beforeAll(async () => {
  originals = await serveOriginals();
});
afterAll(() => originals?.close());

const first = 'We cannot wait for another winter,';
const second = 'Nobody will lose a berth in the harbour,';

/** The article, which links to the originals: an address that is known only once their server runs. */
function pagesWith(origin: string): TestPages {
  const file = new URL('pages/quay.html', import.meta.url);
  const body = readFileSync(file, 'utf8').replaceAll('ORIGINALS', origin);
  const policy = "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'";
  return {
    '/quay.html': () => ({ body }),
    '/post.html': () => ({ file: fileURLToPath(new URL('pages/post.html', import.meta.url)) }),
    '/quay-strict.html': () => ({ body, headers: { 'content-security-policy': policy } }),
  };
}

/** The row of the popup's list that has the words. */
async function rowOf(popup: Page, words: string): Promise<ElementHandle<HTMLElement>> {
  await popup.waitForSelector('li[data-annotation-id] [data-whence="check"]');
  await rowsIn(popup);
  for (const row of await popup.$$('li[data-annotation-id]')) {
    // Rows out of sight are not laid out, and have no innerText.
    const text = await row.evaluate((element) => element.textContent);
    if (text.includes(words)) return row as ElementHandle<HTMLElement>;
  }
  throw new Error(`not in the list: ${words}`);
}

async function openPopup(harness: Harness): Promise<Page> {
  const { tabId } = await harness.open('quay.html', { host: 'localhost' });
  return harness.popup(tabId);
}

/** What a row says so far is no answer to what comes. */
async function markOld(row: ElementHandle<HTMLElement>): Promise<void> {
  await row.evaluate((element) =>
    element.querySelector('.check-outcome')?.setAttribute('data-old', ''),
  );
}

/** Presses the button that asks the page's own link. */
async function askOwn(row: ElementHandle<HTMLElement>): Promise<void> {
  await markOld(row);
  await (await row.waitForSelector('.check-actions button:not(:disabled)'))!.click();
}

/** Pastes a link into a row's field and sends it. */
async function askWith(row: ElementHandle<HTMLElement>, link: string): Promise<void> {
  if (!(await row.$('.check-link'))) {
    const toggle = await row.waitForSelector('.check-actions button[aria-expanded]');
    await toggle!.click();
  }
  await markOld(row);
  const field = await row.waitForSelector('.check-link');
  await field!.click({ count: 3 });
  await field!.type(link);
  await field!.press('Enter');
}

/** What a row says of its check once it is done. */
async function outcomeOf(row: ElementHandle<HTMLElement>, timeout = 14_000) {
  return until(
    () =>
      row.evaluate((element) => {
        const outcome = element.querySelector<HTMLElement>('.check-outcome:not([data-old])');
        const check = element.querySelector('[data-whence="check"]');
        if (!outcome || check?.getAttribute('data-state') !== 'done') return null;
        const link = outcome.querySelector<HTMLAnchorElement>('a');
        return {
          status: outcome.getAttribute('data-status'),
          words: outcome.innerText,
          link: link?.href ?? null,
          gone: [...outcome.querySelectorAll('del')].map((one) => one.lastChild?.textContent),
          new: [...outcome.querySelectorAll('ins')].map((one) => one.lastChild?.textContent),
        };
      }),
    timeout,
  );
}

describe('checking the source', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start({ build: 'test', ownPages: pagesWith(originals.origin) });
  });
  afterAll(() => harness?.stop());

  describe('with the page’s own links', () => {
    afterEach(() => harness.tidy());

    it('asks nothing before the click, names the site, and then asks once, as a stranger', async () => {
      originals.hits.length = 0;
      originals.headers.length = 0;
      const popup = await openPopup(harness);
      const row = await rowOf(popup, first);
      const button = await row.waitForSelector('.check-actions button');
      expect(await button!.evaluate((element) => element.textContent)).toContain(
        new URL(originals.origin).host,
      );
      // A click that a script makes up does nothing.
      await button!.evaluate((element) => (element as HTMLElement).click());
      await askOwn(row);
      expect(await outcomeOf(row)).toMatchObject({ status: 'word-for-word' });
      expect(originals.hits).toEqual(['GET /exact']);
      await askOwn(row);
      expect(await outcomeOf(row)).toMatchObject({ status: 'word-for-word' });
      expect(originals.hits).toEqual(['GET /exact', 'GET /exact']);
      for (const headers of originals.headers) {
        expect(headers.cookie).toBeUndefined();
        expect(headers.referer).toBeUndefined();
        expect(headers.origin).toBeUndefined();
      }
    });

    it('checks all, shows how far it is, and remembers for the session', async () => {
      originals.hits.length = 0;
      const popup = await openPopup(harness);
      const rows = [await rowOf(popup, first), await rowOf(popup, second)];
      await markOld(rows[0]!);
      await (await popup.waitForSelector('[data-whence="check-all"] button'))!.click();
      await popup.waitForSelector('[data-whence="check-all"] progress');
      expect(await outcomeOf(rows[0]!)).toMatchObject({ status: 'word-for-word' });
      expect(await outcomeOf(rows[1]!)).toMatchObject({ status: 'changed' });
      // What was found before is shown at once: only the end of the run tells that both were asked.
      const isDone = () =>
        popup.$('[data-whence="check-all"] progress').then((bar) => bar === null);
      expect(await until(isDone)).toBe(true);
      expect(originals.hits).toEqual(['GET /exact', 'GET /changed']);
      const again = await openPopup(harness);
      expect(await outcomeOf(await rowOf(again, second))).toMatchObject({ status: 'changed' });
      expect(originals.hits).toHaveLength(2);
      expect(await violationsIn(again)).toEqual([]);
    });

    it('stops where the reader stops it', async () => {
      originals.hits.length = 0;
      const popup = await openPopup(harness);
      await (await popup.waitForSelector('[data-whence="check-all"] button'))!.click();
      await popup.waitForSelector('[data-whence="check-all"] progress');
      await (await popup.waitForSelector('[data-whence="check-all"] button'))!.click();
      const ended = () => popup.$('[data-whence="check-all"] progress').then((bar) => bar === null);
      expect(await until(ended)).toBe(true);
      expect(originals.hits.length).toBeLessThan(2);
    });

    it('compares with a post that the page shows without asking anybody', async () => {
      originals.hits.length = 0;
      const asked = harness.requested.length;
      const { page, tabId } = await harness.open('post.html', { host: 'localhost' });
      const popup = await harness.popup(tabId);
      const row = await rowOf(popup, 'pay for a new berth this year,');
      await askOwn(row);
      expect(await outcomeOf(row)).toMatchObject({ status: 'changed', gone: ['ever'], new: [] });
      await page.bringToFront();
      const card = await cardOver(harness, page, 'No crew will pay');
      await askOwn(card);
      expect(await outcomeOf(card)).toMatchObject({ status: 'changed', gone: ['ever'] });
      expect(originals.hits).toEqual([]);
      expect(harness.requested.slice(asked)).toEqual(['/post.html']);
    });

    it('checks from the card too, on pages that forbid everything', async () => {
      originals.hits.length = 0;
      const { page } = await harness.open('quay-strict.html', { host: 'localhost' });
      const card = await cardOver(harness, page, first);
      await askOwn(card);
      expect(await outcomeOf(card)).toMatchObject({ status: 'word-for-word' });
      expect(originals.hits).toEqual(['GET /exact']);
      expect(await violationsIn(page, card)).toEqual([]);
    });
  });

  describe('with a link that is pasted', () => {
    let popup: Page;
    beforeAll(async () => {
      popup = await openPopup(harness);
    });
    afterAll(() => harness.tidy());

    const check = async (place: string, words = first) => {
      originals.hits.length = 0;
      await popup.bringToFront();
      const row = await rowOf(popup, words);
      await askWith(row, `${originals.origin}${place}`);
      return (await outcomeOf(row))!;
    };

    it('links to the words on the page', async () => {
      const { link } = await check('/exact');
      expect(link).toBe(
        `${originals.origin}/exact#:~:text=We%20cannot%20wait%20for%20another%20winter`,
      );
    });

    it('shows what was changed', async () => {
      const outcome = await check('/changed', second);
      expect(outcome).toMatchObject({ status: 'changed', gone: ['ever', 'old'], new: [] });
    });

    it('shows the sentence that the words were cut out of', async () => {
      const outcome = await check('/part');
      expect(outcome.status).toBe('part');
      expect(outcome.words).toContain('but that is wrong');
    });

    it('says that the words are not found on that page, and no more', async () => {
      const outcome = await check('/missing-words');
      expect(outcome.status).toBe('not-found');
    });

    it('tells a translation from a quote that is missing', async () => {
      const outcome = await check('/other-language');
      expect(outcome.status).toBe('other-language');
      expect(outcome.words).toContain('German');
    });

    it.each([
      ['/404', 'no such page'],
      ['/500', 'HTTP 500'],
      ['/large', '5 MB'],
      ['/bomb', '5 MB'],
      ['/loop', 'from page to page'],
      ['/hop0', 'from page to page'],
      ['/to-file', browserName === 'firefox' ? 'no address' : 'could not be reached'],
      ['/pdf', 'PDF'],
    ])('says why %s cannot be read', async (place, words) => {
      const outcome = await check(place);
      expect(outcome).toMatchObject({ status: 'unreadable' });
      expect(outcome.words).toContain(words);
    });

    it.each(['/once', '/hop2', '/wrong-charset', '/no-charset'])('reads %s', async (place) => {
      expect((await check(place)).status).toMatch(/^(?:word-for-word|part)$/);
    });

    it('runs no script of the page and loads nothing of it', async () => {
      const outcome = await check('/script-only');
      expect(outcome).toMatchObject({ status: 'unreadable' });
      expect(outcome.words).toContain('scripts');
      // What it would have loaded would have come first.
      const row = await rowOf(popup, first);
      await askWith(row, `${originals.origin}/exact`);
      expect(await outcomeOf(row)).toMatchObject({ status: 'word-for-word' });
      expect(originals.hits).toEqual(['GET /script-only', 'GET /exact']);
    });

    it('waits no longer than it may, for silence and for what never ends', async () => {
      await popup.bringToFront();
      const rows = [await rowOf(popup, first), await rowOf(popup, second)];
      await askWith(rows[0]!, `${originals.origin}/silent`);
      await askWith(rows[1]!, `${originals.origin}/endless`);
      for (const row of rows) {
        const outcome = await outcomeOf(row);
        expect(outcome).toMatchObject({ status: 'unreadable' });
        expect(outcome!.words).toContain('10 seconds');
      }
    });

    it.each(['/to-internal', '/to-internal-twice'])(
      'follows no redirect into the network (%s)',
      async (place) => {
        originals.internalHits.length = 0;
        const outcome = await check(place);
        expect(outcome).toMatchObject({ status: 'unreadable' });
        expect(outcome.words).toContain('own network');
        expect(originals.internalHits).toEqual([]);
        // The server is there, and counts.
        await fetch(`${originals.internal}/from-the-test`);
        expect(originals.internalHits).toEqual(['GET /from-the-test']);
      },
    );

    it('asks no address of the network that the reader pastes', async () => {
      originals.internalHits.length = 0;
      await popup.bringToFront();
      const row = await rowOf(popup, first);
      await askWith(row, `${originals.internal}/secret`);
      expect((await outcomeOf(row))!.words).toContain('own network');
      expect(originals.internalHits).toEqual([]);
    });
  });
});

describe('what ships', () => {
  const filesOf = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  const marker = 'whence-test-build.invalid';

  it('lacks the allowance of the tests, which their own build has', () => {
    expect(filesOf(extensionFolder('test')).some((file) => file.includes(marker))).toBe(true);
    const shipped = filesOf(extensionFolder('shipped'));
    expect(shipped.length).toBeGreaterThan(5);
    for (const allowed of [marker, 'http://127.0.0.1']) {
      expect(shipped.some((file) => file.includes(allowed))).toBe(false);
    }
  });

  it('asks nothing on this machine', async () => {
    const harness = await Harness.start({ ownPages: pagesWith(originals.origin) });
    try {
      originals.hits.length = 0;
      const popup = await openPopup(harness);
      const row = await rowOf(popup, first);
      await askOwn(row);
      expect((await outcomeOf(row))!.words).toContain('own network');
      expect(originals.hits).toEqual([]);
    } finally {
      await harness.stop();
    }
  });
});
