import type { Annotation, Span } from '@/utils/model';

/** The words that state the status, and what stands around them in their sentence. */
export interface EvidenceParts {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * The sentence of the evidence, parted around it. Of a long one what stands nearest is kept, whole words each.
 * @param most UTF-16 units that may be shown; the evidence itself is always shown whole
 */
export function evidenceParts(
  evidence: Span,
  sentence: Span | undefined,
  most: number,
): EvidenceParts {
  if (!sentence) return { before: '', words: evidence.text, after: '' };
  const at = evidence.start - sentence.start;
  const before = sentence.text.slice(0, at);
  const after = sentence.text.slice(at + evidence.text.length);
  const room = Math.max(0, most - evidence.text.length);
  // What the one side leaves the other may have.
  const roomBefore = Math.max(room / 2, room - after.length);
  const roomAfter = Math.max(room / 2, room - before.length);
  return {
    before: before.length <= roomBefore ? before : `… ${lastWords(before, roomBefore)}`,
    words: evidence.text,
    after: after.length <= roomAfter ? after : `${firstWords(after, roomAfter)} …`,
  };
}

/** Whether the sentence says other words than the content, which stands beside it. */
export function isBesideContent({ segments, verification: { sentence } }: Annotation): boolean {
  return !segments.some(
    ({ start, end }) => sentence && start < sentence.end && sentence.start < end,
  );
}

function lastWords(text: string, most: number): string {
  return text.slice(text.length - most).replace(/^\S*\s+/, '');
}

function firstWords(text: string, most: number): string {
  return text.slice(0, most).replace(/\s+\S*$/, '');
}
