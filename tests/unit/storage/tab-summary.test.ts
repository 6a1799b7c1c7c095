import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  readTabSummary,
  removeTabSummary,
  watchTabSummary,
  writeTabSummary,
} from '@/utils/storage/tab-summary';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const summary = { document: 'D1', state: 'annotated', count: 3, reported: 1 } as const;

beforeEach(() => fakeBrowser.reset());

describe('tab summaries', () => {
  it('are kept by tab, in memory only', async () => {
    await writeTabSummary(7, summary);
    expect(await readTabSummary(7)).toEqual(summary);
    expect(await readTabSummary(8)).toBeNull();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    await removeTabSummary(7);
    expect(await readTabSummary(7)).toBeNull();
  });

  it('of a shape that is no longer right count as none', async () => {
    await fakeBrowser.storage.session.set({ 'tab:7': { count: 'many' } });
    expect(await readTabSummary(7)).toBeNull();
  });

  it('can be watched, one tab at a time', async () => {
    const changed = vi.fn();
    const stop = watchTabSummary(7, changed);
    await writeTabSummary(8, summary);
    expect(changed).not.toHaveBeenCalled();
    await writeTabSummary(7, summary);
    expect(changed).toHaveBeenLastCalledWith(summary);
    await removeTabSummary(7);
    expect(changed).toHaveBeenLastCalledWith(null);
    stop();
    await writeTabSummary(7, summary);
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
