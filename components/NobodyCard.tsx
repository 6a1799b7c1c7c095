import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { CardFrame } from './CardFrame';
import { trusted } from './trusted';

/** In answer to "Who said this?" where the page gives the words to nobody. */
export function NobodyCard({
  onAdd,
  onClose,
}: {
  /** The reader knows better; null where the words cannot be added. */
  onAdd: (() => void) | null;
  onClose: () => void;
}) {
  const id = useId();
  return (
    <CardFrame id={null} labelledBy={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`} class="speaker-name">
        {t('whoSaid.nobody')}
      </h2>
      <p class="quiet">{t('whoSaid.nobodyWords')}</p>
      {onAdd && (
        <div class="actions">
          <button type="button" class="action" onClick={trusted(onAdd)}>
            {t('whoSaid.add')}
          </button>
        </div>
      )}
    </CardFrame>
  );
}
