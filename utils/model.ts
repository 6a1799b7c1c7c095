/**
 * The one data model: what the engine gives, and what messages, popup, storage, export and the command line pass on.
 * Every offset is in UTF-16 units into the article's `text` (blocks joined by a blank line), end exclusive.
 */
import * as z from 'zod/mini';
import { longestFactCheck, longestFactCheckAddress } from './model/limits';

const offset = z.int().check(z.nonnegative());

/** A stretch of the article's text. `text` is always `articleText.slice(start, end)`. */
export const spanSchema = z.object({ start: offset, end: offset, text: z.string() });
export type Span = z.infer<typeof spanSchema>;

export const blockKindSchema = z.enum([
  'headline',
  'standfirst',
  'heading',
  'paragraph',
  'blockquote',
  'pullquote',
  'listitem',
  'caption',
  'embed',
]);
export type BlockKind = z.infer<typeof blockKindSchema>;

/** A link whose words stand in the article: `start`–`end` are the linked words. */
export const linkSchema = z.object({ start: offset, end: offset, url: z.string() });
export type Link = z.infer<typeof linkSchema>;

/** One unit of running text. `embed` is the address of the post that the block shows, if it is an embedded post. */
export const blockSchema = z.object({
  kind: blockKindSchema,
  start: offset,
  end: offset,
  links: z.array(linkSchema),
  embed: z.nullable(z.string()),
  /** Which entry of a live blog, or which of several articles on the page, this is part of, from 0; null for the article as a whole. */
  entry: z.nullable(z.int()),
});
export type Block = z.infer<typeof blockSchema>;

export const publisherSchema = z.object({ name: z.string(), domain: z.nullable(z.string()) });

export const controlSchema = z.enum([
  'state-controlled',
  'public service',
  'party',
  'independent',
  'unknown',
]);
export type Control = z.infer<typeof controlSchema>;

/** A news agency whose copy the whole article is. */
export const agencySchema = z.object({
  name: z.string(),
  /** ISO 3166 alpha-2, or null where it has no one country. */
  country: z.nullable(z.string()),
  control: controlSchema,
  /** Where the page says so. */
  from: z.enum(['dateline', 'byline', 'credit', 'metadata']),
  /** The words that say so, as they stand on the page or in its metadata. */
  evidence: z.string(),
});
export type Agency = z.infer<typeof agencySchema>;

const checkText = z.string().check(z.minLength(1), z.maxLength(longestFactCheck));

/** A fact check that the page's own markup declares (schema.org ClaimReview or MediaReview). Its verdict is its publisher's. */
export const factCheckSchema = z.object({
  /** What was checked, in the publisher's words. */
  claim: checkText,
  claimant: z.nullable(checkText),
  publisher: z.nullable(checkText),
  /** As the publisher words it ("Mostly false", "2 of 5"). */
  rating: z.nullable(checkText),
  /** http or https. */
  url: z.nullable(z.string().check(z.maxLength(longestFactCheckAddress))),
});
export type FactCheck = z.infer<typeof factCheckSchema>;

export const articleInfoSchema = z.object({
  url: z.nullable(z.string()),
  title: z.nullable(z.string()),
  /** BCP 47 primary language, lower case ("en"), or null where neither page nor text tells. */
  lang: z.nullable(z.string()),
  publisher: z.nullable(publisherSchema),
  author: z.nullable(z.string()),
  /** As the page states it, ISO 8601. */
  published: z.nullable(z.string()),
  /** When the page says that it was last changed, ISO 8601. */
  modified: z.nullable(z.string()),
  /** Agencies whose copy the article is; empty for what the publisher wrote itself. */
  agencies: z.array(agencySchema),
  /** Fact checks that the page declares in its markup. */
  factChecks: z.array(factCheckSchema),
  isArticle: z.boolean(),
});
export type ArticleInfo = z.infer<typeof articleInfoSchema>;

/** What `readArticle` gives and `annotate` takes. */
export const articleSchema = z.object({
  info: articleInfoSchema,
  text: z.string(),
  blocks: z.array(blockSchema),
});
export type Article = z.infer<typeof articleSchema>;

/** The places of a page that may name the agency an article comes from, in page order. */
export const creditsSchema = z.object({
  /** Provider, author, credit and the like, as the metadata states them. */
  metadata: z.array(z.string()),
  /** Beginnings of the first paragraphs. */
  openings: z.array(z.string()),
  /** Short lines around the article's text, and whether the page marks them as the byline. */
  lines: z.array(z.object({ text: z.string(), isByline: z.boolean() })),
  /** Ends of the paragraphs. */
  closings: z.array(z.string()),
});
export type Credits = z.infer<typeof creditsSchema>;

export const attributionTypeSchema = z.enum(['direct', 'mixed', 'indirect']);
export type AttributionType = z.infer<typeof attributionTypeSchema>;

export const speakerKindSchema = z.enum([
  'person',
  'organisation',
  'group',
  'anonymous',
  'document',
  'unknown',
]);
export type SpeakerKind = z.infer<typeof speakerKindSchema>;

export const speakerSchema = z.object({
  /** The fullest name that the article gives; for the unnamed, the description. */
  name: z.string(),
  kind: speakerKindSchema,
  /** What the article says they are. */
  role: z.nullable(z.string()),
  /** The words that name them here ("he"), the whole phrase; where a quotation carries on, those of the one before. */
  mention: z.nullable(spanSchema),
});
export type Speaker = z.infer<typeof speakerSchema>;

