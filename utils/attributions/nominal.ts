/** "The allegation that A has never been proved", "Rumours spread that A": a noun that nobody owns assigns the clause; its frame decides. */
import { isVerbal, Tag } from '@/utils/text/tags';
import type { Framed } from './analyses';
import { framed } from './analyses';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import { Frame } from './frame-features';
import { phraseEnd } from './mention';
import type { SourceCandidate } from './source-features';
import { nobody, possessorOf } from './source-features';

const sure = 0.6;

/** @returns null where the cue is no noun of that kind at its sentence's front. */
export function nominalSubject(context: Context, cue: CueCandidate): Framed | null {
  const { entry, word } = cue;
  if (entry.part !== 'noun' || !entry.frames.includes('t')) return null;
  const { words, document, quotation, chunks, chunkAt } = context;
  if (quotation[word]! >= 0) return null;
  const { firstWord, endWord } = document.sentences[words.sentence[word]!]!;
  const own = chunks[chunkAt[word]!];
  const owner = own && own.head === word ? possessorOf(context, own.first, word) : null;
  const isFront = owner ? own!.first === firstWord : isUnowned(context, cue, firstWord);
  if (!isFront) return null;
  const giver = owner ? null : giverAfter(context, cue.end);
  const from = giver ? phraseEnd(context, giver) : cue.end;
  let that = from;
  while (that < from + longestSpread && words.lower[that] !== 'that') that++;
  if (words.lower[that] !== 'that' || that + 3 >= endWord) return null;
  const source = owner ?? giver ?? nobody;
  if (that === from) {
    const content = clauseBeforeVerb(context, that + 1, endWord);
    return content && framed(Frame.right, source, [content], sure, 'noun-with-clause');
  }
  return source === nobody && isCirculating(context, from, that)
    ? framed(Frame.right, nobody, [{ first: that + 1, end: endWord }], sure, 'noun-with-clause')
    : null;
}

/** "The allegation", "Rumours": with an article or without, the sentence's first words. */
function isUnowned({ words }: Context, { word }: CueCandidate, firstWord: number): boolean {
  if (word - firstWord > 2) return false;
  return word === firstWord || /^(?:the|an?|this|these|those|some)$/.test(words.lower[firstWord]!);
}

/** "The claim by the rebels that", "a warning from the bank that": who made it. */
const giverAfter = (context: Context, end: number): SourceCandidate | null =>
  /^(?:by|from)$/.test(context.words.lower[end] ?? '') ? chunkFrom(context, end + 1) : null;

/** Longest "circulated on social media over the weekend", in words. */
const longestSpread = 14;

/** "Rumours | quickly spread (in the town) | that": no other verb, and no comma. */
function isCirculating({ words, tags, data }: Context, from: number, that: number): boolean {
  let spreads = false;
  for (let at = from; at < that; at++) {
    const lower = words.lower[at]!;
    if (data.circulating.has(lower)) spreads = true;
    else if (lower === ',' || tags[at] === Tag.verb) return false;
    else if (!spreads && tags[at] !== Tag.auxiliary && tags[at] !== Tag.adverb) return false;
  }
  return spreads;
}

/** The clause from `first` up to the verb of the noun itself: the first finite one after the clause's own that no pronoun stands before. */
function clauseBeforeVerb(context: Context, first: number, endWord: number): WordRange | null {
  const { words, tags, data } = context;
  let verb = first;
  while (verb < endWord && !isVerbal(tags[verb])) verb++;
  let end = verb;
  for (let at = verb + 1; at < endWord; at++) {
    const lower = words.lower[at]!;
    if (lower === ',' || lower === ';') return null;
    const before = words.lower[at - 1]!;
    if (data.pronouns.has(before) || data.relatives.has(before)) continue;
    if (data.modals.has(before) || data.auxiliaries.has(before)) continue;
    // "Could not be verified": of the claim, and not of what the clause is about.
    const isRefused = data.modals.has(lower) && /^(?:not|n't|be)$/.test(words.lower[at + 1] ?? '');
    if (!isRefused && lower !== 'cannot' && !data.predicates.has(lower)) continue;
    end = at;
    break;
  }
  if (end === verb) end = nextFinite(context, verb, endWord);
  return end > verb && end - first > 2 ? { first, end } : null;
}

/** "That he had not read the report | caused uproar", "that nothing leaked | did not convince": a verb right behind the clause's last noun. */
function nextFinite({ words, tags, data }: Context, verb: number, endWord: number): number {
  let last = verb;
  while (isVerbal(tags[last + 1]) || tags[last + 1] === Tag.adverb) last++;
  for (let at = last + 1; at < endWord; at++) {
    const lower = words.lower[at]!;
    if (data.relatives.has(lower) || data.subordinators.has(lower)) return verb;
    const isNoun = tags[at - 1] === Tag.noun || tags[at - 1] === Tag.name;
    const isFinite = tags[at] === Tag.verb && !/(?:ing|en)$/.test(lower) && !data.prepositions.has(words.lower[at + 1] ?? ''); // prettier-ignore
    if (isNoun && isFinite) return at;
  }
  return verb;
}
