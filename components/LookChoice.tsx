import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { verificationStatusSchema } from '@/utils/model';
import type { VerificationStatus } from '@/utils/model';
import { lineColours, lineThickness } from '@/utils/page/highlight-style';
import { colourSetSchema, lineStyleSchema } from '@/utils/storage/settings';
import type { ColourSet, LineStyle, Settings, SettingsChange } from '@/utils/storage/settings';
import { Explained } from './Explained';
import { statusWords } from './words';

const { options: statuses } = verificationStatusSchema;
const { options: colourSets } = colourSetSchema;
const { options: lineStyles } = lineStyleSchema;

/** Colours and lines, with a line of text for each status that shows them. */
export function LookChoice({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}) {
  const id = useId();
  const { colours, lines } = settings;
  const areAlike = new Set(Object.values(lines)).size < statuses.length;
  return (
    <section>
      <h2>{t('options.look')}</h2>
      <fieldset>
        <legend>{t('options.colours')}</legend>
        {colourSets.map((set) => (
          <label key={set} class="choice">
            <input
              type="radio"
              name="colours"
              checked={colours === set}
              onChange={() => onChange({ colours: set })}
            />
            <Explained
              choice={t(`options.colourSet.${set}`)}
              words={t(`options.colourSetWords.${set}`)}
            />
            <span class="swatches" aria-hidden="true">
              {statuses.map((status) => (
                <span key={status} class="swatch" style={{ background: colourOf(set, status) }} />
              ))}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset aria-describedby={areAlike ? `${id}-alike` : undefined}>
        <legend>{t('options.lines')}</legend>
        <ul class="line-list">
          {statuses.map((status) => (
            <li key={status}>
              <label for={`${id}-${status}`}>{statusWords(status)}</label>
              <select
                id={`${id}-${status}`}
                name={`line-${status}`}
                onChange={(event) => {
                  const line = event.currentTarget.value as LineStyle;
                  onChange((now) => ({ lines: { ...now.lines, [status]: line } }));
                }}
              >
                {lineStyles.map((line) => (
                  <option key={line} value={line} selected={lines[status] === line}>
                    {t(`options.line.${line}`)}
                  </option>
                ))}
              </select>
              <span class="sample" data-status={status} style={sampleStyle(settings, status)}>
                {t(`options.sample.${status}`)}
              </span>
            </li>
          ))}
        </ul>
        {areAlike && (
          <p id={`${id}-alike`} class="caution" role="status">
            {t('options.linesAlike')}
          </p>
        )}
      </fieldset>
    </section>
  );
}

/** By the reader's own light or dark, as these pages are. */
function colourOf(set: ColourSet, status: VerificationStatus): string {
  return `light-dark(${lineColours[set].light[status]}, ${lineColours[set].dark[status]})`;
}

function sampleStyle({ colours, lines }: Settings, status: VerificationStatus) {
  const colour = colourOf(colours, status);
  return {
    backgroundColor: `color-mix(in srgb, ${colour} 10%, transparent)`,
    textDecoration: `underline ${lines[status]} ${colour} ${lineThickness[lines[status]]}`,
  };
}
