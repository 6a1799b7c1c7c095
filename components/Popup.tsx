import { t } from '@/utils/i18n';
import type { AnnotatedPage } from '@/utils/model';
import { countsOf } from '@/utils/list/counts';
import { AnnotationItem } from './AnnotationItem';
import { ArticleNotes } from './ArticleNotes';
import { fillIn } from './fill-in';
import { StateMessage } from './StateMessage';
import { Summary } from './Summary';
import type { NoAccessReason, View } from './view';
import { languageName, summaryWords } from './words';

export interface PopupHandlers {
  readonly onGoTo: (id: string) => void;
  readonly onAnnotateAnyway: () => void;
  readonly onAllow: () => void;
  readonly onRetry: () => void;
}

/** The popup: the summary and the list, or why there is none. */
export function Popup({ view, ...handlers }: { view: View } & PopupHandlers) {
  return (
    <main class="popup" aria-busy={view.kind === 'loading'}>
      <h1 class="brand">{t('extension.name')}</h1>
      <p class="unseen" role="status">
        {announcement(view)}
      </p>
      <Body view={view} {...handlers} />
    </main>
  );
}

function Body({ view, ...handlers }: { view: View } & PopupHandlers) {
  switch (view.kind) {
    case 'loading':
      return <StateMessage state="loading" title={titleOf(view)} />;
    case 'page':
      return <Page page={view.page} onGoTo={handlers.onGoTo} />;
    case 'not-article':
      return (
        <StateMessage
          state="not-article"
          title={titleOf(view)}
          action={{ label: t('state.notArticle.action'), onClick: handlers.onAnnotateAnyway }}
        >
          {t('state.notArticle.words')}
        </StateMessage>
      );
    case 'language':
      return (
        <StateMessage state="language" title={titleOf(view)}>
          {t('state.language.words', { language: languageName(view.lang) })}
        </StateMessage>
      );
    case 'no-access':
      return <NoAccess reason={view.reason} host={view.host} onAllow={handlers.onAllow} />;
    case 'error':
      return (
        <StateMessage
          state="error"
          title={titleOf(view)}
          action={{ label: t('state.error.action'), onClick: handlers.onRetry }}
        >
          {t('state.error.words', { error: view.error })}
        </StateMessage>
      );
  }
}

function Page({ page, onGoTo }: { page: AnnotatedPage; onGoTo: (id: string) => void }) {
  if (page.annotations.length === 0) {
    return (
      <StateMessage state="nothing" title={t('state.nothing.title')}>
        {t('state.nothing.words')}
      </StateMessage>
    );
  }
  const publisher = page.article.publisher?.name ?? null;
  return (
    <>
      <Summary counts={countsOf(page.annotations)} />
      <ArticleNotes article={page.article} />
      <ol class="list" aria-label={t('list.label')}>
        {page.annotations.map((annotation) => (
          <AnnotationItem
            key={annotation.id}
            annotation={annotation}
            publisher={publisher}
            onGoTo={onGoTo}
          />
        ))}
      </ol>
      <p class="hint">{fillIn(t('list.keys', { keys: '{keys}' }), { keys: <NextKeys /> })}</p>
    </>
  );
}

function NoAccess({
  reason,
  host,
  onAllow,
}: {
  reason: NoAccessReason;
  host: string | null;
  onAllow: () => void;
}) {
  if (reason === 'withheld') {
    return (
      <StateMessage
        state="no-access"
        title={
          host === null ? t('state.withheld.titleUnknown') : t('state.withheld.title', { host })
        }
        action={{
          label:
            host === null
              ? t('state.withheld.actionUnknown')
              : t('state.withheld.action', { host }),
          onClick: onAllow,
        }}
      >
        {t('state.withheld.words')}
      </StateMessage>
    );
  }
  return (
    <StateMessage state="no-access" title={t('state.noAccess.title')}>
      {reason === 'file' ? t('state.noAccess.file') : t('state.noAccess.restricted')}
    </StateMessage>
  );
}

/** The keys that work on a page; their names are the same in all languages of the interface. */
function NextKeys() {
  return (
    <>
      <kbd>Alt</kbd>+<kbd>Shift</kbd>+<kbd>↓</kbd>
    </>
  );
}

function titleOf(view: Exclude<View, { kind: 'page' }>): string {
  switch (view.kind) {
    case 'loading':
      return t('state.loading.title');
    case 'not-article':
      return t('state.notArticle.title');
    case 'language':
      return t('state.language.title');
    case 'no-access':
      return t('state.noAccess.title');
    case 'error':
      return t('state.error.title');
  }
}

/** What a screen reader says when the view changes. */
function announcement(view: View): string {
  if (view.kind !== 'page') return titleOf(view);
  if (view.page.annotations.length === 0) return t('state.nothing.title');
  return summaryWords(countsOf(view.page.annotations));
}
