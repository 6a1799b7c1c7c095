/**
 * What is said in a relative clause: "a blast that the mayor called “deliberate”", "the attack, which officials say killed ten, …",
 * "the bill – which unions say is “theft” – passed". What the pronoun stands for is content; the clause before it is not, nor is what
 * follows the aside.
 */
import { isVerbal, Tag } from '@/utils/text/tags';
import type { Analysis } from './analyses';
import { chunkTo } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import { Frame } from './frame-features';
import { isCommaOrDash, isDash } from './marks';

/** @returns null where the cue and its source stand in no such clause. */
export function contentOfRelative(
  context: Context,
  cue: CueCandidate,
  { frame, content, source }: Analysis,
): readonly WordRange[] | null {
  const { words } = context;
  const aside = subjectAsideEnd(context, cue);
  if (aside !== null) return content.map((range) => (range.end > aside && range.first < aside ? { first: range.first, end: aside } : range)); // prettier-ignore
  const relative = source.first - 1;
  if (source.end !== cue.first || !/^(?:which|who|whom|that)$/.test(words.lower[relative] ?? '')) return null; // prettier-ignore
  const mark = isCommaOrDash(words.lower[relative - 1]) ? words.lower[relative - 1]! : null;
  const thing = antecedentTo(context, mark ? relative - 1 : relative);
  if (!thing || words.sentence[thing.first] !== words.sentence[cue.word]) return null;
  if (frame === Frame.both) {
    const [left, ...rest] = content;
    if (!left || left.end < thing.end || left.end > relative + 1) return null;
    return [thing, ...rest.map((range) => upToMark(context, range, mark))];
  }
  if (frame !== Frame.right) return null;
  const own = content.map((range) => upToMark(context, range, isDash(mark) ? mark : null));
  // "The attack on the town, which they say killed ten": behind a comma it may be about more than the nearest phrase.
  const isNested = mark === ',' && context.tags[thing.first - 1] === Tag.preposition;
  return !isNested && lacksSubject(context, cue, own[0]!) ? [thing, ...own] : own;
}

/** "The mayor, who said that the pier was safe, | will resign": where an aside about the sentence's subject ends; null where there is none. */
function subjectAsideEnd(
  { words, tags, document, quotation, verbsBefore }: Context,
  { first, word }: CueCandidate,
): number | null {
  const { firstWord, endWord } = document.sentences[words.sentence[word]!]!;
  const opens =
    /^(?:who|which)$/.test(words.lower[first - 1] ?? '') && words.lower[first - 2] === ',';
  if (!opens || verbsBefore[first - 1] !== verbsBefore[firstWord]) return null;
  for (let at = endWord - 2; at > word; at--) {
    if (words.lower[at] !== ',' || quotation[at]! >= 0) continue;
    const isFinite = (tags[at + 1] === Tag.verb && !words.lower[at + 1]!.endsWith('ing')) || tags[at + 1] === Tag.auxiliary; // prettier-ignore
    if (isFinite) return at;
  }
  return null;
}

/** "Which officials say | killed ten": the verb stands right behind the cue, since the pronoun is its subject. */
function lacksSubject({ tags }: Context, { end }: CueCandidate, { first }: WordRange): boolean {
  return first === end && isVerbal(tags[first]);
}

/** The phrase that ends before a word, with what it is a part of: "the roof of the hall". */
function antecedentTo(context: Context, end: number): WordRange | null {
  const { words, chunks, chunkAt } = context;
  const own = chunkTo(context, end);
  if (!own) return null;
  const whole = words.lower[own.first - 1] === 'of' ? chunks[chunkAt[own.first - 2] ?? -1] : undefined; // prettier-ignore
  return { first: whole?.end === own.first - 1 ? whole.first : own.first, end };
}

/** The aside ends with the mark that it began with. */
function upToMark({ words, quotation }: Context, range: WordRange, mark: string | null): WordRange {
  if (!mark) return range;
  for (let at = range.first + 1; at < range.end; at++) {
    if (words.lower[at] !== mark) continue;
    const own = quotation[at]!;
    if (own < 0) return { first: range.first, end: at };
    // “A hater,” left: the comma stands within the marks.
    if (quotation[at + 1] === own && quotation[at + 2] !== own)
      return { first: range.first, end: at + 2 };
  }
  return range;
}
