import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { CardFrame } from './CardFrame';
import { trusted } from './trusted';

/** In the place of an annotation that the reader has just said is none. */
export function NoticeCard({ onUndo, onClose }: { onUndo: () => void; onClose: () => void }) {
  const id = useId();
  return (
    <CardFrame id={null} labelledBy={`${id}-title`} onClose={onClose}>
      <p id={`${id}-title`} class="notice" role="status">
        {t('corrected.dismissed')}{' '}
        <button type="button" class="link" onClick={trusted(onUndo)}>
          {t('corrected.undo')}
        </button>
      </p>
    </CardFrame>
  );
}
