import { gzipSync } from 'node:zlib';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeBytes } from '@/utils/check/charset';
import { fetchOriginal, MOST_REDIRECTS, SIZE_LIMIT } from '@/utils/original/fetch';
import type { RedirectWatch } from '@/utils/original/redirects';

const hits: string[] = [];
const bomb = gzipSync(Buffer.alloc(SIZE_LIMIT * 3));
const headersSeen: Record<string, unknown>[] = [];

const answers: Readonly<
  Record<string, (response: ServerResponse, request: IncomingMessage) => void>
> = {
  '/page': (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=b' });
    response.end('<p>Wir müssen.</p>');
  },
  '/text': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('words'),
  '/untyped': (response) => response.writeHead(200).end('<p>words</p>'),
  '/pdf': (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-'),
  '/hidden-pdf': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('%PDF-1.7'),
  '/image': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/404': (response) => response.writeHead(404).end('no'),
  '/500': (response) => response.writeHead(500).end('no'),
  '/403': (response) => response.writeHead(403).end('no'),
  '/401': (response) => response.writeHead(401).end('no'),
  '/418': (response) => response.writeHead(418).end('no'),
  '/large': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(Buffer.alloc(SIZE_LIMIT * 2, 'a '));
  },
  '/bomb': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    response.end(bomb);
  },
  '/silent': () => undefined,
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('<p>more'), 5);
    response.on('close', () => clearInterval(timer));
  },
  '/broken': (response) => response.destroy(),
};

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  hits.push(path);
  headersSeen.push(request.headers);
  answers[path]?.(response, request);
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

/** Redirects as the browser gives them: an answer that says nothing, and the watch that knows. */
function browserLike(redirects: Readonly<Record<string, string | null>>, timeLimit = 10_000) {
  const watched: string[] = [];
  let open = 0;
  return {
    watched,
    stillOpen: () => open,
    surroundings: {
      allowedHosts: ['127.0.0.1'],
      timeLimit,
      fetch: (async (url: string, init: RequestInit) => {
        const path = url.slice(origin.length);
        if (path in redirects) {
          hits.push(path);
          return { type: 'opaqueredirect', status: 0 } as Response;
        }
        return fetch(url, init);
      }) as typeof fetch,
      watchRedirect: (url: string): RedirectWatch => {
        watched.push(url);
        open++;
        return {
          target: () => Promise.resolve(redirects[url.slice(origin.length)] ?? null),
          end: () => open--,
        };
      },
    },
  };
}

const ask = (
  path: string,
  redirects: Readonly<Record<string, string | null>> = {},
  timeLimit?: number,
) => fetchOriginal(`${origin}${path}`, browserLike(redirects, timeLimit).surroundings);

