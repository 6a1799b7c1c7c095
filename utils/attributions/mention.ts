/** The whole noun phrase that names a source: its head phrase with what belongs to it. */
import type { Range } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import { isVerbal, Tag } from '@/utils/text/tags';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import type { SourceCandidate } from './source-features';
import { rangeOf } from './word-ranges';

/** UTF-16 offsets of the phrase: prepositional phrases, brackets and an apposition go with the head. */
export function mentionOf(context: Context, cue: CueCandidate, source: SourceCandidate): Range {
  const end = mentionEnd(context, cue, source);
  return rangeOf(context, { first: mentionStart(context, source, end), end });
}

function mentionStart(context: Context, source: SourceCandidate, end: number): number {
  if (source.possessor) return source.first;
  return beforeList(context, beforeTitle(context, source.first), end);
}

/** Content without the names of those who say it: "The bridge was closed, Orlo, Vann and Kest said." */
export function withoutMention(
  context: Context,
  cue: CueCandidate,
  source: SourceCandidate,
  content: WordRange,
): WordRange {
  if (source.first < 0 || content.end > source.first) return content;
  const first = mentionStart(context, source, mentionEnd(context, cue, source));
  return first > content.first && first < content.end ? { ...content, end: first - 1 } : content;
}

/** The phrase alone with what is attached to it, wherever the cue stands. */
export function phraseOf(context: Context, source: SourceCandidate): Range {
  return rangeOf(context, { first: source.first, end: phraseEnd(context, source) });
}

/** Word index after the phrase and what is attached to it. */
export function phraseEnd(context: Context, { first, end }: SourceCandidate): number {
  const { words, document } = context;
  return attached(context, end, document.sentences[words.sentence[first]!]!.endWord);
}

/** Word index after the phrase. */
export function mentionEnd(context: Context, cue: CueCandidate, source: SourceCandidate): number {
  const { words, document } = context;
  if (source.possessor || context.tags[source.head] === Tag.pronoun) return source.end;
  const sentence = document.sentences[words.sentence[source.first]!]!;
  return source.end <= cue.word
    ? beforeCue(context, source, cue.first)
    : afterCue(context, source, sentence.endWord);
}

/**
 * What stands between the head phrase and the cue belongs to it as long as it is phrases, brackets, short quotations ("the unit “Akhmat”")
 * and asides between commas: "X, who replaced her in July, said".
 */
function beforeCue(context: Context, source: SourceCandidate, limit: number): number {
  const { words, tags, quotation, quotationWords } = context;
  if (limit - source.end > 40) return attached(context, source.end, limit);
  let aside = false;
  let end = limit;
  for (let index = source.end; index < limit; index++) {
    const lower = words.lower[index]!;
    const quoted = quotation[index]!;
    if (lower === '(') {
      index = closingBracket(context, index, limit) ?? index;
      continue;
    }
    if (quoted >= 0 && quoted !== quotation[source.head]) {
      const { first, end: close } = quotationWords[quoted]!;
      if (close - first > 7 || close > limit) return attached(context, source.end, limit);
      // A comma inside the marks parts what follows: the unit “Akhmat,” General X, said.
      if (words.lower[close - 2] === ',') aside = !aside;
      index = close - 1;
      continue;
    }
    if (lower === ',' || lower === '—' || lower === '–') aside = !aside;
    else if (lower === ';' || lower === ':') return attached(context, source.end, limit);
    else if (!aside && isVerbal(tags[index])) {
      // "Chief Operating Officer".
      if (words.shape[index]! & Shape.capital) continue;
      // "Insiders in key states said": right before the cue a verb is rather a noun.
      if (index === limit - 1 && isBehindModifier(context, index)) continue;
      return attached(context, source.end, limit);
    }
  }
  const isLoose = (at: number) =>
    /^(?:,|as)$/.test(words.lower[at]!) ||
    tags[at] === Tag.adverb ||
    // "Her spokesman quickly and | flatly denied".
    (words.lower[at] === 'and' && tags[at - 1] === Tag.adverb);
  while (end > source.end && isLoose(end - 1)) end--;
  // "The party upset its friends, the press and | said", "the mayor, despite | saying": what is left over is no phrase.
  const isCut = end > source.end && cutsShort(context, end - 1);
  return isCut ? attached(context, source.end, limit) : Math.max(end, source.end);
}

