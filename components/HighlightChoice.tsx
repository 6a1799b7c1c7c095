import { t } from '@/utils/i18n';
import { attributionTypeSchema, verificationStatusSchema } from '@/utils/model';
import type { Settings, SettingsChange } from '@/utils/storage/settings';
import { Explained } from './Explained';
import { StatusIcon } from './icons';
import { statusWords } from './words';

const { options: statuses } = verificationStatusSchema;
const { options: types } = attributionTypeSchema;

/** Which quotes and claims are highlighted. */
export function HighlightChoice({
  settings: { shownStatuses, shownTypes },
  onChange,
}: {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}) {
  const toggled = <T,>(all: readonly T[], now: readonly T[], one: T) =>
    all.filter((each) => (each === one ? !now.includes(each) : now.includes(each)));
  return (
    <section>
      <h2>{t('options.highlight')}</h2>
      <p class="quiet">{t('options.highlightWords')}</p>
      <div class="columns">
        <fieldset>
          <legend>{t('options.statuses')}</legend>
          {statuses.map((status) => (
            <label key={status} class="choice">
              <input
                type="checkbox"
                name={`status-${status}`}
                checked={shownStatuses.includes(status)}
                onChange={() =>
                  onChange((now) => ({
                    shownStatuses: toggled(statuses, now.shownStatuses, status),
                  }))
                }
              />
              <span class={`badge badge-${status}`}>
                <StatusIcon status={status} />
                <span class="badge-word">{statusWords(status)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('options.types')}</legend>
          {types.map((type) => (
            <label key={type} class="choice">
              <input
                type="checkbox"
                name={`type-${type}`}
                checked={shownTypes.includes(type)}
                onChange={() =>
                  onChange((now) => ({ shownTypes: toggled(types, now.shownTypes, type) }))
                }
              />
              <Explained
                choice={t(`options.type.${type}`)}
                words={t(`options.typeWords.${type}`)}
              />
            </label>
          ))}
        </fieldset>
      </div>
    </section>
  );
}
