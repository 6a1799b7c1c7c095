import { t } from '@/utils/i18n';
import type { VerificationStatus } from '@/utils/model';
import { StatusIcon } from './icons';
import { statusWords } from './words';

/** What is rarest and matters most comes first. */
const statuses: readonly VerificationStatus[] = ['unverified', 'disputed', 'verified', 'none'];

/** One switch a status, with how many there are; any number of them can be on. */
export function StatusChips({
  counts,
  chosen,
  onChoose,
}: {
  counts: Readonly<Record<VerificationStatus, number>>;
  chosen: readonly VerificationStatus[];
  onChoose: (statuses: readonly VerificationStatus[]) => void;
}) {
  const toggle = (status: VerificationStatus) =>
    onChoose(
      chosen.includes(status) ? chosen.filter((one) => one !== status) : [...chosen, status],
    );
  return (
    <div class="chips" role="group" aria-label={t('filter.status')}>
      {statuses
        .filter((status) => counts[status] > 0 || chosen.includes(status))
        .map((status) => (
          <button
            key={status}
            type="button"
            class={`chip badge-${status}`}
            aria-pressed={chosen.includes(status)}
            onClick={() => toggle(status)}
          >
            <StatusIcon status={status} />
            <span class="badge-word">{statusWords(status)}</span>{' '}
            <span class="chip-count">{counts[status]}</span>
          </button>
        ))}
    </div>
  );
}
