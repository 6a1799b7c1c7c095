/** The same quote on other pages that the reader has read: which of the kept ones are it, and what they have differently. */
import * as z from 'zod/mini';
import type { Annotation } from '@/utils/model';
import { compareQuote } from './compare';
import type { MatchStatus } from './result';
import { foldWord, readWords, Vocabulary } from './words';

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

/**
 * The pages that have the quote, the newest first, each once: with the quote of it that is most like. No judgement of
 * whether it is true: who copies, copies mistakes, too.
 */
export function findElsewhere(sought: SoughtQuote, kept: readonly KeptQuote[]): Elsewhere[] {
  const best = new Map<string, { quote: KeptQuote; likeness: number }>();
  for (const quote of kept) {
    const likeness = likenessOf(sought, quote);
    if (likeness > (best.get(quote.page)?.likeness ?? 0)) best.set(quote.page, { quote, likeness });
  }
  return [...best.values()]
    .sort((a, b) => b.quote.date - a.quote.date)
    .map(({ quote, likeness }) => ({
      url: quote.page,
      title: quote.title,
      publisher: quote.publisher,
      date: quote.date,
      isRead: quote.isRead,
      otherWords: likeness > CHANGED ? null : quote.stretches.join(' … '),
      otherSpeaker: isOther(sought.speaker, quote.speaker) ? quote.speaker : null,
    }));
}

const CHANGED = 1;
const likenesses: Readonly<Record<MatchStatus, number>> = {
  'not-found': 0,
  changed: CHANGED,
  part: 2,
  'word-for-word': 3,
};

/** Either page may have more of what was said. */
function likenessOf(sought: SoughtQuote, kept: SoughtQuote): number {
  const inKept = statusIn(sought, kept);
  if (inKept === 'word-for-word') return likenesses[inKept];
  return Math.max(likenesses[inKept], likenesses[statusIn(kept, sought)]);
}

function statusIn(quote: SoughtQuote, other: SoughtQuote): MatchStatus {
  const original = { text: other.stretches.join(' … '), lang: other.lang };
  return allOf(compareQuote(quote.stretches, original, quote.lang)).status;
}

/** "Lind" and "Marta Lind" may be one; "Tom Lind" and "Marta Lind" are two. */
function isOther(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [shorter, longer] = [namesIn(one), namesIn(other)].sort((a, b) => a.length - b.length);
  return !shorter!.every((name) => longer!.includes(name));
}

function namesIn(name: string): string[] {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => foldWord(word, true));
}

/** Runs to the end: what is compared here is short. */
function allOf<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
