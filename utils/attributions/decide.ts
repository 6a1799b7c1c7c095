/** The learned decisions about one cue: is it one, who is its source, where does its content begin and end. */
import type { CueClause } from './bound-features';
import {
  endFeatures,
  placeFeatures,
  sentenceOfEnd,
  sentenceOfStart,
  startFeatures,
} from './bound-features';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { frameCount, frameFeatures, frameTemplates } from './frame-features';
import type { Sentence } from '@/utils/text/document';
import type { LinearModel, PlaceSums } from './linear';
import { Features, score, softmax, sumOf } from './linear';
import type { SourceCandidate } from './source-features';
import { sourceCandidates, sourceFeatures } from './source-features';

/** What the parts of a reading are chosen by. */
export interface PartModels {
  readonly frame: LinearModel;
  readonly source: LinearModel;
  readonly start: LinearModel;
  readonly end: LinearModel;
}

export interface AttributionModels extends PartModels {
  /** Weighs whole readings of a cue against each other. */
  readonly judge: LinearModel;
  /** Adds what the other cues of the sentence say of them. */
  readonly joint: LinearModel;
}

/** Word indexes, end exclusive. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

const features = new Features();

/** Shares of the frames (rows of `Frame`), written into `into`. */
export function frameShares(
  context: Context,
  models: PartModels,
  cue: CueCandidate,
  into: Float64Array,
): void {
  frameFeatures(context, cue, features);
  for (let row = 0; row < frameCount; row++) into[row] = score(models.frame, features, row);
  softmax(into, frameCount);
}

/** What spoke most for a frame and against none: the names of the features, the heaviest first, at most `most` of them. */
export function weightiest(
  context: Context,
  { frame: model }: PartModels,
  cue: CueCandidate,
  frame: number,
  most: number,
): string[] {
  frameFeatures(context, cue, features);
  const sums = new Float64Array(frameTemplates.length);
  for (let index = 0; index < features.count; index++) {
    const slot = (features.hashes[index]! & (model.size - 1)) * model.classes;
    sums[features.templates[index]!]! += model.weights[slot + frame]! - model.weights[slot]!;
  }
  const names: string[] = [];
  while (names.length < most) {
    let heaviest = 0;
    for (let template = 1; template < sums.length; template++)
      if (sums[template]! > sums[heaviest]!) heaviest = template;
    if (!(sums[heaviest]! > 0)) break;
    names.push(frameTemplates[heaviest]!);
    sums[heaviest] = 0;
  }
  return names;
}

/** Notes in the context how sure it is that a cue begins where this one does. */
export function markCue(context: Context, cue: CueCandidate, share: number): void {
  context.cueStart[cue.first] = Math.max(context.cueStart[cue.first]!, Math.round(share * 255));
}

/** Notes in the context who speaks how often: the heads of the phrases right before a sure cue. */
export function noteSpeakers(context: Context, cues: readonly CueCandidate[]): void {
  const { chunks, chunkAt, hash, speaking, cueStart } = context;
  speaking.clear();
  for (const { first } of cues) {
    if (cueStart[first]! <= 127) continue;
    const chunk = chunks[chunkAt[first - 1] ?? -1];
    if (chunk?.end === first)
      speaking.set(hash[chunk.head]!, (speaking.get(hash[chunk.head]!) ?? 0) + 1);
  }
}

/** Shares of the source candidates of a cue. */
export function sourceShares(
  context: Context,
  models: PartModels,
  cue: CueCandidate,
  frame: number,
  candidates: readonly SourceCandidate[],
): Float64Array {
  const shares = new Float64Array(candidates.length);
  forEachRanked(candidates, cue, (candidate, rank, index) => {
    sourceFeatures(context, cue, frame, candidate, rank, features);
    shares[index] = score(models.source, features, 0);
  });
  softmax(shares, candidates.length);
  return shares;
}

