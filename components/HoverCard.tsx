import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { contentWords } from '@/utils/export/content';
import { t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';
import type { CopyHandlers } from './CardActions';
import { CardActions } from './CardActions';
import { CardFrame } from './CardFrame';
import { CorrectedNote } from './CorrectedNote';
import type { CorrectionInput } from './CorrectionForm';
import { CorrectionForm } from './CorrectionForm';
import { FactCheckNote } from './FactCheckNote';
import { SourceChain } from './SourceChain';
import { Speaker } from './Speaker';
import { Trace } from './Trace';
import { trusted } from './trusted';
import { useReveal } from './use-reveal';
import { VerificationNote } from './VerificationNote';

/** What the card needs of its surroundings to take corrections. */
export interface CorrectionSurroundings {
  /** Names that the article has, to choose from. */
  readonly speakers: readonly string[];
  readonly channels: readonly string[];
  /** In a private window nothing is stored. */
  readonly isPrivate: boolean;
}

export interface HoverCardProps extends CopyHandlers, CorrectionSurroundings {
  readonly annotation: Annotation;
  readonly publisher: string | null;
  /** "Check the source". */
  readonly check?: ComponentChildren;
  /** Whether the form is open. */
  readonly isEditing: boolean;
  readonly onEditing: (isEditing: boolean) => void;
  readonly onClose: () => void;
  readonly onCorrect: (input: CorrectionInput) => void;
  /** It is no quote or claim. */
  readonly onDismiss: () => void;
  /** Given the id of a correction. */
  readonly onUndo: (correction: string) => void;
}

/** What is known of one quote or claim. */
export function HoverCard(props: HoverCardProps) {
  const { annotation, publisher, isEditing } = props;
  const id = useId();
  const [why, setWhy] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const reasons = useReveal(why);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    // The keyboard goes back to where it came from.
    if (wasEditing.current && !isEditing) opener.current?.focus({ preventScroll: true });
    wasEditing.current = isEditing;
  }, [isEditing]);
  const speaker = <Speaker annotation={annotation} as="h2" id={`${id}-name`} />;
  return (
    <CardFrame
      id={annotation.id}
      labelledBy={`${id}-name`}
      describedBy={`${id}-content`}
      onClose={props.onClose}
    >
      <p id={`${id}-content`} class="unseen">
        {contentWords(annotation)}
      </p>
      {isEditing ? (
        // The fields say the rest, and need the room.
        speaker
      ) : (
        <>
          <SourceChain annotation={annotation} publisher={publisher} head={speaker} />
          <VerificationNote verification={annotation.verification} />
          {annotation.factCheck && <FactCheckNote check={annotation.factCheck} />}
        </>
      )}
      {annotation.corrected && (
        <CorrectedNote corrected={annotation.corrected} onUndo={props.onUndo} />
      )}
      {isEditing ? (
        <CorrectionForm
          annotation={annotation}
          speakers={props.speakers}
          channels={props.channels}
          isPrivate={props.isPrivate}
          onSave={(input) => {
            props.onEditing(false);
            props.onCorrect(input);
          }}
          onDismiss={() => {
            props.onEditing(false);
            props.onDismiss();
          }}
          onCancel={() => props.onEditing(false)}
        />
      ) : (
        <div class="actions">
          <CardActions
            annotation={annotation}
            onCopyLink={props.onCopyLink}
            onCopyCitation={props.onCopyCitation}
          />
          <span class="actions-more">
            <button
              type="button"
              class="action"
              aria-expanded={why}
              aria-controls={`${id}-why`}
              onClick={() => setWhy(!why)}
            >
              {t('card.why')}
            </button>
            <button
              ref={opener}
              type="button"
              class="action"
              onClick={trusted(() => props.onEditing(true))}
            >
              {t('card.notRight')}
            </button>
          </span>
        </div>
      )}
      {!isEditing && props.check}
      <div ref={reasons} id={`${id}-why`} class="why" hidden={!why || isEditing}>
        <Trace trace={annotation.trace} />
      </div>
    </CardFrame>
  );
}
