import { useState } from 'preact/hooks';
import { interfaceLanguage, t } from '@/utils/i18n';
import type { Settings, SettingsChange } from '@/utils/storage/settings';

export interface KeptQuotesProps {
  /** Null while it is not known. */
  readonly kept: { readonly count: number; readonly bytes: number } | null;
  readonly onDeleteQuotes: () => Promise<void>;
}

/** Whether quotes of read pages are kept, and the way to be rid of them. */
export function KeptQuotes({
  settings: { keepQuotes },
  kept,
  onChange,
  onDeleteQuotes,
}: KeptQuotesProps & {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}) {
  const [done, setDone] = useState('');
  const remove = async () => {
    await onDeleteQuotes();
    setDone(t('options.quotesDeleted'));
  };
  return (
    <section>
      <h2>{t('options.keptQuotes')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          name="keep-quotes"
          checked={keepQuotes}
          onChange={() => onChange({ keepQuotes: !keepQuotes })}
        />
        <span>
          {t('options.keepQuotes')} <span class="quiet">{t('options.keepQuotesWords')}</span>
        </span>
      </label>
      <div class="row" data-whence="kept-quotes" data-count={kept?.count ?? ''}>
        <p>
          {kept && kept.count > 0
            ? t('options.quotesKept', kept.count, [String(kept.count), megabytes(kept.bytes)])
            : t('options.quotesNone')}
        </p>
        <button
          type="button"
          class="danger"
          disabled={!kept || kept.count === 0}
          onClick={() => void remove()}
        >
          {t('options.deleteQuotes')}
        </button>
      </div>
      <p role="status">{done}</p>
    </section>
  );
}

function megabytes(bytes: number): string {
  const format = new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  return format.format(Math.max(bytes / 1_000_000, 0.1));
}
