import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { CardFrame } from './CardFrame';

/** In answer to "Who said this?" where the page gives the words to nobody. */
export function NobodyCard({ onClose }: { onClose: () => void }) {
  const id = useId();
  return (
    <CardFrame id={null} labelledBy={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`} class="speaker-name">
        {t('whoSaid.nobody')}
      </h2>
      <p class="quiet">{t('whoSaid.nobodyWords')}</p>
    </CardFrame>
  );
}
