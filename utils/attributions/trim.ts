/** Mends the bounds of content: whole quotations, no datelines, nothing that tells who relayed or confirmed it. */
import { Shape } from '@/utils/text/document';
import { isVerbal, Tag } from '@/utils/text/tags';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import { isNounForm, isNounOfClause, mayBe } from './lexicon';
import { isCommaOrDash, partsClauses } from './marks';
import { isOutlet } from './outlet';

/** Mends the bounds of content, or leaves them as they are. */
type Mend = (context: Context, range: WordRange, cue: CueCandidate) => WordRange;

/** In this order: each takes what the one before it left. */
const mends: readonly Mend[] = [
  withoutListener,
  withoutNoun,
  withOpening,
  withAntecedent,
  snap,
  withGerund,
  withPredicate,
  withoutStop,
  withoutMainClause,
  withoutRelay,
  withoutTime,
  withoutVerdict,
  withoutDateline,
  withWholeWords,
];

/** The content with its bounds mended. */
export const trimContent = (context: Context, cue: CueCandidate, content: WordRange): WordRange =>
  mends.reduce((range, mend) => mend(context, range, cue), content);

/** "He said that’s enough": no content begins within a word, and none leaves a bracket open that closes right after it. */
function withWholeWords(
  { words, quotation, data }: Context,
  range: WordRange,
  cue: CueCandidate,
): WordRange {
  let { first, end } = range;
  // "Told Rest of | World a few firms had come": the name of who was told.
  const isOfName = words.lower[first - 1] === 'of' && first - 2 >= cue.end && words.shape[first - 2]! & Shape.capital; // prettier-ignore
  if (isOfName) while (first < end - 1 && words.shape[first]! & Shape.capital) first++;
  // "The minister said, if that happened, …": a mark parts the content from its cue.
  while (first < end - 1 && partsClauses(words.lower[first])) first++;
  // "Said that was a lie": no complementiser, but what it is about.
  const isSubject = words.lower[first - 1] === 'that' && data.auxiliaries.has(words.lower[first]!);
  if (isSubject && first - 1 >= cue.end) first--;
  const isClitic = /^(?:'\p{L}+|n't)$/u.test(words.lower[first]!) && quotation[first]! < 0;
  if (isClitic && !(words.shape[first]! & Shape.spaceBefore) && first > 0) first--;
  let open = 0;
  for (let at = first; at < end; at++) {
    if (words.lower[at] === '(') open++;
    else if (words.lower[at] === ')') open--;
  }
  if (open === 1 && words.lower[end] === ')') end++;
  return { first, end };
}

/** "Told the Mercury | a deal was near": who was told is no content. */
function withoutListener(
  context: Context,
  range: WordRange,
  { entry, end }: CueCandidate,
): WordRange {
  const { words, tags, quotation, data } = context;
  // "Asked | those who had left", "asked what we thought": no one who is told, or more than who that is.
  const isRelative = (at: number) => data.relatives.has(words.lower[at]!) || data.complementisers.has(words.lower[at]!) || words.lower[at] === 'what'; // prettier-ignore
  if (!entry.frames.includes('a') || range.first !== end || quotation[end]! >= 0) return range;
  const listener = chunkFrom(context, end);
  const subject = listener && chunkFrom(context, listener.end);
  if (!subject || subject.end >= range.end) return range;
  if (isRelative(listener.first) || isRelative(subject.first)) return range;
  const isClause =
    isVerbal(tags[subject.end]) && words.sentence[subject.end] === words.sentence[end];
  return isClause ? { first: subject.first, end: range.end } : range;
}

/** "When the mayor said the bridge was safe, | nobody believed her": the content ends with the clause that the cue stands in. */
function withoutMainClause(context: Context, range: WordRange, cue: CueCandidate): WordRange {
  const { words, document, quotation, tags, data } = context;
  const { firstWord } = document.sentences[words.sentence[cue.word]!]!;
  const opening = data.conjunctions.has(words.lower[firstWord]!) ? firstWord + 1 : firstWord;
  if (range.first < cue.end || !data.clausesBefore.has(words.lower[opening]!)) return range;
  for (let at = opening; at < range.first; at++) if (words.lower[at] === ',') return range;
  for (let at = range.first; at < range.end - 1; at++) {
    const subject = chunkFrom(context, at + 1);
    if (words.lower[at] !== ',' || quotation[at]! >= 0 || !subject) continue;
    let verb = subject.end;
    while (tags[verb] === Tag.adverb) verb++;
    const isRelative = data.relatives.has(words.lower[subject.first]!);
    if (!isRelative && verb < range.end && isVerbal(tags[verb]))
      return { first: range.first, end: at };
  }
  return range;
}

