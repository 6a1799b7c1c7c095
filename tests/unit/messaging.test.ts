import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Handlers, Sender } from '@/utils/messaging';
import {
  answer,
  AnswerError,
  sendToBackground,
  sendToPage,
  toBackground,
  toPage,
  UnreachableError,
} from '@/utils/messaging';
import { ModelError } from '@/utils/model';
import { annotationOf, pageOf } from './annotations';
import { changed, messagesToBackground, messagesToPage, wrongOnes } from './messages';

/** A browser that carries messages as real ones do: copied, to listeners that answer later. */
const { wire } = vi.hoisted(() => {
  type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;
  const listeners = new Set<Listener>();
  const sender = { id: 'whence', frameId: 0, tab: { id: 7 }, url: 'https://news.example/' };
  const send = (message: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const answers = [...listeners].map((listener) =>
        listener(structuredClone(message), wire.sender, (value) => resolve(structuredClone(value))),
      );
      if (!answers.includes(true)) reject(new Error('Receiving end does not exist.'));
    });
  const wire = { listeners, sender, send };
  return { wire };
});

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'whence',
      sendMessage: vi.fn(wire.send),
      onMessage: {
        addListener: (listener: never) => wire.listeners.add(listener),
        removeListener: (listener: never) => wire.listeners.delete(listener),
      },
    },
    tabs: { sendMessage: vi.fn((_tab: number, message: unknown) => wire.send(message)) },
  },
}));

const nothing = () => null;
const backgroundHandlers: Handlers<typeof toBackground> = {
  'annotate-me': nothing,
  'bring-card': nothing,
  'find-annotations': nothing,
  annotated: nothing,
  correct: ({ correction }) => correction,
  'undo-correction': nothing,
  annotate: () => 'done',
  'fetch-original': ({ url }) => ({ ok: false, url, reason: 'network', code: null }),
  'keep-check': nothing,
  'kept-checks': () => [],
  'find-fact-checks': () => ({ ok: true, found: [] }),
  'found-fact-checks': () => [],
  elsewhere: nothing,
};

const pageHandlers = {
  start: nothing,
  'get-page': () => ({ state: 'working' }) as const,
  'go-to': () => true,
  step: nothing,
  'add-selection': () => false,
  'undo-on-page': nothing,
  pause: nothing,
  leave: nothing,
  'who-said': () => false,
  'embedded-text': nothing,
};

beforeEach(() => {
  wire.listeners.clear();
  wire.sender = { id: 'whence', frameId: 0, tab: { id: 7 }, url: 'https://news.example/' };
});

