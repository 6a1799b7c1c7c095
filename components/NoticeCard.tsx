import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n';
import type { Unsaved } from '@/utils/model';
import { CardFrame } from './CardFrame';
import { trusted } from './trusted';
import { unsavedWords } from './words';

/** In the place of an annotation that the reader has just said is none. */
export function NoticeCard({
  unsaved,
  onUndo,
  onClose,
}: {
  unsaved?: Unsaved | undefined;
  onUndo: () => void;
  onClose: () => void;
}) {
  const id = useId();
  return (
    <CardFrame id={null} labelledBy={`${id}-title`} onClose={onClose}>
      <p id={`${id}-title`} class="notice" role="status">
        {t('corrected.dismissed')}{' '}
        <button type="button" class="link" onClick={trusted(onUndo)}>
          {t('corrected.undo')}
        </button>
        {unsaved && ` ${unsavedWords(unsaved)}`}
      </p>
    </CardFrame>
  );
}
