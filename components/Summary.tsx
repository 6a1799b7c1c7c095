import type { Counts } from '@/utils/page/counts';
import { summaryParts } from './words';

/** One sentence; lines break between its parts only. */
export function Summary({ counts }: { counts: Counts }) {
  return (
    <p class="summary" data-whence="summary">
      {summaryParts(counts).map((part, index) => (
        <>
          {index > 0 && ' · '}
          <span class="summary-part">{part}</span>
        </>
      ))}
    </p>
  );
}
