/** The sentence, or the stretch inside quotation marks, that some words of an original stand in. */
import { text as englishText } from '@/utils/language/en/text';
import type { WordRange } from './exact';
import type { Words } from './words';

/** Words that a sentence is followed to each side. */
const REACH = 120;
/** UTF-16 units that are searched to each side for the quotation marks around the words. */
const MARK_REACH = 1500;

/** All that is needed of a language here: the rest of its data stays out of pages, which load this. */
const abbreviationsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', englishText.abbreviations],
]);

const lineBreak = /[\n\r\u2028\u2029]/;
const sentenceStop = /[!?…。！？।]|\.(?!\d)/u;

/**
 * The words of the sentence or sentences that `range` stands in. Where it stands inside quotation marks, nothing
 * outside them is taken in: those are another's words.
 * @param lang language of the original; its abbreviations end no sentence
 */
export function sentenceAround(words: Words, range: WordRange, lang: string | null): WordRange {
  const abbreviations = abbreviationsOf.get(lang ?? '') ?? null;
  const marks = marksAround(words, range);
  const ends = (word: number) => isEnd(words, word, abbreviations);
  let { from, to } = range;
  while (
    from > 0 &&
    range.from - from < REACH &&
    words.start[from - 1]! >= marks.start &&
    !ends(from - 1)
  )
    from--;
  while (to < words.count && to - range.to < REACH && words.end[to]! <= marks.end && !ends(to - 1))
    to++;
  return { from: afterLabel(words, from, range.from), to };
}

/** Words of a label before a speech: "Colonel Reyk: No." */
const LONGEST_LABEL = 5;

/** A line of a transcript begins with whose it is: that is no part of the sentence. */
function afterLabel(words: Words, from: number, first: number): number {
  const { text } = words;
  const lineStart =
    from === 0 || lineBreak.test(text.slice(words.end[from - 1]!, words.start[from]!));
  for (let word = from; word < Math.min(first, from + LONGEST_LABEL); word++) {
    // Within a line only names and titles are taken for a label.
    if (!lineStart && !startsLikeSentence(text, words.start[word]!)) return from;
    const between = text.slice(words.end[word]!, words.start[word + 1]!);
    if (between.includes(':')) {
      return startsLikeSentence(text, words.start[word + 1]!) ? word + 1 : from;
    }
  }
  return from;
}

/** Whether a sentence ends between a word and the next. */
function isEnd(words: Words, word: number, abbreviations: ReadonlySet<string> | null): boolean {
  const { text } = words;
  const next = words.start[word + 1] ?? text.length;
  const between = text.slice(words.end[word]!, next);
  if (lineBreak.test(between)) return true;
  const stop = sentenceStop.exec(between);
  if (!stop) return false;
  if (stop[0] !== '.') return stop[0] !== '…' || startsLikeSentence(text, next);
  if (/^\.[\])]?,/.test(between)) return false;
  const form = text.slice(words.start[word]!, words.end[word]!).toLowerCase();
  if (form.length === 1 || abbreviations?.has(form) === true) return false;
  return /\s/.test(between) && startsLikeSentence(text, next);
}

function startsLikeSentence(text: string, at: number): boolean {
  return !/\p{Ll}/u.test(text.charAt(at));
}

const openers = '“„«‹「『';
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
};

/** The bounds of the quotation that the words stand in; those of the whole text where they stand in none. */
function marksAround(words: Words, range: WordRange): { start: number; end: number } {
  const { text } = words;
  const whole = { start: 0, end: text.length };
  const start = words.start[range.from]!;
  const end = words.end[range.to - 1]!;
  const floor = Math.max(0, start - MARK_REACH);
  const ceiling = Math.min(text.length, end + MARK_REACH);
  let straight = 0;
  let straightAt = -1;
  let closed = 0;
  let at = start - 1;
  for (; at >= floor && !lineBreak.test(text.charAt(at)); at--) {
    const sign = text.charAt(at);
    if (sign === '"') {
      straight++;
      if (straightAt < 0) straightAt = at;
    } else if ('”»›」』'.includes(sign)) {
      closed++;
    } else if (openers.includes(sign)) {
      if (closed === 0)
        return { start: at + 1, end: closingAfter(text, end, ceiling, closers[sign]!) };
      closed--;
    }
  }
  const sawAll = at < 0 || lineBreak.test(text.charAt(at));
  if (sawAll && straight % 2 === 1)
    return { start: straightAt + 1, end: closingAfter(text, end, ceiling, '"') };
  return whole;
}

function closingAfter(text: string, from: number, ceiling: number, closing: string): number {
  for (let at = from; at < ceiling; at++) {
    const sign = text.charAt(at);
    if (closing.includes(sign) || lineBreak.test(sign)) return at;
  }
  return text.length;
}
