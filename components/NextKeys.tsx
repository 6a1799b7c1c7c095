import { t } from '@/utils/i18n';
import { fillIn } from './fill-in';

/** How to go from quote to quote on the page itself. */
export function NextKeys() {
  const keys = (
    <>
      <kbd>Alt</kbd>+<kbd>Shift</kbd>+<kbd>↓</kbd>
    </>
  );
  return <p class="hint">{fillIn(t('list.keys', { keys: '{keys}' }), { keys })}</p>;
}
