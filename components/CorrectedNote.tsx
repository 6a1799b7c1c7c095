import { t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';
import { trusted } from './trusted';
import { correctedWords, unsavedWords } from './words';

/** Says what of an annotation is the reader's own, and takes it back. */
export function CorrectedNote({
  corrected,
  onUndo,
}: {
  corrected: NonNullable<Annotation['corrected']>;
  /** Given the id of the correction. */
  onUndo: (correction: string) => void;
}) {
  return (
    <p class="corrected" data-whence="corrected">
      <span class="corrected-mark">{t('corrected.mark')}</span>
      {': '}
      <span class="quiet">{corrected.fields.map(correctedWords).join('; ')}</span>{' '}
      <button type="button" class="link" onClick={trusted(() => onUndo(corrected.correction))}>
        {t('corrected.undo')}
      </button>
      {corrected.unsaved && <span role="status"> {unsavedWords(corrected.unsaved)}</span>}
    </p>
  );
}
