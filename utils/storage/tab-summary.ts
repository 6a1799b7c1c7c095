/**
 * What became of each tab, in `storage.session`: in memory, gone when the browser closes, out of reach of pages.
 * Nothing is stored of what a page says.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { ModelError, pageStateNameSchema, parseAs } from '@/utils/model';

/** What became of a tab's document, written by the background so that it outlives a stopped service worker. */
export const tabSummarySchema = z.object({
  /** The browser's id of the document, null where it gives none (Firefox). */
  document: z.nullable(z.string()),
  /** `paused`: the reader wants it to be left alone. */
  state: z.enum([...pageStateNameSchema.options, 'paused']),
  /** Number of annotations. */
  count: z.int().check(z.nonnegative()),
  /** When the document last reported, in ms since 1970: what watches learns of changes that leave the count alone. */
  reported: z.int().check(z.nonnegative()),
});
export type TabSummary = z.infer<typeof tabSummarySchema>;

const tabKey = (tabId: number) => `tab:${tabId}`;

/** The summary of a tab, or null where there is none or what is stored no longer has the right shape. */
export async function readTabSummary(tabId: number): Promise<TabSummary | null> {
  const key = tabKey(tabId);
  const stored: Record<string, unknown> = await browser.storage.session.get(key);
  return parseSummary(stored[key]);
}

export async function writeTabSummary(tabId: number, summary: TabSummary): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: summary });
}

export async function removeTabSummary(tabId: number): Promise<void> {
  await browser.storage.session.remove(tabKey(tabId));
}

/**
 * Calls `changed` with each new summary of a tab.
 * @returns a function that stops watching.
 */
export function watchTabSummary(
  tabId: number,
  changed: (summary: TabSummary | null) => void,
): () => void {
  const key = tabKey(tabId);
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[key]) changed(parseSummary(changes[key].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function parseSummary(value: unknown): TabSummary | null {
  if (value === undefined || value === null) return null;
  try {
    return parseAs(tabSummarySchema, value, 'stored tab summary');
  } catch (error) {
    if (error instanceof ModelError) return null;
    throw error;
  }
}
