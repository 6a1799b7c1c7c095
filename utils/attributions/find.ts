/** Attributions: direct speech by rules over quotation marks, everything else by learned decisions about each cue. */
import type { Language } from '@/utils/language/language';
import type { Quotation } from '@/utils/quotations/find';
import type { Steps } from '@/utils/steps';
import { finish as allSteps } from '@/utils/steps';
import type { TextDocument } from '@/utils/text/document';
import type { Framed } from './analyses';
import type { LeadIn } from './block-quotes';
import { draftsOfBlocks, isPartOf } from './block-quotes';
import { shapeContent } from './content';
import type { Context } from './context';
import { contextOf } from './context';
import { draftOfCue } from './cue-drafts';
import type { CueCandidate } from './cues';
import { findCues, isListed } from './cues';
import { chooseSource, frameShares, markCue, noteSpeakers } from './decide';
import type { QuotedSpeech } from './direct';
import { findSpeech } from './direct';
import type { Draft } from './draft';
import { cueRangeOf } from './draft-ranges';
import { finish } from './finish';
import { Frame, frameCount } from './frame-features';
import { draftsOfHeadlines } from './headlines';
import type { Readings } from './judge';
import { firstVerdict, judge, readingsOf } from './judge';
import { judgesClaim } from './judged';
import { mentionOf } from './mention';
import type { Learned } from './models';
import { learnedOf } from './models';
import { Neighbourhood, neighbourOfSetReading, neighbourOfSpeech } from './neighbours';
import { draftsOfOrphans } from './orphans';
import { setReading } from './set-readings';
import { draftOfSpeech } from './speech-drafts';
import { draftsOfTranscript } from './transcripts';
import type { Attribution } from './types';
import learned from './weights/en.json';

/** Speeches or cues between two pauses: about a millisecond. */
const decisionsAStep = 10;

/** @returns attributions in the order of their content. */
export function findAttributions(
  document: TextDocument,
  quotations: readonly Quotation[],
  language: Language,
): Attribution[] {
  return allSteps(attributionSteps(document, quotations, language));
}

/** `findAttributions` in steps. */
export function* attributionSteps(
  document: TextDocument,
  quotations: readonly Quotation[],
  language: Language,
): Steps<Attribution[]> {
  const learnedData = learnedOf(learned);
  yield;
  const context = contextOf(document, quotations, language.cues, learnedData.tagger);
  yield;
  const transcript = draftsOfTranscript(context);
  const told = new Uint8Array(context.words.count);
  for (const { words } of transcript) for (const { first, end } of words) told.fill(1, first, end);
  const cues = withoutClutter(document, findCues(context)).filter(({ word }) => !told[word]);
  yield;
  const frames = weighCues(context, learnedData, cues);
  yield;
  const speeches = findSpeech(context, cues);
  const drafts: Draft[] = [...transcript];
  const ofSpeech: (Draft | null)[] = [];
  for (const [index, speech] of speeches.entries()) {
    if (index % decisionsAStep === 0) yield;
    const { first } = context.quotationWords[speech.quotations[0]!]!;
    if (told[first]) {
      ofSpeech.push(null);
      continue;
    }
    const draft = draftOfSpeech(context, learnedData, cues, speech, ofSpeech);
    // A label alone leaves nothing.
    const said = draft.segments.every(({ start, end }) => start < end);
    ofSpeech.push(said ? draft : null);
    if (said) drafts.push(draft);
  }
  yield* addDraftsOfCues(context, learnedData, cues, frames, speeches, drafts);
  yield;
  const blocks = draftsOfBlocks(context, drafts, (block) =>
    leadInOf(context, learnedData, cues, block),
  );
  const all = [
    ...drafts.filter((draft) => !blocks.some((block) => isPartOf(context, draft, block))),
    ...blocks,
  ];
  all.push(
    ...draftsOfHeadlines(context, all, (content) => shapeContent(context, content)),
    ...draftsOfOrphans(context, all),
  );
  return finish(all);
}

