import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { annotationOf, channelOf, pageOf } from '../annotations';
import { messagesToBackground } from '../messages';
import { useFakeStorage } from '../storage/fake';
import background from '@/entrypoints/background';
import { AFTER_WAKING } from '@/entrypoints/lib/pauses';
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';
import { ModelError } from '@/utils/model';
import { correctionsOf } from '@/utils/storage/corrections';
import { pauseSite, resumeSite } from '@/utils/storage/pausing';
import type { Settings } from '@/utils/storage/settings';
import { changeSettings } from '@/utils/storage/settings';

/** The browser as the background sees it: what it listens to, and a store. */
const { listeners, stored } = vi.hoisted(() => ({
  listeners: {} as Record<string, (...of: never[]) => unknown>,
  stored: new Map<string, unknown>(),
}));

vi.mock('wxt/browser', () => {
  const on = (name: string) => ({
    addListener: (listener: never) => {
      listeners[name] = listener;
    },
  });
  const session = {
    get: (key: string) => Promise.resolve({ [key]: stored.get(key) }),
    set: (items: object) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
      return Promise.resolve();
    },
    remove: (key: string) => Promise.resolve(void stored.delete(key)),
  };
  const done = () => vi.fn(() => Promise.resolve());
  return {
    browser: {
      runtime: {
        id: 'whence',
        getURL: (path: string) => `chrome-extension://whence${path}`,
        onMessage: on('message'),
        onInstalled: on('installed'),
      },
      tabs: {
        onRemoved: on('removed'),
        get: vi.fn(),
        sendMessage: vi.fn(),
        query: vi.fn(),
        create: vi.fn(),
      },
      commands: { onCommand: on('command') },
      contextMenus: { onClicked: on('menu'), create: vi.fn() },
      storage: { session },
      scripting: { executeScript: vi.fn() },
      action: {
        setBadgeText: done(),
        setBadgeBackgroundColor: done(),
        setBadgeTextColor: done(),
        setTitle: done(),
      },
    },
  };
});

const fromPage = {
  id: 'whence',
  url: 'https://world.news.example/bridge',
  tab: { id: 7 },
  frameId: 0,
  documentId: 'D1',
};
const fromPopup = { id: 'whence', url: 'chrome-extension://whence/popup.html' };

const credits = { metadata: [], openings: [], lines: [], closings: [] };

/** Sends a message as the browser does. */
function send(message: object, sender: object): Promise<unknown> {
  const deliver = listeners.message as unknown as (
    message: object,
    sender: object,
    respond: (answer: unknown) => void,
  ) => unknown;
  return new Promise((resolve) => deliver(message, sender, resolve));
}

/** In ms since 1970. */
const NOW = 1_700_000_000_000;
vi.spyOn(Date, 'now').mockReturnValue(NOW);

/** What the background does a while after it has woken, which is for a test to say. */
let lookAfterWaking: () => void;
const inTime = globalThis.setTimeout;
vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms?: number) => {
  if (ms !== AFTER_WAKING) return inTime(work, ms);
  lookAfterWaking = work;
  return 0;
}) as never);

let storage: ReturnType<typeof useFakeStorage>;

beforeEach(() => {
  storage = useFakeStorage();
  stored.clear();
  vi.clearAllMocks();
  vi.mocked(browser.scripting.executeScript).mockResolvedValue([] as never);
  vi.mocked(browser.tabs.get).mockResolvedValue({ url: fromPage.url } as never);
  vi.mocked(browser.tabs.query).mockResolvedValue([] as never);
  vi.mocked(browser.tabs.sendMessage).mockResolvedValue({ ok: true, value: null } as never);
  background.main();
});

