/** What holds for the annotations of every input. */
import type { AnnotatedPage, Annotation, Span } from '@/utils/model';
import { annotatedPageSchema, parseAs } from '@/utils/model';

/** @throws Error that says what does not hold. */
export function checkPage(page: AnnotatedPage): void {
  parseAs(annotatedPageSchema, page, 'page');
  const ids = new Set<string>();
  let last = 0;
  for (const annotation of page.annotations) {
    checkAnnotation(annotation, page.text);
    const start = annotation.segments[0]!.start;
    hold(start >= last, `annotation ${annotation.id} stands before the one in front of it`);
    last = start;
    hold(!ids.has(annotation.id), `two annotations have the id ${annotation.id}`);
    ids.add(annotation.id);
  }
  for (const { url } of page.article.factChecks) checkAddress(url);
}

function checkAnnotation(annotation: Annotation, text: string): void {
  const { id, segments, quoted, origin } = annotation;
  for (const span of spansOf(annotation)) {
    hold(
      0 <= span.start && span.start < span.end,
      `${id}: a span from ${span.start} to ${span.end}`,
    );
    hold(text.slice(span.start, span.end) === span.text, `${id}: a span that is not the text’s`);
  }
  for (const spans of [segments, quoted]) {
    for (let index = 1; index < spans.length; index++) {
      hold(spans[index]!.start >= spans[index - 1]!.end, `${id}: spans over each other`);
    }
  }
  for (const { start, end } of quoted) {
    const isInside = segments.some((segment) => segment.start <= start && end <= segment.end);
    hold(isInside, `${id}: quoted words outside of the content`);
  }
  if (origin) checkAddress(origin.url);
  const { status, evidence, sentence } = annotation.verification;
  hold((status === 'none') === (evidence === null), `${id}: ${status}, evidence ${evidence?.text}`);
  const isIn = !sentence || (sentence.start <= evidence!.start && evidence!.end <= sentence.end);
  hold(isIn, `${id}: evidence outside of its sentence`);
}

function checkAddress(address: string | null): void {
  if (address === null) return;
  hold(/^https?:$/.test(new URL(address).protocol), `an address that is no web page: ${address}`);
}

/** All stretches of the text that an annotation names. */
export function spansOf({
  segments,
  quoted,
  cue,
  speaker,
  via,
  verification,
  trace,
}: Annotation): Span[] {
  const more = [
    cue,
    speaker?.mention,
    verification.evidence,
    verification.sentence,
    ...via.map(({ mention }) => mention),
    ...trace.map(({ span }) => span),
  ];
  return [...segments, ...quoted, ...more.filter((span) => span !== null && span !== undefined)];
}

function hold(condition: boolean, complaint: string): void {
  if (!condition) throw new Error(complaint);
}
