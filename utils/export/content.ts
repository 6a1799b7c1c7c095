/** The content of an annotation as one text. */
import type { Annotation, Span } from '@/utils/model';

/** Between stretches that the cue parts. */
const GAP = ' … ';

/** With quotation marks around what is quoted. */
export function contentWords(annotation: Annotation): string {
  const { type, segments, quoted } = annotation;
  if (type === 'direct') return `“${segments.map((segment) => segment.text).join(GAP)}”`;
  return segments.map((segment) => withMarks(segment, quoted)).join(GAP);
}

/** Marks stand around the stretches, so those at the ends of a segment are not in its text. */
function withMarks(segment: Span, quoted: readonly Span[]): string {
  const opens = quoted.some((stretch) => stretch.start === segment.start);
  const closes = quoted.some((stretch) => stretch.end === segment.end);
  return `${opens ? '“' : ''}${segment.text}${closes ? '”' : ''}`;
}
