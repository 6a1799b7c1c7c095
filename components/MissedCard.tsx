import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { CardFrame } from './CardFrame';
import type { CorrectionInput } from './CorrectionForm';
import { CorrectionForm } from './CorrectionForm';
import type { CorrectionSurroundings } from './HoverCard';

/** Adds the words that the reader has selected. */
export function MissedCard({
  words,
  onSave,
  onClose,
  ...surroundings
}: {
  words: string;
  onSave: (input: CorrectionInput) => void;
  onClose: () => void;
} & CorrectionSurroundings) {
  const id = useId();
  return (
    <CardFrame id={null} labelledBy={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`} class="speaker-name">
        {t('correct.addTitle')}
      </h2>
      <blockquote class="selected">{words}</blockquote>
      <CorrectionForm annotation={null} {...surroundings} onSave={onSave} onCancel={onClose} />
    </CardFrame>
  );
}
