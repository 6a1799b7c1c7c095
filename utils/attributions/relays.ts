/** Outlets that pass on what others say: whom they have it from speaks, and the outlet is the way it came. */
import { Tag } from '@/utils/text/tags';
import type { Framed } from './analyses';
import { framed } from './analyses';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import { Frame } from './frame-features';
import { phraseEnd } from './mention';
import type { SourceCandidate } from './source-features';
import { isOutlet } from './outlet';
import { isCueVerb } from './trim';

const sure = 0.7;

/**
 * Whom an outlet has it from, where it was taken for the source of the cue.
 * @returns the noun phrase that names them, or null where the source is no outlet or names nobody.
 */
export function personBehind(
  context: Context,
  cue: CueCandidate,
  source: SourceCandidate,
): SourceCandidate | null {
  if (source.first < 0 || source.possessor) return null;
  return (
    personCited(context, cue, source) ??
    ownSubject(context, cue, source) ??
    namedNext(context, cue, source)
  );
}

/**
 * "…, Reuters reported, citing officials", "the agency, quoting a source in the ministry, said", "said Reuters, which cited a pilot": who
 * is cited speaks.
 */
function personCited(
  context: Context,
  cue: CueCandidate,
  source: SourceCandidate,
): SourceCandidate | null {
  if (context.data.citing.has(context.words.lower[cue.word]!)) return null;
  const { words, document, quotation, tags } = context;
  const { firstWord, endWord } = document.sentences[words.sentence[cue.word]!]!;
  for (let at = firstWord; at < endWord - 1; at++) {
    if (!context.data.citing.has(words.lower[at]!) || quotation[at]! >= 0) continue;
    // As a participle of the outlet's: at the sentence's front, after a comma, right after the cue or the outlet.
    const before = words.lower[at - 1];
    const opens = at === firstWord || before === ',' || at === cue.end || source.end === at;
    if (!opens && !isRelative(context, at, source)) continue;
    const chunk = chunkFrom(context, at + 1);
    if (!chunk || tags[chunk.head] === undefined) continue;
    return isOutlet(context, source) ? chunk : null;
  }
  return null;
}

/** "According to the agency, citing a pilot, the ship sank": the word index behind such an aside, or `at` itself. */
export function behindCiting(context: Context, at: number): number {
  const { words } = context;
  const cited = context.data.citing.has(words.lower[at]!) ? chunkFrom(context, at + 1) : null;
  const close = cited && phraseEnd(context, cited);
  return close !== null && words.lower[close] === ',' ? close + 1 : at;
}

/** ", which cited" right after the outlet. */
const isRelative = ({ words }: Context, verb: number, source: SourceCandidate) =>
  words.lower[verb - 1] === 'which' && words.lower[verb - 2] === ',' && source.end === verb - 2;

/** "The radio said that an official also confirmed", "reported officials denying it, saying": the cue has a subject of its own. */
function ownSubject(
  context: Context,
  cue: CueCandidate,
  source: SourceCandidate,
): SourceCandidate | null {
  if (cue.entry.part !== 'verb' || source.end > cue.first || !isOutlet(context, source))
    return null;
  const { words, tags } = context;
  let verb = source.end;
  while (verb < cue.first && !isCueVerb(context, verb)) verb++;
  if (verb === cue.first) return null;
  if (cue.form === 'ing') {
    const reported = chunkFrom(context, verb + 1);
    const next = reported && phraseEnd(context, reported);
    const isDoing = next !== null && next <= cue.word && tags[next] === Tag.verb && words.lower[next]!.endsWith('ing'); // prettier-ignore
    return isDoing ? reported : null;
  }
  let last = cue.first - 1;
  while (last > verb && (tags[last] === Tag.adverb || quotationMark.test(words.lower[last]!)))
    last--;
  return subjectEndingAt(context, last, verb + 1);
}

