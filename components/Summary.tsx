import type { Counts } from '@/utils/page/counts';
import { summaryWords } from './words';

export function Summary({ counts }: { counts: Counts }) {
  return (
    <p class="summary" data-whence="summary">
      {summaryWords(counts)}
    </p>
  );
}
