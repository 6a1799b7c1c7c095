/** Pauses hold at once in the tabs that are open, and end at once. */
import { browser } from 'wxt/browser';
import { sendToPage } from '@/utils/messaging';
import { settingsFor, watchPauses } from '@/utils/storage/pausing';
import { hindranceOn } from '@/utils/storage/sites';
import { readTabSummary, writeTabSummary } from '@/utils/storage/tab-summary';
import { showCount, showPaused } from './badge';

/** A tab is paused: the badge says so, and how many there were. */
export async function markPaused(tabId: number, document: string | null, count = 0): Promise<void> {
  await writeTabSummary(tabId, { document, state: 'paused', count, reported: Date.now() });
  await showPaused(tabId, count);
}

/** How long after it has woken the background looks for what it may have missed, in ms: articles come first. */
export const AFTER_WAKING = 1000;

/**
 * Takes Whence off the tabs of a site that is being paused, and brings it back where a pause ends; also where the
 * background was ended at that, once it wakes again.
 * @param start has a tab read again
 */
export function followPauses(start: (tabId: number) => Promise<unknown>): void {
  watchPauses(() => void lookThroughTabs(start));
  setTimeout(() => void lookThroughTabs(start), AFTER_WAKING);
}

async function lookThroughTabs(start: (tabId: number) => Promise<unknown>): Promise<void> {
  const [tabs, usual, inPrivate] = await Promise.all([
    browser.tabs.query({ url: ['http://*/*', 'https://*/*'] }),
    settingsFor(false),
    settingsFor(true),
  ]);
  await Promise.allSettled(
    tabs.map(async ({ id, url, incognito }) => {
      if (id === undefined || url === undefined) return;
      const summary = await readTabSummary(id);
      const hindrance = hindranceOn(new URL(url).hostname, incognito ? inPrivate : usual);
      if (hindrance === 'paused' && summary && summary.state !== 'paused') {
        await markPaused(id, summary.document, summary.count);
        await sendToPage(id, 'pause', {});
      } else if (hindrance !== 'paused' && summary?.state === 'paused') {
        await showCount(id, 0);
        if (hindrance === null) await start(id);
      }
    }),
  );
}
