/** What there is to show of one tab, for popup and side panel: the one owner of that state. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { messageOf } from '@/utils/messaging';
import { settings } from '@/utils/storage/settings';
import { watchTabSummary } from '@/utils/storage/tab-summary';
import type { Asked } from './asked-early';
import { lookAt } from './look';
import type { Seen, Wish } from './look';

export interface TabState extends Seen {
  /** Looks again, with a wish. */
  readonly look: (wish?: Wish) => void;
}

const loading: Seen = { view: { kind: 'loading' }, url: null, isPrivate: false };

/**
 * Looks at a tab at once, and again whenever something of it changes.
 * @param tabId null while there is no tab to look at.
 * @param usual what is wanted where nothing else is said.
 * @param asked what was asked about the tab already, for the first look
 */
export function useTab(tabId: number | null, usual: Wish, asked?: Asked): TabState {
  const [seen, setSeen] = useState<Seen>(loading);
  const looks = useRef(0);

  const look = useCallback(
    (wish: Wish = usual) => {
      if (tabId === null) return;
      const number = ++looks.current;
      // A look that was overtaken by a later one is out of date.
      const show = (next: Seen) => number === looks.current && setSeen(next);
      // A page that is read again keeps its list until then, and the reader's place in it.
      const wait = (url: string | null) =>
        number === looks.current &&
        setSeen((before) => (before.url === url && before.view.kind === 'page' ? before : loading));
      lookAt(tabId, wish, wait, number === 1 ? asked : undefined).then(show, (error: unknown) =>
        show({ ...loading, view: { kind: 'error', error: messageOf(error) } }),
      );
    },
    [tabId, usual],
  );

  // Before anything is painted: the popup is to be there when the reader is.
  useLayoutEffect(() => {
    look();
    return () => {
      looks.current++;
    };
  }, [look]);

  useEffect(() => {
    if (tabId === null) return;
    const change = () => look();
    const update = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status !== undefined) look();
    };
    browser.tabs.onUpdated.addListener(update);
    browser.permissions.onAdded.addListener(change);
    browser.permissions.onRemoved.addListener(change);
    const stops = [
      settings.watch(change),
      watchTabSummary(tabId, (summary) => summary && summary.state !== 'working' && look()),
    ];
    return () => {
      browser.tabs.onUpdated.removeListener(update);
      browser.permissions.onAdded.removeListener(change);
      browser.permissions.onRemoved.removeListener(change);
      for (const stop of stops) stop();
    };
  }, [look, tabId]);

  return { ...seen, look };
}
