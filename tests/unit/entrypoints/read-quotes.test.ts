import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { useFakeStorage } from '../storage/fake';
import { annotationOf, pageOf } from '../annotations';
import { elsewhere, keepFound } from '@/entrypoints/lib/read-quotes';
import { soughtOf } from '@/utils/check/telling-words';
import { deleteQuotes, sizeOfQuotes } from '@/utils/storage/kept-quotes';
import { changeSettings } from '@/utils/storage/settings';

const words = 'Nobody will lose a berth in the harbour before the spring.';
const quote = annotationOf({ quoted: [{ start: 0, end: words.length, text: words }] });
const found = { isCovered: true, info: pageOf().article, annotations: [quote] };
const senderOf = (url: string, incognito = false) =>
  ({ url, frameId: 0, tab: { id: 7, incognito } }) as never;
const here = senderOf('https://other.example/harbour');
const look = (from = here) => elsewhere(soughtOf(quote, 'en'), null, from);

beforeEach(async () => {
  useFakeStorage();
  await deleteQuotes();
});

it('keeps and tells nothing unless the reader wants it', async () => {
  await keepFound(found, senderOf('https://news.example/bridge'));
  expect(await sizeOfQuotes()).toMatchObject({ count: 0 });
  expect(await look()).toBeNull();
});

it('tells where else the reader has read it, by the address that the browser gives', async () => {
  await changeSettings({ keepQuotes: true });
  await keepFound(found, senderOf('https://real.example/a?utm_source=x#part'));
  expect(await look()).toMatchObject([
    { url: 'https://real.example/a', publisher: 'The Daily Example', isRead: true },
  ]);
  // The page that asks is no other page.
  await deleteQuotes();
  await keepFound(found, here);
  expect(await look()).toEqual([]);
});

it('takes the date of publication where there is one', async () => {
  await changeSettings({ keepQuotes: true });
  const info = { ...found.info, published: '2026-05-04T10:00:00Z' };
  await keepFound({ ...found, info }, senderOf('https://news.example/bridge'));
  expect(await look()).toMatchObject([{ date: Date.UTC(2026, 4, 4, 10), isRead: false }]);
});

it('tells nothing in private windows', async () => {
  await changeSettings({ keepQuotes: true });
  await keepFound(found, senderOf('https://news.example/bridge'));
  expect(await look()).toHaveLength(1);
  expect(await look(senderOf('https://other.example/harbour', true))).toBeNull();
});

it('tells a page of the extension what it tells the tab that it names', async () => {
  await changeSettings({ keepQuotes: true });
  await keepFound(found, senderOf('https://news.example/bridge'));
  await keepFound(found, here);
  const tabs = new Map([
    [7, { id: 7, incognito: false, url: 'https://other.example/harbour' }],
    [8, { id: 8, incognito: true, url: 'https://other.example/harbour' }],
  ]);
  const { chrome } = globalThis as unknown as { chrome: object };
  const get = (id: number) => Promise.resolve(tabs.get(id)).then((tab) => tab ?? Promise.reject());
  Object.assign(chrome, { tabs: { get } });
  const ask = (tabId: number) => elsewhere(soughtOf(quote, 'en'), tabId, {} as never);
  expect(await ask(7)).toMatchObject([{ url: 'https://news.example/bridge' }]);
  expect(await ask(8)).toBeNull();
  expect(await ask(9)).toBeNull();
});

it('keeps nothing of private windows, of files, and of quotes that are too short', async () => {
  await changeSettings({ keepQuotes: true });
  await keepFound(found, senderOf('https://news.example/bridge', true));
  await keepFound(found, senderOf('file:///home/reader/bridge.html'));
  const short = annotationOf({ quoted: [{ start: 0, end: 7, text: 'No way.' }] });
  await keepFound({ ...found, annotations: [short] }, senderOf('https://news.example/bridge'));
  expect(await sizeOfQuotes()).toMatchObject({ count: 0 });
});
