import { useId, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';

export interface DataProps {
  /** Whether there is a key, which is in the file only where the reader wants it there. */
  readonly hasKey: boolean;
  readonly onExport: (withKey: boolean) => void;
  /** Resolves to what is wrong with the file, in words; null where it was taken. */
  readonly onImport: (file: File) => Promise<string | null>;
  readonly onDelete: () => Promise<void>;
}

/** Settings as a file, and the way to leave nothing behind. */
export function DataSection({ hasKey, onExport, onImport, onDelete }: DataProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [withKey, setWithKey] = useState(false);
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState('');
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const wrong = await onImport(file);
    setProblem(wrong ?? '');
    setDone(wrong === null ? t('options.imported') : '');
    // The same file again is a change again.
    input.value = '';
  };
  const remove = async () => {
    dialog.current?.close();
    await onDelete();
    setProblem('');
    setDone(t('options.deleted'));
  };
  return (
    <section>
      <h2>{t('options.data')}</h2>
      <p class="quiet">{t('options.dataWords')}</p>
      {hasKey && (
        <label class="choice">
          <input
            type="checkbox"
            name="with-key"
            checked={withKey}
            onChange={() => setWithKey(!withKey)}
          />
          <span>
            {t('options.withKey')} <span class="quiet">{t('options.withKeyWords')}</span>
          </span>
        </label>
      )}
      <div class="row">
        <button type="button" onClick={() => onExport(hasKey && withKey)}>
          {t('options.export')}
        </button>
        <label class="file-button" for={`${id}-file`}>
          {t('options.import')}
        </label>
        <input
          id={`${id}-file`}
          class="file-input"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void take(event.currentTarget)}
        />
        <button type="button" class="danger" onClick={() => dialog.current?.showModal()}>
          {t('options.delete')}
        </button>
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
      <p role="status">{done}</p>
      <dialog ref={dialog} aria-labelledby={`${id}-sure`}>
        <h3 id={`${id}-sure`}>{t('options.deleteSure')}</h3>
        <p>{t('options.deleteWords')}</p>
        <div class="row">
          <button type="button" class="danger" onClick={() => void remove()}>
            {t('options.delete')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('correct.cancel')}
          </button>
        </div>
      </dialog>
    </section>
  );
}
