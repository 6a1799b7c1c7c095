/** The same quote on other pages that the reader has read: what is kept of a quote, and what it is looked for by. */
import * as z from 'zod/mini';

/** A quote of a page that was read, as it is kept. */
export const keptQuoteSchema = z.object({
  /** What the page is known by: see `pageKeyFor`. */
  page: z.string(),
  title: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  /** When the page was published, else when it was read, in ms since 1970. */
  date: z.int(),
  isRead: z.boolean(),
  /** When the page was read, in ms since 1970. */
  read: z.int(),
  /** Null where the page names nobody, or no name. */
  speaker: z.nullable(z.string()),
  lang: z.nullable(z.string()),
  /** The stretches inside quotation marks. */
  stretches: z.array(z.string()),
  /** Numbers for each three words in a row, which like wordings share. */
  marks: z.array(z.int()),
});
export type KeptQuote = z.infer<typeof keptQuoteSchema>;

/** A quote that is looked for. */
export const soughtQuoteSchema = z.pick(keptQuoteSchema, {
  speaker: true,
  lang: true,
  stretches: true,
});
export type SoughtQuote = z.infer<typeof soughtQuoteSchema>;

/** One other page that has the quote. */
export const elsewhereSchema = z.object({
  url: z.string(),
  title: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  date: z.int(),
  /** Whether `date` is when it was read, for want of when it was published. */
  isRead: z.boolean(),
  /** The words there where they differ from those here; null where the ones are in the others as they are. */
  otherWords: z.nullable(z.string()),
  /** Who said it there where that is another name than here. */
  otherSpeaker: z.nullable(z.string()),
});
export type Elsewhere = z.infer<typeof elsewhereSchema>;
