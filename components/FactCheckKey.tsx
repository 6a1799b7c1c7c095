import { useId, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import type { Settings } from '@/utils/storage/settings';
import { keyFrom } from '@/utils/storage/settings';
import { fillIn } from './fill-in';

/** Where Google says how to get a key. */
const HOW_TO = 'https://developers.google.com/fact-check/tools/api';

/** The reader's own key for Google's fact checks: put in, or removed. It is not shown again. */
export function FactCheckKey({
  settings: { factCheckKey: key },
  onChange,
  onKey,
}: {
  settings: Settings;
  onChange: (changes: Partial<Settings>) => void;
  /** A key was put in by the reader's own click. */
  onKey: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const save = (event: Event) => {
    event.preventDefault();
    const next = keyFrom(typed);
    if (next === null) {
      setProblem(t('options.keyWrong'));
      field.current?.focus();
      return;
    }
    onKey();
    onChange({ factCheckKey: next });
    setTyped('');
    setDone(t('options.keyKept'));
  };
  const remove = () => {
    onChange({ factCheckKey: null });
    setDone(t('options.keyRemoved'));
  };
  return (
    <section data-whence="fact-check-key">
      <h2>{t('options.factChecks')}</h2>
      <p class="quiet">
        {fillIn(t('options.factCheckWords', { link: '{link}' }), {
          link: (
            <a href={HOW_TO} target="_blank" rel="noopener noreferrer">
              {t('options.howToKey')}
            </a>
          ),
        })}
      </p>
      {key === null ? (
        <form class="row" onSubmit={save} noValidate>
          <label for={`${id}-key`}>{t('options.key')}</label>
          <input
            ref={field}
            id={`${id}-key`}
            name="fact-check-key"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={problem !== ''}
            aria-describedby={`${id}-problem`}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setProblem('');
            }}
          />
          <button type="submit">{t('options.keepKey')}</button>
          <p id={`${id}-problem`} class="problem" role="alert">
            {problem}
          </p>
        </form>
      ) : (
        <div class="row">
          <p>{t('options.keyIs', { end: key.slice(-4) })}</p>
          <button type="button" class="danger" onClick={remove}>
            {t('options.removeKey')}
          </button>
        </div>
      )}
      <p role="status">{done}</p>
    </section>
  );
}
