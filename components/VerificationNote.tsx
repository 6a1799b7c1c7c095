import type { Verification } from '@/utils/model';
import { VerificationBadge } from './VerificationBadge';
import { verificationWords } from './words';

/** What the page says of the content, with the words of the page that say it. */
export function VerificationNote({
  verification,
  withBadge = true,
}: {
  verification: Verification;
  /** Whether the status itself stands here too. */
  withBadge?: boolean;
}) {
  const { evidence } = verification;
  return (
    <p class="verification">
      {withBadge && (
        <>
          <VerificationBadge verification={verification} />{' '}
        </>
      )}
      <span class="quiet">{verificationWords(verification)}</span>
      {evidence && (
        <>
          {' '}
          <q class="evidence">
            <bdi>{evidence.text}</bdi>
          </q>
        </>
      )}
    </p>
  );
}
