/** Finds out what there is to show of a tab. */
import { browser } from 'wxt/browser';
import type { View } from '@/components/view';
import { t } from '@/utils/i18n';
import type { PageState } from '@/utils/messaging';
import { sendToBackground, sendToPage, UnreachableError } from '@/utils/messaging';

/** Between two looks at a tab that is still loading, in ms. */
const PAUSE = 250;
/** How long a tab may load before it is annotated as it is, in ms. */
const PATIENCE = 4000;

/** What the reader wants: to look, to have a failure tried again, or to have a page annotated that is no article. */
export type Wish = 'look' | 'again' | 'anyway';

/**
 * Asks the tab's annotator, and has it injected where there is none yet, as in a tab that was open before the
 * extension was installed, or where access is given by the click on the toolbar only.
 */
export async function lookAt(tabId: number, wish: Wish = 'look'): Promise<View> {
  const started = Date.now();
  let state = await ask(tabId);
  while (isUnsettled(state) && Date.now() - started < PATIENCE && (await isLoading(tabId))) {
    await new Promise((done) => setTimeout(done, PAUSE));
    state = await ask(tabId);
  }
  if (isUnsettled(state) || isWanted(wish, state)) {
    const outcome = await sendToBackground('annotate', { tabId, anyway: wish === 'anyway' });
    if (outcome === 'no-access') return noAccess(tabId);
    state = await ask(tabId);
  }
  return state ? viewOf(state) : { kind: 'error', error: t('state.error.noAnswer') };
}

function isUnsettled(state: PageState | null): boolean {
  return state === null || state.state === 'working';
}

function isWanted(wish: Wish, state: PageState | null): boolean {
  if (wish === 'anyway') return state?.state === 'not-article';
  return wish === 'again' && state?.state === 'error';
}

async function ask(tabId: number): Promise<PageState | null> {
  try {
    return await sendToPage(tabId, 'get-page', {});
  } catch (error) {
    if (error instanceof UnreachableError) return null;
    throw error;
  }
}

async function isLoading(tabId: number): Promise<boolean> {
  return (await browser.tabs.get(tabId)).status === 'loading';
}

function viewOf(state: PageState): View {
  switch (state.state) {
    case 'working':
      return { kind: 'loading' };
    case 'annotated':
      return { kind: 'page', page: state.page };
    case 'not-article':
      return { kind: 'not-article' };
    case 'language':
      return { kind: 'language', lang: state.lang };
    case 'error':
      return { kind: 'error', error: state.error };
  }
}

/** The address is known only where access is given, by the reader's click or for good. */
async function noAccess(tabId: number): Promise<View> {
  const url = (await browser.tabs.get(tabId)).url ?? '';
  const { protocol, host, pathname } = URL.canParse(url) ? new URL(url) : new URL('about:blank');
  const isWeb = protocol === 'http:' || protocol === 'https:';
  if (url !== '' && !isWeb) return { kind: 'no-access', reason: 'restricted', host: null };
  const site = isWeb ? host : null;
  if (!(await browser.permissions.contains({ origins: originsOf(site) }))) {
    return { kind: 'no-access', reason: 'withheld', host: site };
  }
  const reason = /\.pdf$/i.test(pathname) ? 'file' : 'restricted';
  return { kind: 'no-access', reason, host: site };
}

/**
 * Has the browser ask the reader for access to a host, or with null to all. To be called straight from a click.
 * @returns whether it was given.
 */
export function requestAccess(host: string | null): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(host) });
}

/** Match patterns, which have no ports. */
function originsOf(host: string | null): string[] {
  return host === null ? ['http://*/*', 'https://*/*'] : [`*://${host.replace(/:\d+$/, '')}/*`];
}
