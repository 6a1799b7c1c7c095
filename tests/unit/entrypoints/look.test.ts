import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { lookAt, requestAccess } from '@/entrypoints/lib/look';
import type { PageState } from '@/utils/messaging';
import { sendToBackground, sendToPage, UnreachableError } from '@/utils/messaging';
import { settingsFor } from '@/utils/storage/pausing';
import type { Settings } from '@/utils/storage/settings';
import { defaultSettings } from '@/utils/storage/settings';
import { annotationOf, pageOf } from '../annotations';

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { get: vi.fn() },
    permissions: { contains: vi.fn(), request: vi.fn(() => Promise.resolve(true)) },
  },
}));
vi.mock('@/utils/storage/pausing', () => ({ settingsFor: vi.fn() }));
vi.mock('@/utils/messaging', async (original) => ({
  ...(await original<typeof import('@/utils/messaging')>()),
  sendToBackground: vi.fn(),
  sendToPage: vi.fn(),
}));

const annotated: PageState = { state: 'annotated', page: pageOf(annotationOf()) };

/** The answers of the tab's annotator, in order; null where there is none to answer. The last one stays. */
function answers(...states: (PageState | null)[]): void {
  vi.mocked(sendToPage).mockImplementation(() => {
    const state = states.length > 1 ? states.shift()! : states[0]!;
    return state ? Promise.resolve(state as never) : Promise.reject(new UnreachableError('nobody'));
  });
}

function tab(url: string | undefined, status = 'complete'): void {
  vi.mocked(browser.tabs.get).mockResolvedValue({ url, status, incognito: false } as never);
}

function given(settings: Partial<Settings>): void {
  vi.mocked(settingsFor).mockResolvedValue({ ...defaultSettings, ...settings });
}

beforeEach(() => {
  vi.resetAllMocks();
  given({});
  vi.mocked(sendToBackground).mockResolvedValue('done');
  tab('https://news.example/bridge');
});

