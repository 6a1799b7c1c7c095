/** The same quote on other pages that the reader has read: what is kept of a quote, and what it is looked for by. */
import * as z from 'zod/mini';
import type { Annotation } from '@/utils/model';
import { readWords, Vocabulary } from './words';

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

/** A quote of fewer words says too little to tell whether two are one. */
const LEAST_WORDS = 5;
/** Words of one quote that are marked: what is longer is known by its beginning. */
const MOST_WORDS = 300;

function wordsOf(stretches: readonly string[], lang: string | null): string[] {
  const vocabulary = new Vocabulary(lang);
  const { ids } = allOf(readWords(stretches.join(' … '), vocabulary));
  return Array.from(ids.slice(0, MOST_WORDS), (id) => vocabulary.folds[id]!);
}

/** Whether there are words enough for the quote to be told from others. */
export function isTelling(stretches: readonly string[]): boolean {
  return wordsOf(stretches, null).length >= LEAST_WORDS;
}

/** A number for each three words in a row. Empty where there are too few words. */
export function marksOf(stretches: readonly string[], lang: string | null): number[] {
  const words = wordsOf(stretches, lang);
  if (words.length < LEAST_WORDS) return [];
  return [...new Set(words.slice(2).map((_word, at) => hash(words.slice(at, at + 3).join(' '))))];
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** What an annotation says, as it is looked for. */
export function soughtOf({ quoted, speaker }: Annotation, lang: string | null): SoughtQuote {
  const isNamed = speaker?.kind === 'person' || speaker?.kind === 'organisation';
  return {
    stretches: quoted.map(({ text }) => text),
    speaker: isNamed ? speaker.name : null,
    lang,
  };
}

/** Runs to the end: what is compared here is short. */
export function allOf<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
