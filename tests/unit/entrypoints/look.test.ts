import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { lookAt, requestAccess } from '@/entrypoints/popup/look';
import type { PageState } from '@/utils/messaging';
import { sendToBackground, sendToPage, UnreachableError } from '@/utils/messaging';
import { annotationOf, pageOf } from '../annotations';

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { get: vi.fn() },
    permissions: { contains: vi.fn(), request: vi.fn(() => Promise.resolve(true)) },
  },
}));
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
  vi.mocked(browser.tabs.get).mockResolvedValue({ url, status } as never);
}

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(sendToBackground).mockResolvedValue('done');
  tab('https://news.example/bridge');
});

describe('lookAt', () => {
  it('shows what the annotator has', async () => {
    answers(annotated);
    expect(await lookAt(7)).toEqual({ kind: 'page', page: annotated.page });
    expect(sendToBackground).not.toHaveBeenCalled();
  });

  it('has the annotator injected where there is none', async () => {
    answers(null, { state: 'not-article' });
    expect(await lookAt(7)).toEqual({ kind: 'not-article' });
    expect(sendToBackground).toHaveBeenCalledExactlyOnceWith('annotate', {
      tabId: 7,
      anyway: false,
    });
  });

  it('waits for a page that is still loading', async () => {
    tab('https://news.example/bridge', 'loading');
    answers(null, { state: 'working' }, annotated);
    expect((await lookAt(7)).kind).toBe('page');
    expect(sendToBackground).not.toHaveBeenCalled();
  });

  it('annotates what is no article only when asked to', async () => {
    answers({ state: 'not-article' });
    expect(await lookAt(7)).toEqual({ kind: 'not-article' });
    expect(sendToBackground).not.toHaveBeenCalled();
    answers({ state: 'not-article' }, annotated);
    expect((await lookAt(7, 'anyway')).kind).toBe('page');
    expect(sendToBackground).toHaveBeenCalledWith('annotate', { tabId: 7, anyway: true });
  });

  it('tries again after a failure only when asked to', async () => {
    const failed: PageState = { state: 'error', error: 'out of memory' };
    answers(failed);
    await lookAt(7);
    expect(sendToBackground).not.toHaveBeenCalled();
    answers(failed, annotated);
    expect((await lookAt(7, 'again')).kind).toBe('page');
    expect(sendToBackground).toHaveBeenCalledWith('annotate', { tabId: 7, anyway: false });
  });

  it('passes on language and error', async () => {
    answers({ state: 'language', lang: 'fi' });
    expect(await lookAt(7)).toEqual({ kind: 'language', lang: 'fi' });
    answers({ state: 'error', error: 'out of memory' });
    expect(await lookAt(7)).toEqual({ kind: 'error', error: 'out of memory' });
    answers(null);
    expect((await lookAt(7)).kind).toBe('error');
  });

  it.each([
    ['chrome://version/', true, { reason: 'restricted', host: null }],
    ['https://store.example/', true, { reason: 'restricted', host: 'store.example' }],
    ['https://news.example/report.pdf', true, { reason: 'file', host: 'news.example' }],
    ['https://news.example:8080/a', false, { reason: 'withheld', host: 'news.example:8080' }],
    [undefined, false, { reason: 'withheld', host: null }],
    [undefined, true, { reason: 'restricted', host: null }],
  ])('tells why there is no access: %s, allowed %s', async (url, isAllowed, why) => {
    answers(null);
    tab(url);
    vi.mocked(sendToBackground).mockResolvedValue('no-access');
    vi.mocked(browser.permissions.contains).mockResolvedValue(isAllowed as never);
    expect(await lookAt(7)).toEqual({ kind: 'no-access', ...why });
  });
});

describe('requestAccess', () => {
  it('asks for one host, or for all where it is not known', () => {
    void requestAccess('news.example:8080');
    expect(browser.permissions.request).toHaveBeenLastCalledWith({
      origins: ['*://news.example/*'],
    });
    void requestAccess(null);
    expect(browser.permissions.request).toHaveBeenLastCalledWith({
      origins: ['http://*/*', 'https://*/*'],
    });
  });
});
