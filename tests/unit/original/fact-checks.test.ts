import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANSWER_LIMIT, searchFactChecks } from '@/utils/original/fact-checks';

const seen: IncomingMessage[] = [];
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/good': (response) => response.writeHead(200, { 'set-cookie': 'a=b' }).end('{}'),
  '/bad-key': (response) =>
    response.writeHead(400).end('{"error":{"details":[{"reason":"API_KEY_INVALID"}]}}'),
  '/quota': (response) => response.writeHead(429).end('{}'),
  '/broken': (response) => response.writeHead(200).end('<!doctype html>'),
  '/large': (response) => response.writeHead(200).end(Buffer.alloc(ANSWER_LIMIT + 1, ' ')),
  '/moved': (response) => response.writeHead(302, { location: '/good' }).end(),
  '/silent': () => undefined,
  '/gone': (response) => response.destroy(),
};
const server = createServer((request, response) => {
  seen.push(request);
  answers[new URL(request.url!, 'http://a.example').pathname]!(response);
});
let origin: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen.length = 0;
});

const ask = (place: string, key = 'A-key_1', timeLimit?: number) =>
  searchFactChecks({ words: 'the bridge', lang: 'en' }, key, {
    fetch,
    service: `${origin}${place}`,
    ...(timeLimit !== undefined && { timeLimit }),
  });

describe('asking for fact checks', () => {
  it('is one request with the key in a header, as a stranger', async () => {
    expect(await ask('/good')).toEqual({ ok: true, found: [] });
    expect(await ask('/good')).toEqual({ ok: true, found: [] });
    expect(seen).toHaveLength(2);
    for (const { method, url, headers } of seen) {
      expect(method).toBe('GET');
      expect(url).toBe('/good?query=the+bridge&languageCode=en&pageSize=10');
      expect(headers['x-goog-api-key']).toBe('A-key_1');
      for (const name of ['cookie', 'referer', 'origin']) expect(headers).not.toHaveProperty(name);
    }
  });

  it.each([
    ['/bad-key', 'bad-key'],
    ['/quota', 'quota'],
    ['/broken', 'unreadable'],
    ['/large', 'too-large'],
    ['/moved', 'network'],
    ['/gone', 'network'],
  ])('says of %s that it is %s', async (place, fault) => {
    expect(await ask(place)).toEqual({ ok: false, fault });
    expect(seen).toHaveLength(1);
  });

  it('waits no longer than it may', async () => {
    expect(await ask('/silent', 'A', 200)).toEqual({ ok: false, fault: 'timeout' });
  });

  it.each(['', 'two words', 'kéy', 'a\nb'])('sends nothing that can be no key: %j', async (key) => {
    expect(await ask('/good', key)).toEqual({ ok: false, fault: 'bad-key' });
    expect(seen).toEqual([]);
  });
});
