/**
 * Direct speech, by rules over quotation marks: which cue stands beside a quotation, which quotations are one utterance split around
 * its cue, and which carry on from the one before.
 */
import { subjectBeforeColon } from './clause-colon';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { isListed } from './cues';
import { cueAfter, cueBefore, cueOfSentenceBefore, verbAfter } from './quotation-cues';
import {
  isHeading,
  isTitle,
  labelIn,
  lastInside,
  signatureAfter,
  standsAlone,
} from './quotation-shape';

type Side = 'after' | 'before';

export interface QuotedSpeech {
  /** Indexes into the context's quotations, in order; all by one speaker with one cue. */
  readonly quotations: number[];
  /** Index into the cues, or null where the speech only carries on. */
  readonly cue: number | null;
  /** On which side of the first quotation the cue stands. */
  readonly side: Side;
  /** Index of the speech that this one carries on, else null. */
  readonly continues: number | null;
  readonly rule: string;
  /** Name before a colon ("SMITH:"), or subject of the clause before it, in word indexes, where that is the only cue. */
  readonly label: { readonly first: number; readonly end: number } | null;
}

/** Finds the direct speech of the document. Quotations that are part of a clause ("a “critical” part") are left alone. */
export function findSpeech(context: Context, cues: readonly CueCandidate[]): QuotedSpeech[] {
  const cueAt = new Map<number, number>();
  const unlistedAt = new Map<number, number>();
  cues.forEach((cue, index) => (isListed(cue) ? cueAt : unlistedAt).set(cue.word, index));
  const speeches: QuotedSpeech[] = [];
  const speechOf = new Map<number, number>();
  /** The first speech of each cue. */
  const ofCue = new Map<number, number>();
  let last = -1;
  let lastSpoken = -1;
  context.quotations.forEach((quotation, index) => {
    // A title may stand in the cue's clause: “…,” the “Cobble Lane” actress said. “…”
    if (quotation.depth > 0 || (isTitle(context, index) && !isSaid(context, index, cues, cueAt))) return; // prettier-ignore
    const before = last;
    last = index;
    const add = (rule: string, more: Partial<QuotedSpeech> = {}) => {
      const chain = unspokenChain(context, index, speechOf);
      const speech: QuotedSpeech = {
        quotations: [...chain, index],
        cue: null,
        side: 'before',
        continues: null,
        label: null,
        rule,
        ...more,
      };
      for (const spoken of speech.quotations) speechOf.set(spoken, speeches.length);
      if (speech.cue !== null && !ofCue.has(speech.cue)) ofCue.set(speech.cue, speeches.length);
      speeches.push(speech);
    };
    const join = (speech: number) => {
      speechOf.set(index, speech);
      speeches[speech]!.quotations.push(index);
    };
    const previous = speechOf.get(before) ?? null;
    if (previous !== null) lastSpoken = previous;
    const label = labelIn(context, index);
    if (quotation.continues !== null) {
      const carried = speechOf.get(quotation.continues);
      if (label) {
        add('transcript-label', { label });
        return;
      }
      if (carried !== undefined) {
        join(carried);
        return;
      }
    }
    // Other words in quotation marks may stand in the cue's clause: “A,” he said of the “deal.” “B.”
    if (lastSpoken >= 0 && splitAround(context, speeches[lastSpoken]!, index, cues, cueAt)) {
      join(lastSpoken);
      return;
    }
    if (!standsAlone(context, index)) return;
    if (label) {
      add('transcript-label', { label });
      return;
    }
    const signature = signatureAfter(context, index);
    if (signature) {
      add('quotation-dash-name', { side: 'after', label: signature });
      return;
    }
    const after = cueAfter(context, index, cues, cueAt);
    const lead = cueBefore(context, index, cues, cueAt);
    // “…,” she said: the comma inside asks for the cue that follows, whatever leads up to the quotation.
    const followed = after && lastInside(context, index) === ',';
    const owner = lead ? ofCue.get(lead.cue) : undefined;
    if (lead && !followed && !(owner !== undefined && after)) {
      if (owner === undefined) {
        add(lead.rule, { cue: lead.cue });
        return;
      }
      if (previous === owner) {
        join(owner);
        return;
      }
    }
    if (after) {
      add(after.rule, { cue: after.cue, side: 'after' });
      return;
    }
    const verb = verbAfter(context, index, unlistedAt);
    if (verb) {
      add(verb.rule, { cue: verb.cue, side: 'after' });
      return;
    }
    const subject = subjectBeforeColon(context, index);
    if (subject) {
      add('clause-colon-quotation', { label: subject });
      return;
    }
    const told = cueOfSentenceBefore(context, index, cues, cueAt);
    if (told !== null && !ofCue.has(told)) {
      add('sentence-then-quotation', { cue: told });
      return;
    }
    if (previous !== null && followsDirectly(context, before, index)) {
      join(previous);
      return;
    }
    const carried = carriesOn(context, index, speechOf);
    if (carried === null || isAfterOtherCue(context, index, speeches[carried]!, cueAt, cues))
      return;
    if (isNext(context, speeches[carried]!, index)) {
      join(carried);
      return;
    }
    add('quotation-carries-on', { continues: carried });
  });
  return speeches;
}

/** “Except in March,” Orben said: short words may look like a title, but a comma and a cue follow, and no word of the sentence stands before. */
function isSaid(
  context: Context,
  index: number,
  cues: readonly CueCandidate[],
  cueAt: ReadonlyMap<number, number>,
): boolean {
  const { words, document, quotationWords } = context;
  const { first } = quotationWords[index]!;
  if (document.sentences[words.sentence[first]!]!.firstWord !== first) return false;
  if (lastInside(context, index) !== ',') return false;
  const after = cueAfter(context, index, cues, cueAt);
  if (!after) return false;
  // “The Old Ways,” Orben said, was her best book.
  const { endWord } = document.sentences[words.sentence[cues[after.cue]!.word]!]!;
  return cues[after.cue]!.end >= endWord - 1;
}