/** "Called the plan “theft” on Thursday", "blasted her as a “disgrace” in a tweet": where and when it was said is no content. */
function withoutTime(
  { quotation, quotationWords, tags, words, data }: Context,
  range: WordRange,
  { entry, word }: CueCandidate,
): WordRange {
  if (entry.frames !== 'p' || range.first < word || quotation[word]! >= 0) return range;
  let end = range.end;
  while (end > range.first && quotation[end - 1]! < 0) end--;
  if (end === range.first || end === range.end) return range;
  if (quotationWords[quotation[end - 1]!]!.end !== end) return range;
  const next = words.lower[end]!;
  const isTime = data.timeWords.has(next);
  const isPlace = tags[end] === Tag.preposition && /^(?:on|in|at|during|after|before)$/.test(next);
  return isTime || isPlace ? { first: range.first, end } : range;
}

/** "With so many bridges, “there is no single point of failure,” he said": in lower case the quotation goes on its sentence. */
function withOpening(
  { words, document, quotation, quotationWords, cueStart }: Context,
  range: WordRange,
  { first: cueFirst, word }: CueCandidate,
): WordRange {
  const own = quotationWords[quotation[range.first]!];
  if (!own || range.end > cueFirst || quotation[word]! >= 0) return range;
  if (own.first !== range.first && own.first + 1 !== range.first) return range;
  if (!/^\p{Ll}/u.test(document.text.charAt(words.start[own.first + 1]!))) return range;
  const { firstWord } = document.sentences[words.sentence[own.first]!]!;
  if (words.lower[own.first - 1] !== ',' || firstWord >= own.first) return range;
  for (let at = firstWord; at < own.first; at++) {
    if (quotation[at]! >= 0 || cueStart[at]! > 127) return range;
  }
  return { first: firstWord, end: range.end };
}

/** "The school, which has nine pupils, will stay, the council announced": the content does not begin with "which". */
function withAntecedent(
  { words, document, quotation }: Context,
  range: WordRange,
  { word }: CueCandidate,
): WordRange {
  if (range.end > word || quotation[word]! >= 0) return range;
  const isRelative = /^(?:which|who)$/.test(words.lower[range.first]!);
  const { firstWord } = document.sentences[words.sentence[range.first]!]!;
  return isRelative && words.lower[range.first - 1] === ',' && range.first > firstWord
    ? { first: firstWord, end: range.end }
    : range;
}

/** "Denied stealing the ferry": the content begins with the gerund. */
function withGerund(
  { words, tags }: Context,
  range: WordRange,
  { entry, end }: CueCandidate,
): WordRange {
  const isGerund = tags[end] !== Tag.name && /^\w{2,}ing$/.test(words.lower[end]!) && words.lower[end + 1] !== 'of'; // prettier-ignore
  return entry.stance === 'denial' && isGerund && range.first > end && range.first - end < 4
    ? { first: end, end: range.end }
    : range;
}

/**
 * "Sources say a deal | is near", "those who were trained | are not ready", "they are not | as ready as they should be": a clause's
 * subject alone is no content, its verb belongs to it, and so does what the verb asks for.
 */
function withPredicate(
  { words, document, data, verbsBefore, quotation, tags }: Context,
  range: WordRange,
  { entry, end }: CueCandidate,
): WordRange {
  const next = range.end;
  const isClause = entry.part === 'verb' && entry.frames.includes('t') && range.first >= end;
  if (!isClause || quotation[range.first]! >= 0 || quotation[next]! >= 0) return range;
  const { endWord } = document.sentences[words.sentence[range.first]!]!;
  if (next >= endWord) return range;
  const whole = { first: range.first, end: endWord };
  const last = words.lower[next - 1]!;
  const isCut = tags[next - 1] === Tag.auxiliary || data.negations.has(last);
  if (isCut && next - range.first > 2 && words.shape[next]! & Shape.word) return whole;
  let relative = range.first;
  while (relative < next && !data.relatives.has(words.lower[relative]!)) relative++;
  const hasVerb = verbsBefore[relative]! > verbsBefore[range.first]!;
  return hasVerb || !data.predicates.has(words.lower[next] ?? '') ? range : whole;
}

/** "Denied claims | that the port was sold": the clause alone is what is denied. */
function withoutNoun({ words, data }: Context, range: WordRange, cue: CueCandidate): WordRange {
  const { first, end } = range;
  const noun = data.determiners.has(words.lower[first]!) ? first + 1 : first;
  const opensClause = words.lower[noun + 1] === 'that' && end - noun > 4;
  const isJudged = first === cue.end && data.judging.has(words.lower[cue.word]!);
  return isJudged && opensClause && mayBe(data, words.lower[noun], isNounOfClause)
    ? { first: noun + 2, end }
    : range;
}

/** The sentence's stop is no content, unless it stands in quotation marks. */
function withoutStop({ words, quotation }: Context, { first, end }: WordRange): WordRange {
  let last = end;
  while (last > first + 1 && quotation[last - 1]! < 0 && /^(?:[.!?,;:]|\.\.+)$/.test(words.lower[last - 1]!)) last--; // prettier-ignore
  return { first, end: last };
}

