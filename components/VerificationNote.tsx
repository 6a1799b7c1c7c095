import type { Verification } from '@/utils/model';
import { VerificationBadge } from './VerificationBadge';
import { verificationWords } from './words';

/** What the page says of the content, with the words of the page that say it. */
export function VerificationNote({ verification }: { verification: Verification }) {
  return (
    <div class="verification">
      <p class="verification-line">
        <VerificationBadge verification={verification} />{' '}
        {verification.status !== 'none' && <span>{verificationWords(verification)}</span>}
        {verification.status === 'none' && <span class="quiet">about verification</span>}
      </p>
      {verification.evidence && (
        <blockquote class="evidence">{verification.evidence.text}</blockquote>
      )}
    </div>
  );
}
