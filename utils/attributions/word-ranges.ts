/** Ranges of words: where they stand in the text, and contents compared as such. */
import type { Range } from '@/utils/text/document';
import type { Context } from './context';
import type { WordRange } from './decide';

/** From the start of the first word to the end of the last one. */
export function rangeOf({ words }: Context, { first, end }: WordRange): Range {
  return { start: words.start[first]!, end: words.end[end - 1]! };
}

export const holdsWord = (content: readonly WordRange[], word: number): boolean =>
  content.some(({ first, end }) => word >= first && word < end);

export const lengthOf = (content: readonly WordRange[]): number =>
  content.reduce((sum, { first, end }) => sum + end - first, 0);

export function sharedWords(one: readonly WordRange[], other: readonly WordRange[]): number {
  let shared = 0;
  for (const { first, end } of one) {
    for (const range of other) {
      shared += Math.max(0, Math.min(end, range.end) - Math.max(first, range.first));
    }
  }
  return shared;
}

/** Words that both have, of the words that either has. */
export function likenessOf(one: readonly WordRange[], other: readonly WordRange[]): number {
  const shared = sharedWords(one, other);
  return shared / (lengthOf(one) + lengthOf(other) - shared);
}