/** A bound inside a quotation that the content began or will end: it takes in the whole quotation, over sentence ends. */
function snap(context: Context, range: WordRange, cue: CueCandidate): WordRange {
  const { quotation, quotationWords } = context;
  let { first, end } = range;
  if (quotation[cue.word]! >= 0) return range;
  const last = quotation[end - 1]!;
  if (last >= 0 && quotationWords[last]!.first >= first) {
    end = Math.max(end, quotationWords[last]!.end);
  }
  const opening = quotation[first]!;
  if (opening >= 0 && quotationWords[opening]!.end <= end) {
    first = Math.min(first, quotationWords[opening]!.first);
  }
  return { first, end };
}

/**
 * What follows the content, parted by a comma, and tells who relayed it or what became of it: "According to X, A, the paper reports";
 * "he said that A, which the agency confirmed".
 */
function withoutRelay(context: Context, range: WordRange, cue: CueCandidate): WordRange {
  const { words, quotation, chunkAt, data } = context;
  for (let at = range.end - 1; at > range.first && at > range.end - 16; at--) {
    if (words.lower[at] !== ',' || quotation[at]! >= 0) continue;
    if (at + 1 !== cue.word && data.citingParticiples.has(words.lower[at + 1]!)) {
      // "…, Reuters reported, citing TASS": what stands before it may tell the same.
      return withoutRelay(context, { first: range.first, end: at }, cue);
    }
    // "Said that A, according to the agency X".
    if (at + 1 !== cue.word && words.lower[at + 1] === 'according' && isAgency(context, at + 3, range.end)) return { first: range.first, end: at }; // prettier-ignore
    const relative = relativeAfter(context, at);
    let verb = at + 1 + relative;
    const first = verb;
    while (verb < range.end && chunkAt[verb]! >= 0) verb++;
    if (verb === first) continue;
    // "Le Monde reports" may pass for one phrase.
    if (verb >= range.end && range.end - first > 1) verb = range.end - 1;
    while (verb < range.end && data.auxiliaries.has(words.lower[verb]!)) verb++;
    if (verb >= range.end || verb === cue.word || !isCueVerb(context, verb)) continue;
    if (relative > 0 || range.end - verb < 3) return { first: range.first, end: at };
  }
  return range;
}

/** Whether all that is left is a phrase that names an outlet. */
function isAgency(context: Context, at: number, end: number): boolean {
  const chunk = context.chunks[context.chunkAt[at] ?? -1];
  return !!chunk && chunk.end >= end && isOutlet(context, chunk);
}

/** Furthest that what the page says of a claim begins before the claim's end, in words. */
const longestVerdict = 24;

/**
 * What follows the content and tells what became of it: "…, but officials could not confirm the report", "…, without providing evidence",
 * "…, a claim that courts have rejected".
 */
function withoutVerdict(context: Context, range: WordRange): WordRange {
  const { words, quotation, data } = context;
  let isVerdict = false;
  for (let at = range.end - 1; at > range.first + 1 && at > range.end - longestVerdict; at--) {
    const lower = words.lower[at]!;
    if (quotation[at]! >= 0) return range;
    if (data.verdicts.has(lower)) isVerdict = true;
    if (!isCommaOrDash(lower)) continue;
    if (isVerdict && data.verdictOpeners.has(words.lower[at + 1]!))
      return { first: range.first, end: at };
    const chunk = chunkFrom(context, at + 1);
    if (!chunk || !/^an?$/.test(words.lower[at + 1]!)) continue;
    const isClaim = mayBe(data, words.lower[chunk.head], (form) => isNounForm(form) && form.entry.stance === 'claim'); // prettier-ignore
    if (isClaim && words.lower[chunk.head + 1] !== 'of') return { first: range.first, end: at };
  }
  return range;
}

/** Words of "which" or "a toll that" after the comma; 0 where neither follows. */
function relativeAfter({ words, chunkAt, chunks }: Context, comma: number): number {
  if (words.lower[comma + 1] === 'which') return 1;
  const chunk = chunks[chunkAt[comma + 1]!];
  return chunk && words.lower[chunk.end] === 'that' && /^an?$/.test(words.lower[chunk.first]!)
    ? chunk.end - comma
    : 0;
}

/** Whether a word is a form of a verb that mostly assigns something to somebody. */
export function isCueVerb({ words, tags, data }: Context, word: number): boolean {
  if (tags[word] !== Tag.verb && tags[word] !== Tag.noun) return false;
  return mayBe(
    data,
    words.lower[word],
    ({ entry, form, particles }) =>
      entry.part === 'verb' &&
      entry.strength > 1 &&
      form !== 'base' &&
      form !== 'ing' &&
      !particles.length,
  );
}

/** "PORT ELSIN (AP) — A ferry …": the place and the agency before the dash are no content. */
function withoutDateline({ words, document }: Context, range: WordRange): WordRange {
  const block = document.blocks[document.sentences[words.sentence[range.first]!]!.block]!;
  if (range.first !== block.firstWord || !(words.shape[range.first]! & Shape.allCapitals))
    return range;
  for (let at = range.first + 1; at < range.end && at < range.first + 14; at++) {
    if (/^(?:[—–―]|-+)$/.test(words.lower[at]!)) return { first: at + 1, end: range.end };
  }
  return range;
}
