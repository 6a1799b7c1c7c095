import { beforeEach, describe, expect, it, vi } from 'vitest';
import { factCheckAnswers } from '@/entrypoints/lib/fact-check-answers';
import type { FactCheckSearch } from '@/utils/check/fact-checks';
import { changeSettings } from '@/utils/storage/settings';
import { useFakeStorage } from '../storage/fake';

const { search } = vi.hoisted(() => ({
  search: vi.fn<(...given: unknown[]) => Promise<FactCheckSearch>>(),
}));
vi.mock('@/utils/original/fact-checks', () => ({ searchFactChecks: search }));

const sender = (incognito = false) =>
  ({ url: 'https://news.example/', frameId: 0, tab: { id: 7, incognito } }) as never;
const ask = (from = sender(), words = 'the bridge') =>
  factCheckAnswers['find-fact-checks']({ words, lang: 'en', tabId: null }, from);
const kept = () => factCheckAnswers['found-fact-checks']({}, sender());

let hasAccess: boolean;
beforeEach(async () => {
  useFakeStorage();
  hasAccess = true;
  const { chrome } = globalThis as unknown as { chrome: object };
  Object.assign(chrome, { permissions: { contains: () => Promise.resolve(hasAccess) } });
  search.mockReset();
  search.mockResolvedValue({ ok: true, found: [] });
  await changeSettings({ factCheckKey: 'AIza' });
});

describe('looking for fact checks', () => {
  it('asks Google with the reader’s key, and remembers for the session', async () => {
    expect(await ask()).toEqual({ ok: true, found: [] });
    expect(search).toHaveBeenCalledExactlyOnceWith(
      { words: 'the bridge', lang: 'en' },
      'AIza',
      expect.objectContaining({
        service: 'https://factchecktools.googleapis.com/v1alpha1/claims:search',
      }),
    );
    await ask();
    await ask(sender(), 'the quay');
    expect(await kept()).toEqual([
      { sought: { words: 'the bridge', lang: 'en' }, found: [] },
      { sought: { words: 'the quay', lang: 'en' }, found: [] },
    ]);
  });

  it('asks nobody without a key', async () => {
    await changeSettings({ factCheckKey: null });
    expect(await ask()).toEqual({ ok: false, fault: 'no-key' });
    expect(search).not.toHaveBeenCalled();
  });

  it('asks nobody from a private window', async () => {
    await expect(ask(sender(true))).rejects.toThrow('private');
    expect(search).not.toHaveBeenCalled();
    expect(await kept()).toEqual([]);
  });

  it('tells withheld access from a network that fails, and keeps neither', async () => {
    search.mockResolvedValue({ ok: false, fault: 'network' });
    expect(await ask()).toEqual({ ok: false, fault: 'network' });
    hasAccess = false;
    expect(await ask()).toEqual({ ok: false, fault: 'no-access' });
    expect(await kept()).toEqual([]);
  });
});
