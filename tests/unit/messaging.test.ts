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

it('is told of in docs/architecture.md, message by message', () => {
  const docs = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
  const told = [...docs.matchAll(/^\| `([a-z-]+)` +\| \S+(?:, \S+)* → /gm)].map(([, type]) => type);
  expect(new Set(told)).toEqual(new Set([...Object.keys(toBackground), ...Object.keys(toPage)]));
});
