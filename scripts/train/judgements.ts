/** The last decision about a cue, in its two rounds, with the right answers. */
import type { Analysis } from '@/utils/attributions/analyses';
import { analysesOf } from '@/utils/attributions/analyses';
import type { Context } from '@/utils/attributions/context';
import type { CueCandidate } from '@/utils/attributions/cues';
import type { PartModels } from '@/utils/attributions/decide';
import { findSpeech } from '@/utils/attributions/direct';
import { Frame, frameCount } from '@/utils/attributions/frame-features';
import { firstVerdict, forEachJoint, Readings } from '@/utils/attributions/judge';
import { judgeFeatures } from '@/utils/attributions/judge-features';
import type { LinearModel } from '@/utils/attributions/linear';
import { Features } from '@/utils/attributions/linear';
import {
  Neighbourhood,
  neighbourOfSetReading,
  neighbourOfSpeech,
} from '@/utils/attributions/neighbours';
import { setReading } from '@/utils/attributions/set-readings';
import type { GoldAttribution, Stretch } from './corpus';
import type { Example, PreparedText } from './examples';

const features = new Features();

/** The readings of a cue, and which of them is right: 0 for none. */
export interface Judgement extends Example {
  readonly cue: CueCandidate;
  readonly analyses: readonly Analysis[];
  /** Whether the corpus tells what is right; what it does not tell is looked at beside others only. */
  readonly isKnown: boolean;
}

/** Below this share of the first pass hardly any reading is right. */
const leastFirst = 0.1;

/** The first round about every cue that direct speech does not claim; the models must not have seen the text. */
export function judgementsOf(
  { context, cues, ignored, owner }: PreparedText,
  models: PartModels,
  shares: Float64Array,
): Judgement[] {
  const speeches = findSpeech(context, cues);
  const claimed = new Set(speeches.map((speech) => speech.cue));
  const spoken = new Set(speeches.flatMap((speech) => speech.quotations));
  const judgements: Judgement[] = [];
  cues.forEach((cue, index) => {
    if (claimed.has(index) || spoken.has(context.quotation[cue.word]!)) return;
    const own = shares.subarray(index * frameCount, (index + 1) * frameCount);
    const first = 1 - own[Frame.none]!;
    if (first < leastFirst) return;
    const gold = owner.get(index);
    const analyses = analysesOf(context, models, cue, own);
    if (!analyses.length) return;
    let right = 0;
    let rightWorth = 0;
    if (gold) {
      analyses.forEach((analysis, at) => {
        const quality = qualityOf(context, analysis, gold);
        if (quality > rightWorth) {
          right = at + 1;
          rightWorth = quality;
        }
      });
    }
    const candidates = [null, ...analyses].map((analysis, at) => {
      judgeFeatures(context, cue, analysis, at - 1, first, features);
      return features.hashes.slice(0, features.count);
    });
    const weight = gold && !gold.x?.speech ? 0.6 : 1;
    const isKnown = !!gold || !ignored.has(index);
    judgements.push({ candidates, right, weight, cue, analyses, isKnown });
  });
  return judgements;
}

/** The second round; `judge` must not have seen the text either. */
export function jointExamplesOf(
  { context, cues }: PreparedText,
  judgements: readonly Judgement[],
  judge: LinearModel,
): Example[] {
  const neighbourhood = new Neighbourhood(context);
  for (const speech of findSpeech(context, cues)) {
    const neighbour = neighbourOfSpeech(context, cues, speech);
    if (neighbour) neighbourhood.add(neighbour);
  }
  const open = judgements.flatMap((judgement) => {
    const { cue, analyses, candidates } = judgement;
    const set = setReading(context, cue);
    const scores = Float64Array.from(candidates, (hashes) => scoreOf(judge, hashes));
    const readings = new Readings(cue, analyses, scores);
    neighbourhood.add(set ? neighbourOfSetReading(cue, set) : firstVerdict(readings));
    return set || !judgement.isKnown ? [] : [{ ...judgement, readings }];
  });
  return open.flatMap(({ cue, right, weight, readings }) => {
    // The corpus has mostly the relay alone of "A, the mayor said, the agency reports".
    if (!right && neighbourhood.isPassedOn(cue)) return [];
    const candidates: Int32Array[] = [];
    forEachJoint(context, readings, neighbourhood.around(cue), (joint) => {
      candidates.push(joint.hashes.slice(0, joint.count));
    });
    return [{ candidates, right, weight, offsets: readings.scores }];
  });
}

function scoreOf({ weights, size, scale }: LinearModel, hashes: Int32Array): number {
  let sum = 0;
  for (const hash of hashes) sum += weights[hash & (size - 1)]!;
  return sum * scale;
}

/** Overlap of the content where it matches and the source is right, else 0. */
function qualityOf(context: Context, analysis: Analysis, gold: GoldAttribution): number {
  const { words } = context;
  const offsets = (first: number, end: number): Stretch => [
    words.start[first]!,
    words.end[end - 1]!,
  ];
  const content = analysis.content.map(({ first, end }) => offsets(first, end));
  const both = overlapOf(content, gold.content);
  const all = lengthOf(content) + lengthOf(gold.content) - both;
  if (both / all < 0.5) return 0;
  const { source } = analysis;
  const named = source.first >= 0;
  if (named !== gold.source.length > 0) return 0;
  if (named && overlapOf([offsets(source.first, source.end)], gold.source) === 0) return 0;
  return both / all;
}

const lengthOf = (list: readonly Stretch[]) => list.reduce((sum, [a, b]) => sum + b - a, 0);

function overlapOf(one: readonly Stretch[], other: readonly Stretch[]): number {
  let sum = 0;
  for (const [a, b] of one) {
    for (const [c, d] of other) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  }
  return sum;
}
