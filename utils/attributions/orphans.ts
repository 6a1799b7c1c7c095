/** Quotations that no cue claims: whole sentences go on with the speaker before; words that stand elsewhere with a speaker are theirs. */
import { spanOf } from '@/utils/model';
import type { Range, TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import { Tag } from '@/utils/text/tags';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import { namesOf } from './headlines';
import { isHeading, isTitle } from './quotation-shape';
import type { Draft } from './draft';
import { rangeOf } from './word-ranges';

/** Fewer words than these may be a title, a slogan or a word as a word. */
const leastWords = 5;
const leastRepeated = 4;
/** So few where they are a clause: “We were robbed”. */
const leastWithVerb = 3;

export function draftsOfOrphans(context: Context, drafts: readonly Draft[]): Draft[] {
  const { document, quotations, quotationWords, words, quotation, tags } = context;
  const taken = new Uint8Array(words.count);
  for (const draft of drafts) {
    for (const { first, end } of draft.words) taken.fill(1, first, end);
  }
  let spoken: ReadonlySet<string> | null = null;
  const found: Draft[] = [];
  const foundFor = new Map<number, number>();
  quotations.forEach((own, index) => {
    if (own.depth > 0) return;
    const { first, end } = quotationWords[index]!;
    if (quotation[first] !== index || taken[first] || taken[Math.min(first + 1, words.count - 1)]) {
      return;
    }
    // The next paragraph of a speech that was opened in each: one utterance.
    const carried = own.continues === null ? undefined : foundFor.get(own.continues);
    if (carried !== undefined) {
      const segment = { start: own.start, end: own.end };
      const draft = found[carried]!;
      foundFor.set(index, carried);
      found[carried] = {
        ...draft,
        segments: [...draft.segments, segment],
        quoted: [...draft.quoted, segment],
        words: [...draft.words, { first, end }],
      };
      return;
    }
    if (isTitle(context, index) || isHeading(context, index)) return;
    const length = end - first - 2;
    const text = document.text.slice(own.start, own.end);
    const repeats =
      length >=
        (tags.subarray(first, end).includes(Tag.auxiliary) ? leastWithVerb : leastRepeated) &&
      mayRepeat(context, index) &&
      isRepeated(fold(text), (spoken ??= spokenIn(document, drafts)));
    const previous =
      length >= leastWords && isWholeSentence(context, index)
        ? speakerBefore(context, index, drafts)
        : null;
    const introduced =
      repeats || previous || length < leastWords
        ? null
        : (whoIsIntroduced(context, index) ?? whoSpeaksNext(context, index, drafts));
    if (!repeats && !previous && !introduced) return;
    const segment = { start: own.start, end: own.end };
    foundFor.set(index, found.length);
    found.push({
      type: 'direct',
      segments: [segment],
      quoted: [segment],
      cue: null,
      cueWord: null,
      mention: repeats ? nameAfterColon(context, index, drafts) : introduced,
      continues: repeats ? null : (previous ?? null),
      completes: !repeats && previous !== null && isCompletedBy(context, previous, index),
      confidence: repeats ? 0.8 : introduced ? 0.6 : 0.7,
      trace: [
        {
          step: 'attribution',
          rule: repeats
            ? 'same-words-elsewhere'
            : introduced
              ? 'introduced-before'
              : 'quotation-carries-on',
          span: spanOf(document.text, own.start, own.end),
        },
      ],
      words: [{ first, end }],
    });
  });
  return found;
}

/** A headline, a heading, a line or a sentence of its own may repeat what is said elsewhere; within a clause the words are somebody's by then. */
function mayRepeat(context: Context, index: number): boolean {
  const { document, quotations, quotationWords, words } = context;
  const { kind, firstWord, endWord } = document.blocks[quotations[index]!.block]!;
  if (kind !== 'paragraph' || quotations[index]!.block === 0) return true;
  const { first, end } = quotationWords[index]!;
  if (first === firstWord && end >= endWord - 1) return true;
  return (
    document.sentences[words.sentence[first]!]!.firstWord === first &&
    /^[.!?…]/.test(words.lower[end - 2]!)
  );
}

/** A headline, “We will win”: Soap star Marta Orben on her new part. */
function nameAfterColon(context: Context, index: number, drafts: readonly Draft[]): Range | null {
  const { words, tags, quotationWords, quotations, document, chunks, chunkAt } = context;
  const { end } = quotationWords[index]!;
  if (document.blocks[quotations[index]!.block]!.kind !== 'headline') return null;
  const chunk = chunks[chunkAt[end + 1] ?? -1];
  if (words.lower[end] !== ':' || !chunk || tags[chunk.head] !== Tag.name) return null;
  // In a headline all may look like names: “We Got Her!”: Video Shows Rescue.
  if (!namesOf(context, drafts).has(words.lower[chunk.head]!)) return null;
  return rangeOf(context, chunk);
}

/** The sentence before ends with the cue of a content that holds quotation marks itself, and the quotation opens the next one. */
function isCompletedBy(
  { words, quotationWords }: Context,
  { type, cue, segments }: Draft,
  index: number,
): boolean {
  if (type === 'indirect' || !cue || segments.some(({ start }) => start > cue.start)) return false;
  const { first } = quotationWords[index]!;
  return words.sentence[wordAt(words, cue.start)] === words.sentence[first]! - 1;
}

/** The quoted words of all drafts, folded. */
const spokenIn = ({ text }: TextDocument, drafts: readonly Draft[]) =>
  new Set(drafts.flatMap(({ quoted }) => quoted.map(({ start, end }) => fold(text.slice(start, end))))); // prettier-ignore

function isRepeated(folded: string, spoken: ReadonlySet<string>): boolean {
  if (spoken.has(folded)) return true;
  if (folded.length < 20) return false;
  for (const other of spoken) if (other.includes(folded)) return true;
  return false;
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function isWholeSentence(context: Context, index: number): boolean {
  const { words, quotationWords, document, quotations } = context;
  const { first, end } = quotationWords[index]!;
  const block = document.blocks[quotations[index]!.block]!;
  if (block.kind === 'headline' || block.kind === 'heading') return false;
  const opens =
    first === block.firstWord || document.sentences[words.sentence[first]!]!.firstWord === first;
  const last = words.lower[end - 2] ?? '';
  const closes = end >= block.endWord || /^[.!?…]/.test(last);
  return opens && closes;
}

/**
 * "Ines Roth, who runs the depot, is worried. ¶ “We may have to close.”": a paragraph of nothing but speech, right behind one whose last
 * sentence is about a person by name.
 */
function whoIsIntroduced(context: Context, index: number): Range | null {
  const { document, quotations, quotationWords, words, tags, quotation, verbsBefore } = context;
  const own = quotations[index]!;
  const block = document.blocks[own.block]!;
  const before = document.blocks[own.block - 1];
  const { first, end } = quotationWords[index]!;
  if (first !== block.firstWord || end < block.endWord || own.block < 2) return null;
  if (block.kind !== 'paragraph' || before?.kind !== 'paragraph' || before.entry !== block.entry)
    return null;
  if (words.lower[before.endWord - 1] !== '.') return null;
  const sentence = document.sentences[before.endSentence - 1]!;
  let at = sentence.firstWord;
  if (words.lower[at] === 'for') at++;
  const subject = chunkFrom(context, at);
  if (!subject || tags[subject.head] !== Tag.name || quotation[at]! >= 0) return null;
  if (verbsBefore[sentence.endWord]! === verbsBefore[sentence.firstWord]!) return null;
  // One word may be a place, a firm or a day.
  return subject.end - subject.first > 1 ? rangeOf(context, subject) : null;
}

/** “We will look at it.” Roth reminded the council that …: whose statement follows in the paragraph that the speech opens. */
function whoSpeaksNext(context: Context, index: number, drafts: readonly Draft[]): Range | null {
  const { document, quotations, quotationWords, words } = context;
  const { first, end } = quotationWords[index]!;
  const block = document.blocks[quotations[index]!.block]!;
  if (first !== block.firstWord || end >= block.endWord || !isWholeSentence(context, index)) return null; // prettier-ignore
  const start = words.start[end]!;
  const next = drafts.find(({ mention, cue }) => mention?.start === start && cue !== null);
  return next?.mention ?? null;
}

/** The last attribution before the quotation, in its paragraph or the one before. */
function speakerBefore(context: Context, index: number, drafts: readonly Draft[]): Draft | null {
  const { document, quotations } = context;
  const own = quotations[index]!;
  const before = document.blocks[Math.max(0, own.block - 1)]!;
  // Nobody goes on from one entry of a live blog to the next.
  const from =
    before.entry === document.blocks[own.block]!.entry
      ? before.start
      : document.blocks[own.block]!.start;
  let best: Draft | null = null;
  for (const draft of drafts) {
    const at = draft.cue ?? draft.segments[0]!;
    if (at.start < from || at.start >= own.start) continue;
    if (!best || at.start >= (best.cue ?? best.segments[0]!).start) best = draft;
  }
  return best;
}
