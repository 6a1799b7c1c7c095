/** "According to X, A." and "A, according to X.": the frame alone decides. */
import { Shape } from '@/utils/text/document';
import { Tag } from '@/utils/text/tags';
import type { Framed } from './analyses';
import { framed } from './analyses';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import { Frame } from './frame-features';
import { mentionEnd } from './mention';
import { isOutlet } from './outlet';
import { behindCiting } from './relays';
import { endOfSentence, leastClause } from './sentence-parts';
import type { SourceCandidate } from './source-features';
import { isCueVerb } from './trim';

const sure = 0.7;

/** @returns null where the cue is another one, or does not stand at its sentence's front or end with a comma. */
export function accordingTo(context: Context, cue: CueCandidate): Framed | null {
  if (cue.entry.part !== 'phrase' || !isOfClause(context, cue)) return null;
  const { words, document, verbsBefore, quotation } = context;
  const { firstWord } = document.sentences[words.sentence[cue.word]!]!;
  const source = phraseBehind(context, cue);
  if (!source || quotation[cue.word]! >= 0) return null;
  const stop = endOfSentence(context, cue);
  const close = behindParticiple(context, mentionEnd(context, cue, source), stop);
  const isFront = opensSentence(context, cue);
  // "According to the maker the call was cut at noon": the next noun phrase begins the clause.
  const isBare = isFront && close < stop && chunkFrom(context, close) !== null;
  const opens = isFront && (isBare || words.lower[close] === ',');
  const ends = close >= stop || isRelayed(context, close, stop);
  const closes = ends && words.lower[cue.word - 1] === ',';
  const before = { first: firstWord, end: cue.word - 1 };
  const content = opens
    ? { first: behindCiting(context, isBare ? close : close + 1), end: stop }
    : before;
  if (!opens && !closes)
    return around(context, cue, source, before, { first: close + 1, end: stop });
  if (content.end - content.first < leastClause) return null;
  if (verbsBefore[content.end]! === verbsBefore[content.first]!) return null;
  return framed(opens ? Frame.right : Frame.left, source, [content], sure, 'according-to');
}

/** At the front of its sentence, or behind the "but" there. */
function opensSentence({ words, document, data }: Context, { word }: CueCandidate): boolean {
  const { firstWord } = document.sentences[words.sentence[word]!]!;
  return word === firstWord || (word === firstWord + 1 && data.conjunctions.has(words.lower[firstWord]!)); // prettier-ignore
}

/** "Per the Gazette, the ferry sank", but "per passenger": such a word goes with a clause where it opens it with a name. */
function isOfClause(context: Context, cue: CueCandidate): boolean {
  const { words, data } = context;
  const { entry, end } = cue;
  if (data.clausePrepositions.has(entry.lemma)) return true;
  const name = words.lower[end] === 'the' ? end + 1 : end;
  const isNamed = (words.shape[name]! & Shape.capital) !== 0 && !data.timeWords.has(words.lower[name]!); // prettier-ignore
  return opensSentence(context, cue) && isNamed && data.namedPrepositions.has(entry.lemma);
}

/** The noun phrase right behind the cue. One noun may pass for a verb behind "to": "according to documents seen by the Gazette". */
function phraseBehind(
  { words, tags, chunks, chunkAt }: Context,
  { end }: CueCandidate,
): SourceCandidate | null {
  const chunk = chunks[chunkAt[end] ?? -1];
  if (chunk) return chunk.first === end ? chunk : null;
  const isNoun = tags[end] === Tag.verb && /s$/.test(words.lower[end]!) && words.lower[end - 1] === 'to'; // prettier-ignore
  return isNoun ? { first: end, end: end + 1, head: end, possessor: false } : null;
}

/** "The premier, in the words of his deputy, is “a man without a map”": a clause around the phrase. "According to" is weighed there. */
function around(
  { words, verbsBefore, quotation, tags }: Context,
  cue: CueCandidate,
  source: SourceCandidate,
  left: WordRange,
  right: WordRange,
): Framed | null {
  const isParted = words.lower[left.end] === ',' && words.lower[right.first - 1] === ',';
  if (cue.entry.lemma === 'according to' || !isParted) return null;
  // The clause before asks for the quotation: "is, in his words, “a mess”".
  const isQuoted = quotation[right.first]! >= 0 && tags[left.end - 1] === Tag.auxiliary;
  if (left.end <= left.first || (!isQuoted && verbsBefore[right.end]! === verbsBefore[right.first]!)) return null; // prettier-ignore
  return framed(Frame.both, source, [left, right], sure, 'according-to');
}

/** Longest "obtained by the station that saw it first", in words. */
const longestParticiple = 10;

/** Skips what tells how the paper came to be seen: "a letter obtained by Reuters". */
function behindParticiple({ words, tags }: Context, at: number, stop: number): number {
  if (at >= stop || tags[at] !== Tag.verb || words.lower[at + 1] !== 'by') return at;
  const last = Math.min(stop, at + longestParticiple);
  let end = at;
  while (end < last && words.lower[end] !== ',') end++;
  return end === stop || words.lower[end] === ',' ? end : at;
}

/** Longest clause that tells who passed it on, in words. */
const longestRelay = 9;

/** "According to an order seen by X, the Herald reported on Friday": behind the comma stands who passed it on, to the sentence's end. */
function isRelayed(context: Context, comma: number, stop: number): boolean {
  const { words, chunks, chunkAt } = context;
  if (words.lower[comma] !== ',' || stop - comma > longestRelay) return false;
  const chunk = chunks[chunkAt[comma + 1]!];
  if (!chunk || !isOutlet(context, chunk)) return false;
  for (let at = chunk.first + 1; at < stop; at++) {
    if (isCueVerb(context, at)) return true;
  }
  return false;
}
