import { countsOf } from '@/utils/list/counts';
import type { AnnotatedPage } from '@/utils/model';
import type { RowActions } from './AnnotationItem';
import { PageList } from './PageList';
import { PanelHeader } from './PanelHeader';
import type { HeaderActions } from './PanelHeader';
import { PanelState, titleOf } from './PanelState';
import type { StateActions } from './PanelState';
import type { View } from './view';
import { summaryWords } from './words';

export interface PanelActions extends RowActions, StateActions, HeaderActions {}

/** Popup and side panel: what was found on the page of a tab, or why there is nothing. */
export function Panel({
  view,
  host,
  site,
  problem = '',
  ...actions
}: {
  view: View;
  /** Host of the tab's page, where the browser tells. */
  host: string | null;
  /** What pausing would pause: the host, or the site that it is part of; null where nothing can be paused. */
  site: string | null;
  /** What could not be done, in words. */
  problem?: string;
} & PanelActions) {
  return (
    <main class="panel" aria-busy={view.kind === 'loading'}>
      <PanelHeader view={view} site={site} {...actions} />
      <p class="unseen" role="status">
        {announcement(view, host)}
      </p>
      <p class="problem" role="alert">
        {problem}
      </p>
      {view.kind === 'page' && hasList(view.page) ? (
        // What was chosen for one page is not meant for the next.
        <PageList key={view.page.id} page={view.page} {...actions} />
      ) : (
        <PanelState view={view} host={host} {...actions} />
      )}
    </main>
  );
}

/** Also where the reader has dismissed all that was found, so that it can be taken back. */
function hasList({ annotations, dismissed = [] }: AnnotatedPage): boolean {
  return annotations.length + dismissed.length > 0;
}

/** What a screen reader says when the view changes. */
function announcement(view: View, host: string | null): string {
  return view.kind === 'page' && hasList(view.page)
    ? summaryWords(countsOf(view.page.annotations))
    : titleOf(view, host);
}
