/** Every word that may be a cue, from the lexicon; which of them are cues is decided later. */
import type { CueData, CueEntry } from '@/utils/language/cue-data';
import { Shape } from '@/utils/text/document';
import { standsAt } from '@/utils/text/stands-at';
import { isVerbal, Tag } from '@/utils/text/tags';
import { oncePer } from '@/utils/text/once';
import { hashOf } from '@/utils/text/vocabulary';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueForm, Form } from './lexicon';
import { formsByWord } from './lexicon';
import { Phrases } from './phrases';
import { isCompound } from './tag-repairs';

export interface CueCandidate {
  /** Word index of the head ("said"). */
  readonly word: number;
  /** Word index after the head and its particles ("pointed out"). */
  readonly end: number;
  /** Word index of the first auxiliary or adverb that belongs to it ("has also said"). */
  readonly first: number;
  readonly entry: CueEntry;
  readonly form: Form;
  /** Hashes of the entry's lemma, its frames, and the form: every feature asks for them. */
  readonly lemmaHash: number;
  readonly framesHash: number;
  readonly formHash: number;
  /** "was told", "has been accused". */
  readonly passive: boolean;
  /** "did not say". */
  readonly negated: boolean;
  /** "would say", "could claim". */
  readonly modal: boolean;
  /** "to say". */
  readonly infinitive: boolean;
}

/** Voice and mood in bits, for the features. */
export const voiceOf = ({ passive, negated, modal, infinitive }: CueCandidate): number =>
  (passive ? 1 : 0) | (negated ? 2 : 0) | (modal ? 4 : 0) | (infinitive ? 8 : 0);

/** Prepositions that name a source ("according to"). */
const prepositionsOf = oncePer(
  ({ sourcePrepositions }: CueData) =>
    new Phrases(sourcePrepositions.map((phrase) => phrase.split('_'))),
);

export function findCues(context: Context): CueCandidate[] {
  const { words, data } = context;
  const prepositions = prepositionsOf(data);
  const forms = formsByWord(data);
  const cues: CueCandidate[] = [];
  for (let index = 0; index < words.count; index++) {
    const phrase = prepositions.at(words, index);
    if (phrase) {
      cues.push(phraseCue(index, phrase));
      index += phrase.length - 1;
      continue;
    }
    const cue =
      cueAt(context, forms.at(words, index), index) ?? verbBesideQuotation(context, index);
    if (!cue) continue;
    cues.push(cue);
    index = cue.end - 1;
  }
  return cues;
}

function phraseCue(index: number, phrase: readonly string[]): CueCandidate {
  return {
    word: index,
    end: index + phrase.length,
    first: index,
    entry: {
      lemma: phrase.join(' '),
      part: 'phrase',
      frames: 't',
      stance: 'neutral',
      strength: phrase.length > 1 ? 3 : 1,
    },
    form: 'base',
    lemmaHash: hashOf(phrase.join(' ')),
    framesHash: hashOf('t'),
    formHash: hashOf('base'),
    passive: false,
    negated: false,
    modal: false,
    infinitive: false,
  };
}

function cueAt(
  context: Context,
  forms: readonly CueForm[] | undefined,
  index: number,
): CueCandidate | null {
  const { words, tags } = context;
  if (!forms || isPartOfName(context, index) || isCompound(words, context.data, index)) return null;
  const verbal = isVerbal(tags[index]) || isBetweenNames(context, index);
  let best: (typeof forms)[number] | null = null;
  let bestWorth = -1;
  for (const form of forms) {
    if (!standsAt(form.particles, words.lower, index + 1)) continue;
    const worth = 2 * form.particles.length + ((form.entry.part === 'verb') === verbal ? 1 : 0);
    if (worth > bestWorth) {
      best = form;
      bestWorth = worth;
    }
  }
  if (!best) return null;
  const around = leftOf(context, index);
  const past = best.form === 'past' || best.form === 'participle';
  return {
    word: index,
    end: index + 1 + best.particles.length,
    first: best.entry.part === 'verb' ? around.first : index,
    entry: best.entry,
    form: best.form,
    lemmaHash: best.lemmaHash,
    framesHash: best.framesHash,
    formHash: best.formHash,
    passive: past && around.be,
    negated: around.negated,
    modal: around.modal,
    infinitive: around.infinitive,
  };
}

