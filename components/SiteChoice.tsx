import { useId, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import type { Settings, SettingsChange } from '@/utils/storage/settings';
import { MOST_SITES, runOnSchema } from '@/utils/storage/settings';
import { isOnSite, siteFrom, withSite } from '@/utils/storage/sites';
import { Explained } from './Explained';

const { options: choices } = runOnSchema;

/** Where Whence runs by itself. */
export function SiteChoice({
  settings: { runOn, chosenSites, pausedSites },
  onChange,
}: {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}) {
  return (
    <section>
      <h2>{t('options.sites')}</h2>
      <fieldset>
        <legend>{t('options.runOn')}</legend>
        {choices.map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name="run-on"
              value={choice}
              checked={runOn === choice}
              onChange={() => onChange({ runOn: choice })}
            />
            <Explained
              choice={t(`options.run.${choice}`)}
              words={t(`options.runWords.${choice}`)}
            />
          </label>
        ))}
      </fieldset>
      {(runOn === 'chosen' || chosenSites.length > 0) && (
        <SiteList
          name="chosen"
          title={t('options.chosenSites')}
          empty={t('options.chosenEmpty')}
          sites={chosenSites}
          onChange={(change) => onChange((now) => ({ chosenSites: change(now.chosenSites) }))}
        />
      )}
      <SiteList
        name="paused"
        title={t('options.pausedSites')}
        empty={t('options.pausedEmpty')}
        sites={pausedSites}
        onChange={(change) => onChange((now) => ({ pausedSites: change(now.pausedSites) }))}
      />
    </section>
  );
}

function SiteList({
  name,
  title,
  empty,
  sites,
  onChange,
}: {
  name: string;
  title: string;
  empty: string;
  sites: readonly string[];
  onChange: (change: (sites: readonly string[]) => string[]) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const site = siteFrom(words);
    const covering = site && sites.find((other) => isOnSite(site, other));
    if (site === null) setProblem(t('options.siteWrong', { words: words.trim() }));
    else if (covering) setProblem(t('options.siteThere', { site: covering }));
    else if (sites.length >= MOST_SITES) setProblem(t('options.siteTooMany'));
    else {
      onChange((now) => withSite(now, site));
      setWords('');
      setProblem('');
    }
    input.current?.focus();
  };
  const remove = (site: string) => {
    onChange((now) => now.filter((other) => other !== site));
    input.current?.focus();
  };
  return (
    <div class="site-list" data-list={name}>
      <h3 id={`${id}-title`}>{title}</h3>
      {sites.length === 0 ? (
        <p class="quiet">{empty}</p>
      ) : (
        <ul aria-labelledby={`${id}-title`}>
          {sites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                aria-label={t('options.removeSite', { site })}
                onClick={() => remove(site)}
              >
                {t('options.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={add} noValidate>
        <label for={`${id}-input`}>{t('options.addSite')}</label>
        <input
          ref={input}
          id={`${id}-input`}
          name={name}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={words}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setProblem('');
          }}
        />
        <button type="submit">{t('options.add')}</button>
        <p id={`${id}-problem`} class="problem" role="alert">
          {problem}
        </p>
      </form>
    </div>
  );
}
