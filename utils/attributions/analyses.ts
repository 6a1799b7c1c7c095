/** The likeliest readings of a cue: frame, source and bounds together, a handful of each, for the last decision between them. */
import type { CueClause } from './bound-features';
import { isVerbal } from '@/utils/text/tags';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { PartModels, WordRange } from './decide';
import { clauseOf, endShares, sourceShares, startShares } from './decide';
import { Frame } from './frame-features';
import { leftEnds, leftStarts, rightEnds, rightStarts } from './bound-features';
import { personQuoted } from './quoting';
import type { SourceCandidate } from './source-features';
import { sourceCandidates } from './source-features';

/** One reading of a cue. The shares are those that the models give to each part. */
export interface Analysis {
  readonly frame: number;
  readonly source: SourceCandidate;
  readonly content: readonly WordRange[];
  readonly frameShare: number;
  readonly sourceShare: number;
  readonly startShare: number;
  readonly endShare: number;
}

/** A reading that the frame alone decides. */
export interface Framed {
  readonly analysis: Analysis;
  readonly share: number;
  /** For the trace. */
  readonly rule: string;
}

/** @param sure how sure the frame is. */
export function framed(
  frame: number,
  source: SourceCandidate,
  content: readonly WordRange[],
  sure: number,
  rule: string,
): Framed {
  return {
    analysis: {
      frame,
      source,
      content,
      frameShare: sure,
      sourceShare: sure,
      startShare: sure,
      endShare: sure,
    },
    share: sure,
    rule,
  };
}

/** A frame, source or bound with less than this share of the best one's is not followed up. */
const leastOfBest = 0.15;
const leastFrame = 0.15;

interface Choice<T> {
  readonly value: T;
  readonly share: number;
}

/**
 * @param shares of the frames, as the first pass gave them.
 * @returns readings, the likeliest by the product of the parts' shares first.
 */
export function analysesOf(
  context: Context,
  models: PartModels,
  cue: CueCandidate,
  shares: Float64Array,
): Analysis[] {
  const analyses: Analysis[] = [];
  const sources = sourceCandidates(context, cue);
  for (const frame of [Frame.right, Frame.left, Frame.both]) {
    const frameShare = shares[frame]!;
    if (frameShare < leastFrame) continue;
    // Sources that stand in the same clause leave the same room for content.
    const known = new Map<number, Content[]>();
    for (const source of sourcesOf(context, models, cue, frame, sources)) {
      const clause = clauseOf(context, cue, source.value);
      const key = clause.first * 4096 + (clause.end - clause.first);
      let contents = known.get(key);
      if (!contents) known.set(key, (contents = contentsOf(context, models, cue, frame, clause)));
      for (const { content, startShare, endShare } of contents) {
        analyses.push({
          frame,
          source: source.value,
          content,
          frameShare,
          sourceShare: source.share,
          startShare,
          endShare,
        });
      }
    }
  }
  return analyses.sort((a, b) => shareOf(b) - shareOf(a));
}

/** The product of the parts' shares. */
export function shareOf(analysis: Analysis): number {
  return analysis.frameShare * analysis.sourceShare * analysis.startShare * analysis.endShare;
}

function sourcesOf(
  context: Context,
  models: PartModels,
  cue: CueCandidate,
  frame: number,
  all: readonly SourceCandidate[],
): Choice<SourceCandidate>[] {
  const quoted = personQuoted(context, cue);
  if (quoted) return [{ value: quoted, share: 1 }];
  return bestOf(all, sourceShares(context, models, cue, frame, all), 2);
}

interface Content {
  readonly content: readonly WordRange[];
  readonly startShare: number;
  readonly endShare: number;
}

function contentsOf(
  context: Context,
  models: PartModels,
  cue: CueCandidate,
  frame: number,
  clause: CueClause,
): Content[] {
  if (frame === Frame.right) return toTheRight(context, models, cue, frame, clause, 2);
  if (frame === Frame.left) return toTheLeft(context, models, cue, frame, clause, 2);
  const [left] = toTheLeft(context, models, cue, frame, clause, 1);
  const [right] = toTheRight(context, models, cue, frame, clause, 1);
  if (!left || !right) return [];
  return [
    {
      content: [...left.content, ...right.content],
      startShare: Math.min(left.startShare, right.startShare),
      endShare: Math.min(left.endShare, right.endShare),
    },
  ];
}

function toTheRight(
  context: Context,
  models: PartModels,
  cue: CueCandidate,
  frame: number,
  clause: CueClause,
  most: number,
): Content[] {
  const starts = rightStarts(context, cue, clause);
  const found: Content[] = [];
  for (const start of bestOf(
    starts,
    startShares(context, models, cue, frame, clause, starts, null),
    most,
  )) {
    const ends = clausal(context, cue, start.value, rightEnds(context, start.value));
    for (const end of bestOf(
      ends,
      endShares(context, models, cue, frame, clause, start.value, ends),
      most,
    )) {
      found.push(between(start, end));
    }
  }
  return found;
}

/** "Said the contract, which runs to May, was fair": where only a clause can be said, its subject alone is no content. */
function clausal(
  { tags, chunkAt, quotation }: Context,
  { entry }: CueCandidate,
  start: number,
  ends: readonly number[],
): readonly number[] {
  const { frames, part } = entry;
  if (part !== 'verb' || !frames.includes('t') || /[np]/.test(frames) || quotation[start]! >= 0) return ends; // prettier-ignore
  const clauses = ends.filter((end) => {
    for (let at = start; at < end; at++) {
      // Not the participle of "the so-called movement".
      if ((isVerbal(tags[at]) && chunkAt[at]! < 0) || quotation[at]! >= 0) return true;
    }
    return false;
  });
  return clauses.length > 0 ? clauses : ends;
}

function toTheLeft(
  context: Context,
  models: PartModels,
  cue: CueCandidate,
  frame: number,
  clause: CueClause,
  most: number,
): Content[] {
  const ends = leftEnds(context, cue, clause);
  const found: Content[] = [];
  for (const end of bestOf(
    ends,
    endShares(context, models, cue, frame, clause, null, ends),
    most,
  )) {
    const starts = leftStarts(context, end.value);
    for (const start of bestOf(
      starts,
      startShares(context, models, cue, frame, clause, starts, end.value),
      most,
    )) {
      found.push(between(start, end));
    }
  }
  return found;
}

const between = (start: Choice<number>, end: Choice<number>): Content => ({
  content: [{ first: start.value, end: end.value }],
  startShare: start.share,
  endShare: end.share,
});

/** The best few of the candidates, the best one first, without those far behind it. */
function bestOf<T>(candidates: readonly T[], shares: Float64Array, most: number): Choice<T>[] {
  const chosen: Choice<T>[] = [];
  const taken: number[] = [];
  while (chosen.length < most) {
    let best = -1;
    for (let index = 0; index < candidates.length; index++) {
      if (best >= 0 && shares[index]! <= shares[best]!) continue;
      if (!taken.includes(index)) best = index;
    }
    if (best < 0 || (chosen[0] && shares[best]! < leastOfBest * chosen[0].share)) break;
    taken.push(best);
    chosen.push({ value: candidates[best]!, share: shares[best]! });
  }
  return chosen;
}
