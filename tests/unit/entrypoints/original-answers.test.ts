import { beforeEach, describe, expect, it, vi } from 'vitest';
import { originalAnswers } from '@/entrypoints/lib/original-answers';
import type { CheckResult, Fetched } from '@/utils/check/result';
import { useFakeStorage } from '../storage/fake';

const { fetchOriginal } = vi.hoisted(() => ({
  fetchOriginal: vi.fn<(url: string) => Promise<Fetched>>(),
}));
vi.mock('@/utils/original/fetch', () => ({ fetchOriginal }));
// No pause between two requests to one site.
vi.mock('@/entrypoints/lib/test-build', () => ({ allowedHosts: [], pause: 0, timeLimit: 1000 }));

const sender = (id = 7, incognito = false) =>
  ({ url: 'https://news.example/', frameId: 0, tab: { id, incognito } }) as never;
const popup = { url: 'chrome-extension://whence/popup.html' } as never;

let hasAccess: boolean;
beforeEach(() => {
  useFakeStorage();
  hasAccess = true;
  const tabs = new Map([
    [7, { id: 7, incognito: false }],
    [8, { id: 8, incognito: true }],
  ]);
  const get = (id: number) => Promise.resolve(tabs.get(id)).then((tab) => tab ?? Promise.reject());
  const contains = vi.fn(() => Promise.resolve(hasAccess));
  const { chrome } = globalThis as unknown as { chrome: object };
  Object.assign(chrome, { tabs: { get }, permissions: { contains } });
  fetchOriginal.mockReset();
});

describe('results of checks', () => {
  const result: CheckResult = {
    status: 'unreadable',
    url: 'https://original.example/',
    reason: 'status',
    code: 418,
  };
  const keep = (from: never, tabId: number | null = null) =>
    originalAnswers['keep-check']({ key: 'a', tabId, result }, from);
  const kept = (from: never, tabId: number | null = null) =>
    originalAnswers['kept-checks']({ keys: ['a'], tabId }, from);

  it('are there for every tab', async () => {
    await keep(sender());
    expect(await kept(sender(9))).toEqual([result]);
    expect(await kept(popup, 7)).toEqual([result]);
  });

  it('of a private window are there for their tab alone, and for the popup above it', async () => {
    await keep(sender(8, true));
    expect(await kept(sender())).toEqual([null]);
    expect(await kept(sender(9, true))).toEqual([null]);
    expect(await kept(sender(8, true))).toEqual([result]);
    expect(await kept(popup, 7)).toEqual([null]);
    expect(await kept(popup, 8)).toEqual([result]);
  });

  it('that the popup keeps above a private window are there for that alone', async () => {
    await keep(popup, 8);
    expect(await kept(popup, 7)).toEqual([null]);
    expect(await kept(sender(8, true))).toEqual([result]);
  });
});

describe('fetching an original', () => {
  const url = 'https://original.example/a';
  const ask = () => originalAnswers['fetch-original']({ url }, sender());

  it('tells withheld access from a network that fails', async () => {
    fetchOriginal.mockResolvedValue({ ok: false, url, reason: 'network', code: null });
    expect(await ask()).toMatchObject({ reason: 'network' });
    hasAccess = false;
    expect(await ask()).toMatchObject({ reason: 'no-access' });
  });

  it('asks one site for two at a time at most', async () => {
    const waiting: ((fetched: Fetched) => void)[] = [];
    fetchOriginal.mockImplementation(() => new Promise((resolve) => waiting.push(resolve)));
    const all = [ask(), ask(), ask()];
    await vi.waitFor(() => expect(waiting).toHaveLength(2), { timeout: 5000 });
    const fetched = { ok: true as const, url, kind: 'text' as const, body: 'Any' };
    waiting[0]!(fetched);
    await vi.waitFor(() => expect(waiting).toHaveLength(3), { timeout: 5000 });
    for (const resolve of waiting) resolve(fetched);
    expect(await Promise.all(all)).toEqual([fetched, fetched, fetched]);
  });
});