/** Adds what the cues assign that direct speech does not claim. */
function* addDraftsOfCues(
  context: Context,
  learnedData: Learned,
  cues: readonly CueCandidate[],
  frames: Float64Array,
  speeches: readonly QuotedSpeech[],
  drafts: Draft[],
): Steps<void> {
  const used = new Set(speeches.map(({ cue }) => cue));
  const spoken = new Set(speeches.flatMap(({ quotations }) => quotations));
  const neighbourhood = new Neighbourhood(context);
  for (const speech of speeches) {
    const neighbour = neighbourOfSpeech(context, cues, speech);
    if (neighbour) neighbourhood.add(neighbour);
  }
  const open: OpenCue[] = [];
  for (const [index, cue] of cues.entries()) {
    if (index % decisionsAStep === 0) yield;
    const own = context.quotation[cue.word]!;
    if (used.has(index) || (own >= 0 && spoken.has(own)) || judgesClaim(context, cue)) continue;
    const set = setReading(context, cue);
    const readings = set ? null : readingsOf(context, learnedData.models, cue, sharesOf(frames, index)); // prettier-ignore
    if (set) neighbourhood.add(neighbourOfSetReading(cue, set));
    else if (readings) neighbourhood.add(firstVerdict(readings));
    if (set || readings) open.push({ cue, set, readings });
  }
  for (const [index, { cue, set, readings }] of open.entries()) {
    if (index % decisionsAStep === 0) yield;
    const chosen = readings ? judge(context, learnedData.models, readings, neighbourhood.around(cue)) : set; // prettier-ignore
    const draft = chosen && draftOfCue(context, learnedData, cue, chosen, set);
    if (draft) drafts.push(draft);
  }
}

/** A cue that is still to be decided on: what a set form of words says, else its readings. */
interface OpenCue {
  readonly cue: CueCandidate;
  readonly set: Framed | null;
  readonly readings: Readings | null;
}

/** No sentence of prose has more cues than this. */
const mostCues = 24;

/** Leaves out the cues of pull quotes, which repeat what stands in the text, and of sentences that are mere lists of such words. */
function withoutClutter(
  { words, sentences, blocks }: TextDocument,
  cues: readonly CueCandidate[],
): CueCandidate[] {
  const counts = new Map<number, number>();
  for (const cue of cues) {
    if (!isListed(cue)) continue;
    const sentence = words.sentence[cue.word]!;
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return cues.filter(({ word }) => {
    const sentence = words.sentence[word]!;
    const { kind } = blocks[sentences[sentence]!.block]!;
    return kind !== 'pullquote' && (counts.get(sentence) ?? 0) <= mostCues;
  });
}

/** The last cue of a block that ends with a colon, with its speaker. */
function leadInOf(
  context: Context,
  { models }: Learned,
  cues: readonly CueCandidate[],
  index: number,
): LeadIn | null {
  const { document, words } = context;
  const block = document.blocks[index];
  if (!block || words.lower[block.endWord - 1] !== ':') return null;
  const { firstWord } = document.sentences[block.endSentence - 1]!;
  const cue = cues.findLast(
    ({ word, entry }) =>
      word >= firstWord && word < block.endWord && entry.part === 'verb' && entry.strength > 1,
  );
  if (!cue) return null;
  const { source } = chooseSource(context, models, cue, Frame.right, ({ head }) => head < cue.word);
  if (source.first < 0) return null;
  return {
    cue: cueRangeOf(context, cue),
    cueWord: cue.entry.lemma,
    mention: mentionOf(context, cue, source),
  };
}

const sharesOf = (all: Float64Array, cue: number) =>
  all.subarray(cue * frameCount, (cue + 1) * frameCount);

/** The first pass: shares of the frames of every cue, `frameCount` a cue; the sure ones are marked in the context. */
function weighCues(
  context: Context,
  { models }: Learned,
  cues: readonly CueCandidate[],
): Float64Array {
  const all = new Float64Array(cues.length * frameCount);
  cues.forEach((cue, index) => {
    const shares = sharesOf(all, index);
    frameShares(context, models, cue, shares);
    markCue(context, cue, 1 - shares[Frame.none]!);
  });
  noteSpeakers(context, cues);
  return all;
}
