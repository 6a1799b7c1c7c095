/** What the reader has chosen in the list of one page: the one owner of that state. Nothing of it is kept. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import { Filterable, filterCount, noFilters } from '@/utils/list/filters';
import type { Choices, Filters } from '@/utils/list/filters';
import { groupBySpeaker } from '@/utils/list/groups';
import type { SpeakerGroup } from '@/utils/list/groups';
import type { Annotation } from '@/utils/model';

export type Order = 'page' | 'speaker';

/** What of a row can be folded out: the whole of a long content; its "Why?". */
export type RowPart = 'whole' | 'why';

export interface List {
  readonly filters: Filters;
  /** How many filters are set. */
  readonly filtering: number;
  readonly choices: Choices;
  readonly order: Order;
  /** What the filters leave, in page order. */
  readonly shown: readonly Annotation[];
  /** The same by speaker, null unless they are ordered so. */
  readonly groups: readonly SpeakerGroup[] | null;
  filter(change: Partial<Filters>): void;
  clear(): void;
  orderBy(order: Order): void;
  isUnfolded(id: string, part: RowPart): boolean;
  fold(id: string, part: RowPart): void;
}

/** Rows stay unfolded by their id: while the page changes, and in either order. */
export function useList(annotations: readonly Annotation[]): List {
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [order, orderBy] = useState<Order>('page');
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());

  const filterable = useMemo(() => new Filterable(annotations), [annotations]);
  const shown = useMemo(() => filterable.matching(filters), [filterable, filters]);
  const choices = useMemo(() => filterable.choices(filters), [filterable, filters]);
  const groups = useMemo(
    () => (order === 'speaker' ? groupBySpeaker(shown) : null),
    [order, shown],
  );

  const isUnfolded = useCallback(
    (id: string, part: RowPart) => unfolded.has(`${part} ${id}`),
    [unfolded],
  );
  const fold = useCallback((id: string, part: RowPart) => {
    const key = `${part} ${id}`;
    setUnfolded((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  const filter = useCallback(
    (change: Partial<Filters>) => setFilters((before) => ({ ...before, ...change })),
    [],
  );
  const clear = useCallback(() => setFilters(noFilters), []);

  const filtering = filterCount(filters);
  return {
    filters,
    filtering,
    choices,
    order,
    shown,
    groups,
    filter,
    clear,
    orderBy,
    isUnfolded,
    fold,
  };
}
