/** The last decision about a cue: which reading of it holds, or that it assigns nothing. */
import type { Analysis } from './analyses';
import { analysesOf } from './analyses';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { AttributionModels, WordRange } from './decide';
import { Frame } from './frame-features';
import { judgeFeatures } from './judge-features';
import { Features, score, softmax } from './linear';

/** A reading holds if it and those like it get at least this share. Chosen on texts left out of training. */
const leastShare = 0.33;
/** Words in quotation marks are somebody's anyway: so less will do. */
const leastQuoted = 0.27;
/** Where the readings agree on the content, but not on who said it, they need more between them. */
const leastSaid = 0.4;
const leastQuotedSaid = 0.35;
/** "The council was told on Monday that …": its form says as much. */
const leastTold = 0.25;
/** Contents that share less of their words are not the same. */
const leastLikeness = 0.5;
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
  const { best, agreed, said } = likeliest(analyses, shares);
  const analysis = analyses[best]!;
  const isQuoted = holdsQuotation(context, cue, analysis.content);
  const holds =
    agreed >= (isQuoted ? leastQuoted : leastShare) ||
    said >= (isQuoted ? leastQuotedSaid : leastSaid);
  const told = holds ? best : analyses.findIndex((reading) => isToldThat(context, cue, reading));
  if (told < 0 || (!holds && saidLike(analyses, shares, analyses[told]!) < leastTold)) return null;
  return { analysis: analyses[told]!, share: shares[told + 1]! };
}

const isToldThat = ({ words }: Context, { passive, entry }: CueCandidate, { content }: Analysis) =>
  passive && entry.frames.includes('a') && words.lower[content[0]!.first - 1] === 'that';

/**
 * The reading that most of the shares speak for: its own, and those of readings with the same source and nearly the same content, each as
 * far as it is alike.
 * @param shares of none and of the readings, in their order.
 * @returns its index, how much speaks for it, and how sure it is that its content is said by somebody, whoever that is.
 */
function likeliest(
  analyses: readonly Analysis[],
  shares: Float64Array,
): { best: number; agreed: number; said: number } {
  let best = 0;
  let agreed = 0;
  let said = 0;
  analyses.forEach((one, index) => {
    let same = 0;
    let any = 0;
    analyses.forEach((other, at) => {
      const likeness = one === other ? 1 : likenessOf(one.content, other.content);
      if (likeness < leastLikeness) return;
      const worth = shares[at + 1]! * likeness;
      any += worth;
      if (one.source.first === other.source.first) same += worth;
    });
    if (same > agreed) {
      agreed = same;
      best = index;
      said = any;
    }
  });
  return { best, agreed, said };
}

/** How much speaks for a content, whoever said it. */
const saidLike = (analyses: readonly Analysis[], shares: Float64Array, { content }: Analysis) =>
  analyses.reduce((sum, other, at) => {
    const likeness = likenessOf(content, other.content);
    return likeness < leastLikeness ? sum : sum + shares[at + 1]! * likeness;
  }, 0);

/** Words that both have, of the words that either has. */
function likenessOf(one: readonly WordRange[], other: readonly WordRange[]): number {
  let both = 0;
  let all = 0;
  for (const { first, end } of one) {
    all += end - first;
    for (const range of other) both += Math.max(0, Math.min(end, range.end) - Math.max(first, range.first)); // prettier-ignore
  }
  for (const { first, end } of other) all += end - first;
  return both / (all - both);
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