const cutsShort = ({ words, tags, data }: Context, last: number) =>
  data.conjunctions.has(words.lower[last]!) || tags[last] === Tag.preposition;

function isBehindModifier({ tags, words }: Context, index: number): boolean {
  const before = tags[index - 1];
  if (tags[index] !== Tag.verb) return false;
  // "Omani planners say".
  const isPlural = before === Tag.name && words.lower[index]!.endsWith('ers');
  return isPlural || before === Tag.adjective || before === Tag.noun;
}

function attached(context: Context, from: number, limit: number): number {
  const { words, data } = context;
  let end = from;
  while (end < limit) {
    const lower = words.lower[end]!;
    const chunk = data.attaching.has(lower) ? chunkFrom(context, end + 1) : null;
    if (chunk && end + 1 < limit) {
      if (data.timeWords.has(words.lower[chunk.head]!)) break;
      // "Cited a pilot for the report".
      if (lower === 'for' && data.reportNouns.has(words.lower[chunk.head]!)) break;
      if (lower !== 'of' && data.settings.has(words.lower[chunk.head]!)) break;
      end = Math.min(chunk.end, limit);
    } else if (lower === '(') {
      const close = closingBracket(context, end, Math.min(limit, end + longestBrackets));
      if (close === null) break;
      end = close + 1;
    } else break;
  }
  return end;
}

/** Longest "(D-Mass.)" that belongs to a name, in words. */
const longestBrackets = 8;

/** Word index of the bracket that closes what opens at `open`, before `limit`. */
function closingBracket({ words }: Context, open: number, limit: number): number | null {
  for (let at = open + 1; at < limit; at++) if (words.lower[at] === ')') return at;
  return null;
}

/** "Said Orlo, Weil and Kest", "said chairman and chief executive Ann Orlo": the word index after the list, or null where it is none. */
function endOfList(context: Context, from: number, limit: number): number | null {
  const { words } = context;
  let end = from;
  let isLast = false;
  while (!isLast && end + 1 < limit) {
    const lower = words.lower[end]!;
    isLast = lower === 'and' || lower === '&';
    if (!isLast && lower !== ',') return null;
    const chunk = chunkFrom(context, end + 1);
    if (!chunk || (!isLast && !isNamed(context, chunk.head))) return null;
    end = attached(context, chunk.end, limit);
  }
  // "Said Orlo and Kest left": a clause of its own.
  return isLast && !(end < limit && isVerbAt(context, end)) ? end : null;
}

/** Whether a verb stands here, or behind "also". */
function isVerbAt({ words, tags }: Context, at: number): boolean {
  return isVerbal(tags[words.lower[at] === 'also' ? at + 1 : at]);
}

/** A name without an article, a title or a description. */
function isBareName({ tags }: Context, { first, end }: SourceCandidate): boolean {
  for (let at = first; at < end; at++) if (tags[at] !== Tag.name) return false;
  return true;
}

function afterCue(context: Context, source: SourceCandidate, limit: number): number {
  const { words, data } = context;
  let end = attached(context, source.end, limit);
  end = endOfList(context, end, limit) ?? end;
  const chunk = words.lower[end] === ',' ? chunkFrom(context, end + 1) : null;
  if (chunk && end + 1 < limit) {
    const isRelative = data.relatives.has(words.lower[chunk.first]!);
    if (!isRelative && !data.pronouns.has(words.lower[chunk.head]!)) {
      // "According to Marta Orben, the ferry was late": before a verb it is no apposition but a clause's subject.
      const close = attached(context, chunk.end, limit);
      // "According to Roe, Paris and Rome were told": what goes on with "and" is a subject too.
      // "According to Roe, Ben Orlo, a fisherman, wrote that A": nor is one name of another.
      const areTwo =
        end === source.end && isNamed(context, source.head) && isBareName(context, chunk);
      const isSubject = words.lower[close] === 'and' || isVerbAt(context, close) || areTwo;
      if (close >= limit || !isSubject) end = close;
    }
  }
  return end;
}

