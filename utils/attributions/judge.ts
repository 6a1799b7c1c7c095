/** The last decision about a cue, in two rounds: which reading of it holds, or that it assigns nothing. */
import type { Analysis } from './analyses';
import { analysesOf } from './analyses';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { AttributionModels, WordRange } from './decide';
import { Frame } from './frame-features';
import { jointFeatures } from './joint-features';
import { judgeFeatures } from './judge-features';
import { Features, score, softmax } from './linear';
import type { Neighbour } from './neighbours';
import { neighbourOf } from './neighbours';
import { likenessOf } from './word-ranges';

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

/** The readings of a cue, with the scores of the first round: that of none, then theirs in their order. */
export class Readings {
  /** How alike the contents of each two are; 0 where too little. */
  readonly likeness: Float64Array;
  /** What the first round comes to. */
  readonly first: Weighed;

  constructor(
    readonly cue: CueCandidate,
    readonly analyses: readonly Analysis[],
    readonly scores: Float64Array,
  ) {
    const count = analyses.length;
    this.likeness = new Float64Array(count * count);
    for (let one = 0; one < count; one++) {
      this.likeness[one * count + one] = 1;
      for (let other = 0; other < one; other++) {
        const likeness = likenessOf(analyses[one]!.content, analyses[other]!.content);
        if (likeness < leastLikeness) continue;
        this.likeness[one * count + other] = likeness;
        this.likeness[other * count + one] = likeness;
      }
    }
    this.first = weigh(this, scores);
  }
}

/** The first round: each cue by itself. @returns null where no reading is worth a try. */
export function readingsOf(
  context: Context,
  models: AttributionModels,
  cue: CueCandidate,
  frameShares: Float64Array,
): Readings | null {
  const first = 1 - frameShares[Frame.none]!;
  if (first < leastFirst) return null;
  const analyses = analysesOf(context, models, cue, frameShares);
  if (!analyses.length) return null;
  const scores = new Float64Array(analyses.length + 1);
  judgeFeatures(context, cue, null, 0, first, features);
  scores[0] = score(models.judge, features, 0);
  analyses.forEach((analysis, index) => {
    judgeFeatures(context, cue, analysis, index, first, features);
    scores[index + 1] = score(models.judge, features, 0);
  });
  return new Readings(cue, analyses, scores);
}

interface Likeliest {
  readonly best: number;
  readonly agreed: number;
  readonly said: number;
}

/** The shares of none and of the readings, and the likeliest reading by them. */
interface Weighed extends Likeliest {
  readonly shares: Float64Array;
}

function weigh(readings: Pick<Readings, 'analyses' | 'likeness'>, scores: Float64Array): Weighed {
  const shares = sharesOf(scores);
  return { shares, ...likeliest(readings, shares) };
}

const sharesOf = (scores: Float64Array): Float64Array => {
  const shares = Float64Array.from(scores);
  softmax(shares, shares.length);
  return shares;
};

/** What the first round makes of a cue. */
export function firstVerdict({ cue, analyses, first: { best, agreed } }: Readings): Neighbour {
  return neighbourOf(cue, analyses[best]!, agreed);
}

/** The features of each choice in the second round, none first: `visit` is called with them in `features`. */
export function forEachJoint(
  context: Context,
  { cue, analyses, first: { shares } }: Readings,
  neighbours: readonly Neighbour[],
  visit: (features: Features, choice: number) => void,
): void {
  shares.forEach((share, choice) => {
    const analysis = analyses[choice - 1] ?? null;
    jointFeatures(context, cue, analysis, share, choice - 1, neighbours, features);
    visit(features, choice);
  });
}

/**
 * The second round: with what the first made of the others of the sentence. Only beside words in quotation marks: elsewhere it
 * gains on the corpus, which has the outer of two statements alone, what it loses on pages.
 */
export function judge(
  context: Context,
  models: AttributionModels,
  readings: Readings,
  neighbours: readonly Neighbour[],
): { analysis: Analysis; share: number } | null {
  const { cue, analyses } = readings;
  const isBeside = analyses.some(({ content }) => holdsQuotation(context, cue, content));
  const { shares, best, agreed, said } = isBeside
    ? secondVerdict(context, models, readings, neighbours)
    : readings.first;
  const analysis = analyses[best]!;
  const isQuoted = holdsQuotation(context, cue, analysis.content);
  const holds =
    agreed >= (isQuoted ? leastQuoted : leastShare) ||
    said >= (isQuoted ? leastQuotedSaid : leastSaid);
  const told = holds ? best : analyses.findIndex((reading) => isToldThat(context, cue, reading));
  if (told < 0 || (!holds && saidLike(readings, shares, told) < leastTold)) return null;
  return { analysis: analyses[told]!, share: shares[told + 1]! };
}

function secondVerdict(
  context: Context,
  models: AttributionModels,
  readings: Readings,
  neighbours: readonly Neighbour[],
): Weighed {
  const joint = Float64Array.from(readings.scores);
  forEachJoint(context, readings, neighbours, (features, choice) => {
    joint[choice]! += score(models.joint, features, 0);
  });
  return weigh(readings, joint);
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
  { analyses, likeness }: Pick<Readings, 'analyses' | 'likeness'>,
  shares: Float64Array,
): Likeliest {
  const count = analyses.length;
  let best = 0;
  let agreed = 0;
  let said = 0;
  for (let one = 0; one < count; one++) {
    let same = 0;
    let any = 0;
    for (let other = 0; other < count; other++) {
      const worth = shares[other + 1]! * likeness[one * count + other]!;
      any += worth;
      if (analyses[one]!.source.first === analyses[other]!.source.first) same += worth;
    }
    if (same > agreed) {
      agreed = same;
      best = one;
      said = any;
    }
  }
  return { best, agreed, said };
}

/** How much speaks for a reading's content, whoever said it. */
const saidLike = ({ analyses, likeness }: Readings, shares: Float64Array, reading: number) =>
  analyses.reduce(
    (sum, _, other) => sum + shares[other + 1]! * likeness[reading * analyses.length + other]!,
    0,
  );

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
