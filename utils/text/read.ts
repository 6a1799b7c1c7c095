import type { Language } from '@/utils/language/language';
import type { TextData } from '@/utils/language/text-data';
import type { Block } from '@/utils/model';
import type { Sentence, TextBlock, TextDocument } from './document';
import { Shape } from './document';
import { SetByWord } from './vocabulary';
import { splitWords, WordList } from './words';

/** Splits an article's text into words and sentences, block by block. No sentence crosses a block's bounds. */
export function readText(text: string, blocks: readonly Block[], language: Language): TextDocument {
  const list = new WordList(text.length);
  const sentences: Sentence[] = [];
  const textBlocks: TextBlock[] = [];
  blocks.forEach((block, index) => {
    const firstWord = list.count;
    const firstSentence = sentences.length;
    splitWords(text, block.start, block.end, language.text, list);
    splitSentences(list, firstWord, index, language.text, sentences);
    // Field by field: an object spread into another and then added to is many times as slow to make and to read.
    const { kind, start, end, links, embed, entry } = block;
    textBlocks.push({
      kind,
      start,
      end,
      links,
      embed,
      entry,
      firstSentence,
      endSentence: sentences.length,
      firstWord,
      endWord: list.count,
    });
  });

  const count = list.count;
  const sentence = new Int32Array(count);
  const shape = list.shape.slice(0, count);
  sentences.forEach(({ firstWord, endWord }, index) => {
    sentence.fill(index, firstWord, endWord);
    shape[firstWord]! |= Shape.sentenceStart;
  });
  return {
    text,
    lang: language.code,
    blocks: textBlocks,
    sentences,
    words: {
      count,
      start: list.start.slice(0, count),
      end: list.end.slice(0, count),
      lower: list.lower,
      number: list.number.slice(0, count),
      shape,
      sentence,
    },
  };
}

const ends = new Set(['.', '!', '?', '…']);
/** Marks that end sentences, and words that a stop belongs to. */
const stops = new SetByWord(
  (lower) => ends.has(lower) || (lower.length > 1 && lower.endsWith('.')),
);
const closers = new Set(['"', '”', '’', "'", '»', '›', ')', ']', '“', '‘']);

/** Words after which a stretch with no stop is cut: no sentence is so long, and every stage may walk over a whole one. */
const longestSentence = 300;

function splitSentences(
  words: WordList,
  firstWord: number,
  block: number,
  data: TextData,
  into: Sentence[],
): void {
  const count = words.count;
  let from = firstWord;
  const close = (endWord: number) => {
    if (endWord <= from) return;
    into.push({
      start: words.start[from]!,
      end: words.end[endWord - 1]!,
      firstWord: from,
      endWord,
      block,
    });
    from = endWord;
  };
  for (let index = firstWord; index < count; index++) {
    if (index - from >= longestSentence) close(index);
    if (!stops.has(words, index)) continue;
    // Closing marks that touch the stop belong to the sentence; a mark after a space opens the next one.
    let next = index + 1;
    while (next < count && closers.has(words.lower[next]!) && !hasSpace(words, next)) next++;
    if (next >= count) break;
    if (!hasSpace(words, next) && next === index + 1) continue;
    if (endsSentence(words, index, next, data)) {
      close(next);
      index = next - 1;
    }
  }
  close(count);
}

const hasSpace = (words: WordList, index: number) =>
  (words.shape[index]! & Shape.spaceBefore) !== 0;

function endsSentence(words: WordList, stop: number, next: number, data: TextData): boolean {
  const lower = words.lower[stop]!;
  // The first real word after marks decides.
  let first = next;
  while (first < words.count && !(words.shape[first]! & Shape.word) && first < next + 3) first++;
  const shape = words.shape[first] ?? 0;
  const begins = (shape & (Shape.capital | Shape.digit)) !== 0;
  if (lower.length > 1 && lower.endsWith('.') && lower.charAt(0) !== '.') {
    const name = lower.slice(0, -1);
    if (!begins) return false;
    const starts = first !== next || data.starters.has(words.lower[first]!);
    if (data.mayEndSentence.has(name)) return starts;
    return false;
  }
  if (lower === '.' || lower === '…' || lower.startsWith('..')) {
    const startsWithMark = first !== next;
    return begins || (startsWithMark && lower === '.') || !(shape & Shape.word);
  }
  // "!" and "?" also stand inside a sentence: “Why?” he asked.
  return begins;
}
