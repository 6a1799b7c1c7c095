import type { Counts } from '@/utils/list/counts';
import { summaryParts } from './words';

/** One sentence; lines break between its parts only. */
export function Summary({ counts }: { counts: Counts }) {
  const parts = summaryParts(counts);
  return (
    <p class="summary" data-whence="summary">
      {parts.map((part, index) => (
        <>
          {index > 0 && ' '}
          <span class="summary-part">{index < parts.length - 1 ? `${part} ·` : part}</span>
        </>
      ))}
    </p>
  );
}
