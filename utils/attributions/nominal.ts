/** "The allegation that A has never been proved", "Rumours spread that A": a noun that nobody owns assigns the clause; its frame decides. */
import { Tag } from '@/utils/text/tags';
import type { Framed } from './analyses';
import { framed } from './analyses';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import { Frame } from './frame-features';
import type { SourceCandidate } from './source-features';

const sure = 0.6;
const nobody: SourceCandidate = { first: -1, end: -1, head: -1, possessor: false };

/** @returns null where the cue is no noun of that kind at its sentence's front. */
export function nominalSubject(context: Context, cue: CueCandidate): Framed | null {
  const { entry, word } = cue;
  if (entry.part !== 'noun' || !entry.frames.includes('t')) return null;
  const { words, document, quotation, data, tags } = context;
  if (quotation[word]! >= 0) return null;
  const { firstWord, endWord } = document.sentences[words.sentence[word]!]!;
  if (word - firstWord > 2) return null;
  if (word > firstWord && !/^(?:the|an?|this|these|those|some)$/.test(words.lower[firstWord]!)) {
    return null;
  }
  let that = cue.end;
  while (that < cue.end + 5 && words.lower[that] !== 'that') that++;
  if (words.lower[that] !== 'that' || that + 3 >= endWord) return null;
  let content: WordRange | null = null;
  if (that === cue.end) content = clauseBeforeVerb(context, that + 1, endWord);
  else {
    for (let at = cue.end; at < that; at++) {
      const isVerb = tags[at] === Tag.verb || tags[at] === Tag.auxiliary;
      if (!isVerb && tags[at] !== Tag.adverb) return null;
    }
    if (data.circulating.has(words.lower[that - 1]!)) content = { first: that + 1, end: endWord };
  }
  if (!content) return null;
  return framed(Frame.right, nobody, content, sure, 'noun-with-clause');
}

/** The clause from `first` up to the verb of the noun itself: the first finite one after the clause's own that no pronoun stands before. */
function clauseBeforeVerb(
  { words, tags, data }: Context,
  first: number,
  endWord: number,
): WordRange | null {
  let verb = first;
  while (verb < endWord && tags[verb] !== Tag.verb && tags[verb] !== Tag.auxiliary) verb++;
  const goesOn = (at: number) =>
    tags[at] === Tag.verb || tags[at] === Tag.auxiliary || tags[at] === Tag.adverb || words.lower[at] === 'to'; // prettier-ignore
  let end = verb;
  let wasInfinitive = false;
  for (let at = verb + 1; at < endWord; at++) {
    const lower = words.lower[at]!;
    if (lower === ',' || lower === ';') return null;
    if (lower === 'to') wasInfinitive = true;
    if (!data.predicates.has(lower)) continue;
    const before = words.lower[at - 1]!;
    // "Had been", "would have": one verb.
    let from = at - 1;
    while (from > verb && (data.auxiliaries.has(words.lower[from]!) || data.modals.has(words.lower[from]!))) from--; // prettier-ignore
    const oneVerb = from === verb && goesOn(from) && !wasInfinitive && at - verb < 2;
    if (oneVerb || data.pronouns.has(before) || data.relatives.has(before)) continue;
    if (data.modals.has(before) || data.auxiliaries.has(before)) continue;
    end = at;
    break;
  }
  return end > verb && end - first > 2 ? { first, end } : null;
}
