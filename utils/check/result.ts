/** What checking a quote against an original gives. */
import * as z from 'zod/mini';
import { spanSchema } from '@/utils/model';

/**
 * A run of the comparison: words that stand in both, that the quote leaves out, that it puts in, that it has instead of others;
 * `gap`: what stands where the quote itself marks an omission or an insertion.
 */
export const differenceSchema = z.object({
  kind: z.enum(['same', 'left-out', 'put-in', 'replaced', 'gap']),
  /** The quote's words, null where it has none here. */
  quote: z.nullable(z.string()),
  /** The original's words, null where it has none here, or where a gap is too long to show. */
  original: z.nullable(z.string()),
});
export type Difference = z.infer<typeof differenceSchema>;

export const matchStatusSchema = z.enum(['word-for-word', 'part', 'changed', 'not-found']);
export type MatchStatus = z.infer<typeof matchStatusSchema>;

/** One stretch inside quotation marks, compared. */
export const stretchSchema = z.object({
  status: matchStatusSchema,
  /** The words that were looked for. */
  quote: z.string(),
  /** Where they stand, in UTF-16 units into the original's text; null where they do not. */
  passage: z.nullable(spanSchema),
  /** The rest of the sentence around the passage; empty where there is none. */
  before: z.string(),
  after: z.string(),
  /** Empty where nothing was found. */
  differences: z.array(differenceSchema),
  /** The pieces stand there, but in another order or further apart than the quote has them. */
  apart: z.boolean(),
});
export type Stretch = z.infer<typeof stretchSchema>;

export const matchSchema = z.object({
  status: matchStatusSchema,
  stretches: z.array(stretchSchema),
});
export type Match = z.infer<typeof matchSchema>;

/**
 * Why an original could not be read: its address (not one of a page, inside the reader's network, no access given), the way
 * there (network, time, redirects), the answer (size, status, kind of file), or the page (empty without script, behind a
 * login or a paywall).
 */
export const reasonSchema = z.enum([
  'bad-address',
  'internal-address',
  'no-access',
  'network',
  'timeout',
  'redirects',
  'too-large',
  'missing',
  'refused',
  'server-error',
  'status',
  'pdf',
  'file-type',
  'script-only',
  'login',
  'paywall',
  'empty',
]);
export type Reason = z.infer<typeof reasonSchema>;

/** What the background gives of an original: its text as it was sent, never run. */
export const fetchedSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** Address after redirects. */
    url: z.string(),
    kind: z.enum(['html', 'text']),
    body: z.string(),
  }),
  z.object({
    ok: z.literal(false),
    url: z.string(),
    reason: reasonSchema,
    /** HTTP status, where that is the reason. */
    code: z.nullable(z.int()),
  }),
]);
export type Fetched = z.infer<typeof fetchedSchema>;

const place = {
  /** Address of the original, after redirects. */
  url: z.string(),
};

/** What "Check the source" gives. */
export const checkResultSchema = z.discriminatedUnion('status', [
  z.object({
    ...place,
    status: matchStatusSchema,
    stretches: z.array(stretchSchema),
    /** Address of each stretch's passage, as a text fragment; null where it was not found or is no page of its own. */
    links: z.array(z.nullable(z.string())),
  }),
  z.object({ ...place, status: z.literal('other-language'), lang: z.nullable(z.string()) }),
  z.object({
    ...place,
    status: z.literal('unreadable'),
    reason: reasonSchema,
    code: z.nullable(z.int()),
  }),
]);
export type CheckResult = z.infer<typeof checkResultSchema>;
