/** Parts of the sentence that a cue stands in. */
import { isVerbal } from '@/utils/text/tags';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';

/** Fewest words of a clause. */
export const leastClause = 3;

/** Longest "on Monday at the council" behind "as the senator pointed out". */
export const longestTail = 6;

/** Whether so few words without a verb stand there. */
export function isTail(
  context: Context,
  from: number,
  stop: number,
  longest = longestTail,
): boolean {
  if (stop - from > longest) return false;
  for (let at = from; at < stop; at++) if (isVerbal(context.tags[at])) return false;
  return true;
}

/** Word index of the sentence's last mark, or of its end. */
export function endOfSentence({ words, document }: Context, { word }: CueCandidate): number {
  const { endWord } = document.sentences[words.sentence[word]!]!;
  return /^[.!?]$/.test(words.lower[endWord - 1]!) ? endWord - 1 : endWord;
}

/** From a word on, where these words are a clause; null where they are none. */
export function clauseTo(
  { verbsBefore, quotation }: Context,
  first: number,
  end: number,
): WordRange | null {
  if (end - first < leastClause || quotation[first]! >= 0) return null;
  return verbsBefore[end]! > verbsBefore[first]! ? { first, end } : null;
}

/** The clause that the cue's sentence begins with, up to a word; null where there is none. */
export function clauseUpTo(
  { words, document, verbsBefore, quotation }: Context,
  { word }: CueCandidate,
  end: number,
): WordRange | null {
  const { firstWord: first } = document.sentences[words.sentence[word]!]!;
  if (end - first < leastClause || quotation[end - 1]! >= 0) return null;
  return verbsBefore[end]! > verbsBefore[first]! ? { first, end } : null;
}