describe('messages', () => {
  it('reach their handler with body and sender, and come back with its answer', async () => {
    const annotate = vi.fn<(body: object, sender: Sender) => 'done'>(() => 'done');
    answer(toBackground, { ...backgroundHandlers, annotate });
    await expect(sendToBackground('annotate', { tabId: 7, anyway: true })).resolves.toBe('done');
    expect(annotate.mock.calls[0]![0]).toEqual({ tabId: 7, anyway: true });
    expect(annotate.mock.calls[0]![1].tab?.id).toBe(7);
  });

  it('carry a whole page to the popup, from the top frame only', async () => {
    const page = pageOf(annotationOf());
    answer(toPage, { ...pageHandlers, 'get-page': () => ({ state: 'annotated', page }) as const });
    await expect(sendToPage(7, 'get-page', {})).resolves.toEqual({ state: 'annotated', page });
    expect(vi.mocked(browser.tabs.sendMessage).mock.lastCall?.[2]).toEqual({ frameId: 0 });
  });

  it('are refused with a clear error where they do not have their shape', async () => {
    const goTo = vi.fn(() => true);
    answer(toPage, { ...pageHandlers, 'go-to': goTo });
    const sent = sendToPage(7, 'go-to', { id: 5 } as never);
    await expect(sent).rejects.toThrow(AnswerError);
    await expect(sent).rejects.toThrow(/message go-to: id/);
    expect(goTo).not.toHaveBeenCalled();
  });

  it('fail with the words of the handler', async () => {
    const fail = () => Promise.reject(new Error('no such tab'));
    answer(toBackground, { ...backgroundHandlers, annotate: fail });
    await expect(sendToBackground('annotate', { tabId: 7, anyway: false })).rejects.toThrow(
      new AnswerError('no such tab'),
    );
  });

  it('fail where nobody answers', async () => {
    await expect(sendToPage(7, 'get-page', {})).rejects.toThrow(UnreachableError);
    vi.mocked(browser.tabs.sendMessage).mockResolvedValueOnce(undefined);
    await expect(sendToPage(7, 'get-page', {})).rejects.toThrow(UnreachableError);
  });

  it('to a background that is ended before it answers are sent again, but not for ever', async () => {
    answer(toBackground, backgroundHandlers);
    const send = vi.mocked(browser.runtime.sendMessage);
    send.mockClear();
    send.mockRejectedValueOnce(new Error('message port closed')).mockResolvedValueOnce(undefined);
    await sendToBackground('annotate-me', {});
    expect(send).toHaveBeenCalledTimes(3);
    send.mockClear();
    for (let count = 0; count < 3; count++) send.mockRejectedValueOnce(new Error('closed'));
    await expect(sendToBackground('annotate-me', {})).rejects.toThrow(UnreachableError);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it.each(['fetch-original', 'find-fact-checks'] as const)(
    'that reach out of the browser are sent once: %s',
    async (type) => {
      const send = vi.mocked(browser.runtime.sendMessage);
      send.mockClear();
      send.mockRejectedValueOnce(new Error('message port closed'));
      const { request } = messagesToBackground[type];
      await expect(sendToBackground(type, request as never)).rejects.toThrow(UnreachableError);
      expect(send).toHaveBeenCalledOnce();
    },
  );

  it('fail where the answer does not have its shape', async () => {
    answer(toPage, { ...pageHandlers, 'get-page': () => ({ state: 'happy' }) as never });
    await expect(sendToPage(7, 'get-page', {})).rejects.toThrow(ModelError);
  });

  it('of another protocol, another extension or no type are left alone', async () => {
    answer(toPage, pageHandlers);
    await expect(sendToBackground('annotate-me', {})).rejects.toThrow(UnreachableError);
    await expect(wire.send({ type: 'toString' })).rejects.toThrow();
    await expect(wire.send('start')).rejects.toThrow();
    wire.sender = { ...wire.sender, id: 'another' };
    await expect(sendToPage(7, 'get-page', {})).rejects.toThrow(UnreachableError);
  });

  it('are no longer answered after the end', async () => {
    const stop = answer(toPage, pageHandlers);
    stop();
    await expect(sendToPage(7, 'get-page', {})).rejects.toThrow(UnreachableError);
  });
});

/** Each message with what answers it and what sends it. */
const protocols = [
  {
    name: 'to the background',
    examples: messagesToBackground,
    listen: (handle: never) => answer(toBackground, allBy(toBackground, handle)),
    send: (type: string, body: object) => sendToBackground(type as never, body as never),
  },
  {
    name: 'to the page',
    examples: messagesToPage,
    listen: (handle: never) => answer(toPage, allBy(toPage, handle)),
    send: (type: string, body: object) => sendToPage(7, type as never, body as never),
  },
];

function allBy<P extends object>(protocol: P, handle: never) {
  return Object.fromEntries(Object.keys(protocol).map((type) => [type, handle])) as never;
}

describe.each(protocols)('each message $name', ({ examples, listen, send }) => {
  describe.each(Object.entries(examples))('%s', (type, { request, replies }) => {
    it('is taken and answered with all that it can hold', async () => {
      for (const reply of replies) {
        const handle = vi.fn(() => reply);
        const stop = listen(handle as never);
        expect(await send(type, request)).toEqual(reply);
        expect(handle).toHaveBeenCalledExactlyOnceWith(request, wire.sender);
        stop();
      }
    });

    it('is refused, unseen, with anything wrong in it', async () => {
      const handle = vi.fn(() => replies[0]);
      listen(handle as never);
      const isTaken: string[] = [];
      for (const { place, what, value } of wrongOnes(request)) {
        // The whole is an object wherever there is a type.
        if (place === '') continue;
        const taken = await send(type, value as object).then(
          () => true,
          (error: Error) => !error.message.startsWith(`message ${type}: ${place.split('.')[0]!}`),
        );
        if (taken) isTaken.push(`${place}: ${what}`);
      }
      expect(isTaken).toEqual([]);
      expect(handle).not.toHaveBeenCalled();
    });

    it('is given no answer with anything wrong in it', async () => {
      const isTaken: string[] = [];
      for (const reply of replies) {
        for (const { place, what, value } of wrongOnes(reply)) {
          const stop = listen((() => value) as never);
          const taken = await send(type, request).then(
            () => true,
            (error: unknown) => !(error instanceof ModelError),
          );
          if (taken) isTaken.push(`${place}: ${what}`);
          stop();
        }
      }
      expect(isTaken).toEqual([]);
    });
  });
});

/** How many there may be of letters, or of entries where it is a list: at least, at most. */
const bounds: Record<'correct' | 'find-fact-checks', Record<string, [number, number]>> = {
  correct: {
    page: [1, 4000],
    'correction.id': [1, 200],
    'correction.changes.speaker.name': [1, 200],
    'correction.changes.speaker.role': [0, 20_000],
    'correction.changes.channel.name': [1, 200],
    'correction.changes.channel.country': [0, 200],
    'correction.quote.exact': [1, 20_000],
    'correction.quote.prefix': [0, 32],
    'correction.quote.suffix': [0, 32],
    'correction.text': [0, 20_000],
    'correction.found.segments': [1, 50],
    'correction.found.segments.0': [0, 20_000],
    'correction.found.via': [0, 50],
    'correction.lang': [0, 200],
  },
  'find-fact-checks': { words: [1, 160], lang: [0, 35] },
};

describe('what a message may hold at most', () => {
  it.each(
    Object.entries(bounds).flatMap(([type, places]) =>
      Object.entries(places).map(([place, [least, most]]) => ({ type, place, least, most })),
    ),
  )('$type: $place', async ({ type, place, least, most }) => {
    answer(toBackground, backgroundHandlers);
    const { request } = messagesToBackground[type as keyof typeof bounds];
    const step = (holder: unknown, field: string) => (holder as Record<string, unknown>)[field];
    const now = place.split('.').reduce<unknown>(step, request);
    const many = (count: number) =>
      Array.isArray(now) ? Array<unknown>(count).fill(now[0]) : 'x'.repeat(count);
    const send = (count: number) =>
      sendToBackground(type as 'correct', changed(request, place, many(count)) as never);
    await expect(send(least)).resolves.toBeDefined();
    await expect(send(most)).resolves.toBeDefined();
    await expect(send(most + 1)).rejects.toThrow(`message ${type}: ${place}`);
    if (least > 0) await expect(send(least - 1)).rejects.toThrow(`message ${type}: ${place}`);
  });

  it.each([
    ['annotations.0.segments', []],
    ['article.factChecks.0.claim', ''],
    ['article.factChecks.0.claim', 'x'.repeat(501)],
    ['article.factChecks.0.url', `https://news.example/${'x'.repeat(2000)}`],
  ])('of a page that is answered: %s', async (place, value) => {
    const whole = messagesToPage['get-page'].replies.find(({ state }) => state === 'annotated')!;
    const answered = changed(whole, `page.${place}`, value);
    answer(toPage, { ...pageHandlers, 'get-page': () => answered });
    await expect(sendToPage(7, 'get-page', {})).rejects.toThrow(
      `answer to get-page: page.${place}`,
    );
  });
});

it.each([[{}], [{ ok: 'yes', value: null }], [{ ok: false }], [{ ok: false, error: {} }], ['yes']])(
  'no answer but one in its envelope is taken: %j',
  async (envelope) => {
    vi.mocked(browser.tabs.sendMessage).mockResolvedValueOnce(envelope as never);
    await expect(sendToPage(7, 'pause', {})).rejects.toThrow(ModelError);
  },
);

it('is told of in docs/architecture.md, message by message', () => {
  const docs = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
  const told = [...docs.matchAll(/^\| `([a-z-]+)` +\| \S+(?:, \S+)* → /gm)].map(([, type]) => type);
  expect(new Set(told)).toEqual(new Set([...Object.keys(toBackground), ...Object.keys(toPage)]));
});
