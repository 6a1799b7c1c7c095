import type { FactCheck } from '@/utils/model';
import { factCheckWords } from './words';

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
