/** What a reading's words come to: which of them are content, and the segments and quoted stretches that they make. */
import type { Range } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import { isVerbal } from '@/utils/text/tags';
import type { Analysis } from './analyses';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import { Frame } from './frame-features';
import { mayBe } from './lexicon';
import { contentOfRelative } from './relative-content';
import type { Attribution } from './types';
import { rangeOf } from './word-ranges';

/** "Her father, a signalman, was said to know": what stands before a passive with an infinitive is its subject. */
export function withoutSubject(
  context: Context,
  cue: CueCandidate,
  analysis: Analysis,
): readonly WordRange[] {
  const { words } = context;
  const { frame, content } = analysis;
  const ofRelative = contentOfRelative(context, cue, analysis);
  if (ofRelative) return ofRelative;
  if (frame !== Frame.both) return content;
  return content.flatMap((range) => {
    if (range.first > cue.word) return isOthers(context, range) ? [] : [range];
    // "What she called a “grave risk”", "threatened revenge over what it said was theft": the clause before is none of it.
    const isWhat = words.lower[range.end - 1] === 'what';
    if (cue.passive || range.end - range.first === (isWhat ? 1 : 0)) return [];
    if (!isWhat) return [range];
    // "The plan is what she called “theft”".
    const isTold = /^(?:is|are|was|were|'s)$/.test(words.lower[range.end - 2]!);
    return isTold ? [{ first: range.first, end: range.end - 1 }] : [];
  });
}

/** "A, a witness said, and residents in the old town said B": what somebody else says. */
function isOthers(context: Context, { first, end }: WordRange): boolean {
  const { words, data, tags, quotation } = context;
  const subject = chunkFrom(context, first + 1);
  if (!data.conjunctions.has(words.lower[first]!) || !subject) return false;
  let verb = subject.end;
  while (verb < end && !isVerbal(tags[verb])) verb++;
  if (verb + 1 >= end || quotation[verb]! >= 0) return false;
  return mayBe(
    data,
    words.lower[verb],
    ({ entry: { frames, strength, stance }, form }) =>
      form === 'past' && frames.startsWith('dt') && strength > 2 && stance === 'neutral',
  );
}

/** "And, the mayor added, the ferry would come", "the man who, they say, left": what joins the content to what stands before. */
export function isLink({ words, data }: Context, { first, end }: WordRange): boolean {
  // "It sank, Roe said, according | to Orlo of the Gazette".
  if (data.clausePrepositions.has(words.lower.slice(first - 1, first + 1).join(' '))) return true;
  if (end - first !== 1) return false;
  const only = words.lower[first]!;
  return data.conjunctions.has(only) || (only !== 'that' && data.relatives.has(only));
}

/** Segments and quoted stretches from word ranges; the type follows from how much stands in quotation marks. */
export function shapeContent(
  context: Context,
  content: readonly WordRange[],
): { segments: Range[]; quoted: Range[]; type: Attribution['type'] } | null {
  const { quotations } = context;
  const segments: Range[] = [];
  const quoted: Range[] = [];
  let bare = 0;
  for (const range of content) {
    const { start, end } = rangeOf(context, range);
    let last = -1;
    let from = start;
    let to = end;
    for (let word = range.first; word < range.end; word++) {
      const index = context.quotation[word]!;
      if (index < 0) {
        if (context.words.shape[word]! & Shape.word) bare++;
        continue;
      }
      if (index === last) continue;
      last = index;
      const { start: innerStart, end: innerEnd, outer } = quotations[index]!;
      const stretch = { start: Math.max(start, innerStart), end: Math.min(end, innerEnd) };
      if (stretch.start < stretch.end) addOutermost(quoted, stretch);
      // The marks of a quotation that is the whole segment do not belong to the content; one mark alone at its edge does not either.
      const whole = outer.start <= start && outer.end >= end;
      if (whole && innerStart > start) from = Math.min(innerStart, end);
      if (whole && innerEnd < end) to = Math.max(innerEnd, from);
    }
    if (from < to) segments.push({ start: from, end: to });
  }
  if (!segments.length) return null;
  const type = quoted.length === 0 ? 'indirect' : bare === 0 ? 'direct' : 'mixed';
  return { segments, quoted, type };
}

/** Adds a stretch to those before it: of quotations inside one another only the outermost is wanted. */
function addOutermost(stretches: Range[], stretch: Range): void {
  const isWithin = (inner: Range, outer: Range) =>
    outer.start <= inner.start && inner.end <= outer.end;
  if (stretches.some((other) => isWithin(stretch, other))) return;
  while (stretches.length > 0 && isWithin(stretches.at(-1)!, stretch)) stretches.pop();
  stretches.push(stretch);
}