describe('background', () => {
  it('injects the annotator into the document that asks', async () => {
    expect(await send({ type: 'annotate-me' }, fromPage)).toEqual({ ok: true, value: null });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, documentIds: ['D1'] },
      files: ['/annotator.js'],
    });
    expect(Object.fromEntries(stored)).toEqual({
      'tab:7': { document: 'D1', state: 'working', count: 0, reported: NOW },
    });
  });

  it('brings the card to the annotator that asks for it', async () => {
    expect(await send({ type: 'bring-card' }, fromPage)).toEqual({ ok: true, value: null });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, documentIds: ['D1'] },
      files: ['/card.js'],
    });
  });

  it('injects into the top frame where the browser gives documents no ids', async () => {
    await send({ type: 'annotate-me' }, { ...fromPage, documentId: undefined });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['/annotator.js'],
    });
  });

  it('says so where it cannot bring the card', async () => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValueOnce(new Error('Cannot access'));
    expect(await send({ type: 'bring-card' }, fromPage)).toMatchObject({ ok: false });
  });

  it('annotates the article that the top frame has read, as the engine does', async () => {
    const article = articleFromText(
      '“We will stay,” the mayor, Ann Example, said on Monday.',
      'en',
    );
    const answer = await send({ type: 'find-annotations', article, credits }, fromPage);
    const found = { isCovered: true, info: article.info, annotations: annotate(article) };
    expect(found.annotations).toHaveLength(1);
    expect(answer).toEqual({ ok: true, value: found });
  });

  it('says where it does not know the language', async () => {
    const article = articleFromText('„Wir bleiben hier“, sagte die Frau.', 'xx');
    expect(await send({ type: 'find-annotations', article, credits }, fromPage)).toEqual({
      ok: true,
      value: { isCovered: false, info: article.info, annotations: [] },
    });
  });

  it('opens the gate in the tabs that are open when it is installed or updated', async () => {
    vi.mocked(browser.tabs.query).mockResolvedValue([{ id: 3 }, { id: 4 }] as never);
    vi.mocked(browser.scripting.executeScript).mockRejectedValueOnce(new Error('Cannot access'));
    listeners.installed!({ reason: 'update' } as never);
    await vi.waitFor(() => expect(browser.scripting.executeScript).toHaveBeenCalledTimes(2));
    expect(browser.scripting.executeScript).toHaveBeenLastCalledWith({
      target: { tabId: 4 },
      files: ['/content-scripts/content.js'],
    });
  });

  it.each(Object.entries(messagesToBackground))(
    'answers no frame: %s',
    async (type, { request }) => {
      const answer = await send({ ...request, type }, { ...fromPage, frameId: 3 });
      expect(answer).toEqual({ ok: false, error: 'Not from the top frame of a tab.' });
      expect(browser.scripting.executeScript).not.toHaveBeenCalled();
      expect(stored.size).toBe(0);
      expect(await storage.local.get()).toEqual({});
    },
  );

  it.each(['annotate-me', 'find-annotations', 'annotated'] as const)(
    'takes from a tab alone what is about a tab: %s',
    async (type) => {
      const { request } = messagesToBackground[type];
      const answer = await send({ ...request, type }, fromPopup);
      expect(answer).toEqual({ ok: false, error: 'Not from a tab.' });
    },
  );

  it('keeps summary and badge by tab, and no badge for nothing', async () => {
    await send({ type: 'annotated', state: 'annotated', count: 14 }, fromPage);
    expect(Object.fromEntries(stored)).toEqual({
      'tab:7': { document: 'D1', state: 'annotated', count: 14, reported: NOW },
    });
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '14' });
    expect(browser.action.setTitle).toHaveBeenLastCalledWith({
      tabId: 7,
      title: 'Whence: 14 quotes and claims on this page',
    });
    await send({ type: 'annotated', state: 'not-article', count: 0 }, fromPage);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
    listeners.removed!(7 as never);
    await vi.waitFor(() => expect(stored.size).toBe(0));
  });

  it('annotates a tab when the popup asks, not when a page does', async () => {
    const message = { type: 'annotate', tabId: 9, anyway: true };
    expect(await send(message, fromPage)).toMatchObject({ ok: false });
    const url = `https://news.example/?${fromPopup.url}`;
    expect(await send(message, { ...fromPage, url })).toMatchObject({ ok: false });
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    expect(await send(message, fromPopup)).toEqual({ ok: true, value: 'done' });
    expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(
      9,
      { type: 'start', anyway: true },
      { frameId: 0 },
    );
  });

  it('says so where the browser gives no access', async () => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error('Cannot access'));
    const message = { type: 'annotate', tabId: 9, anyway: false };
    expect(await send(message, fromPopup)).toEqual({ ok: true, value: 'no-access' });
  });

  it('does not wait for a page that the reader withholds: Chromium would keep the script until it is let in', async () => {
    vi.mocked(browser.tabs.get).mockResolvedValue({ url: undefined } as never);
    vi.mocked(browser.scripting.executeScript).mockReturnValue(
      new Promise(() => undefined) as never,
    );
    const message = { type: 'annotate', tabId: 9, anyway: true };
    expect(await send(message, fromPopup)).toEqual({ ok: true, value: 'no-access' });
  });

  describe('where the tab has gone on by the time that its document reports', () => {
    const report = () => send({ type: 'annotated', state: 'annotated', count: 14 }, fromPage);
    const badge = () => vi.mocked(browser.action.setBadgeText).mock.lastCall?.[0].text;
    beforeEach(() => {
      const elsewhere = { url: 'https://world.news.example/' };
      vi.mocked(browser.tabs.get).mockResolvedValue(elsewhere as never);
    });

    it('shows nothing, and keeps nothing, where nothing of ours is there', async () => {
      vi.mocked(browser.tabs.sendMessage).mockRejectedValue(new Error('no receiver') as never);
      await report();
      expect(badge()).toBe('');
      expect([...stored.keys()]).toEqual([]);
    });

    it('shows the count of the one that is there', async () => {
      const page = pageOf(annotationOf());
      const value = { state: 'annotated', page };
      vi.mocked(browser.tabs.sendMessage).mockResolvedValue({ ok: true, value } as never);
      await report();
      expect(badge()).toBe('1');
      expect([...stored.keys()]).toEqual(['tab:7']);
      const open = { state: 'not-article' };
      vi.mocked(browser.tabs.sendMessage).mockResolvedValue({ ok: true, value: open } as never);
      await report();
      expect(badge()).toBe('');
    });

    it('does nothing for a tab that is gone', async () => {
      vi.mocked(browser.tabs.get).mockRejectedValue(new Error('no tab') as never);
      expect(await report()).toEqual({ ok: true, value: null });
      expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
    });
  });

  it('passes the keyboard commands on to the tab', () => {
    listeners.command!('next' as never, { id: 7 } as never);
    expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(
      7,
      { type: 'step', direction: 'next' },
      { frameId: 0 },
    );
  });

  it('passes on no command that there is not', () => {
    expect(() => listeners.command!('leave' as never, { id: 7 } as never)).toThrow(ModelError);
    expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
  });

  const { page: key, correction } = messagesToBackground.correct.request;
  const changes = { channel: { ...channelOf('Reuters'), kind: 'other' as const } };
  const correct = { type: 'correct', page: key, correction: { ...correction, changes } };
  const undo = { type: 'undo-correction', page: key, id: correction.id };
  const inPrivate = { ...fromPage, tab: { id: 7, incognito: true } };

  it('stores corrections, with what is known of their channel, until they are undone', async () => {
    expect(await send(correct, fromPage)).toMatchObject({
      ok: true,
      value: { changes: { channel: { kind: 'agency', control: 'independent' } } },
    });
    expect(await correctionsOf(key)).toMatchObject([{ changes: { channel: { kind: 'agency' } } }]);
    await send(undo, fromPage);
    expect(await correctionsOf(key)).toEqual([]);
  });

  it('stores nothing of private windows, and takes nothing back for them', async () => {
    expect(await send(correct, inPrivate)).toMatchObject({
      ok: true,
      value: { changes: { channel: { kind: 'agency' } } },
    });
    expect(await storage.local.get()).toEqual({});
    await send(correct, fromPage);
    await send(undo, inPrivate);
    expect(await correctionsOf(key)).toHaveLength(1);
  });

  const choose = (chosen: Partial<Settings>) => changeSettings(chosen);

  it.each<[Partial<Settings>, string]>([
    [{ pausedSites: ['news.example'] }, '–'],
    [{ runOn: 'click' }, ''],
    [{ runOn: 'chosen', chosenSites: ['other.example'] }, ''],
  ])('leaves pages alone as the reader has chosen: %j', async (chosen, badge) => {
    await choose(chosen);
    await send({ type: 'annotate-me' }, fromPage);
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    const badges = vi.mocked(browser.action.setBadgeText).mock.calls.map(([{ text }]) => text);
    expect(badges).toEqual(badge === '' ? [] : [badge]);
    // Asked for by the reader.
    const message = { type: 'annotate', tabId: 7, anyway: true };
    expect(await send(message, fromPopup)).toEqual({ ok: true, value: 'done' });
  });

  it('welcomes at install, not at an update, and offers its menu', () => {
    listeners.installed!({ reason: 'update' } as never);
    expect(browser.tabs.create).not.toHaveBeenCalled();
    listeners.installed!({ reason: 'install' } as never);
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({
      url: 'chrome-extension://whence/welcome.html',
    });
    const [menu] = vi.mocked(browser.contextMenus.create).mock.lastCall!;
    expect(menu).toMatchObject({ title: 'Who said this?', contexts: ['selection'] });
  });

  it('asks the page who said the words that are selected, when its menu is chosen', async () => {
    listeners.menu!({ menuItemId: 'who-said' } as never, { id: 7 } as never);
    await vi.waitFor(() =>
      expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(
        7,
        { type: 'who-said' },
        { frameId: 0 },
      ),
    );
    expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
  });

  it('pauses and goes on at once in open tabs', async () => {
    const tab = { id: 7, url: fromPage.url, incognito: false };
    vi.mocked(browser.tabs.query).mockResolvedValue([tab] as never);
    await send({ type: 'annotated', state: 'annotated', count: 14 }, fromPage);
    await pauseSite('news.example', false);
    await vi.waitFor(() => {
      expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(
        7,
        { type: 'pause' },
        { frameId: 0 },
      );
    });
    expect(stored.get('tab:7')).toMatchObject({ state: 'paused', count: 14 });
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '14' });
    const colours = vi.mocked(browser.action.setBadgeBackgroundColor).mock.calls;
    expect(new Set(colours.map(([{ color }]) => color)).size).toBe(2);
    await resumeSite('world.news.example', false);
    await vi.waitFor(() => expect(browser.scripting.executeScript).toHaveBeenCalledOnce());
  });

  it('makes up, once it wakes, for a pause at which it was ended', async () => {
    const tab = { id: 7, url: fromPage.url, incognito: false };
    vi.mocked(browser.tabs.query).mockResolvedValue([tab] as never);
    const summary = { document: 'D1', state: 'annotated', count: 14, reported: NOW };
    await pauseSite('news.example', false);
    stored.set('tab:7', summary);
    lookAfterWaking();
    await vi.waitFor(() => expect(stored.get('tab:7')).toEqual({ ...summary, state: 'paused' }));
    await vi.waitFor(() =>
      expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(
        7,
        { type: 'pause' },
        { frameId: 0 },
      ),
    );
  });

  it('keeps a pause of a private window to itself', async () => {
    await pauseSite('news.example', true);
    await send({ type: 'annotate-me' }, { ...fromPage, tab: { id: 7, incognito: true } });
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    await send({ type: 'annotate-me' }, fromPage);
    expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
    expect(await storage.local.get()).toEqual({});
  });
});
