import type { Verification } from '@/utils/model';
import { evidenceParts } from './evidence';
import { VerificationBadge } from './VerificationBadge';
import { verificationWords } from './words';

/** As many UTF-16 units of a sentence as fill some four lines. */
const LONGEST = 220;

/** What the page says of the content, with the sentence of the page that says it. */
export function VerificationNote({
  verification,
  withBadge = true,
  withSentence = true,
}: {
  verification: Verification;
  /** Whether the status itself stands here too. */
  withBadge?: boolean;
  /** Whether the words that say it stand in all of their sentence. */
  withSentence?: boolean;
}) {
  const { evidence, sentence } = verification;
  const parts = evidence && evidenceParts(evidence, withSentence ? sentence : undefined, LONGEST);
  return (
    <p class="verification">
      {withBadge && (
        <>
          <VerificationBadge verification={verification} />{' '}
        </>
      )}
      <span class="quiet">{verificationWords(verification)}</span>
      {parts && (
        <>
          {' '}
          <q class="evidence">
            <bdi>
              {parts.before}
              {parts.before || parts.after ? <mark>{parts.words}</mark> : parts.words}
              {parts.after}
            </bdi>
          </q>
        </>
      )}
    </p>
  );
}