describe('asking for an original', () => {
  it('gives the text of a page and of a text', async () => {
    expect(await ask('/page')).toEqual({
      ok: true,
      url: `${origin}/page`,
      kind: 'html',
      body: '<p>Wir müssen.</p>',
    });
    expect(await ask('/text')).toMatchObject({ ok: true, kind: 'text', body: 'words' });
    expect(await ask('/untyped')).toMatchObject({ ok: true, kind: 'html' });
  });

  it('sends neither cookies nor where it comes from', async () => {
    headersSeen.length = 0;
    await ask('/page');
    await ask('/page');
    for (const headers of headersSeen) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('origin');
    }
    expect(headersSeen).toHaveLength(2);
  });

  it.each([
    ['/pdf', 'pdf', null],
    ['/hidden-pdf', 'pdf', null],
    ['/image', 'file-type', null],
    ['/404', 'missing', 404],
    ['/500', 'server-error', 500],
    ['/403', 'refused', 403],
    ['/401', 'login', 401],
    ['/418', 'status', 418],
    ['/large', 'too-large', null],
    ['/bomb', 'too-large', null],
    ['/silent', 'timeout', null],
    ['/endless', 'timeout', null],
    ['/broken', 'network', null],
  ])('says of %s that it is %s', async (path, reason, code) => {
    const timeLimit = reason === 'timeout' ? 300 : undefined;
    expect(await ask(path, {}, timeLimit)).toEqual({
      ok: false,
      url: `${origin}${path}`,
      reason,
      code,
    });
  });

  it('follows redirects, at most five', async () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, at) => [`/r${at}`, at === length - 1 ? '/page' : `/r${at + 1}`]),
      );
    expect(await ask('/r0', chain(MOST_REDIRECTS))).toMatchObject({
      ok: true,
      url: `${origin}/page`,
    });
    expect(await ask('/r0', chain(MOST_REDIRECTS + 1))).toMatchObject({ reason: 'redirects' });
    expect(await ask('/a', { '/a': '/b', '/b': '/a' })).toMatchObject({ reason: 'redirects' });
    expect(await ask('/a', { '/a': '/a' })).toMatchObject({ reason: 'redirects' });
    expect(await ask('/a', { '/a': null })).toMatchObject({ reason: 'redirects' });
  });

  it.each([
    ['http://127.0.0.2/', 'internal-address'],
    ['//localhost/', 'internal-address'],
    ['http://[::ffff:10.0.0.1]/', 'internal-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['https://a:b@news.example.com/', 'bad-address'],
    ['http://', 'bad-address'],
  ])('does not follow a redirect to %s', async (target, reason) => {
    hits.length = 0;
    const like = browserLike({ '/a': target });
    const asked: string[] = [];
    const fetchAndLog = ((url: string, init: RequestInit) => {
      asked.push(url);
      return like.surroundings.fetch(url, init);
    }) as typeof fetch;
    const got = await fetchOriginal(`${origin}/a`, { ...like.surroundings, fetch: fetchAndLog });
    expect(got).toMatchObject({ ok: false, reason });
    expect(asked).toEqual([`${origin}/a`]);
    expect(like.stillOpen()).toBe(0);
  });

  it('asks nothing at an address that it does not take', async () => {
    hits.length = 0;
    const like = browserLike({});
    const got = await fetchOriginal(`${origin}/page`, { ...like.surroundings, allowedHosts: [] });
    expect(got).toMatchObject({ ok: false, reason: 'internal-address' });
    expect(hits).toEqual([]);
    expect(like.watched).toEqual([]);
  });
});

describe('the encoding of a page', () => {
  const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['the header', 'text/html; charset=iso-8859-1', latin('Müll'), 'Müll'],
    [
      'the header in quotes',
      'text/html; charset="windows-1251"',
      Uint8Array.of(0xcc, 0xe8, 0xf0),
      'Мир',
    ],
    [
      'the page',
      'text/html',
      latin('<meta charset="iso-8859-15">M\u00fcll'),
      '<meta charset="iso-8859-15">Müll',
    ],
    ['a wrong header', 'text/html; charset=iso-8859-1', utf8('Müll'), 'Müll'],
    ['a wrong header that names UTF-8', 'text/html; charset=utf-8', latin('M\u00fcll'), 'Müll'],
    ['an unknown name', 'text/html; charset=nonsense', utf8('Müll'), 'Müll'],
    ['nothing', null, utf8('Müll'), 'Müll'],
    ['nothing, and not UTF-8', null, latin('M\u00fcll'), 'Müll'],
    ['the mark, against the header', 'text/html; charset=iso-8859-1', utf8('\ufeffMüll'), 'Müll'],
    ['the mark of UTF-16', null, Uint8Array.of(0xff, 0xfe, 0x4d, 0, 0xfc, 0), 'Mü'],
    [
      'a name that its own page disproves',
      null,
      utf8('<meta charset=utf-16>Müll'),
      '<meta charset=utf-16>Müll',
    ],
    [
      'XML',
      'application/xhtml+xml',
      latin('<?xml version="1.0" encoding="iso-8859-1"?>M\u00fcll'),
      '<?xml version="1.0" encoding="iso-8859-1"?>Müll',
    ],
  ])('is told by %s', (_by, contentType, bytes, text) => {
    expect(decodeBytes(contentType, bytes)).toBe(text);
  });
});
