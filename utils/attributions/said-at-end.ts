/** "The bridge is closed, the Office of Roads for the North announced Monday": behind the cue stands the day, or nothing. */
import { Tag } from '@/utils/text/tags';
import type { Framed } from './analyses';
import { framed } from './analyses';
import { chunkFrom, chunkUpTo } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { Frame } from './frame-features';
import { partsClauses } from './marks';
import { clauseUpTo, endOfSentence, isTail } from './sentence-parts';
import type { SourceCandidate } from './source-features';

const sure = 0.7;

/** Longest "the Office of Roads for the Northern District of Sund" before its verb, in words. */
const longestSubject = 14;

/** @returns null where the cue does not end its sentence, or the frame does not hold. */
export function saidAtEnd(context: Context, cue: CueCandidate): Framed | null {
  const { words, quotation, data } = context;
  if (!maySay(context, cue)) return null;
  const stop = endOfSentence(context, cue);
  const next = words.lower[cue.end]!;
  const isTime = cue.end === stop || data.timeWords.has(next) || /^(?:on|in|at)$/.test(next);
  if (!isTime || !isTail(context, cue.end, stop)) return null;
  const source = subjectBehindComma(context, cue);
  const clause = source && clauseUpTo(context, cue, source.first - 1);
  if (!clause) return null;
  const content = { first: behindLink(context, clause.first), end: clause.end };
  if (isWhen(context, clause.first)) return null;
  for (let at = content.first; at < content.end; at++) {
    // "Also lost – The actor died in May, police said": what stands before may be a label.
    if (quotation[at]! >= 0 || (words.lower[at] !== ',' && partsClauses(words.lower[at]))) return null; // prettier-ignore
  }
  return framed(Frame.left, source, [content], sure, 'said-at-end');
}

/** "But even after the debt had grown, the borrowing continued": when it was, or how. */
function isWhen({ words, tags, data }: Context, first: number): boolean {
  const opens = (word: string) => data.subordinators.has(word) || word.endsWith('ing');
  let at = first;
  while (!opens(words.lower[at]!) && (data.conjunctions.has(words.lower[at]!) || tags[at] === Tag.adverb)) at++; // prettier-ignore
  return opens(words.lower[at]!);
}

/** A plain verb of saying, which needs nobody who is told. */
function maySay({ tags }: Context, cue: CueCandidate): boolean {
  const { frames, strength } = cue.entry;
  if (cue.passive || cue.negated || cue.modal || tags[cue.word] !== Tag.verb) return false;
  const isFinite = cue.form === 'past' || cue.form === 'third';
  return isFinite && strength > 2 && frames.startsWith('dt') && !frames.includes('a');
}

/** The noun phrase that begins behind the last comma and ends at the cue, whatever it owns. */
function subjectBehindComma(context: Context, cue: CueCandidate): SourceCandidate | null {
  const { words, tags, chunkAt, quotation, data } = context;
  let comma = cue.first - 1;
  while (comma > cue.first - longestSubject && words.lower[comma] !== ',') {
    const joins = tags[comma] === Tag.preposition || tags[comma] === Tag.adverb || words.lower[comma] === 'and'; // prettier-ignore
    if ((chunkAt[comma]! < 0 && !joins) || quotation[comma]! >= 0) return null;
    comma--;
  }
  const first = comma + 1;
  const subject = chunkFrom(context, first);
  if (words.lower[comma] !== ',' || !subject || first === cue.first) return null;
  // "A plan announced on Friday": a participle.
  if (data.relatives.has(words.lower[first]!) || /^an?$/.test(words.lower[first]!)) return null;
  return chunkUpTo(subject, cue.first);
}

/** "Still, the ferry is late": what links the sentence to the one before is no content. */
function behindLink({ words, data }: Context, first: number): number {
  const comma = words.lower[first] === 'in' ? first + 2 : first + 1;
  const link = words.lower.slice(first, comma).join(' ');
  return data.links.has(link) && words.lower[comma] === ',' ? comma + 1 : first;
}
