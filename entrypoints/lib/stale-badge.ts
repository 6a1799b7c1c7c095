/** A badge tells of the document that its tab shows, also where the reader goes on just when it is set. */
import { browser } from 'wxt/browser';
import type { Sender } from '@/utils/messaging';
import { sendToPage } from '@/utils/messaging';
import { removeTabSummary } from '@/utils/storage/tab-summary';
import { showCount } from './badge';

/**
 * To be called after what a document has reported is on the badge. The browser clears that when the tab goes on to another
 * document; where it had done so before, the badge tells of the wrong one.
 */
export async function mendStaleBadge({ tab, url }: Sender): Promise<void> {
  const { id } = tab!;
  const now = await browser.tabs.get(id!).catch(() => null);
  // A tab that is gone has no badge.
  if (!now || now.url === url) return;
  // The document may also have changed its address by itself: whichever is there says what holds of it.
  const count = await countOf(id!);
  await showCount(id!, count ?? 0);
  if (count === null) await removeTabSummary(id!);
}

/** Number of annotations that a tab shows; null where it has no annotator. */
async function countOf(tabId: number): Promise<number | null> {
  try {
    const answer = await sendToPage(tabId, 'get-page', {});
    return answer.state === 'annotated' ? answer.page.annotations.length : 0;
  } catch {
    return null;
  }
}
