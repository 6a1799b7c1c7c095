import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { contentWords } from '@/utils/export/content';
import { t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';
import { CardActions } from './CardActions';
import { CorrectedNote } from './CorrectedNote';
import { DenialMark } from './DenialMark';
import { isBesideContent } from './evidence';
import { FactCheckNote } from './FactCheckNote';
import { SourceChain } from './SourceChain';
import { Speaker } from './Speaker';
import { Trace } from './Trace';
import type { RowPart } from './use-list';
import { useReveal } from './use-reveal';
import { VerificationBadge } from './VerificationBadge';
import { VerificationNote } from './VerificationNote';

/** Longest content, in UTF-16 units, that is shown whole at once. */
const SHORT = 200;

export interface RowActions {
  readonly onGoTo: (id: string) => void;
  /** Both resolve to whether it got into the clipboard. */
  readonly onCopyLink: (annotation: Annotation) => Promise<boolean>;
  readonly onCopyCitation: (annotation: Annotation) => Promise<boolean>;
  /** Takes a correction back, by its id. */
  readonly onUndo: (correction: string) => void;
  /** "Check the source" of one, and of all. */
  readonly check?: (annotation: Annotation) => ComponentChildren;
  readonly checkAll?: (annotations: readonly Annotation[]) => ComponentChildren;
}

/** One quote or claim in the list. */
export function AnnotationItem({
  annotation,
  publisher,
  inGroup,
  isUnfolded,
  onFold,
  onGoTo,
  onCopyLink,
  onCopyCitation,
  onUndo,
  check,
}: {
  annotation: Annotation;
  publisher: string | null;
  /** Whether the heading of its group says who speaks. */
  inGroup: boolean;
  isUnfolded: (id: string, part: RowPart) => boolean;
  onFold: (id: string, part: RowPart) => void;
} & RowActions) {
  const ids = useId();
  const contentId = `${ids}-content`;
  const content = contentWords(annotation);
  const isLong = content.length > SHORT;
  const whole = isUnfolded(annotation.id, 'whole');
  const why = isUnfolded(annotation.id, 'why');
  const { status } = annotation.verification;
  const reasons = useReveal(why);
  return (
    <li class="item" data-annotation-id={annotation.id} data-status={status}>
      <div class="item-head">
        {inGroup ? (
          <DenialMark annotation={annotation} />
        ) : (
          <Speaker annotation={annotation} as="h2" id={`${ids}-name`} />
        )}
        <VerificationBadge verification={annotation.verification} />
      </div>
      <blockquote
        id={contentId}
        class={isLong && !whole ? 'content content-short' : 'content'}
        dir="auto"
      >
        {content}
      </blockquote>
      {isLong && (
        <button
          type="button"
          class="link"
          aria-expanded={whole}
          aria-controls={contentId}
          onClick={() => onFold(annotation.id, 'whole')}
        >
          {whole ? t('list.showLess') : t('list.showAll')}
        </button>
      )}
      {annotation.via.length > 0 && <SourceChain annotation={annotation} publisher={publisher} />}
      {status !== 'none' && (
        <VerificationNote
          verification={annotation.verification}
          withBadge={false}
          withSentence={isBesideContent(annotation)}
        />
      )}
      {annotation.factCheck && <FactCheckNote check={annotation.factCheck} />}
      {annotation.corrected && <CorrectedNote corrected={annotation.corrected} onUndo={onUndo} />}
      <div class="item-foot">
        <div class="actions">
          <button
            type="button"
            class="action action-first"
            aria-describedby={contentId}
            onClick={() => onGoTo(annotation.id)}
          >
            {t('list.goTo')}
          </button>
          <CardActions
            annotation={annotation}
            onCopyLink={() => onCopyLink(annotation)}
            onCopyCitation={() => onCopyCitation(annotation)}
          />
          <button
            type="button"
            class="action"
            aria-expanded={why}
            aria-controls={`${ids}-why`}
            aria-describedby={contentId}
            onClick={() => onFold(annotation.id, 'why')}
          >
            {t('card.why')}
          </button>
        </div>
        {check?.(annotation)}
      </div>
      <div ref={reasons} id={`${ids}-why`} class="why" hidden={!why}>
        {why && <Trace trace={annotation.trace} />}
      </div>
    </li>
  );
}
