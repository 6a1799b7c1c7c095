/** The popup of the toolbar button; with `?tab=<id>` the same as a page of its own for that tab. */
import { render } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '@/components/parts.css';
import './style.css';
import { Popup } from '@/components/Popup';
import type { View } from '@/components/view';
import { interfaceLanguage } from '@/utils/i18n';
import { messageOf, sendToPage } from '@/utils/messaging';
import { watchTabSummary } from '@/utils/storage/tab-summary';
import type { Wish } from './look';
import { lookAt, requestAccess } from './look';

/** The tab that is named in the address, or null. */
function tabInAddress(): number | null {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? NaN);
  return Number.isInteger(id) ? id : null;
}

async function tabInFront(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('There is no tab to look at.');
  return tab.id;
}

function App({ tabId, isPopup }: { tabId: number; isPopup: boolean }) {
  const [view, setView] = useState<View>({ kind: 'loading' });

  const looks = useRef(0);

  const look = useCallback(
    (wish: Wish = 'look') => {
      const number = ++looks.current;
      // A look that was overtaken by a later one is out of date.
      const show = (seen: View) => number === looks.current && setView(seen);
      lookAt(tabId, wish).then(show, (error: unknown) =>
        show({ kind: 'error', error: messageOf(error) }),
      );
    },
    [tabId],
  );

  useEffect(() => {
    look();
    // The page may be annotated, or another one opened in the tab, while the popup is open.
    return watchTabSummary(tabId, (summary) => {
      if (summary && summary.state !== 'working') look();
    });
  }, [look, tabId]);

  const goTo = (id: string) => {
    sendToPage(tabId, 'go-to', { id }).then(
      () => isPopup && window.close(),
      () => look(),
    );
  };

  const allow = () => {
    const host = view.kind === 'no-access' ? view.host : null;
    requestAccess(host).then((given) => given && look());
  };

  return (
    <Popup
      view={view}
      onGoTo={goTo}
      onAnnotateAnyway={() => look('anyway')}
      onAllow={allow}
      onRetry={() => look('again')}
    />
  );
}

const named = tabInAddress();
document.documentElement.lang = interfaceLanguage();
document.documentElement.classList.toggle('is-popup', named === null);
const root = document.getElementById('root')!;
const tabId = named ?? (await tabInFront());
render(<App tabId={tabId} isPopup={named === null} />, root);
