import type { Counts } from '@/utils/list/counts';
import { summaryParts } from './words';

/** How many there are, and below it who and what; lines break between the parts only. */
export function Summary({ counts }: { counts: Counts }) {
  const [whole, ...parts] = summaryParts(counts);
  return (
    <p class="summary" data-whence="summary">
      <strong class="summary-whole">{whole}</strong>
      <span class="unseen"> ·</span>
      {parts.map((part, index) => (
        <>
          {' '}
          <span class="summary-part">{index < parts.length - 1 ? `${part} ·` : part}</span>
        </>
      ))}
    </p>
  );
}