const quotationMark = /^["“”'‘’]$/;

/** The noun phrase with what is attached to it that ends with word `last` and begins at `from`, give or take "that". */
function subjectEndingAt(context: Context, last: number, from: number): SourceCandidate | null {
  const { words, chunks, chunkAt, data } = context;
  for (let at = from; at <= last && at < from + 4; at++) {
    const chunk = chunks[chunkAt[at]!];
    if (chunk && words.lower[chunk.head] !== 'it' && phraseEnd(context, chunk) === last + 1) {
      return chunk;
    }
    const lower = words.lower[at]!;
    if (lower !== 'that' && !data.determiners.has(lower) && !quotationMark.test(lower)) return null;
  }
  return null;
}

/** "…, the agency reported. It said its source was a pilot.": the sentence after it in its paragraph tells whom the outlet has it from. */
function namedNext(
  context: Context,
  cue: CueCandidate,
  source: SourceCandidate,
): SourceCandidate | null {
  const { words, document, quotation, data } = context;
  const index = words.sentence[cue.word]!;
  const next = document.sentences[index + 1];
  if (next?.block !== document.sentences[index]!.block) return null;
  const { firstWord, endWord } = next;
  for (let at = firstWord + 1; at < endWord - 1; at++) {
    const lower = words.lower[at]!;
    if (quotation[at]! >= 0) continue;
    if (data.sourceNouns.has(lower) && data.predicates.has(words.lower[at + 1]!)) {
      const isOwn = /^(?:its|the)$/.test(words.lower[at - 1]!);
      const named = isOwn ? chunkFrom(context, at + 2) : null;
      return named && isSameOutlet(context, source, firstWord) ? named : null;
    }
    if (!data.citing.has(lower)) continue;
    const named = chunkFrom(context, at + 1);
    if (!named) return null;
    const end = phraseEnd(context, named);
    // "Quoted a pilot as saying": another statement of another's.
    const isWhole = end >= endWord - 1 || words.lower[end] === 'as' && data.sourceNouns.has(words.lower[end + 2]!); // prettier-ignore
    const isOfReport = words.lower[end] === 'for' && data.reportNouns.has(words.lower[end + 2]!);
    const subject = words.lower[at - 1] === 'which' ? at - 3 : firstWord;
    const fits = isOfReport || (isWhole && at <= firstWord + 5 && subject === firstWord);
    return fits && isSameOutlet(context, source, subject) ? named : null;
  }
  return null;
}

/** Whether the phrase at `word` is the outlet again: by its last word, "it" or "the agency". */
function isSameOutlet(context: Context, source: SourceCandidate, word: number): boolean {
  const { words, chunks, chunkAt, data } = context;
  if (!isOutlet(context, source)) return false;
  const chunk = chunks[chunkAt[word]!];
  if (!chunk) return false;
  const lower = words.lower[chunk.head]!;
  const isDefinite = words.lower[chunk.first] === 'the' && data.mediaNouns.has(lower);
  return lower === 'it' || isDefinite || lower === words.lower[source.head];
}

/**
 * "The agency said a source in the ministry put the toll at nine": what the outlet passes on begins with whom it has it from.
 * @returns who speaks, and what they say; null where the content does not begin so.
 */
export function sourceWithin(
  context: Context,
  content: readonly WordRange[],
): { source: SourceCandidate; content: WordRange[] } | null {
  const [range, ...others] = content;
  const source = range && chunkFrom(context, range.first);
  if (!source || !context.data.sourceNouns.has(context.words.lower[source.head]!)) return null;
  const verb = phraseEnd(context, source);
  if (verb + 2 >= range.end || !context.data.identifying.has(context.words.lower[verb]!))
    return null;
  return { source, content: [{ first: verb + 1, end: range.end }, ...others] };
}

/**
 * "The ship had sailed on Monday, the Harbour Gazette quoted officials (as saying).": behind the clause stand who passes it on and who said it.
 * @returns null where the cue is another one, or the frame does not hold.
 */
export function quotedLast(context: Context, cue: CueCandidate): Framed | null {
  const { words, document, chunks, chunkAt, verbsBefore, quotation, data } = context;
  const own = words.lower[cue.word]!;
  if (!data.citing.has(own) || data.citingParticiples.has(own)) return null;
  const { firstWord, endWord } = document.sentences[words.sentence[cue.word]!]!;
  const source = chunkFrom(context, cue.end);
  const outlet = chunks[chunkAt[cue.word - 1] ?? -1];
  if (!source || !outlet || !isOutlet(context, outlet)) return null;
  let end = phraseEnd(context, source);
  if (words.lower[end] === 'as' && words.lower[end + 1] === 'saying') end += 2;
  if (end < endWord - 1) return null;
  const comma = outlet.first - 1;
  if (comma < firstWord + 3 || words.lower[comma] !== ',' || quotation[comma]! >= 0) return null;
  if (verbsBefore[comma]! === verbsBefore[firstWord]!) return null;
  return framed(Frame.left, source, [{ first: firstWord, end: comma }], sure, 'clause-then-quoted');
}