/** "The “Cobble Lane” actress": a title in quotation marks parts the phrase, which begins before it. */
function beforeTitle(context: Context, first: number): number {
  const { quotation, quotationWords, chunks, chunkAt, words } = context;
  const title = quotationWords[quotation[first - 1] ?? -1];
  if (!title || title.end !== first || title.end - title.first > 7) return first;
  // "A difference “in the short run,” Roe said", "a deal “down the line” he said".
  if (words.lower[first - 2] === ',' || context.tags[first] === Tag.pronoun) return first;
  const chunk = chunks[chunkAt[title.first - 1] ?? -1];
  const sameSentence = words.sentence[title.first - 1] === words.sentence[first];
  return chunk && sameSentence ? chunk.first : first;
}

/**
 * "Paris, Rome and Berlin said", "the Ministry for Civil Protection, Rural Roads and Forestry claimed": where the head phrase is
 * within a list of names, the mention begins with the list, or with the body that bears it as its name.
 * @param end word index after the mention
 */
function beforeList(context: Context, first: number, end: number): number {
  const { words, chunks, chunkAt } = context;
  // "As both Hestia and Iria say".
  const joined = words.lower[first - 1] === 'and' ? chunks[chunkAt[first - 2] ?? -1] : undefined;
  if (joined?.end === first - 1 && words.lower[joined.first] === 'both') return joined.first;
  let last = chunks[chunkAt[end - 1]!];
  // "… and the Preservation of Mountain Pastures".
  if (last && words.lower[last.first - 1] === 'of') last = chunks[chunkAt[last.first - 2]!];
  if (!last || last.first <= first || !isNamed(context, last.head)) return first;
  if (!/^(?:and|&)$/.test(words.lower[last.first - 1]!)) return first;
  let start = first;
  while (words.lower[start - 1] === ',') {
    const before = chunks[chunkAt[start - 2] ?? -1];
    if (!before || before.end !== start - 1 || !isNamed(context, before.head)) break;
    start = before.first;
  }
  if (start === first || words.sentence[start] !== words.sentence[first]) return first;
  return standsFree(context, start, end) ? start : (bodyNamed(context, start) ?? first);
}

/** Whether a list that begins here is the subject, and not what a preposition governs: "On Tuesday, Smith and Jones said". */
function standsFree(
  { words, data, document, quotation }: Context,
  start: number,
  end: number,
): boolean {
  if (data.timeWords.has(words.lower[start]!)) return false;
  const { firstWord, endWord } = document.sentences[words.sentence[start]!]!;
  if (start === firstWord || quotation[start - 1]! >= 0) return true;
  // "The bridge was closed, Orlo, Vann and Kest said."
  return words.lower[start - 1] === ',' && end >= endWord - 2;
}

/** First word of the body whose name goes on with a list: "the Department of Labour, Health and …". */
function bodyNamed({ words, chunks, chunkAt }: Context, start: number): number | null {
  const body = /^(?:of|for|on)$/.test(words.lower[start - 1]!) && chunks[chunkAt[start - 2] ?? -1];
  if (!body || body.end !== start - 1) return null;
  const { capital, sentenceStart } = Shape;
  return (words.shape[body.head]! & (capital | sentenceStart)) === capital ? body.first : null;
}

const isNamed = ({ words, tags }: Context, at: number) =>
  tags[at] === Tag.name || (words.shape[at]! & (Shape.capital | Shape.sentenceStart)) === Shape.capital; // prettier-ignore
