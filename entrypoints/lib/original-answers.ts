/** What the background answers about originals. */
import { browser, type Browser } from 'wxt/browser';
import type { Handlers, Sender, toBackground } from '@/utils/messaging';
import { fetchOriginal } from '@/utils/original/fetch';
import { Pace } from '@/utils/original/pace';
import { watchRedirect } from '@/utils/original/redirects';
import { keepCheck, readChecks } from '@/utils/storage/checks';
import { allowedHosts, pause, timeLimit } from './test-build';

const pace = new Pace(pause);

export const originalAnswers: Pick<
  Handlers<typeof toBackground>,
  'fetch-original' | 'keep-check' | 'kept-checks'
> = {
  'fetch-original': ({ url }) => {
    const site = URL.canParse(url) ? new URL(url).hostname : '';
    return pace.run(site, async () => {
      const fetched = await fetchOriginal(url, { fetch, watchRedirect, allowedHosts, timeLimit });
      if (fetched.ok || fetched.reason !== 'network') return fetched;
      return (await hasAccess(fetched.url)) ? fetched : { ...fetched, reason: 'no-access' };
    });
  },
  'keep-check': async ({ key, tabId, result }, sender) => {
    await keepCheck(key, await privateTab(tabId, sender), result);
    return null;
  },
  'kept-checks': async ({ keys, tabId }, sender) =>
    readChecks(keys, await privateTab(tabId, sender)),
};

/** Without access to a site, the browser answers like a network that fails. */
export function hasAccess(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** The tab that a message is about where it stands in a private window, else null. */
export async function privateTab(named: number | null, sender: Sender): Promise<number | null> {
  const tab = await tabOf(named, sender);
  return tab?.incognito ? (tab.id ?? null) : null;
}

/** The tab that a message names, else that it comes from; undefined where it is gone. */
export async function tabOf(
  named: number | null,
  sender: Sender,
): Promise<Browser.tabs.Tab | undefined> {
  return named === null ? sender.tab : browser.tabs.get(named).catch(() => undefined);
}
