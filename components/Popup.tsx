import type { AnnotatedPage } from '@/utils/model';
import { countsOf } from '@/utils/list/counts';
import { AnnotationItem } from './AnnotationItem';
import { ArticleNotes } from './ArticleNotes';
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
      <h1 class="brand">Whence</h1>
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
      return <StateMessage state="loading" title={titles.loading} />;
    case 'page':
      return <Page page={view.page} onGoTo={handlers.onGoTo} />;
    case 'not-article':
      return (
        <StateMessage
          state="not-article"
          title={titles['not-article']}
          action={{ label: 'Annotate this page anyway', onClick: handlers.onAnnotateAnyway }}
        >
          Whence reads news articles, reports and posts. Front pages and lists of links it leaves
          alone.
        </StateMessage>
      );
    case 'language':
      return (
        <StateMessage state="language" title={titles.language}>
          The page is in {languageName(view.lang)}. So far Whence reads English only.
        </StateMessage>
      );
    case 'no-access':
      return <NoAccess reason={view.reason} host={view.host} onAllow={handlers.onAllow} />;
    case 'error':
      return (
        <StateMessage
          state="error"
          title={titles.error}
          action={{ label: 'Try again', onClick: handlers.onRetry }}
        >
          Reloading the page may help. The error was: {view.error}
        </StateMessage>
      );
  }
}

function Page({ page, onGoTo }: { page: AnnotatedPage; onGoTo: (id: string) => void }) {
  if (page.annotations.length === 0) {
    return (
      <StateMessage state="nothing" title={titles.nothing}>
        Whence read the article and found no words in it that are given as somebody else’s.
      </StateMessage>
    );
  }
  const publisher = page.article.publisher?.name ?? null;
  return (
    <>
      <Summary counts={countsOf(page.annotations)} />
      <ArticleNotes article={page.article} />
      <ol class="list" aria-label="Quotes and claims, in the order of the page">
        {page.annotations.map((annotation) => (
          <AnnotationItem
            key={annotation.id}
            annotation={annotation}
            publisher={publisher}
            onGoTo={onGoTo}
          />
        ))}
      </ol>
      <p class="hint">
        On the page, <kbd>Alt</kbd>+<kbd>Shift</kbd>+<kbd>↓</kbd> goes from one to the next.
      </p>
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
        title={`Whence may not read ${host ?? 'this page'} yet`}
        action={{
          label: host === null ? 'Allow on all sites' : `Allow on ${host}`,
          onClick: onAllow,
        }}
      >
        The browser asks you before it lets an extension into a page. Nothing that Whence reads
        leaves your machine.
      </StateMessage>
    );
  }
  return (
    <StateMessage state="no-access" title={titles['no-access']}>
      {reason === 'file'
        ? 'The browser shows this document with a viewer of its own, which extensions cannot read. A web page with the same article will work.'
        : 'Browsers keep extensions out of their own pages, of new tabs and of extension stores. Open a news article and try again.'}
    </StateMessage>
  );
}

const titles = {
  loading: 'Reading the page …',
  'not-article': 'This does not look like an article',
  nothing: 'No quotes or claims found',
  language: 'This language is not covered yet',
  'no-access': 'Whence cannot read this page',
  error: 'Something went wrong',
} as const;

/** What a screen reader says when the view changes. */
function announcement(view: View): string {
  if (view.kind !== 'page') return titles[view.kind];
  if (view.page.annotations.length === 0) return titles.nothing;
  return summaryWords(countsOf(view.page.annotations));
}
