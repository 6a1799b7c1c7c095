/** Brook shook his head: “Not this year.” With no cue but the colon, the subject of the clause before it speaks. */
import { Shape } from '@/utils/text/document';
import { Tag } from '@/utils/text/tags';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { WordRange } from './decide';

/** Longest clause before the colon, in words. */
const longestLead = 40;

/** Pronouns of somebody who may speak. */
const speaking = /^(?:he|she|they|i|we)$/;

/**
 * The subject of the clause before a colon and a quotation, where it is a name or stands for somebody.
 * @param index of the quotation, which ends its sentence with a stop of its own.
 */
export function subjectBeforeColon(context: Context, index: number): WordRange | null {
  const { words, document, tags, quotation, quotationWords, verbsBefore } = context;
  const { first, end } = quotationWords[index]!;
  const colon = first - 1;
  if (words.lower[colon] !== ':' || !/^[.!?]$/.test(words.lower[end - 2] ?? '')) return null;
  if (!(words.shape[first + 1]! & Shape.capital)) return null;
  const { firstWord } = document.sentences[words.sentence[colon]!]!;
  const subject = chunkFrom(context, firstWord);
  if (!subject || subject.end >= colon || colon - firstWord > longestLead) return null;
  const mayBe = tags[subject.head] === Tag.name || speaking.test(words.lower[subject.head]!);
  if (!mayBe || verbsBefore[colon] === verbsBefore[subject.end]) return null;
  for (let at = firstWord; at < colon; at++) {
    if (quotation[at]! >= 0 || words.lower[at] === ':') return null;
  }
  return { first: subject.first, end: subject.end };
}