/** The paragraphs of a speech before the one that names its speaker: “A. ¶ “B,” said X. */
function unspokenChain(
  { quotations }: Context,
  index: number,
  speechOf: ReadonlyMap<number, number>,
): number[] {
  const chain: number[] = [];
  let at = quotations[index]!.continues;
  while (at !== null && !speechOf.has(at)) {
    chain.unshift(at);
    at = quotations[at]!.continues;
  }
  return chain;
}

/** “A,” he said, “B.” or “A,” he said. “B.”: nothing but the cue's clause stands between. */
function splitAround(
  context: Context,
  speech: QuotedSpeech,
  index: number,
  cues: readonly CueCandidate[],
  cueAt: ReadonlyMap<number, number>,
): boolean {
  const { words, quotationWords, document, quotations } = context;
  const last = speech.quotations.at(-1)!;
  if (speech.cue === null) return false;
  if (quotations[last]!.block !== quotations[index]!.block) return false;
  const cue = cues[speech.cue]!;
  const { end } = quotationWords[last]!;
  const { first } = quotationWords[index]!;
  if (cue.word < end || cue.word >= first) return false;
  const cueSentence = words.sentence[cue.word]!;
  const own = words.sentence[first]!;
  if (own === cueSentence) {
    // “A,” he said, adding, “B.”: the second has a cue of its own.
    for (let word = cue.end; word < first; word++) {
      const other = cueAt.get(word);
      if (other !== undefined && cues[other]!.entry.part === 'verb' && cues[other]!.entry.strength > 1) return false; // prettier-ignore
    }
    // “A,” he said, but “B.”
    const parting = context.data.conjunctions.has(words.lower[first - 1]!) ? first - 2 : first - 1;
    return /^[,:;—–-]/.test(words.lower[parting]!);
  }
  if (cueAfter(context, index, cues, cueAt)) return false;
  // The next sentence opens with the quotation.
  return own === cueSentence + 1 && document.sentences[own]!.firstWord === first;
}

/** Nothing stands between this quotation and the one before. */
function followsDirectly(context: Context, before: number, index: number): boolean {
  const { quotationWords, quotations } = context;
  return (
    quotations[index]!.block === quotations[before]!.block &&
    quotationWords[index]!.first === quotationWords[before]!.end
  );
}

/** A whole sentence in quotation marks with no cue: the speaker of the paragraph, or of the paragraph before, goes on. */
function carriesOn(
  context: Context,
  index: number,
  speechOf: ReadonlyMap<number, number>,
): number | null {
  const { words, quotationWords, document, quotations } = context;
  const { first, end } = quotationWords[index]!;
  const sentence = document.sentences[words.sentence[first]!]!;
  if (sentence.firstWord !== first && words.lower[first - 1] !== ':') return null;
  const block = document.blocks[quotations[index]!.block]!;
  const endsSentence = end >= block.endWord || document.sentences[words.sentence[end - 1]!]!.endWord === end; // prettier-ignore
  if (!endsSentence || isHeading(context, index)) return null;
  for (let other = index - 1; other >= 0 && other >= index - 3; other--) {
    const speech = speechOf.get(other);
    if (speech === undefined) continue;
    const distance = quotations[index]!.block - quotations[other]!.block;
    if (distance > 0 && isUnlike(context, index, other)) return null;
    if (distance > 1 || document.blocks[quotations[other]!.block]!.entry !== block.entry)
      return null;
    return speech;
  }
  return null;
}

/** Longest heading in words, its marks included. */
const longestHeading = 9;

/** 'A healthy environment.' between “…” and “…”: a short line of its own in other marks than the speech is a heading. */
function isUnlike(
  { quotations, quotationWords, document }: Context,
  index: number,
  other: number,
): boolean {
  const { block, outer, single } = quotations[index]!;
  const { first, end } = quotationWords[index]!;
  const { start, end: close } = document.blocks[block]!;
  const isLine = outer.start === start && outer.end === close;
  return isLine && end - first <= longestHeading && single && !quotations[other]!.single;
}

/** The summit brought “nothing,” she added. “We …”: the sentence before has a cue of its own, and the quotation carries on from that. */
function isAfterOtherCue(
  { words, quotationWords, document, quotation }: Context,
  index: number,
  carried: QuotedSpeech,
  cueAt: ReadonlyMap<number, number>,
  cues: readonly CueCandidate[],
): boolean {
  const { first } = quotationWords[index]!;
  const before = document.sentences[words.sentence[first]! - 1];
  if (!before || before.block !== document.sentences[words.sentence[first]!]!.block) return false;
  for (let word = before.firstWord; word < before.endWord; word++) {
    const cue = cueAt.get(word);
    if (cue === undefined || quotation[word]! >= 0) continue;
    if (cue === carried.cue) return false;
    const { part, strength } = cues[cue]!.entry;
    if (part !== 'noun' && strength === 3) return true;
  }
  return false;
}

/** The speech goes on right away in its paragraph: nothing but its cue's clause stands between. */
function isNext(
  { quotations, quotationWords, document, words }: Context,
  speech: QuotedSpeech,
  index: number,
): boolean {
  const last = speech.quotations.at(-1)!;
  if (quotations[last]!.block !== quotations[index]!.block) return false;
  const own = words.sentence[quotationWords[index]!.first]!;
  const before = words.sentence[quotationWords[last]!.end - 1]!;
  return document.sentences[own]!.firstWord === quotationWords[index]!.first && own - before <= 1;
}
