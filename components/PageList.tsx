import { useMemo } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { countsOf } from '@/utils/list/counts';
import { noFilters } from '@/utils/list/filters';
import type { AnnotatedPage } from '@/utils/model';
import type { RowActions } from './AnnotationItem';
import { ArticleBar } from './ArticleBar';
import { ArticleNotes } from './ArticleNotes';
import { Dismissed } from './Dismissed';
import { Legend } from './Legend';
import { ListTools } from './ListTools';
import { NextKeys } from './NextKeys';
import { OpenClaims } from './OpenClaims';
import { QuoteList } from './QuoteList';
import { StateMessage } from './StateMessage';
import { StatusChips } from './StatusChips';
import { Summary } from './Summary';
import { useList } from './use-list';

/** As many rows are seen at once. */
const LEAST_TO_SUM_UP = 2;

/** All that was found on one page, and the tools to find one's way in it. */
export function PageList({ page, ...actions }: { page: AnnotatedPage } & RowActions) {
  const { annotations, article } = page;
  const list = useList(annotations);
  const unverified = useMemo(
    () => annotations.filter(({ verification }) => verification.status === 'unverified'),
    [annotations],
  );
  return (
    <>
      <Summary counts={countsOf(annotations)} />
      <ArticleNotes page={page} />
      {annotations.length > LEAST_TO_SUM_UP && (
        <OpenClaims
          annotations={unverified}
          onGoTo={actions.onGoTo}
          onShowAll={() => list.filter({ ...noFilters, statuses: ['unverified'] })}
        />
      )}
      <ArticleBar page={page} shown={list.shown} onGoTo={actions.onGoTo} />
      {annotations.length > 1 && (
        <>
          <StatusChips
            counts={list.choices.statuses}
            chosen={list.filters.statuses}
            onChoose={(statuses) => list.filter({ statuses })}
          />
          <ListTools list={list} total={annotations.length} />
        </>
      )}
      {actions.checkAll?.(list.shown)}
      {list.shown.length === 0 && list.filtering > 0 ? (
        <StateMessage
          state="filtered"
          title={t('state.filtered.title')}
          action={{ label: t('filter.clear'), onClick: list.clear }}
        >
          {t('state.filtered.words')}
        </StateMessage>
      ) : (
        <QuoteList list={list} publisher={article.publisher?.name ?? null} {...actions} />
      )}
      {page.dismissed && page.dismissed.length > 0 && (
        <Dismissed dismissed={page.dismissed} onUndo={actions.onUndo} />
      )}
      <footer class="foot">
        <Legend />
        <NextKeys />
      </footer>
    </>
  );
}
