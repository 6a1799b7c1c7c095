import { t } from '@/utils/i18n';
import type { AnnotatedPage } from '@/utils/model';
import { trusted } from './trusted';
import { unsavedWords } from './words';

/** What the reader has said is no quote or claim, to be taken back. */
export function Dismissed({
  dismissed,
  onUndo,
}: {
  dismissed: NonNullable<AnnotatedPage['dismissed']>;
  /** Given the id of the correction. */
  onUndo: (correction: string) => void;
}) {
  return (
    <section class="dismissed">
      <h2 class="dismissed-title">{t('corrected.dismissed')}</h2>
      <ul class="dismissed-list">
        {dismissed.map(({ correction, text, unsaved }) => (
          <li key={correction}>
            <q>
              <bdi>{text}</bdi>
            </q>{' '}
            <button type="button" class="link" onClick={trusted(() => onUndo(correction))}>
              {t('corrected.undo')}
            </button>
            {unsaved && <span role="status"> {unsavedWords(unsaved)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
