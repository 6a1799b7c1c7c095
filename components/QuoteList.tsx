import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n';
import type { SpeakerGroup } from '@/utils/list/groups';
import type { Annotation } from '@/utils/model';
import { AnnotationItem } from './AnnotationItem';
import type { RowActions } from './AnnotationItem';
import { useIsPainted } from './use-is-painted';
import type { List } from './use-list';

interface RowsProps extends RowActions {
  readonly list: List;
  readonly publisher: string | null;
}

/** As many rows as a tall window shows. The others follow when these have been painted. */
const FIRST_ROWS = 6;

/** What the filters leave: in page order, or by speaker under headings. */
export function QuoteList(props: RowsProps) {
  const isPainted = useIsPainted();
  const { shown, groups } = props.list;
  if (!groups) {
    const annotations = isPainted ? shown : shown.slice(0, FIRST_ROWS);
    const isBusy = annotations.length < shown.length;
    return (
      <Rows
        {...props}
        annotations={annotations}
        inGroup={false}
        label={t('list.label')}
        isBusy={isBusy}
      />
    );
  }
  return (
    <>
      {groups.map((group) => (
        <Group key={group.key ?? ''} group={group} {...props} />
      ))}
    </>
  );
}

function Group({ group, ...props }: RowsProps & { group: SpeakerGroup }) {
  const id = useId();
  const { speaker, annotations } = group;
  return (
    <section class="group" aria-labelledby={id}>
      <div class="group-head">
        <h2 class="speaker-name" id={id}>
          {speaker ? <bdi>{speaker.name}</bdi> : t('speaker.nobody')}
        </h2>
        {speaker?.kind === 'anonymous' && (
          <>
            {' '}
            <span class="mark">{t('speaker.unnamed')}</span>
          </>
        )}
        <span class="group-count quiet">{t('list.groupCount', annotations.length)}</span>
        {speaker?.role && (
          <p class="speaker-role" dir="auto">
            {speaker.role}
          </p>
        )}
      </div>
      <Rows {...props} annotations={annotations} inGroup label={null} />
    </section>
  );
}

function Rows({
  list,
  annotations,
  label,
  isBusy = false,
  ...props
}: RowsProps & {
  annotations: readonly Annotation[];
  inGroup: boolean;
  label: string | null;
  isBusy?: boolean;
}) {
  return (
    <ol class="list" aria-label={label ?? undefined} aria-busy={isBusy || undefined}>
      {annotations.map((annotation) => (
        <AnnotationItem
          key={annotation.id}
          annotation={annotation}
          isUnfolded={list.isUnfolded}
          onFold={list.fold}
          {...props}
        />
      ))}
    </ol>
  );
}
