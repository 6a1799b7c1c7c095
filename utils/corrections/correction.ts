/**
 * What a reader says that Whence got wrong. Kept with the words it is about, what was found there, and the paragraph
 * around them, so that it holds on the next visit and a test can be made of it. All of it is bounded: it may come from a
 * file.
 */
import * as z from 'zod/mini';
import {
  attributionTypeSchema,
  channelKindSchema,
  controlSchema,
  speakerKindSchema,
  verificationStatusSchema,
} from '@/utils/model';
import type { AnnotatedPage, Annotation, Span } from '@/utils/model';
import { textQuoteOf, textQuoteSchema } from '@/utils/selectors/text-quote';

/** UTF-16 units. */
export const LONGEST_NAME = 200;
const LONGEST_TEXT = 20_000;
const MOST_PARTS = 50;
/** More on one page are nobody's own work. */
export const MOST_ON_A_PAGE = 200;

const short = z.string().check(z.maxLength(LONGEST_NAME));
const name = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));
const text = z.string().check(z.maxLength(LONGEST_TEXT));

/** What was found: an entry of an article's expected annotations (docs/development.md). */
export const findingSchema = z.object({
  type: attributionTypeSchema,
  segments: z.array(text).check(z.minLength(1), z.maxLength(MOST_PARTS)),
  cue: z.nullable(text),
  speaker: z.nullable(
    z.object({
      name: text,
      kind: speakerKindSchema,
      role: z.nullable(text),
      mention: z.nullable(text),
    }),
  ),
  via: z.array(z.object({ name: text, kind: channelKindSchema })).check(z.maxLength(MOST_PARTS)),
  verification: z.object({ status: verificationStatusSchema, evidence: z.nullable(text) }),
});
export type Finding = z.infer<typeof findingSchema>;

export const correctedSpeakerSchema = z.object({
  name,
  kind: speakerKindSchema,
  role: z.nullable(text),
});
export type CorrectedSpeaker = z.infer<typeof correctedSpeakerSchema>;

export const correctedChannelSchema = z.object({
  name,
  kind: channelKindSchema,
  country: z.nullable(short),
  control: controlSchema,
});
export type CorrectedChannel = z.infer<typeof correctedChannelSchema>;

/** What is different from what was found; null says that there is none. */
export const changesSchema = z.object({
  speaker: z.optional(z.nullable(correctedSpeakerSchema)),
  channel: z.optional(z.nullable(correctedChannelSchema)),
  verification: z.optional(verificationStatusSchema),
});
export type Changes = z.infer<typeof changesSchema>;

export const verdictSchema = z.enum(['changed', 'not-a-quote', 'missed']);
export type Verdict = z.infer<typeof verdictSchema>;

export const correctionSchema = z.object({
  /** The same for the same words of a page. */
  id: name,
  verdict: verdictSchema,
  changes: changesSchema,
  /** From the first word of the content to its last. */
  quote: textQuoteSchema,
  /** The paragraphs that the words stand in. */
  text,
  /** Null for what was missed. */
  found: z.nullable(findingSchema),
  lang: z.nullable(short),
  /** Of Whence. */
  version: short,
  /** ISO 8601. */
  made: short,
});
export type Correction = z.infer<typeof correctionSchema>;

export const pageCorrectionsSchema = z.array(correctionSchema).check(z.maxLength(MOST_ON_A_PAGE));

/** UTF-16 units. */
const LONGEST_ADDRESS = 4000;

/** What corrections are kept under: see `pageKeyFor`. */
export const pageKeySchema = z.string().check(z.minLength(1), z.maxLength(LONGEST_ADDRESS));

/** Where and when a correction is made. */
export interface Occasion {
  /** Of Whence. */
  readonly version: string;
  readonly now: Date;
}

/** Says that an annotation, as it was found, is wrong. */
export function correctionOf(
  page: AnnotatedPage,
  annotation: Annotation,
  verdict: 'changed' | 'not-a-quote',
  changes: Changes,
  occasion: Occasion,
): Correction {
  return correction(page, extentOf(annotation), verdict, changes, findingOf(annotation), occasion);
}

/** Says that the words of a span are a quote or claim that was not found. */
export function missedQuote(
  page: AnnotatedPage,
  span: Pick<Span, 'start' | 'end'>,
  changes: Changes,
  occasion: Occasion,
): Correction {
  return correction(page, span, 'missed', changes, null, occasion);
}

function correction(
  page: AnnotatedPage,
  extent: Pick<Span, 'start' | 'end'>,
  verdict: Verdict,
  changes: Changes,
  found: Finding | null,
  { version, now }: Occasion,
): Correction {
  const quote = textQuoteOf(page.text, extent);
  return {
    id: idOf(quote.prefix + quote.exact + quote.suffix),
    verdict,
    changes,
    quote,
    text: paragraphsAround(page.text, extent).slice(0, LONGEST_TEXT),
    found,
    lang: page.article.lang,
    version,
    made: now.toISOString(),
  };
}

/** From the first of its segments to the last. */
export function extentOf({ segments }: Annotation): { start: number; end: number } {
  return { start: segments[0]!.start, end: segments.at(-1)!.end };
}

/** The annotation in the form of expected ones. */
export function findingOf(annotation: Annotation): Finding {
  const { type, segments, quoted, cue, speaker, via, verification } = annotation;
  const stretches = type === 'indirect' ? segments : quoted;
  return {
    type,
    segments: stretches.map((span) => span.text),
    cue: cue?.text ?? null,
    speaker: speaker && {
      name: speaker.name,
      kind: speaker.kind,
      role: speaker.role,
      mention: speaker.mention?.text ?? null,
    },
    via: via.map(({ name, kind }) => ({ name, kind })),
    verification: { status: verification.status, evidence: verification.evidence?.text ?? null },
  };
}

const PARAGRAPH = '\n\n';

function paragraphsAround(text: string, { start, end }: Pick<Span, 'start' | 'end'>): string {
  const before = text.lastIndexOf(PARAGRAPH, start - 1);
  const after = text.indexOf(PARAGRAPH, end);
  return text.slice(
    before < 0 || start === 0 ? 0 : before + PARAGRAPH.length,
    after < 0 ? text.length : after,
  );
}

/** A short name for words (FNV-1a). */
function idOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  return `own-${(hash >>> 0).toString(36)}`;
}
