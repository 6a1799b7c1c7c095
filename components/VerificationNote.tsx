import type { Verification } from '@/utils/model';
import { VerificationBadge } from './VerificationBadge';
import { verificationWords } from './words';

/** What the page says of the content, with the words of the page that say it. */
export function VerificationNote({ verification }: { verification: Verification }) {
  const { evidence } = verification;
  return (
    <p class="verification">
      <VerificationBadge verification={verification} />{' '}
      <span class="quiet">{verificationWords(verification)}</span>
      {evidence && (
        <>
          {' '}
          <q class="evidence">{evidence.text}</q>
        </>
      )}
    </p>
  );
}
