/** The last decision about a cue: which reading of it holds, or that it assigns nothing. */
import type { Analysis } from './analyses';
import { analysesOf } from './analyses';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { AttributionModels, WordRange } from './decide';
import { Frame } from './frame-features';
import { judgeFeatures } from './judge-features';
import { Features, score, softmax } from './linear';

/** A cue is one if the readings together get at least this share against none. Chosen on the development set. */
const leastShare = 0.45;
/** Words in quotation marks are somebody's anyway: so less will do. */
const leastQuoted = 0.35;
/** Below this share of the first pass no reading is tried: hardly any would hold. */
const leastFirst = 0.2;

const features = new Features();

export function judge(
  context: Context,
  models: AttributionModels,
  cue: CueCandidate,
  frameShares: Float64Array,
): { analysis: Analysis; share: number } | null {
  const first = 1 - frameShares[Frame.none]!;
  if (first < leastFirst) return null;
  const analyses = analysesOf(context, models, cue, frameShares);
  if (!analyses.length) return null;
  const shares = new Float64Array(analyses.length + 1);
  judgeFeatures(context, cue, null, 0, first, features);
  shares[0] = score(models.judge, features, 0);
  analyses.forEach((analysis, index) => {
    judgeFeatures(context, cue, analysis, index, first, features);
    shares[index + 1] = score(models.judge, features, 0);
  });
  softmax(shares, shares.length);
  let best = 1;
  for (let index = 2; index < shares.length; index++)
    if (shares[index]! > shares[best]!) best = index;
  const analysis = analyses[best - 1]!;
  const least = holdsQuotation(context, cue, analysis.content) ? leastQuoted : leastShare;
  if (1 - shares[0]! < least) return null;
  return { analysis, share: shares[best]! };
}

/** Whether words of the content stand in quotation marks that the cue stands outside of. */
export function holdsQuotation(
  { quotation }: Context,
  cue: CueCandidate,
  content: readonly WordRange[],
): boolean {
  if (quotation[cue.word]! >= 0) return false;
  return content.some(({ first, end }) => {
    for (let index = first; index < end; index++) if (quotation[index]! >= 0) return true;
    return false;
  });
}
