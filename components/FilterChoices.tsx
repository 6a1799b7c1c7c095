import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n';
import type { Choices, Filters, NamedChoice } from '@/utils/list/filters';
import { attributionTypeSchema } from '@/utils/model';
import { isolated } from './isolated';
import { typeWords } from './words';

const { options: types } = attributionTypeSchema;

/** Type, source and speaker: one of each, or all. */
export function FilterChoices({
  id,
  filters,
  choices,
  onFilter,
}: {
  id: string;
  filters: Filters;
  choices: Choices;
  onFilter: (change: Partial<Filters>) => void;
}) {
  const { type, source, speaker } = filters;
  const { sources, speakers, stateControlled, withoutSource, withoutSpeaker } = choices;
  return (
    <div class="choices" id={id}>
      <Choice
        label={t('filter.type')}
        value={type ?? ALL}
        onChange={(value) => onFilter({ type: types.find((one) => one === value) ?? null })}
      >
        <option value={ALL}>{t('filter.allTypes')}</option>
        {types
          .filter((one) => choices.types[one] > 0 || one === type)
          .map((one) => (
            <option key={one} value={one}>
              {counted(typeWords(one), choices.types[one])}
            </option>
          ))}
      </Choice>
      <Choice
        label={t('filter.source')}
        value={valueOf(source)}
        onChange={(value) => onFilter({ source: choiceOf(value) })}
      >
        <option value={ALL}>{t('filter.allSources')}</option>
        {(stateControlled > 0 || source?.of === 'state-controlled') && (
          <option value="state-controlled">
            {counted(t('filter.stateSource'), stateControlled)}
          </option>
        )}
        <Named choices={sources} chosen={source} />
        {(withoutSource > 0 || source?.of === 'none') && (
          <option value="none">{counted(t('filter.noSource'), withoutSource)}</option>
        )}
      </Choice>
      <Choice
        label={t('filter.speaker')}
        value={valueOf(speaker)}
        onChange={(value) => {
          const choice = choiceOf(value);
          onFilter({ speaker: choice?.of === 'state-controlled' ? null : choice });
        }}
      >
        <option value={ALL}>{t('filter.allSpeakers')}</option>
        <Named choices={speakers} chosen={speaker} />
        {(withoutSpeaker > 0 || speaker?.of === 'none') && (
          <option value="none">{counted(t('speaker.nobody'), withoutSpeaker)}</option>
        )}
      </Choice>
    </div>
  );
}

type Chosen = Filters['source'] | Filters['speaker'];

const ALL = 'all';
/** Before the key of a named choice, so that no name is taken for one of the others. */
const NAME = 'name:';

function valueOf(chosen: Chosen): string {
  if (chosen === null) return ALL;
  return chosen.of === 'name' ? `${NAME}${chosen.key}` : chosen.of;
}

function choiceOf(value: string): Filters['source'] {
  if (value.startsWith(NAME)) return { of: 'name', key: value.slice(NAME.length) };
  return value === 'none' || value === 'state-controlled' ? { of: value } : null;
}

/** Those that leave something, and the chosen one. */
function Named({ choices, chosen }: { choices: readonly NamedChoice[]; chosen: Chosen }) {
  const chosenKey = chosen?.of === 'name' ? chosen.key : null;
  return (
    <>
      {choices
        .filter(({ key, count }) => count > 0 || key === chosenKey)
        .map(({ key, name, count }) => (
          <option key={key} value={`${NAME}${key}`}>
            {counted(isolated(name), count)}
          </option>
        ))}
    </>
  );
}

function counted(words: string, count: number): string {
  return `${words} (${count})`;
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        class={value === ALL ? 'select' : 'select select-set'}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {children}
      </select>
    </div>
  );
}
