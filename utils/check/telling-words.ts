/** By which words a quote is known again, and whether these are enough. */
import type { Annotation } from '@/utils/model';
import type { SoughtQuote } from './elsewhere';
import { readWords, Vocabulary } from './words';

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