describe('lookAt', () => {
  it('shows what the annotator has', async () => {
    answers(annotated);
    expect((await lookAt(7)).view).toEqual({ kind: 'page', page: annotated.page });
    expect(sendToBackground).not.toHaveBeenCalled();
  });

  it('has the annotator injected where there is none', async () => {
    answers(null, { state: 'not-article' });
    expect((await lookAt(7)).view).toEqual({ kind: 'not-article' });
    expect(sendToBackground).toHaveBeenCalledExactlyOnceWith('annotate', {
      tabId: 7,
      anyway: false,
    });
  });

  it('waits for a page that is still loading', async () => {
    tab('https://news.example/bridge', 'loading');
    answers(null, { state: 'working' }, annotated);
    expect((await lookAt(7)).view.kind).toBe('page');
    expect(sendToBackground).not.toHaveBeenCalled();
  });

  it('says at once that it may not look, whether or not the page is still loading', async () => {
    tab(undefined, 'loading');
    answers(null);
    vi.mocked(sendToBackground).mockResolvedValue('no-access');
    vi.mocked(browser.permissions.contains).mockResolvedValue(false as never);
    expect((await lookAt(7)).view).toEqual({ kind: 'no-access', reason: 'withheld' });
    expect(sendToPage).toHaveBeenCalledOnce();
  });

  it('annotates what is no article only when asked to', async () => {
    answers({ state: 'not-article' });
    expect((await lookAt(7)).view).toEqual({ kind: 'not-article' });
    expect(sendToBackground).not.toHaveBeenCalled();
    answers({ state: 'not-article' }, annotated);
    expect((await lookAt(7, 'anyway')).view.kind).toBe('page');
    expect(sendToBackground).toHaveBeenCalledWith('annotate', { tabId: 7, anyway: true });
  });

  it('tries again after a failure only when asked to', async () => {
    const failed: PageState = { state: 'error', error: 'out of memory' };
    answers(failed);
    await lookAt(7);
    expect(sendToBackground).not.toHaveBeenCalled();
    answers(failed, annotated);
    expect((await lookAt(7, 'again')).view.kind).toBe('page');
    expect(sendToBackground).toHaveBeenCalledWith('annotate', { tabId: 7, anyway: false });
  });

  it('annotates what the reader has left only when asked to', async () => {
    answers({ state: 'left' });
    expect((await lookAt(7)).view).toEqual({ kind: 'left' });
    expect(sendToBackground).not.toHaveBeenCalled();
    answers({ state: 'left' }, annotated);
    expect((await lookAt(7, 'anyway')).view.kind).toBe('page');
    expect(sendToBackground).toHaveBeenCalledWith('annotate', { tabId: 7, anyway: true });
  });

  it('leaves a paused site alone, whatever is wanted', async () => {
    given({ pausedSites: ['news.example'] });
    for (const wish of ['watch', 'look', 'anyway'] as const) {
      answers(annotated);
      expect((await lookAt(7, wish)).view).toEqual({ kind: 'paused' });
    }
    expect(sendToBackground).not.toHaveBeenCalled();
    tab('https://other.example/');
    expect((await lookAt(7)).view.kind).toBe('page');
  });

  it('asks for the settings of the private window, where it is one', async () => {
    answers(annotated);
    vi.mocked(browser.tabs.get).mockResolvedValue({ url: 'https://a.example/', incognito: true } as never); // prettier-ignore
    expect((await lookAt(7)).isPrivate).toBe(true);
    expect(settingsFor).toHaveBeenCalledExactlyOnceWith(true);
  });

  it.each<Partial<Settings>>([{ runOn: 'click' }, { runOn: 'chosen', chosenSites: ['a.example'] }])(
    'does not annotate by itself where the reader wants to be asked: %j',
    async (settings) => {
      given(settings);
      answers(null);
      expect((await lookAt(7, 'watch')).view).toEqual({ kind: 'on-click' });
      expect(sendToBackground).not.toHaveBeenCalled();
      // What was annotated by a click can be watched.
      answers(annotated);
      expect((await lookAt(7, 'watch')).view.kind).toBe('page');
      // The click on the toolbar is the wish.
      answers(null, annotated);
      expect((await lookAt(7, 'look')).view.kind).toBe('page');
      expect(sendToBackground).toHaveBeenCalledOnce();
    },
  );

  it('says for which page it takes its time', async () => {
    const waiting = vi.fn();
    answers(annotated);
    await lookAt(7, 'look', waiting);
    expect(waiting).not.toHaveBeenCalled();
    answers(null, annotated);
    await lookAt(7, 'look', waiting);
    expect(waiting).toHaveBeenCalledExactlyOnceWith('https://news.example/bridge');
  });

  it('passes on language and error', async () => {
    answers({ state: 'language', lang: 'fi' });
    expect((await lookAt(7)).view).toEqual({ kind: 'language', lang: 'fi' });
    answers({ state: 'error', error: 'out of memory' });
    expect((await lookAt(7)).view).toEqual({ kind: 'error', error: 'out of memory' });
    answers(null);
    expect((await lookAt(7)).view.kind).toBe('stale');
  });

  it.each([
    ['chrome://version/', true, 'restricted'],
    ['https://store.example/', true, 'restricted'],
    ['https://news.example/report.pdf', true, 'file'],
    ['https://news.example:8080/a', false, 'withheld'],
    [undefined, false, 'withheld'],
    [undefined, true, 'restricted'],
  ])('tells why there is no access: %s, allowed %s', async (url, isAllowed, reason) => {
    answers(null);
    tab(url);
    vi.mocked(sendToBackground).mockResolvedValue('no-access');
    vi.mocked(browser.permissions.contains).mockResolvedValue(isAllowed as never);
    expect((await lookAt(7)).view).toEqual({ kind: 'no-access', reason });
  });
});

describe('requestAccess', () => {
  it('asks for one host, or for all where it is not known', () => {
    void requestAccess('news.example:8080');
    expect(browser.permissions.request).toHaveBeenLastCalledWith({
      origins: ['http://news.example/*', 'https://news.example/*'],
    });
    void requestAccess(null);
    expect(browser.permissions.request).toHaveBeenLastCalledWith({
      origins: ['http://*/*', 'https://*/*'],
    });
  });
});
