import { t } from '@/utils/i18n';
import { verificationStatusSchema } from '@/utils/model';
import { StatusIcon } from './icons';
import { statusWords } from './words';

/** What the lines on the page and the marks in the bar mean. */
export function Legend() {
  return (
    <details class="legend">
      <summary>{t('legend.title')}</summary>
      <dl class="legend-list">
        {verificationStatusSchema.options.map((status) => (
          <div key={status} class="legend-row">
            <dt class={`badge badge-${status}`}>
              <span class={`bar-sample bar-${status}`} aria-hidden="true" />
              <StatusIcon status={status} />
              <span class="badge-word">{statusWords(status)}</span>
            </dt>
            <dd class="quiet">{t(`legend.${status}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
