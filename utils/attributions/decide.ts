/** The learned decisions about one cue: is it one, who is its source, where does its content stand. */
import type { CueClause } from './bound-features';
import {
  endFeatures,
  leftEnds,
  leftStarts,
  rightEnds,
  rightStarts,
  startFeatures,
} from './bound-features';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { Frame, frameCount, frameFeatures } from './frame-features';
import type { LinearModel } from './linear';
import { Features, score, softmax } from './linear';
import type { SourceCandidate } from './source-features';
import { sourceCandidates, sourceFeatures } from './source-features';

export interface AttributionModels {
  readonly frame: LinearModel;
  readonly source: LinearModel;
  readonly start: LinearModel;
  readonly end: LinearModel;
}

/** Word indexes, end exclusive. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

export interface Decision {
  readonly cue: CueCandidate;
  readonly frame: number;
  readonly source: SourceCandidate;
  readonly content: readonly WordRange[];
  /** Share that the models give to a cue here with this frame. */
  readonly confidence: number;
  /** Share given to the chosen bounds. */
  readonly boundConfidence: number;
  readonly sourceConfidence: number;
}

const features = new Features();
const shares = new Float64Array(256);

/** Shares of the frames (rows of `Frame`), written into `into`. */
export function frameShares(
  context: Context,
  models: AttributionModels,
  cue: CueCandidate,
  into: Float64Array,
): void {
  frameFeatures(context, cue, features);
  for (let row = 0; row < frameCount; row++) into[row] = score(models.frame, features, row);
  softmax(into, frameCount);
}

/** Notes in the context how sure it is that a cue begins where this one does. */
export function markCue(context: Context, cue: CueCandidate, share: number): void {
  context.cueStart[cue.first] = Math.max(context.cueStart[cue.first]!, Math.round(share * 255));
}

export function chooseSource(
  context: Context,
  models: AttributionModels,
  cue: CueCandidate,
  frame: number,
): { source: SourceCandidate; share: number } {
  const candidates = sourceCandidates(context, cue);
  forEachRanked(candidates, cue, (candidate, rank, index) => {
    sourceFeatures(context, cue, frame, candidate, rank, features);
    shares[index] = score(models.source, features, 0);
  });
  softmax(shares, candidates.length);
  const best = indexOfLargest(candidates.length);
  return { source: candidates[best]!, share: shares[best]! };
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

export function clauseOf(context: Context, cue: CueCandidate, source: SourceCandidate): CueClause {
  if (source.first < 0) return { first: cue.first, end: cue.end };
  const gap = source.end <= cue.first ? cue.first - source.end : source.first - cue.end;
  if (gap > 6 || context.words.sentence[source.first] !== context.words.sentence[cue.word]) {
    return { first: cue.first, end: cue.end };
  }
  return { first: Math.min(cue.first, source.first), end: Math.max(cue.end, source.end) };
}

/** Bounds for a frame; null where the sentence has no room for content. */
export function chooseContent(
  context: Context,
  models: AttributionModels,
  cue: CueCandidate,
  frame: number,
  clause: CueClause,
): { content: WordRange[]; share: number } | null {
  const content: WordRange[] = [];
  let share = 1;
  if (frame === Frame.left || frame === Frame.both) {
    const end = chooseBound(leftEnds(context, cue, clause), (p) => {
      endFeatures(context, cue, frame, clause, null, p, features);
      return score(models.end, features, 0);
    });
    if (!end) return null;
    const start = chooseBound(leftStarts(context, end.at), (p) => {
      startFeatures(context, cue, frame, clause, p, end.at, features);
      return score(models.start, features, 0);
    });
    if (!start) return null;
    content.push({ first: start.at, end: end.at });
    share *= end.share * start.share;
  }
  if (frame === Frame.right || frame === Frame.both) {
    const start = chooseBound(rightStarts(context, cue, clause), (p) => {
      startFeatures(context, cue, frame, clause, p, null, features);
      return score(models.start, features, 0);
    });
    if (!start) return null;
    const end = chooseBound(rightEnds(context, start.at), (p) => {
      endFeatures(context, cue, frame, clause, start.at, p, features);
      return score(models.end, features, 0);
    });
    if (!end) return null;
    content.push({ first: start.at, end: end.at });
    share *= end.share * start.share;
  }
  return { content, share };
}

function chooseBound(
  candidates: readonly number[],
  scoreOf: (p: number) => number,
): { at: number; share: number } | null {
  if (!candidates.length) return null;
  candidates.forEach((candidate, index) => {
    shares[index] = scoreOf(candidate);
  });
  softmax(shares, candidates.length);
  const best = indexOfLargest(candidates.length);
  return { at: candidates[best]!, share: shares[best]! };
}

function indexOfLargest(count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) if (shares[index]! > shares[best]!) best = index;
  return best;
}
