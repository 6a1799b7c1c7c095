/** Finds out what there is to show of a tab. */
import { browser } from 'wxt/browser';
import type { View } from '@/components/view';
import type { PageState } from '@/utils/messaging';
import { answerOfPage, sendToBackground, sendToPage, UnreachableError } from '@/utils/messaging';
import { settingsFor } from '@/utils/storage/pausing';
import type { Hindrance } from '@/utils/storage/sites';
import { hindranceOn } from '@/utils/storage/sites';
import type { Asked } from './asked-early';

/** Between two looks at a tab that is still loading, in ms. */
const PAUSE = 250;
/** How long a tab may load before it is annotated as it is, in ms. */
const PATIENCE = 4000;

/**
 * What the reader wants: to see whatever there is, without having asked for this page; to look at it; to have a failure
 * tried again; to have a page annotated whatever it is.
 */
export type Wish = 'watch' | 'look' | 'again' | 'anyway';

/** A tab as it was found. */
export interface Seen {
  readonly view: View;
  /** Address of the tab's page, null where the browser does not tell. */
  readonly url: string | null;
  /** From a private window nothing may be stored. */
  readonly isPrivate: boolean;
}

/**
 * Asks the tab's annotator, and has it injected where there is none yet, as in a tab that was open before the
 * extension was installed, or where access is given by the click on the toolbar only.
 * @param waiting called where that takes its time, with the address of the page that it takes it for.
 * @param asked what was asked about the tab already
 */
export async function lookAt(
  tabId: number,
  wish: Wish = 'look',
  waiting: (url: string | null) => void = () => undefined,
  asked?: Asked,
): Promise<Seen> {
  // Asked before the rest is known: the popup is to be there when the reader is.
  const asking = ask(tabId, asked?.answer);
  const tab = (await asked?.tab) ?? (await browser.tabs.get(tabId));
  const url = tab.url ?? null;
  const isPrivate = tab.incognito;
  const [state, hindrance] = await Promise.all([asking, hindranceAt(url, isPrivate)]);
  const seen = (view: View): Seen => ({ view, url, isPrivate });
  if (hindrance === 'paused') return seen({ kind: 'paused' });
  if (hindrance && state === null && wish === 'watch') return seen({ kind: 'on-click' });
  return seen(await viewOfTab(tabId, url, state, wish, () => waiting(url)));
}

/** Why Whence does not read a page by itself; null where it does, and where its address is not known. */
async function hindranceAt(url: string | null, isPrivate: boolean): Promise<Hindrance | null> {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  return host === '' ? null : hindranceOn(host, await settingsFor(isPrivate));
}

async function viewOfTab(
  tabId: number,
  url: string | null,
  first: PageState | null,
  wish: Wish,
  waiting: () => void,
): Promise<View> {
  const started = Date.now();
  let state = first;
  if (isUnsettled(state) || isWanted(wish, state)) waiting();
  // Where the browser does not tell the address it lets nobody in, however long the page loads.
  const isWorthWaiting = () => url !== null && Date.now() - started < PATIENCE;
  while (isUnsettled(state) && isWorthWaiting() && (await isLoading(tabId))) {
    await new Promise((done) => setTimeout(done, PAUSE));
    state = await ask(tabId);
  }
  if (isUnsettled(state) || isWanted(wish, state)) {
    const outcome = await sendToBackground('annotate', { tabId, anyway: wish === 'anyway' });
    if (outcome === 'no-access') return noAccess(tabId);
    state = await ask(tabId);
  }
  return state ? viewOf(state) : { kind: 'stale' };
}

function isUnsettled(state: PageState | null): boolean {
  return state === null || state.state === 'working';
}

function isWanted(wish: Wish, state: PageState | null): boolean {
  if (wish === 'anyway') return state?.state === 'not-article' || state?.state === 'left';
  return wish === 'again' && state?.state === 'error';
}

async function ask(tabId: number, answer?: Promise<unknown>): Promise<PageState | null> {
  try {
    return await (answer ? answerOfPage('get-page', answer) : sendToPage(tabId, 'get-page', {}));
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
    case 'left':
      return { kind: 'left' };
    case 'error':
      return { kind: 'error', error: state.error };
  }
}

/** The address is known only where access is given, by the reader's click or for good. */
async function noAccess(tabId: number): Promise<View> {
  const url = (await browser.tabs.get(tabId)).url ?? '';
  const { protocol, host, pathname } = URL.canParse(url) ? new URL(url) : new URL('about:blank');
  const isWeb = protocol === 'http:' || protocol === 'https:';
  if (url !== '' && !isWeb) return { kind: 'no-access', reason: 'restricted' };
  if (!(await browser.permissions.contains({ origins: originsOf(isWeb ? host : null) }))) {
    return { kind: 'no-access', reason: 'withheld' };
  }
  return { kind: 'no-access', reason: /\.pdf$/i.test(pathname) ? 'file' : 'restricted' };
}

/**
 * Has the browser ask the reader for access to a host, or with null to all. To be called straight from a click.
 * @returns whether it was given.
 */
export function requestAccess(host: string | null): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(host) });
}

/**
 * Match patterns, which have no ports. One for each scheme, as the manifest has them: to Chromium, one for both is not
 * part of these.
 */
function originsOf(host: string | null): string[] {
  const name = host?.replace(/:\d+$/, '') ?? '*';
  return [`http://${name}/*`, `https://${name}/*`];
}

/** The same for the sites of addresses, as these are. */
export async function requestAccessTo(...urls: readonly string[]): Promise<boolean> {
  const origins = urls.map((url) => {
    const { protocol, hostname } = new URL(url);
    return `${protocol}//${hostname}/*`;
  });
  return browser.permissions.request({ origins: [...new Set(origins)] });
}
