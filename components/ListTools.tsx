import { useId, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { FilterChoices } from './FilterChoices';
import { ToolIcon } from './icons';
import type { List, Order } from './use-list';

/** Search, filters and order, and how much of the list they leave. */
export function ListTools({ list, total }: { list: List; total: number }) {
  const id = useId();
  const { filters, filtering, choices, shown, order } = list;
  /** How many of the filters are in the part that can be folded out. */
  const inside = [filters.type, filters.source, filters.speaker].filter(Boolean).length;
  const [unfolded, setUnfolded] = useState(false);
  return (
    <section class="tools" aria-label={t('filter.label')}>
      <div class="tools-row">
        <div class="search">
          <ToolIcon name="search" />
          <input
            type="search"
            class="search-field"
            aria-label={t('filter.search')}
            placeholder={t('filter.searchHint')}
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            value={filters.search}
            onInput={(event) => list.filter({ search: event.currentTarget.value })}
          />
        </div>
        <select
          class="select order"
          aria-label={t('filter.order')}
          value={order}
          onChange={(event) => list.orderBy(event.currentTarget.value as Order)}
        >
          <option value="page">{t('filter.byPage')}</option>
          <option value="speaker">{t('filter.bySpeaker')}</option>
        </select>
        <button
          type="button"
          class="tool"
          aria-expanded={unfolded}
          aria-controls={`${id}-choices`}
          aria-label={inside === 0 ? t('filter.more') : t('filter.moreSet', inside)}
          title={t('filter.more')}
          onClick={() => setUnfolded(!unfolded)}
        >
          <ToolIcon name="filter" />
          {inside > 0 && <span class="tool-count">{inside}</span>}
        </button>
      </div>
      {unfolded && (
        <FilterChoices
          id={`${id}-choices`}
          filters={filters}
          choices={choices}
          onFilter={(change) => list.filter(change)}
        />
      )}
      <div class="tools-result" hidden={filtering === 0}>
        <span role="status">
          {filtering > 0 &&
            t('filter.result', { shown: String(shown.length), total: String(total) })}
        </span>
        <button type="button" class="link" onClick={() => list.clear()}>
          {t('filter.clear')}
        </button>
      </div>
    </section>
  );
}
