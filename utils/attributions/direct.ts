/**
 * Direct speech, by rules over quotation marks: which cue stands beside a quotation, which quotations are one utterance split around
 * its cue, and which carry on from the one before.
 */
import { Shape } from '@/utils/text/document';
import { Tag } from '@/utils/text/tags';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { isListed } from './cues';

export type Side = 'after' | 'before';

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
  /** Name before a colon ("SMITH:"), in word indexes, where that is the only cue. */
  readonly label: { readonly first: number; readonly end: number } | null;
}

/** Finds the direct speech of the document. Quotations that are part of a clause ("a “critical” part") are left alone. */
export function findSpeech(context: Context, cues: readonly CueCandidate[]): QuotedSpeech[] {
  const cueAt = new Map<number, number>();
  cues.forEach((cue, index) => {
    if (isListed(cue)) cueAt.set(cue.word, index);
  });
  const speeches: QuotedSpeech[] = [];
  const speechOf = new Map<number, number>();
  /** The first speech of each cue. */
  const ofCue = new Map<number, number>();
  let last = -1;
  context.quotations.forEach((quotation, index) => {
    // A title may stand in the cue's clause: “…,” the “Cobble Lane” actress said. “…”
    if (quotation.depth > 0 || isTitle(context, index)) return;
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
    if (previous !== null && splitAround(context, speeches[previous]!, index, cues, cueAt)) {
      join(previous);
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
    const lead = cueBefore(context, index, cueAt);
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
    if (previous !== null && followsDirectly(context, before, index)) {
      join(previous);
      return;
    }
    const carried = carriesOn(context, index, speechOf);
    if (carried === null || isAfterOtherCue(context, index, speeches[carried]!, cueAt, cues))
      return;
    add('quotation-carries-on', { continues: carried });
  });
  return speeches;
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

/** The quotation is a sentence (or several) of its own, not words within somebody else's sentence. */
function standsAlone(context: Context, index: number): boolean {
  const { words, quotationWords, document } = context;
  const { first, end } = quotationWords[index]!;
  const inner = context.quotations[index]!;
  const firstInner = first + 1;
  if (end - first < 3) return false;
  const sentence = document.sentences[words.sentence[first]!]!;
  const block = document.blocks[inner.block]!;
  const capital = (words.shape[firstInner] ?? 0) & (Shape.capital | Shape.digit);
  const opens = first === sentence.firstWord || first === block.firstWord;
  // “He said, under oath, “the pier is safe.””: in lower case after a comma the words go on a clause.
  if (!opens && !capital && words.lower[first - 1] === ',') return false;
  const startsSentence = opens || endsClause(words.lower[first - 1]!);
  const last = lastInside(context, index);
  const next = words.lower[end] ?? '';
  const endsItself = /^[.,!?…—–-]|\.$/.test(last) || (next === ',' && startsSentence);
  if (startsSentence && endsItself) return true;
  if (startsSentence && !capital && !inner.unclosed) return false;
  return startsSentence && (inner.unclosed || end - first > 6 || !!capital);
}

/** The last word inside the marks; closing marks of nested quotations are passed over. */
function lastInside({ words, quotationWords }: Context, index: number): string {
  const { first, end } = quotationWords[index]!;
  let at = end - 2;
  while (at > first && /^["'’”»]$/.test(words.lower[at]!)) at--;
  return words.lower[at] ?? '';
}

const endsClause = (lower: string) => /^[,:;.!?…—–([”"]|^-+$/.test(lower);

/** A cue in the same sentence after the quotation: “…,” said X; “…,” X, who did Y, said. */
function cueAfter(
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
    // Words of the same sentence stand before: the quotation is no sentence's beginning.
    if (first !== sentence.firstWord && !/^[.!?”"—:]/.test(lead)) return null;
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
    const cue = cueAt.get(word);
    if (
      cue !== undefined &&
      takesSpeech(context, word, cues[cue]!) &&
      !isInAside(context, at, word, cues[cue]!) &&
      (verbs === 0 || commas > 0)
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
  // “…,” the document reads: behind an article a bare verb is a noun.
  if (form === 'base' && /^(?:the|an?|its|his|her|their)$/.test(words.lower[word - 1] ?? '')) return false; // prettier-ignore
  // "The state agency": a part of a noun phrase other than its end is no verb.
  const chunk = chunks[chunkAt[word]!];
  if (chunk && chunk.end - 1 !== word) return false;
  // The tagger may take "replies" for a noun; beside a quotation a verb that takes direct speech is the verb.
  if (entry.part === 'verb' && entry.frames.includes('d') && entry.strength > 1) return true;
  return (
    tags[word] === Tag.verb ||
    tags[word] === Tag.auxiliary ||
    /(?:ed|said|says)$/.test(words.lower[word]!)
  );
}

/** Words in lower case follow the quotation in its sentence. */
function goesOnAfter({ words, quotationWords }: Context, index: number): boolean {
  const { end } = quotationWords[index]!;
  const shape = words.shape[end];
  return (
    shape !== undefined &&
    words.sentence[end] === words.sentence[end - 1] &&
    (shape & (Shape.word | Shape.capital)) === Shape.word
  );
}

/** A cue before the quotation: X said: “…”; X told reporters on Monday, “…”; and the line before that ends with a colon. */
function cueBefore(
  context: Context,
  index: number,
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
      return { cue, rule: mark === ':' ? 'cue-colon-quotation' : 'cue-then-quotation' };
    }
    if (adjacent && word < at - 1) return null;
    if (tags[word] === Tag.verb && ++verbs > (mark === ':' ? 2 : 1)) break;
    if (words.lower[word] === ',' && mark === ',' && verbs > 0) break;
  }
  return null;
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
    return /^[,:;—–-]/.test(words.lower[first - 1]!);
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

/** “We will see.” – Jane Doe, farmer: a dash and a name, and nothing else to the line's end. */
function signatureAfter(context: Context, index: number): { first: number; end: number } | null {
  const { words, quotationWords, document, quotations } = context;
  const { end } = quotationWords[index]!;
  const own = document.blocks[quotations[index]!.block]!;
  // The line may be a block of its own.
  const next = document.blocks[quotations[index]!.block + 1];
  const block = end >= own.endWord && next && next.firstWord === end ? next : own;
  if (!/^(?:[—–―~]|-+)$/.test(words.lower[end] ?? '') || end + 1 >= block.endWord) return null;
  const first = end + 1;
  if (!(words.shape[first]! & Shape.capital)) return null;
  let last = first;
  while (last < block.endWord && last < first + 6 && words.shape[last]! & Shape.capital) {
    last++;
    if (/^(?:de|van|von|al|bin|der|la)$/.test(words.lower[last] ?? '')) last++;
  }
  const lineEnds =
    last >= block.endWord ||
    /^[,(.]$/.test(words.lower[last]!) ||
    document.text.slice(words.end[last - 1]!, words.start[last]!).includes('\n');
  if (!lineEnds) return null;
  // "– Hester Lyle, mother of a three-year-old": what she is belongs to it.
  const whole = words.lower[last] === ',' && block.endWord - last < 14 ? block.endWord : last;
  return { first, end: words.lower[whole - 1] === '.' ? whole - 1 : whole };
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
    if (distance > 1 || document.blocks[quotations[other]!.block]!.entry !== block.entry)
      return null;
    return speech;
  }
  return null;
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

/** 'All Bets Are Off': a line of its own in title case. */
export function isHeading(context: Context, index: number): boolean {
  const { quotationWords, document, quotations } = context;
  const { first, end } = quotationWords[index]!;
  const block = document.blocks[quotations[index]!.block]!;
  return first === block.firstWord && end >= block.endWord - 1 && isInTitleCase(context, index);
}

/** A title of a work, a slogan, a name: title case and no end of a sentence. */
export function isTitle(context: Context, index: number): boolean {
  return isInTitleCase(context, index) && !/^[.!?…]/.test(lastInside(context, index));
}

/** Marcia “Cia” Price: one word or two between names. */
function isNickname({ words, tags, quotationWords }: Context, index: number): boolean {
  const { first, end } = quotationWords[index]!;
  const named = tags[first - 1] === Tag.name && tags[end] === Tag.name;
  return named && end - first <= 4 && (words.shape[first + 1]! & Shape.capital) !== 0;
}

/** Every longer word has a capital. */
function isInTitleCase({ words, quotationWords }: Context, index: number): boolean {
  const { first, end } = quotationWords[index]!;
  if (end - first > 16) return false;
  let capitals = 0;
  for (let word = first + 1; word < end; word++) {
    const capital = (words.shape[word]! & Shape.capital) !== 0;
    if (words.lower[word]!.length > 3 && !capital) return false;
    if (capital) capitals++;
  }
  return capitals > 1;
}

/** “SMITH: We will see.” or SMITH: “We will see.”: the name before the colon. */
function labelIn(context: Context, index: number): { first: number; end: number } | null {
  const { words, quotationWords, document, quotations, data } = context;
  const own = quotationWords[index]!.first;
  // Within the marks, or from the paragraph's front up to them.
  for (const first of [own + 1, document.blocks[quotations[index]!.block]!.firstWord]) {
    let at = first;
    while (at < words.count && at < first + 4 && words.shape[at]! & Shape.allCapitals) at++;
    const closes = first > own || at + 1 === own;
    if (at > first && words.lower[at] === ':' && closes && !data.labels.has(words.lower[first]!)) {
      return { first, end: at };
    }
  }
  return null;
}
