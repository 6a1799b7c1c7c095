/** The cue that stands beside a quotation: after it, before it, or at the end of the sentence before. */
import { Shape } from '@/utils/text/document';
import { isVerbal, Tag } from '@/utils/text/tags';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { endOfSpeechBefore } from './cues';
import { goesOnAfter, isNickname, isTitle, lastInside } from './quotation-shape';
import { subjectOfRelative } from './relative-subject';

/** A cue in the same sentence after the quotation: “…,” said X; “…,” X, who did Y, said. */
export function cueAfter(
  context: Context,
  index: number,
  cues: readonly CueCandidate[],
  cueAt: ReadonlyMap<number, number>,
): { cue: number; rule: string } | null {
  const { words, tags, quotationWords, quotation, document, quotations, data } = context;
  const { first, end } = quotationWords[index]!;
  const block = document.blocks[quotations[index]!.block]!;
  if (first > block.firstWord) {
    const lead = words.lower[first - 1]!;
    const sentence = document.sentences[words.sentence[first]!]!;
    // Words of the same sentence stand before: the quotation is no sentence's beginning. But: asked how much it was, “We paid 50,” she said.
    const isSentence = lead === ',' && lastInside(context, index) === ',' && (words.shape[first + 1]! & Shape.capital) !== 0; // prettier-ignore
    const speaks = tags[end] === Tag.pronoun || tags[end] === Tag.name || data.pronouns.has(words.lower[end] ?? ''); // prettier-ignore
    if (first !== sentence.firstWord && !(isSentence && speaks) && !/^[.!?”"—:]/.test(lead)) return null; // prettier-ignore
  }
  const last = lastInside(context, index);
  let at = end;
  if (at >= block.endWord) return null;
  const gapComma = words.lower[at] === ',' || words.lower[at] === '—' || words.lower[at] === '–';
  if (gapComma) at++;
  const lowerNext = !((words.shape[at] ?? 0) & Shape.capital);
  const full = last === '.' && !gapComma;
  if (full && !lowerNext) return null;
  let verbs = 0;
  let commas = 0;
  // “We will win” for the town, she said: without a mark at its end the quotation goes on, and the comma parts the clause from the cue.
  const goesOn = !gapComma && !/^[.,!?;:…—–]|^-+$|\.$/.test(last);
  const limit = Math.min(block.endWord, at + 45);
  for (let word = at; word < limit; word++) {
    const lower = words.lower[word]!;
    const inner = quotation[word]!;
    if (inner >= 0) {
      // A title within the speaker's description: the “Cobble Lane” actress.
      const named = isTitle(context, inner) || isNickname(context, inner);
      if (word === at || !named || quotationWords[inner]!.end - word > 8) break;
      word = quotationWords[inner]!.end - 1;
      continue;
    }
    if (word > at && (lower === '.' || lower === ';' || lower === '!' || lower === '?')) break;
    if (word === at && (data.conjunctions.has(lower) || lower === 'that')) break;
    // “…,” since most were decided by five votes, said X: it goes on a clause.
    if (word === at && !gapComma && data.subordinators.has(lower) && !cueAt.has(word)) break;
    const cue = cueAt.get(word);
    if (
      cue !== undefined &&
      takesSpeech(context, word, cues[cue]!) &&
      !(cues[cue]!.passive && words.lower[cues[cue]!.end] === 'by') &&
      !isInAside(context, at, word, cues[cue]!) &&
      (verbs === 0 || commas > 0 || subjectOfRelative(context, cues[cue]!))
    ) {
      return { cue, rule: word === at ? 'quotation-then-cue' : 'quotation-speaker-cue' };
    }
    if (lower === ',') commas++;
    if (goesOn && commas > 0) return null;
    if (tags[word] === Tag.verb) {
      if (commas === 0 && cue === undefined && !/ing$|ed$/.test(lower)) verbs++;
    }
  }
  return null;
}

/** "One juror, who asked not to be named, told", "Orben, speaking on the pier, said": the cue of an aside is not the quotation's. */
function isInAside({ words }: Context, from: number, word: number, cue: CueCandidate): boolean {
  if (word === from) return false;
  const before = words.lower[cue.first - 1] ?? '';
  return /^(?:who|which|that|whose)$/.test(before) || (cue.form === 'ing' && before === ',');
}

function takesSpeech(
  { tags, words, chunks, chunkAt }: Context,
  word: number,
  { entry, form }: CueCandidate,
): boolean {
  if (entry.part === 'phrase') return true;
  // “…,” the document reads, “…,” one of the states suing said: right behind an article stands a noun.
  if ((form === 'base' || form === 'third') && /^(?:the|an?|its|his|her|their)$/.test(words.lower[word - 1] ?? '')) return false; // prettier-ignore
  // "The state agency": a part of a noun phrase other than its end is no verb.
  const chunk = chunks[chunkAt[word]!];
  if (chunk && chunk.end - 1 !== word) return false;
  // The tagger may take "replies" for a noun; beside a quotation a verb that takes direct speech is the verb.
  if (entry.part === 'verb' && entry.frames.includes('d') && entry.strength > 1) return true;
  return isVerbal(tags[word]) || /(?:ed|said|says)$/.test(words.lower[word]!);
}

/** A cue before the quotation: X said: “…”; X told reporters on Monday, “…”; and the line before that ends with a colon. */
export function cueBefore(
  context: Context,
  index: number,
  cues: readonly CueCandidate[],
  cueAt: ReadonlyMap<number, number>,
): { cue: number; rule: string } | null {
  const { words, tags, quotationWords, quotation, document, quotations } = context;
  const { first } = quotationWords[index]!;
  const { block } = quotations[index]!;
  const opens = document.blocks[block]!.firstWord === first;
  let at = first - 1;
  if (at < 0) return null;
  const mark = words.lower[at]!;
  if (opens && mark !== ':') return null;
  if (!opens && mark === '.') return null;
  const sentence = document.sentences[words.sentence[at]!]!;
  if (mark === ':' || mark === ',' || mark === '—' || mark === '–' || mark === '…') at--;
  const adjacent = at === first - 1;
  // “… said, “with the heaviest fire …””: in lower case it goes on a clause, which is no speech of its own.
  const capital = (words.shape[first + 1] ?? 0) & (Shape.capital | Shape.digit);
  if (mark !== ':' && !capital && /^\p{Ll}/u.test(words.lower[first + 1] ?? '')) return null;
  // “Of course we will” against what they say: words go on after it, so it is part of a clause.
  if (
    mark !== ':' &&
    !/^[.,!?…—–]|^-+$/.test(lastInside(context, index)) &&
    goesOnAfter(context, index)
  ) {
    return null;
  }
  let verbs = 0;
  for (let word = at; word >= sentence.firstWord && word > at - (mark === ':' ? 30 : 18); word--) {
    if (quotation[word]! >= 0) break;
    const cue = cueAt.get(word);
    if (
      cue !== undefined &&
      (tags[word] === Tag.verb || words.lower[word] === 'according' || mark === ':')
    ) {
      if (adjacent && word < at - 1) return null;
      // He tells visitors that after two hundred years, “it stands”: the quotation ends a clause of what he tells.
      if (words.lower.slice(cues[cue]!.end, at).includes('that')) return null;
      return { cue, rule: mark === ':' ? 'cue-colon-quotation' : 'cue-then-quotation' };
    }
    if (adjacent && word < at - 1) return null;
    if (tags[word] === Tag.verb && ++verbs > (mark === ':' ? 2 : 1)) break;
    if (words.lower[word] === ',' && mark === ',' && verbs > 0) break;
  }
  return null;
}

/** “…,” an angry mayor retaliated; “…?” reacted the mayor: any verb that has nothing but its subject between it and the quotation. */
export function verbAfter(
  context: Context,
  index: number,
  unlistedAt: ReadonlyMap<number, number>,
): { cue: number; rule: string } | null {
  const { words, tags, chunks, chunkAt, quotationWords, verbsBefore } = context;
  const { first, end } = quotationWords[index]!;
  const isSentence =
    verbsBefore[end]! > verbsBefore[first]! || /^[?!]$/.test(words.lower[end - 2]!);
  if (!isSentence) return null;
  const verb = chunkFrom(context, end)?.end ?? end;
  const cue = unlistedAt.get(verb);
  if (cue === undefined || endOfSpeechBefore(context, verb) !== index) return null;
  const who = chunks[chunkAt[verb === end ? end + 1 : end]!]!;
  if (tags[who.head] !== Tag.name && tags[who.head] !== Tag.pronoun && tags[who.head] !== Tag.noun) return null; // prettier-ignore
  return { cue, rule: verb === end ? 'quotation-then-cue' : 'quotation-speaker-cue' };
}

/** Words that may follow the cue to its sentence's end: "said in a statement to the paper". */
const longestSetting = 7;

/** The mayor agreed. “…”: the sentence before says no more than who speaks. */
export function cueOfSentenceBefore(
  {
    words,
    tags,
    quotation,
    quotationWords,
    document,
    chunks,
    chunkAt,
    verbsBefore,
    commasBefore,
    data,
  }: Context,
  index: number,
  cues: readonly CueCandidate[],
  cueAt: ReadonlyMap<number, number>,
): number | null {
  const { first } = quotationWords[index]!;
  const own = words.sentence[first]!;
  const before = document.sentences[own - 1];
  if (!before || document.sentences[own]!.firstWord !== first) return null;
  if (before.block !== document.sentences[own]!.block) return null;
  const stop = before.endWord - 1;
  if (words.lower[stop] !== '.') return null;
  for (let word = stop - 1; word >= before.firstWord; word--) {
    if (quotation[word]! >= 0) return null;
    const at = cueAt.get(word);
    if (at === undefined || cues[at]!.entry.part === 'noun') continue;
    const cue = cues[at]!;
    const { part, frames, strength } = cue.entry;
    if (part !== 'verb' || strength < 2 || !frames.includes('d') || cue.negated || cue.passive)
      return null;
    const rest = stop - cue.end;
    if (rest > longestSetting || verbsBefore[stop]! > verbsBefore[cue.end]!) return null;
    if (rest > 0 && tags[cue.end] !== Tag.preposition && !data.timeWords.has(words.lower[cue.end]!))
      return null;
    // “…, she said.” has its content before it.
    const subject = chunks[chunkAt[cue.first - 1] ?? -1];
    if (!subject || words.lower[subject.first - 1] === ',') return null;
    if (verbsBefore[cue.first]! > verbsBefore[before.firstWord]!) return null;
    return commasBefore[cue.first]! - commasBefore[before.firstWord]! > 2 ? null : at;
  }
  return null;
}
