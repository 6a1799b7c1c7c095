/**
 * An article prepared for the stages: its text with words, sentences and blocks, all in UTF-16 offsets.
 * Words are held in flat arrays, as every stage walks over all of them.
 */
import type { Block } from '@/utils/model';

/** Bits of `Words.shape`. */
export const Shape = {
  /** Begins with a letter or digit; all others are punctuation or symbols. */
  word: 1,
  /** First letter is upper case. */
  capital: 2,
  /** Two letters or more, all upper case ("NATO", "U.S."). */
  allCapitals: 4,
  /** Begins with a digit. */
  digit: 8,
  /** White space, or the text's start, stands before it. */
  spaceBefore: 16,
  /** First word of its sentence. */
  sentenceStart: 32,
} as const;

export interface Words {
  readonly count: number;
  /** Offset of each word's first unit. */
  readonly start: Int32Array;
  /** Offset after each word's last unit. */
  readonly end: Int32Array;
  /** Lower case, with the apostrophe folded to '. A clitic ("'s") is a word of its own; so is each punctuation mark. */
  readonly lower: readonly string[];
  /** Number of each word in lower case, -1 for those that are not kept: see vocabulary.ts. */
  readonly number: Int32Array;
  /** Bits of `Shape`. */
  readonly shape: Uint8Array;
  /** Index into `sentences`. */
  readonly sentence: Int32Array;
}

export interface Sentence {
  /** Offsets, without surrounding space. */
  readonly start: number;
  readonly end: number;
  /** Word indexes, end exclusive. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Index into `blocks`. */
  readonly block: number;
}

export interface TextBlock extends Block {
  /** Indexes into `sentences` and `words`, end exclusive. */
  readonly firstSentence: number;
  readonly endSentence: number;
  readonly firstWord: number;
  readonly endWord: number;
}

export interface TextDocument {
  readonly text: string;
  readonly lang: string | null;
  readonly blocks: readonly TextBlock[];
  readonly sentences: readonly Sentence[];
  readonly words: Words;
}

/** A stretch by offsets only: UTF-16 units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Index of the first word that ends after `offset` (the word at or after it); `words.count` if there is none. */
export function wordAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
