import type { Verification } from '@/utils/model';
import { StatusIcon } from './icons';
import { statusWords } from './words';

/** The status by icon, word and the line style that it has on the page. */
export function VerificationBadge({ verification }: { verification: Verification }) {
  const { status } = verification;
  return (
    <span class={`badge badge-${status}`} data-status={status}>
      <StatusIcon status={status} />
      <span class="badge-word">{statusWords(status)}</span>
    </span>
  );
}
