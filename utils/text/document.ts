/**
 * An article prepared for the stages: its text with words, sentences and blocks, all in UTF-16 offsets.
 * Words are held in flat arrays, as every stage walks over all of them.
 */
import type { Block } from '@/utils/model';

export interface Words {
  readonly count: number;
  /** Offset of each word's first unit. */
  readonly start: Int32Array;
  /** Offset after each word's last unit. */
  readonly end: Int32Array;
  /** Lower case, with the apostrophe folded to '. */
  readonly lower: readonly string[];
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

/** A stretch by offsets only. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
