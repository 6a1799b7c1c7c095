/** A server of originals as the tests of "Check the source" need them, and one inside the network that nobody may reach. */
import { gzipSync } from 'node:zlib';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Originals {
  readonly origin: string;
  /** Of the server inside the network. */
  readonly internal: string;
  /** Requests to each, as "GET /path". */
  readonly hits: string[];
  readonly internalHits: string[];
  readonly headers: IncomingMessage['headers'][];
  close(): Promise<void>;
}

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Statement</title>${head}</head><body><article><h1>Statement of the harbour council</h1>${body}</article></body></html>`;

const around =
  '<p>The council met on Tuesday to hear the divers, who had looked at the wall for a week. The crane stays in use, and the market goes on as it did before. Berths in the western harbour are free for all boats.</p>';

const exact = page(
  `${around}<p>We cannot wait for another winter. Nobody will lose a berth in the harbour.</p>${around}`,
);

const utf8Words = 'Wir können nicht noch einen Winter warten.';

type Answer = (response: ServerResponse, originals: { origin: string; internal: string }) => void;

const html =
  (body: string | Buffer, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };

const redirect =
  (to: (originals: { origin: string; internal: string }) => string): Answer =>
  (response, originals) =>
    response.writeHead(302, { location: to(originals) }).end();

const endless: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write('<p>And so it goes on.</p>'), 50);
  response.on('close', () => clearInterval(timer));
};

const answers: Readonly<Record<string, Answer>> = {
  '/exact': html(exact, 200, { 'set-cookie': 'seen=1; Path=/' }),
  '/changed': html(
    page(`${around}<p>Nobody will ever lose a berth in the old harbour.</p>${around}`),
  ),
  '/part': html(
    page(`${around}<p>It is said that we cannot wait for another winter, but that is wrong.</p>`),
  ),
  '/missing-words': html(page(around + around)),
  '/other-language': html(
    page(
      '<p>Wir schließen den Kai nicht, weil wir es wollen, sondern weil wir müssen. Die Risse in der Mauer sind seit dem Frühjahr gewachsen, und wer noch von Panikmache spricht, der hat das Gutachten nicht gelesen. Bis zum Herbst richten wir eine Fähre ein, die nichts kostet.</p>',
    ),
  ),
  '/404': html('gone', 404),
  '/500': html('broken', 500),
  '/silent': () => undefined,
  '/endless': endless,
  '/large': html(Buffer.alloc(10_000_000, '<p>more of it</p>')),
  '/bomb': html(gzipSync(Buffer.alloc(60_000_000, '<p>more of it</p>')), 200, {
    'content-encoding': 'gzip',
  }),
  '/once': redirect(() => '/exact'),
  '/to-internal': redirect(({ internal }) => `${internal}/secret`),
  '/to-internal-twice': redirect(() => '/to-internal'),
  '/to-file': redirect(() => 'file:///etc/hostname'),
  '/loop': redirect(() => '/loop-back'),
  '/loop-back': redirect(() => '/loop'),
  '/wrong-charset': html(page(`${around}<p>We cannot wait for another winter – “now”.</p>`), 200, {
    'content-type': 'text/html; charset=iso-8859-1',
  }),
  '/no-charset': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(Buffer.from(`<p>${utf8Words} “We cannot wait for another winter.”`, 'utf8'));
  },
  '/pdf': (response) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
  '/script-only': html(
    '<!doctype html><title>App</title><div id="root"></div><noscript>Turn JavaScript on</noscript><script>document.title = "ran"; fetch("/script-ran")</script><img src="/image-loaded">',
  ),
};
for (let number = 0; number < 7; number++) {
  (answers as Record<string, Answer>)[`/hop${number}`] = redirect(() =>
    number === 6 ? '/exact' : `/hop${number + 1}`,
  );
}

/** Originals on 127.0.0.1, which the test build may ask; the other server on 127.0.0.2, which it may not. */
export async function serveOriginals(): Promise<Originals> {
  const hits: string[] = [];
  const internalHits: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const internalServer = createServer((request, response) => {
    internalHits.push(`${request.method} ${request.url}`);
    html(exact)(response, origins);
  });
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    (answers[request.url ?? ''] ?? html('?', 404))(response, origins);
  });
  const internal = await listen(internalServer, '127.0.0.2');
  const origin = await listen(server, '127.0.0.1');
  const origins = { origin, internal };
  return {
    ...origins,
    hits,
    internalHits,
    headers,
    close: async () => {
      await Promise.all([server, internalServer].map(end));
    },
  };
}

async function listen(server: Server, host: string): Promise<string> {
  await new Promise<void>((done) => server.listen(0, host, done));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

function end(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
