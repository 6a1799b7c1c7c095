import { t } from '@/utils/i18n';
import type { VerificationStatus } from '@/utils/model';
import { StatusIcon } from './icons';
import { statusWords } from './words';

const statuses: readonly VerificationStatus[] = ['verified', 'unverified', 'disputed', 'none'];

/** What the lines on the page and the marks in the bar mean. */
export function Legend() {
  return (
    <details class="legend">
      <summary>{t('legend.title')}</summary>
      <dl class="legend-list">
        {statuses.map((status) => (
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
