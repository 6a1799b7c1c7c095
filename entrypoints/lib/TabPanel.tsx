/** The list of one tab, with everything that the reader can do there. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { exportWords } from '@/components/export-words';
import { Panel } from '@/components/Panel';
import { citationOf } from '@/utils/export/citation';
import { pageAddress } from '@/utils/export/page-address';
import { t } from '@/utils/i18n';
import { sendToPage } from '@/utils/messaging';
import type { Annotation } from '@/utils/model';
import { copyToClipboard } from '@/utils/page/clipboard';
import { textFragmentUrl } from '@/utils/selectors/text-fragment';
import { pauseSite, resumeSite } from '@/utils/storage/pausing';
import type { Asked } from './asked-early';
import { FactCheckLookups } from './fact-check-lookups';
import { FactChecks } from './FactChecks';
import { requestAccess, requestAccessTo } from './look';
import { OtherPagesInRow } from './OtherPages';
import { savePage } from './save';
import { AllSourcesCheck, SourceCheck } from './SourceCheck';
import { checksOfTab } from './source-checks';
import { useSettings } from './use-settings';
import { useSite } from './use-site';
import { useStoring } from './use-storing';
import { useTab } from './use-tab';

/** The address of another page of the extension. */
function ownPage(name: string): string {
  return new URL(`/${name}`, location.href).href;
}

/** @param tabId null while it is not known */
export function TabPanel({
  tabId,
  isPopup,
  onSidePanel,
  asked,
}: {
  tabId: number | null;
  /** Whether it is the toolbar's popup, which goes when it has done its part. */
  isPopup: boolean;
  /** Null in the side panel itself. */
  onSidePanel: ((tabId: number) => void) | null;
  /** What was asked about the tab already. */
  asked?: Asked | undefined;
}) {
  const { view, url, isPrivate, look } = useTab(tabId, onSidePanel ? 'look' : 'watch', asked);
  const { host = '', hostname = '' } = url !== null && URL.canParse(url) ? new URL(url) : {};
  const site = useSite(url);
  const { problem, store } = useStoring();
  const page = view.kind === 'page' ? view.page : null;
  const lang = page?.article.lang ?? null;
  const checks = useMemo(() => (tabId === null ? null : checksOfTab(tabId, lang)), [tabId, lang]);
  useEffect(() => () => checks?.destroy(), [checks]);
  const lookups = useMemo(() => new FactCheckLookups({ lang, tabId }), [tabId, lang]);
  const chosen = useSettings();
  const hasKey = chosen !== null && chosen.factCheckKey !== null;

  const goTo = async (id: string) => {
    if (tabId === null) return;
    try {
      await sendToPage(tabId, 'go-to', { id });
      if (isPopup) window.close();
    } catch {
      look();
    }
  };
  const [isNothingSelected, setNothingSelected] = useState(false);
  const addSelected = async () => {
    if (tabId === null) return;
    const isAsked = await sendToPage(tabId, 'add-selection', {}).catch(() => false);
    setNothingSelected(!isAsked);
    if (isAsked && isPopup) window.close();
  };
  const copyLink = async ({ segments }: Annotation) => {
    if (!page) return false;
    const address = url ?? pageAddress(page);
    return copyToClipboard(document, { plain: textFragmentUrl(address, page.text, segments[0]!) });
  };
  const copyCitation = async (annotation: Annotation) =>
    page !== null &&
    copyToClipboard(document, citationOf(annotation, page, exportWords(), new Date()));

  /** Afterwards, and also where the page does not answer any more, what is shown is out of date. */
  const thenLook = (sent: Promise<unknown>) =>
    void sent.then(
      () => look(),
      () => look(),
    );

  return (
    <Panel
      view={view}
      problem={isNothingSelected ? t('menu.addNothing') : problem}
      host={host || null}
      site={site}
      onGoTo={(id) => void goTo(id)}
      onCopyLink={copyLink}
      onCopyCitation={copyCitation}
      check={(annotation) =>
        checks && (
          <>
            {chosen?.keepQuotes && !isPrivate && tabId !== null && (
              <OtherPagesInRow annotation={annotation} lang={lang} tabId={tabId} />
            )}
            <SourceCheck checks={checks} annotation={annotation} beforeAsk={requestAccessTo} />
            {hasKey && !isPrivate && (
              <FactChecks lookups={lookups} annotation={annotation} beforeAsk={requestAccessTo} />
            )}
          </>
        )
      }
      checkAll={(annotations) =>
        checks && (
          <AllSourcesCheck
            checks={checks}
            annotations={annotations}
            beforeAsk={(urls) => requestAccessTo(...urls)}
          />
        )
      }
      onUndo={(correction) =>
        tabId !== null && thenLook(sendToPage(tabId, 'undo-on-page', { correction }))
      }
      onExport={(format) => page && void savePage(page, format)}
      onAdd={() => void addSelected()}
      onAnnotate={() => look('anyway')}
      onAllow={() => void requestAccess(host || null).then((given) => given && look())}
      onRetry={() => look('again')}
      onReload={() => tabId !== null && void browser.tabs.reload(tabId)}
      onResume={() => thenLook(store(resumeSite(hostname, isPrivate)))}
      onPause={() => site !== null && thenLook(store(pauseSite(site, isPrivate)))}
      onLeave={() => tabId !== null && thenLook(sendToPage(tabId, 'leave', {}))}
      onExample={() => void browser.tabs.create({ url: ownPage('welcome.html') })}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onSidePanel={onSidePanel && tabId !== null ? () => onSidePanel(tabId) : null}
    />
  );
}
