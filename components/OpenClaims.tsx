import { contentWords } from '@/utils/export/content';
import { t } from '@/utils/i18n';
import { groupByWay } from '@/utils/list/ways';
import type { Annotation } from '@/utils/model';
import { SourceChain } from './SourceChain';
import { VerificationBadge } from './VerificationBadge';

/** Claims that are named; the others are counted. */
const MOST_NAMED = 3;

/** What most readers come for, without looking through the list: which claims are unverified, and where each came from. */
export function OpenClaims({
  annotations,
  onGoTo,
  onShowAll,
}: {
  /** Those that are unverified. */
  annotations: readonly Annotation[];
  onGoTo: (id: string) => void;
  onShowAll: () => void;
}) {
  if (annotations.length === 0) return null;
  const ways = groupByWay(annotations.slice(0, MOST_NAMED));
  const rest = annotations.length - MOST_NAMED;
  return (
    <section class="open" aria-label={t('open.label')} data-whence="open">
      {ways.map((way, index) => (
        <div key={way[0].id} class="open-way">
          {index === 0 && <VerificationBadge verification={way[0].verification} />}
          <SourceChain annotation={way[0]} />
          {way.map((annotation) => (
            <OpenClaim key={annotation.id} annotation={annotation} onGoTo={onGoTo} />
          ))}
        </div>
      ))}
      {rest > 0 && (
        <button type="button" class="link" onClick={onShowAll}>
          {t('open.more', rest)}
        </button>
      )}
    </section>
  );
}

function OpenClaim({
  annotation,
  onGoTo,
}: {
  annotation: Annotation;
  onGoTo: (id: string) => void;
}) {
  return (
    <button
      type="button"
      class="open-claim"
      dir="auto"
      title={t('list.goTo')}
      onClick={() => onGoTo(annotation.id)}
    >
      {contentWords(annotation)}
    </button>
  );
}
