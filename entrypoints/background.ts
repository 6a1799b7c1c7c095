/**
 * Injects the annotator where the gate or the reader asks for it, and keeps the badge. Holds nothing in memory:
 * the browser stops it when it has nothing to do.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { t } from '@/utils/i18n';
import type { AnnotateOutcome, Direction, Sender } from '@/utils/messaging';
import { answer, directionSchema, sendToPage, toBackground } from '@/utils/messaging';
import { parseAs } from '@/utils/model';
import { removeTabSummary, writeTabSummary } from '@/utils/storage';

const BADGE_COLOR = '#24507f';

export default defineBackground(() => {
  answer(toBackground, {
    'annotate-me': async (_body, sender) => {
      const tabId = topTabOf(sender);
      const document = sender.documentId ?? null;
      await writeTabSummary(tabId, { document, state: 'working', count: 0, reported: Date.now() });
      await annotateTab(tabId, false);
      return null;
    },
    annotated: async ({ state, count }, sender) => {
      const tabId = topTabOf(sender);
      const document = sender.documentId ?? null;
      await writeTabSummary(tabId, { document, state, count, reported: Date.now() });
      await showCount(tabId, count);
      return null;
    },
    annotate: ({ tabId, anyway }, sender) => {
      if (!isOwnPage(sender)) throw new Error('Only a page of the extension may ask for this.');
      return annotateTab(tabId, anyway);
    },
  });

  browser.tabs.onRemoved.addListener((tabId) => void removeTabSummary(tabId));

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) step(tab.id, parseAs(directionSchema, command, 'command'));
  });
});

/** The tab whose top frame a message comes from. */
function topTabOf(sender: Sender): number {
  if (sender.tab?.id === undefined || sender.frameId !== 0) {
    throw new Error('Not from the top frame of a tab.');
  }
  return sender.tab.id;
}

function isOwnPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

async function annotateTab(tabId: number, anyway: boolean): Promise<AnnotateOutcome> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['/annotator.js'],
    });
  } catch {
    // Pages of the browser, stores, withheld access: the browser's words differ, the outcome does not.
    return 'no-access';
  }
  await sendToPage(tabId, 'start', { anyway });
  return 'done';
}

async function showCount(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : String(count);
  const title = count === 0 ? t('extension.name') : t('badge.found', count);
  // The tab may be gone by now.
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

function step(tabId: number, direction: Direction): void {
  // Not every tab has an annotator.
  sendToPage(tabId, 'step', { direction }).catch(() => undefined);
}