/** @param fits which candidates may be chosen; nobody always may. */
export function chooseSource(
  context: Context,
  models: PartModels,
  cue: CueCandidate,
  frame: number,
  fits: (candidate: SourceCandidate) => boolean,
): { source: SourceCandidate; share: number } {
  const candidates = sourceCandidates(context, cue);
  const shares = sourceShares(context, models, cue, frame, candidates);
  let best = 0;
  let sum = shares[0]!;
  for (let index = 1; index < shares.length; index++) {
    if (!fits(candidates[index]!)) continue;
    sum += shares[index]!;
    if (shares[index]! > shares[best]!) best = index;
  }
  return { source: candidates[best]!, share: shares[best]! / sum };
}

/** Calls `visit` with each candidate's rank on its side (1 nearest to the cue). */
export function forEachRanked(
  candidates: readonly SourceCandidate[],
  cue: CueCandidate,
  visit: (candidate: SourceCandidate, rank: number, index: number) => void,
): void {
  let left = 0;
  let right = 0;
  candidates.forEach((candidate, index) => {
    const rank =
      candidate.first < 0 || candidate.possessor
        ? 0
        : candidate.first < cue.word
          ? ++left
          : ++right;
    visit(candidate, rank, index);
  });
}

/** The words of cue and source together, where they stand near each other. */
export function clauseOf(context: Context, cue: CueCandidate, source: SourceCandidate): CueClause {
  if (source.first < 0) return { first: cue.first, end: cue.end };
  const gap = source.end <= cue.first ? cue.first - source.end : source.first - cue.end;
  if (gap > 6 || context.words.sentence[source.first] !== context.words.sentence[cue.word]) {
    return { first: cue.first, end: cue.end };
  }
  return { first: Math.min(cue.first, source.first), end: Math.max(cue.end, source.end) };
}

const ofPlace = new Features();

/** What the place of a bound adds to its score whatever the cue, in units of weight: reckoned once for all cues that ask for it. */
function placeSum(
  context: Context,
  sums: PlaceSums,
  model: LinearModel,
  frame: number,
  p: number,
  sentence: Sentence,
): number {
  const known = sums.get(model, p, frame);
  if (known !== undefined) return known;
  ofPlace.reset();
  placeFeatures(context, frame, p, sentence, ofPlace);
  const sum = sumOf(model, ofPlace, 0);
  sums.set(model, p, frame, sum);
  return sum;
}

/** Shares of the beginnings `starts`; `end` is the content's end where it is known already. */
export function startShares(
  context: Context,
  models: PartModels,
  cue: CueCandidate,
  frame: number,
  clause: CueClause,
  starts: readonly number[],
  end: number | null,
): Float64Array {
  const shares = new Float64Array(starts.length);
  starts.forEach((start, index) => {
    features.reset();
    startFeatures(context, cue, frame, clause, start, end, features);
    const place = placeSum(context, context.places.start, models.start, frame, start, sentenceOfStart(context, start)); // prettier-ignore
    shares[index] = (place + sumOf(models.start, features, 0)) * models.start.scale;
  });
  softmax(shares, shares.length);
  return shares;
}

/** Shares of the ends `ends`; `start` is the content's beginning where it is known already. */
export function endShares(
  context: Context,
  models: PartModels,
  cue: CueCandidate,
  frame: number,
  clause: CueClause,
  start: number | null,
  ends: readonly number[],
): Float64Array {
  const shares = new Float64Array(ends.length);
  const sentence = sentenceOfEnd(context, cue, start);
  // A place at a sentence's bound looks otherwise from the other side.
  const { before, within } = context.places.end;
  ends.forEach((end, index) => {
    features.reset();
    endFeatures(context, cue, frame, clause, start, end, features);
    const sums = end > sentence.firstWord ? within : before;
    const place = placeSum(context, sums, models.end, frame, end, sentence);
    shares[index] = (place + sumOf(models.end, features, 0)) * models.end.scale;
  });
  softmax(shares, shares.length);
  return shares;
}
