/** Base noun phrases: "the Russian Defense Ministry", "Rubio’s deputy campaign manager", "he". No prepositions, no clauses. */
import type { CueData } from '@/utils/language/cue-data';
import type { TextDocument } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import { oncePer } from '@/utils/text/once';
import { Tag } from '@/utils/text/tags';
import { ByWord } from '@/utils/text/vocabulary';
import { isCommaOrDash } from './marks';

export interface Chunk {
  /** Word indexes, end exclusive. */
  readonly first: number;
  readonly end: number;
  /** Word index of the head: the last noun, name or pronoun. */
  readonly head: number;
  /** Never the owner in a noun phrase: so that a chunk can stand for a source. */
  readonly possessor: false;
}

/** The phrases of a text, and for each word the index of the one that holds it, else -1. */
interface Chunked {
  readonly chunks: readonly Chunk[];
  readonly chunkAt: Int32Array;
}

/** The phrase that begins at a word, or null. */
export function chunkFrom({ chunks, chunkAt }: Chunked, word: number): Chunk | null {
  const chunk = chunks[chunkAt[word] ?? -1];
  return chunk?.first === word ? chunk : null;
}

/** The phrase of the same sentence that ends right before a word, or null. */
export function chunkTo(
  { words, chunks, chunkAt }: Chunked & { readonly words: TextDocument['words'] },
  end: number,
): Chunk | null {
  const chunk = end > 0 ? chunks[chunkAt[end - 1]!] : undefined;
  return chunk?.end === end && words.sentence[chunk.first] === words.sentence[end] ? chunk : null;
}

/** The phrase up to a word: "the Gazette reports" may pass for one, of which the last word is the verb. */
export const chunkUpTo = (chunk: Chunk, end: number): Chunk =>
  chunk.end > end ? { ...chunk, end, head: end - 1 } : chunk;

export function findChunks(
  document: TextDocument,
  tags: Uint8Array,
  data: CueData,
): { chunks: Chunk[]; chunkAt: Int32Array } {
  const { words, sentences } = document;
  const classOf = classesOf(data);
  const chunks: Chunk[] = [];
  const chunkAt = new Int32Array(words.count).fill(-1);
  const close = (first: number, end: number) => {
    let head = -1;
    for (let index = end - 1; index >= first; index--) {
      if (isHead(tags[index]!)) {
        head = index;
        break;
      }
    }
    if (head < 0) {
      // "The wealthy", "others": a phrase with no noun stands for one; so does a name that is a verb elsewhere ("Read said").
      const isNamed =
        (words.shape[first]! & (Shape.capital | Shape.sentenceStart)) === Shape.capital;
      if (end - first > 1 || isNamed || data.determiners.has(words.lower[first]!)) head = end - 1;
      else return;
    }
    chunkAt.fill(chunks.length, first, end);
    chunks.push({ first, end, head, possessor: false });
  };
  for (const sentence of sentences) {
    let first = -1;
    for (let index = sentence.firstWord; index < sentence.endWord; index++) {
      const classes = classOf.of(words, index);
      // "One member": before a noun it is no pronoun.
      const opens =
        (classes & Class.pronoun) !== 0 &&
        (classes & Class.determiner) !== 0 &&
        index + 1 < sentence.endWord &&
        isPart(tags[index + 1]!, words.shape[index + 1]!);
      const joins = index + 1 < sentence.endWord && joinsClause(words, tags, index);
      const kind = opens ? 'opener' : joins ? 'none' : kindOf(classes, tags[index]!, words.shape[index]!); // prettier-ignore
      const inside = first >= 0;
      if (kind === 'pronoun') {
        if (inside) close(first, index);
        close(index, index + 1);
        first = -1;
      } else if (kind === 'opener') {
        if (inside) close(first, index);
        first = index;
      } else if (kind === 'part') {
        if (!inside) first = index;
      } else if (kind === 'linker' && inside && index + 1 < sentence.endWord) {
        // A possessive or "&" goes on only if a noun phrase follows.
        if (!isPart(tags[index + 1]!, words.shape[index + 1]!)) {
          close(first, index);
          first = -1;
        }
      } else if (kind === 'modifier' && inside && index + 1 < sentence.endWord) {
        // A participle or adverb between determiner and noun: "the newly elected leader".
        if (!goesOn(tags, words.shape, index, sentence.endWord) || hasNoun(tags, first, index)) {
          close(first, index);
          first = -1;
        }
      } else if (inside) {
        close(first, index);
        first = -1;
      }
    }
    if (first >= 0) close(first, sentence.endWord);
  }
  return { chunks, chunkAt };
}

/** "A blast that Mayor Roe called", "the bill – which unions say": no determiner, but what joins a clause. */
function joinsClause({ lower }: TextDocument['words'], tags: Uint8Array, index: number): boolean {
  if (lower[index] === 'that') return tags[index + 1] === Tag.name;
  const opensNoun = tags[index + 1] === Tag.noun || tags[index + 1] === Tag.name || tags[index + 1] === Tag.adjective; // prettier-ignore
  return lower[index] === 'which' && opensNoun && isCommaOrDash(lower[index - 1]);
}

const isHead = (tag: number) =>
  tag === Tag.noun || tag === Tag.name || tag === Tag.pronoun || tag === Tag.number;

const isPart = (tag: number, shape: number) =>
  tag === Tag.noun ||
  tag === Tag.name ||
  tag === Tag.adjective ||
  tag === Tag.number ||
  (tag === Tag.other && (shape & Shape.capital) !== 0);

function goesOn(tags: Uint8Array, shape: Uint8Array, from: number, end: number): boolean {
  const next = from + 1;
  if (next >= end) return false;
  if (isPart(tags[next]!, shape[next]!)) return true;
  return next + 1 < end && tags[next] === Tag.verb && isPart(tags[next + 1]!, shape[next + 1]!);
}

function hasNoun(tags: Uint8Array, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (isHead(tags[index]!)) return true;
  return false;
}

/** What a noun phrase asks of a word. */
const Class = { possessive: 1, pronoun: 2, determiner: 4, linker: 8, verbal: 16 } as const;

const classesOf = oncePer(
  ({ possessives, pronouns, determiners }: CueData) =>
    new ByWord(
      (lower) =>
        (possessives.has(lower) ? Class.possessive : 0) |
        (pronouns.has(lower) ? Class.pronoun : 0) |
        (determiners.has(lower) ? Class.determiner : 0) |
        (lower === "'s" || lower === "'" || lower === '&' ? Class.linker : 0) |
        (/(?:ing|ed|en)$/.test(lower) ? Class.verbal : 0),
    ),
);

function kindOf(
  classes: number,
  tag: number,
  shape: number,
): 'pronoun' | 'opener' | 'part' | 'linker' | 'modifier' | 'none' {
  if (classes & Class.possessive) return 'opener';
  if (classes & Class.pronoun) return 'pronoun';
  if (classes & Class.linker) return 'linker';
  if (tag === Tag.determiner || (classes & Class.determiner && tag !== Tag.subordinator)) return 'opener'; // prettier-ignore
  if (isPart(tag, shape)) return 'part';
  if (tag === Tag.pronoun) return 'pronoun';
  // A verb with a capital inside a sentence is a name ("Lynch said").
  const named = Shape.capital | Shape.sentenceStart;
  if (tag === Tag.verb && (shape & named) === Shape.capital) return 'part';
  if ((tag === Tag.verb && classes & Class.verbal) || tag === Tag.adverb) return 'modifier';
  return 'none';
}
