import { t } from '@/utils/i18n';

export interface Shortcut {
  readonly what: string;
  /** Empty where there is none. */
  readonly keys: string;
}

/** The keys that work now, and the way to others. */
export function ShortcutTable({
  shortcuts,
  onChange,
}: {
  shortcuts: readonly Shortcut[];
  onChange: () => void;
}) {
  return (
    <section>
      <h2>{t('options.keys')}</h2>
      <table>
        <thead class="unseen">
          <tr>
            <th scope="col">{t('options.keyWhat')}</th>
            <th scope="col">{t('options.keyKeys')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ what, keys }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{keys === '' ? <span class="quiet">{t('options.keyNone')}</span> : keys}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={onChange}>
        {t('options.changeKeys')}
      </button>
    </section>
  );
}
