import type { FactCheck } from '@/utils/model';
import { checkedClaimWords, factCheckWords } from './words';

/** What was checked, in the publisher's words. */
export function CheckedClaim({ check }: { check: FactCheck }) {
  return (
    <p>
      {checkedClaimWords(check)}{' '}
      <q>
        <bdi>{check.claim}</bdi>
      </q>
    </p>
  );
}

/** The verdict of a declared fact check: its publisher's, not that of Whence. */
export function FactCheckNote({ check }: { check: FactCheck }) {
  return (
    <p class="fact-check" data-whence="fact-check">
      <span class="quiet">{factCheckWords(check)}</span>
      {check.rating !== null && (
        <>
          {' '}
          <q class="evidence">
            <bdi>{check.rating}</bdi>
          </q>
        </>
      )}
    </p>
  );
}
