/** What the attribution stage knows of each word, in flat arrays: part of speech, hash, class in the lexicon, quotation around it. */
import type { CueData } from '@/utils/language/cue-data';
import type { Quotation } from '@/utils/quotations/find';
import type { TextDocument, Words } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import { oncePer } from '@/utils/text/once';
import { isVerbal, Tag } from '@/utils/text/tags';
import { ByWord, hashOfWord } from '@/utils/text/vocabulary';
import type { Tagger } from '@/utils/text/tagger';
import type { Chunk } from './chunks';
import { findChunks } from './chunks';
import { PlaceSums } from './linear';
import { repairTags } from './tag-repairs';

export interface Context {
  readonly document: TextDocument;
  readonly words: Words;
  readonly quotations: readonly Quotation[];
  readonly data: CueData;
  readonly tags: Uint8Array;
  /** Hash of each word in lower case. */
  readonly hash: Int32Array;
  /** Cluster of each word, 0 for none. */
  readonly cluster: Uint8Array;
  /** What places add to the scores of bounds; an end at its sentence's front is a place of its own. */
  readonly places: {
    readonly start: PlaceSums;
    readonly end: { readonly before: PlaceSums; readonly within: PlaceSums };
  };
  /** How often the head word of a phrase (by its hash) is the subject right beside a sure cue: written with `cueStart`. */
  readonly speaking: Map<number, number>;
  /** Index of the outermost quotation that holds the word (its marks included), else -1. */
  readonly quotation: Int32Array;
  /** For each quotation, its first and last word (marks included), end exclusive. */
  readonly quotationWords: readonly { readonly first: number; readonly end: number }[];
  readonly chunks: readonly Chunk[];
  /** Index of the chunk that holds the word, else -1. */
  readonly chunkAt: Int32Array;
  /** Verbs and auxiliaries before the word; one entry more than there are words. */
  readonly verbsBefore: Int32Array;
  /** Commas before the word, likewise. */
  readonly commasBefore: Int32Array;
  /** The last word of time before the word, and the last for somebody who is addressed; -1 where there is none. Likewise one more. */
  readonly timeBefore: Int32Array;
  readonly addresseeBefore: Int32Array;
  /**
   * How sure it is that a cue's words begin here, 0 to 255: written by the first pass over the cues, read by the decisions about each
   * cue's bounds and source.
   */
  readonly cueStart: Uint8Array;
}

/** Rows of `Frame`, which a place may be seen in. */
const frameRows = 4;

/** Hash of a word of the sentence `firstWord`–`endWord`; its bounds have hashes of their own. */
export function hashAt(
  { hash }: Context,
  firstWord: number,
  endWord: number,
  index: number,
): number {
  return index < firstWord ? -1 : index >= endWord ? -2 : hash[index]!;
}

/** Cluster of a word of the sentence `firstWord`–`endWord`; its bounds have numbers of their own. */
export function clusterAt(
  { cluster }: Context,
  firstWord: number,
  endWord: number,
  index: number,
): number {
  return index < firstWord ? 64 : index >= endWord ? 65 : cluster[index]!;
}

/** Tag of a word of the sentence `firstWord`–`endWord`, with numbers beyond the tags for its bounds. */
export function tagAt(
  { tags }: Context,
  firstWord: number,
  endWord: number,
  index: number,
): number {
  return index < firstWord ? 16 : index >= endWord ? 17 : tags[index]!;
}

/** 1 for words of time, 2 for addressees. */
const timesAndAddresseesOf = oncePer(
  ({ timeWords, addressees }: CueData) =>
    new ByWord((lower) => (timeWords.has(lower) ? 1 : 0) | (addressees.has(lower) ? 2 : 0)),
);

export function contextOf(
  document: TextDocument,
  quotations: readonly Quotation[],
  data: CueData,
  tagger: Tagger,
): Context {
  const { words } = document;
  const tags = tagger.tag(words);
  repairTags(words, tags, data);
  const hash = new Int32Array(words.count);
  for (let index = 0; index < words.count; index++) hash[index] = hashOfWord(words, index);
  const quotation = new Int32Array(words.count).fill(-1);
  const quotationWords = quotations.map(({ outer, depth }, index) => {
    const first = wordAt(words, outer.start);
    let end = first;
    while (end < words.count && words.start[end]! < outer.end) end++;
    if (depth === 0) quotation.fill(index, first, end);
    return { first, end };
  });
  const verbsBefore = new Int32Array(words.count + 1);
  const commasBefore = new Int32Array(words.count + 1);
  const timeBefore = new Int32Array(words.count + 1).fill(-1);
  const addresseeBefore = new Int32Array(words.count + 1).fill(-1);
  const timesAndAddressees = timesAndAddresseesOf(data);
  for (let index = 0; index < words.count; index++) {
    const verb = isVerbal(tags[index]);
    verbsBefore[index + 1] = verbsBefore[index]! + (verb ? 1 : 0);
    commasBefore[index + 1] = commasBefore[index]! + (words.lower[index] === ',' ? 1 : 0);
    const kind = timesAndAddressees.of(words, index);
    timeBefore[index + 1] = kind & 1 ? index : timeBefore[index]!;
    addresseeBefore[index + 1] = kind & 2 ? index : addresseeBefore[index]!;
  }
  const { chunks, chunkAt } = findChunks(document, tags, data);
  return {
    document,
    words,
    quotations,
    data,
    tags,
    hash,
    cluster: tagger.clusters(words),
    speaking: new Map(),
    places: {
      start: new PlaceSums(words.count + 1, frameRows),
      end: {
        before: new PlaceSums(words.count + 1, frameRows),
        within: new PlaceSums(words.count + 1, frameRows),
      },
    },
    quotation,
    quotationWords,
    chunks,
    chunkAt,
    verbsBefore,
    commasBefore,
    timeBefore,
    addresseeBefore,
    cueStart: new Uint8Array(words.count),
  };
}

/** A word as what stands before a phrase: function words by themselves, others by their kind. Nothing before it has a number of its own. */
export function leadOf({ tags, hash }: Context, firstWord: number, index: number): number {
  if (index < firstWord) return -1;
  const tag = tags[index]!;
  return tag >= Tag.preposition && tag !== Tag.number ? hash[index]! : tag;
}

/** How a word parts what follows from what is before it, for the features: 1 a comma, 2 an end of a sentence, 3 another mark, 0 not. */
export function markClass(lower: string | undefined): number {
  if (lower === undefined) return 0;
  if (lower === ',') return 1;
  if (/^[.!?]$/.test(lower)) return 2;
  return /^[;:—–-]/.test(lower) ? 3 : 0;
}
