/** What a reading's words come to: which of them are content, and the segments and quoted stretches that they make. */
import type { Range } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import type { Analysis } from './analyses';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import { Frame } from './frame-features';
import type { Attribution } from './types';

/** "Her father, a signalman, was said to know": what stands before a passive with an infinitive is its subject. */
export function withoutSubject(
  context: Context,
  { passive, word, first: clause }: CueCandidate,
  { frame, content, source }: Analysis,
): readonly WordRange[] {
  const { words, data } = context;
  const relative = source.end === clause ? source.first - 1 : clause - 1;
  // "The bill – which unions say | is “theft” – passed".
  const isAside = data.relatives.has(words.lower[relative] ?? '') && isDash(words.lower[relative - 1]); // prettier-ignore
  let aside = isAside ? words.lower[relative - 1]! : null;
  if (frame === Frame.right && aside) return content.map((range) => upToMark(context, range, aside!)); // prettier-ignore
  if (frame !== Frame.both) return content;
  return content.flatMap((range) => {
    if (range.first > word) return [aside ? upToMark(context, range, aside) : range];
    // "What she called a “grave risk”", "The plan is what she called a “risk”".
    const end = words.lower[range.end - 1] === 'what' ? range.end - 1 : range.end;
    if (passive || end === range.first) return [];
    const antecedent = antecedentIn(context, { first: range.first, end });
    const mark = antecedent && words.lower[antecedent.end]!;
    if (mark === ',' || isDash(mark ?? undefined)) aside = mark;
    return [antecedent ?? { first: range.first, end }];
  });
}

const isDash = (word: string | undefined) => /^(?:[—–]|-+)$/.test(word ?? '');

/** "Twelve were hurt by a blast | that the mayor called “deliberate”": what the relative clause is about, and not the clause before. */
function antecedentIn(
  { words, data, chunks, chunkAt }: Context,
  { first, end }: WordRange,
): WordRange | null {
  const isMark = (at: number) => words.lower[at] === ',' || isDash(words.lower[at]);
  const isRelative = (at: number) => data.relatives.has(words.lower[at]!) && words.lower[at] !== 'where'; // prettier-ignore
  const relative = [end - 1, end, ...(isMark(end) ? [end + 1] : [])].find(isRelative);
  if (relative === undefined) return null;
  const close = isMark(relative - 1) ? relative - 1 : relative;
  const antecedent = chunks[chunkAt[close - 1] ?? -1];
  return antecedent && antecedent.first >= first ? { first: antecedent.first, end: close } : null;
}

/** "The bill – which unions say is “theft” – passed": the aside ends with the mark that it began with. */
function upToMark({ words, quotation }: Context, range: WordRange, mark: string): WordRange {
  for (let at = range.first + 1; at < range.end; at++) {
    if (words.lower[at] !== mark) continue;
    // “A hater,” left: the comma stands within the marks.
    const closes = quotation[at]! >= 0 && quotation[at + 1] === quotation[at] && quotation[at + 2] !== quotation[at]; // prettier-ignore
    if (quotation[at]! < 0) return { first: range.first, end: at };
    if (closes) return { first: range.first, end: at + 2 };
  }
  return range;
}

/** "And, the mayor added, the ferry would come", "the man who, they say, left": what joins the content to what stands before. */
export function isLink({ words, data }: Context, { first, end }: WordRange): boolean {
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

/** From the start of the first word to the end of the last one. */
export function rangeOf({ words }: Context, { first, end }: WordRange): Range {
  return { start: words.start[first]!, end: words.end[end - 1]! };
}
