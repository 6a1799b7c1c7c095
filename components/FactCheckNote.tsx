import { t } from '@/utils/i18n';
import type { FactCheck } from '@/utils/model';
import { isolated } from './isolated';
import { factCheckWords } from './words';

/** What was checked, in the publisher's words. */
export function CheckedClaim({ check: { claim, claimant } }: { check: FactCheck }) {
  return (
    <p>
      {claimant === null
        ? t('factCheck.claim')
        : t('factCheck.claimOf', { claimant: isolated(claimant) })}{' '}
      <q>
        <bdi>{claim}</bdi>
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