export const channelKindSchema = z.enum([
  'agency',
  'newspaper',
  'magazine',
  'broadcaster',
  'news site',
  'social network',
  'messenger',
  'video platform',
  'press conference',
  'statement',
  'interview',
  'document',
  'website',
  'other',
]);
export type ChannelKind = z.infer<typeof channelKindSchema>;

/** What the statement came through on its way to this page. `carriedOn`: named elsewhere on the page, for the same statement. */
export const channelSchema = z.object({
  name: z.string(),
  kind: channelKindSchema,
  /** ISO 3166 alpha-2, or null where it has no one country or is not known. */
  country: z.nullable(z.string()),
  control: controlSchema,
  mention: z.nullable(spanSchema),
  carriedOn: z.boolean(),
});
export type Channel = z.infer<typeof channelSchema>;

export const originSchema = z.object({
  url: z.string(),
  from: z.enum(['link', 'embed', 'search']),
});
export type Origin = z.infer<typeof originSchema>;

export const verificationStatusSchema = z.enum(['verified', 'unverified', 'disputed', 'none']);
export type VerificationStatus = z.infer<typeof verificationStatusSchema>;

export const verificationSchema = z.object({
  status: verificationStatusSchema,
  /** Who verified or denied, as the page says it. */
  by: z.nullable(z.string()),
  evidence: z.nullable(spanSchema),
  /** All of the sentence, or sentences, with the evidence, where these have more words than it. */
  sentence: z.optional(spanSchema),
});
export type Verification = z.infer<typeof verificationSchema>;

export const stepSchema = z.enum(['quotation', 'attribution', 'speaker', 'source', 'verification']);
export type Step = z.infer<typeof stepSchema>;

/** One decision: the step, the rule that made it, the words it rests on. The card's "Why?" shows these. */
export const traceEntrySchema = z.object({
  step: stepSchema,
  rule: z.string(),
  span: z.nullable(spanSchema),
});
export type TraceEntry = z.infer<typeof traceEntrySchema>;

/** What the reader has changed: `was` is what was found in its place, null for nothing. */
export const correctedFieldSchema = z.object({
  what: z.enum(['missed', 'speaker', 'channel', 'verification']),
  was: z.nullable(z.string()),
});
export type CorrectedField = z.infer<typeof correctedFieldSchema>;

/** What the browser could not store: a correction, or that it was taken back. */
export const unsavedSchema = z.enum(['correction', 'undo']);
export type Unsaved = z.infer<typeof unsavedSchema>;

export const annotationSchema = z.object({
  /** Stable for the same words on the same page. */
  id: z.string(),
  type: attributionTypeSchema,
  /** All of the content. */
  segments: z.array(spanSchema).check(z.minLength(1)),
  /** The stretches inside quotation marks, without the marks. */
  quoted: z.array(spanSchema),
  cue: z.nullable(spanSchema),
  speaker: z.nullable(speakerSchema),
  /** The speaker denies or rejects the content: "police denied that officers had fired". */
  denies: z.optional(z.literal(true)),
  /** Outermost relay last. */
  via: z.array(channelSchema),
  origin: z.nullable(originSchema),
  verification: verificationSchema,
  /** The declared fact check of these words, if there is one. It says nothing of what the text says of them. */
  factCheck: z.nullable(factCheckSchema),
  trace: z.array(traceEntrySchema),
  /** Only where the reader has corrected it: by which correction, in what, and what of that could not be stored. */
  corrected: z.optional(
    z.object({
      correction: z.string(),
      fields: z.array(correctedFieldSchema),
      unsaved: z.optional(unsavedSchema),
    }),
  ),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** What was found and the reader says is no quote or claim. */
export const dismissedSchema = z.object({
  correction: z.string(),
  text: z.string(),
  unsaved: z.optional(unsavedSchema),
});
export type Dismissed = z.infer<typeof dismissedSchema>;

/** One page with all that was found on it: a line of `npm run -s annotate -- --json`. */
/** What is left out on a page that is larger than any that is meant to be read. */
export const pageLimitSchema = z.enum(['text', 'highlights']);
export type PageLimit = z.infer<typeof pageLimitSchema>;

export const annotatedPageSchema = z.object({
  id: z.string(),
  article: articleInfoSchema,
  text: z.string(),
  annotations: z.array(annotationSchema),
  dismissed: z.optional(z.array(dismissedSchema)),
  /** `text`: only the beginning was read; `highlights`: nothing is painted. */
  limits: z.optional(z.array(pageLimitSchema)),
});
export type AnnotatedPage = z.infer<typeof annotatedPageSchema>;

/** What became of a page in a tab. */
export const pageStateNameSchema = z.enum([
  'working',
  'annotated',
  'not-article',
  'language',
  'left',
  'error',
]);

/** Thrown where something that crosses a boundary does not have the shape that it should. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/**
 * Parses `value` with `schema`.
 * @param what names the thing in the error ("message", "stored settings").
 * @throws ModelError that names the first place that does not fit.
 */
export function parseAs<T>(schema: z.ZodMiniType<T>, value: unknown, what: string): T {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue?.path.map(String).join('.') || 'the whole';
  throw new ModelError(`${what}: ${place}: ${issue?.message ?? 'does not fit'}`);
}

/** The span from `start` to `end` of `text`. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}
