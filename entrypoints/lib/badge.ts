/** The badge on the toolbar button. */
import { browser } from 'wxt/browser';
import { t } from '@/utils/i18n';

const COLOUR = '#24507f';
const PAUSED_COLOUR = '#6b7280';

export function showCount(tabId: number, count: number): Promise<void> {
  const title = count === 0 ? t('extension.name') : t('badge.found', count);
  return show(tabId, count === 0 ? '' : String(count), title, COLOUR);
}

/** @param count what was found before the pause, 0 where nothing was looked for. */
export function showPaused(tabId: number, count: number): Promise<void> {
  return show(tabId, count === 0 ? '–' : String(count), t('badge.paused'), PAUSED_COLOUR);
}

async function show(tabId: number, text: string, title: string, color: string): Promise<void> {
  // The tab may be gone by now.
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