/** "The United States said", "Will acknowledges", “…,” Read said: a capital within a sentence that is not all in capitals makes it a name. */
function isPartOfName({ words, tags, data }: Context, index: number): boolean {
  const named = Shape.capital | Shape.sentenceStart | Shape.allCapitals;
  if ((words.shape[index]! & named) !== Shape.capital) return false;
  // "Qaboos bin Said".
  if (data.nameParticles.has(words.lower[index - 1]!)) return true;
  if (tags[index] !== Tag.name && !/^[,"”’'»]$/.test(words.lower[index - 1]!)) return false;
  const after = words.shape[index + 1];
  return after !== undefined && !(after & Shape.capital) && tags[index + 1] === Tag.verb;
}

/** The frames of a verb that the lexicon lacks. */
const unlisted = 'x';

/** Whether the lexicon has the cue: others are looked at only for the words in quotation marks beside them. */
export const isListed = ({ entry }: CueCandidate) => entry.frames !== unlisted;

/** "Pounded him as a “fraud”", "went after the plan as “theft”": any verb whose sentence goes on to words in quotation marks. */
function verbBesideQuotation(context: Context, index: number): CueCandidate | null {
  const { words, tags, quotation, quotationWords } = context;
  if (tags[index] !== Tag.verb || quotation[index]! >= 0) return null;
  if (endOfSpeechBefore(context, index) >= 0) return unlistedVerb(context, index);
  const sentence = words.sentence[index];
  let beside = -1;
  for (
    let at = index + 1;
    at <= index + farthestQuotation && words.sentence[at] === sentence;
    at++
  ) {
    if (quotation[at]! < 0) continue;
    beside = quotation[at]!;
    break;
  }
  if (beside < 0 || quotationWords[beside]!.end - quotationWords[beside]!.first < 3) return null;
  return unlistedVerb(context, index);
}

/**
 * “…,” the angry mayor retaliated; “…?” reacted the mayor: a quotation that its last mark leaves open, and nothing but the verb's subject.
 * @returns the index of the quotation, or -1.
 */
export function endOfSpeechBefore(context: Context, verb: number): number {
  const { words, chunks, chunkAt, quotation, quotationWords } = context;
  const subject = chunks[chunkAt[verb - 1] ?? -1];
  const first = subject && subject.end === verb ? subject.first : verb;
  if (first === verb && !chunkFrom(context, verb + 1)) return -1;
  const own = quotation[first - 1] ?? -1;
  if (own < 0 || quotation[verb]! >= 0 || quotationWords[own]!.end !== first) return -1;
  return /^[,?!]$/.test(words.lower[first - 2] ?? '') ? own : -1;
}

/** A cue of a verb that the lexicon lacks. */
function unlistedVerb(context: Context, index: number): CueCandidate {
  const { words } = context;
  const lower = words.lower[index]!;
  const form = /ing$/.test(lower) ? 'ing' : /(?:ed|en)$/.test(lower) ? 'past' : 'base';
  const around = leftOf(context, index);
  const lemma = lower.replace(/(?:ing|ed|es|e|s)$/, '');
  return {
    word: index,
    end: index + 1,
    first: around.first,
    entry: { lemma, part: 'verb', frames: unlisted, stance: 'neutral', strength: 1 },
    form,
    lemmaHash: hashOf(lemma),
    framesHash: hashOf(unlisted),
    formHash: hashOf(form),
    passive: form === 'past' && around.be,
    negated: around.negated,
    modal: around.modal,
    infinitive: around.infinitive,
  };
}

const farthestQuotation = 16;

/**
 * "Orben claims the council lied", "“…,” Orben replies.", "“…,” replies Orben": between a name or pronoun and a new phrase or a mark, and
 * right after a quotation, a form like "claims" is the verb, whatever it is elsewhere.
 */
function isBetweenNames({ words, tags, data }: Context, index: number): boolean {
  const before = words.lower[index - 1];
  const next = words.lower[index + 1];
  if (before === undefined || next === undefined) return false;
  if (/^["”’»]$/.test(before)) return tags[index + 1] === Tag.name || data.determiners.has(next) || data.pronouns.has(next); // prettier-ignore
  if (words.sentence[index - 1] !== words.sentence[index + 1]) return false;
  const tag = tags[index - 1];
  const opens = (word: number) => {
    const lower = words.lower[word];
    return lower !== undefined && (data.determiners.has(lower) || data.pronouns.has(lower));
  };
  // "The mayor claims that the boat …", "the mayor claims it …": a new phrase makes it the verb of a clause.
  if (tag === Tag.noun) {
    if (next === 'that') return opens(index + 2) || tags[index + 2] === Tag.name;
    // "Militants claim to have taken".
    if (next === 'to') return /^(?:have|be)$/.test(words.lower[index + 2] ?? '');
    return data.pronouns.has(next);
  }
  if (tag !== Tag.name && !data.pronouns.has(before)) return false;
  return opens(index + 1) || /^(?:that|[.,:]|["“‘«])$/.test(next);
}

/** Walks left over auxiliaries, adverbs and negations. */
function leftOf(
  { words, data, tags }: Context,
  index: number,
): { first: number; be: boolean; negated: boolean; modal: boolean; infinitive: boolean } {
  let first = index;
  let be = false;
  let negated = false;
  let modal = false;
  let infinitive = false;
  let seenAuxiliary = false;
  for (let at = index - 1; at >= 0 && at >= index - 7; at--) {
    const lower = words.lower[at]!;
    if (words.sentence[at] !== words.sentence[index]) break;
    if (data.negations.has(lower)) {
      negated = true;
      if (lower === 'without' || lower === 'no' || lower === 'nor' || lower === 'neither') break;
    } else if (data.modals.has(lower)) {
      modal = true;
      seenAuxiliary = true;
      if (lower.endsWith("n't") || lower === 'cannot') negated = true;
    } else if (data.auxiliaries.has(lower)) {
      // The first auxiliary to the left tells: "was told" is passive, "has said" is not.
      if (lower.endsWith("n't")) negated = true;
      if (!seenAuxiliary && data.passiveAuxiliaries.has(lower)) be = true;
      seenAuxiliary = true;
    } else if (lower === 'to' && tags[at] !== Tag.preposition) {
      infinitive = true;
    } else if (lower === 'yet') {
      // "Has not yet announced"; not "…, yet announced".
      const before = words.lower[at - 1] ?? '';
      if (!data.negations.has(before) && !before.endsWith("n't")) break;
    } else if (!(data.adverbs.has(lower) || (tags[at] === Tag.adverb && lower.endsWith('ly')))) {
      break;
    }
    first = at;
    if (infinitive) break;
  }
  return { first, be, negated, modal, infinitive };
}
