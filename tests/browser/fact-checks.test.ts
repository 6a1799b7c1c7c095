import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violationsIn } from './accessibility';
import { cardOver } from './card-actions';
import { Harness, until } from './harness';

/** Stands for Google's service: the build for tests takes a key that is the address of a server on this machine for it. */
const asked: IncomingMessage[] = [];
const answer = {
  claims: [
    {
      text: 'The territory has been liberated',
      claimant: 'A general',
      claimReview: [
        {
          publisher: { name: 'Clearwater Check', site: 'clearwater.example' },
          url: 'https://clearwater.example/territory',
          reviewDate: '2026-05-04T12:00:00Z',
          textualRating: 'Unproven',
        },
        { publisher: { name: 'Nobody' }, url: 'javascript:alert(1)', textualRating: 'True' },
      ],
    },
  ],
};
const server: Server = createServer((request, response) => {
  asked.push(request);
  const isGood = request.url!.startsWith('/good');
  response.writeHead(isGood ? 200 : 400, {
    'content-type': 'application/json',
    'set-cookie': 'a=b',
  });
  const refusal = { error: { code: 400, details: [{ reason: 'API_KEY_INVALID' }] } };
  response.end(JSON.stringify(isGood ? answer : refusal));
});

let harness: Harness;
let origin: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  harness = await Harness.start({ build: 'test' });
});
beforeEach(() => {
  asked.length = 0;
});
afterEach(() => harness.tidy());
afterAll(async () => {
  await harness?.stop();
  server.closeAllConnections();
  server.close();
});

/** Puts a key into the options as the reader does, in place of the one that is there. */
async function setKey(key: string): Promise<Page> {
  const page = await harness.launched.openExtensionPage('options.html');
  await page.waitForSelector('[data-whence="fact-check-key"]');
  const removal = await page.$('[data-whence="fact-check-key"] button.danger');
  await removal?.click();
  const field = await page.waitForSelector('[name="fact-check-key"]');
  await field!.type(key);
  await field!.press('Enter');
  await page.waitForSelector('[data-whence="fact-check-key"] button.danger');
  return page;
}

async function ask(place: ElementHandle<HTMLElement> | Page): Promise<string> {
  const button = await place.waitForSelector('[data-whence="fact-checks"] button:not(:disabled)');
  // A click that a script makes up does nothing; if it did, Google would be asked twice.
  await button!.evaluate((element) => (element as HTMLElement).click());
  await button!.click();
  return button!.evaluate((element) => element.textContent);
}

async function outcomeIn(place: ElementHandle<HTMLElement> | Page): Promise<string> {
  const outcome = await place.waitForSelector(
    '[data-whence="fact-checks"][data-state="done"] .check-outcome',
    { timeout: 15_000 },
  );
  return outcome!.evaluate((element) => (element as HTMLElement).innerText);
}

describe('looking for fact checks', () => {
  it('is not offered without a key', async () => {
    const { tabId } = await harness.open('sample.html');
    const popup = await harness.popup(tabId);
    await popup.waitForSelector('[data-whence="check"]');
    expect(await popup.$('[data-whence="fact-checks"]')).toBeNull();
  });

  it('asks upon a click, as a stranger with the key, for the words on the button', async () => {
    const options = await setKey(`${origin}/good`);
    expect(await violationsIn(options)).toEqual([]);
    const { tabId } = await harness.open('sample.html');
    const popup = await harness.popup(tabId);
    const label = await ask(popup);
    const outcome = await outcomeIn(popup);
    for (const words of [
      '1 fact check',
      'The territory has been liberated',
      'Clearwater Check',
      'Unproven',
      'May 4, 2026',
    ])
      // prettier-ignore
      expect(outcome).toContain(words);
    expect(outcome).not.toContain('Nobody');
    expect(
      await popup.$eval('.fact-check-list a', (link) => (link as HTMLAnchorElement).href),
    ).toBe('https://clearwater.example/territory');
    expect(await violationsIn(popup)).toEqual([]);

    expect(asked).toHaveLength(1);
    const [{ method, url, headers }] = asked as [IncomingMessage];
    const query = new URL(url!, origin).searchParams.get('query')!;
    expect(query.length).toBeGreaterThan(5);
    expect(label).toBe(`Look for fact checks: ask Google about “\u2068${query}\u2069”`);
    expect(method).toBe('GET');
    expect(headers['x-goog-api-key']).toBe(`${origin}/good`);
    for (const name of ['cookie', 'referer', 'origin']) expect(headers).not.toHaveProperty(name);

    // What was found is still there when the popup is opened again.
    const again = await harness.popup(tabId);
    expect(await outcomeIn(again)).toContain('Clearwater Check');
    expect(asked).toHaveLength(1);
  });

  it('works in the card, and says what is wrong with a key', async () => {
    await setKey(`${origin}/bad`);
    const { page, annotated } = await harness.open('strict.html');
    const quote = annotated().annotations.at(-1)!.segments[0]!.text;
    const card = await cardOver(harness, page, quote);
    await ask(card);
    expect(await outcomeIn(card)).toContain('Google does not know the key');
    expect(await until(() => Promise.resolve(asked.length === 1))).toBe(true);
    expect(await violationsIn(page, card)).toEqual([]);
  });
});
