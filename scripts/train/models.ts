/** Trains the attribution models on prepared texts. */
import { frameCount } from '@/utils/attributions/frame-features';
import type { AttributionModels } from '@/utils/attributions/decide';
import type { LinearModel } from '@/utils/attributions/linear';
import type { LearnedData, ModelData } from '@/utils/attributions/models';
import type { Tagger, TaggerData } from '@/utils/text/tagger';
import { packWeights } from '@/utils/text/weights';
import type { CorpusText } from './corpus';
import type { Example, ExampleSets, PreparedText } from './examples';
import { examplesOf, markCues, prepare } from './examples';
import type { Judgement } from './judgements';
import { jointExamplesOf, judgementsOf } from './judgements';
import { learn } from './learn';
import { presentShare } from './tagger';

const settings = {
  frame: { size: 1 << 16, classes: frameCount, rounds: 4, rate: 0.02, decay: 3e-3 },
  source: { size: 1 << 17, classes: 1, rounds: 10, rate: 0.05, decay: 1e-3 },
  start: { size: 1 << 17, classes: 1, rounds: 6, rate: 0.05, decay: 3e-3 },
  end: { size: 1 << 17, classes: 1, rounds: 6, rate: 0.05, decay: 1e-3 },
  judge: { size: 1 << 16, classes: 1, rounds: 8, rate: 0.01, decay: 3e-3 },
  joint: { size: 1 << 15, classes: 1, rounds: 10, rate: 0.02, decay: 3e-3 },
};
type Name = keyof typeof settings;

export const fit = (name: Name, examples: readonly Example[], label: string = name) =>
  learn(examples, { name: label, ...settings[name] });

/** The examples of one kind of all the texts. */
export const gather = (
  of: readonly PreparedText[],
  name: keyof ExampleSets,
  from: ReadonlyMap<PreparedText, ExampleSets>,
) => of.flatMap((text) => from.get(text)![name]);

/**
 * A decision that builds on earlier ones must learn from answers to texts that the earlier models have not seen, as it will meet them.
 * So the corpus is cut in parts, and each part's answers come from models of the other parts.
 */
const parts = 5;

export function trainModels(corpus: readonly CorpusText[], tagger: Tagger): AttributionModels {
  const partOf = new Map<PreparedText, number>();
  const texts = corpus.flatMap((item, index) => {
    const versions = [prepare(item, tagger)];
    if (index % presentShare === 0) versions.push(prepare(item, tagger, true));
    for (const version of versions) partOf.set(version, index % parts);
    return versions;
  });
  const inPart = (part: number) => texts.filter((text) => partOf.get(text) === part);
  const outOfPart = (part: number) => texts.filter((text) => partOf.get(text) !== part);

  const first = new Map(texts.map((text) => [text, examplesOf(text)]));
  const shares = new Map<PreparedText, Float64Array>();
  const frames: LinearModel[] = [];
  for (let part = 0; part < parts; part++) {
    const examples = gather(outOfPart(part), 'frame', first);
    const model = fit('frame', examples, `frame ${part + 1}/${parts}`);
    frames.push(model);
    for (const text of inPart(part)) shares.set(text, markCues(text, model));
  }
  const second = new Map(texts.map((text) => [text, examplesOf(text)]));
  const judgements = new Map<PreparedText, readonly Judgement[]>();
  for (let part = 0; part < parts; part++) {
    const others = outOfPart(part);
    const models = {
      frame: frames[part]!,
      source: fit('source', gather(others, 'source', second), `source ${part + 1}/${parts}`),
      start: fit('start', gather(others, 'start', second), `start ${part + 1}/${parts}`),
      end: fit('end', gather(others, 'end', second), `end ${part + 1}/${parts}`),
    };
    for (const text of inPart(part)) {
      judgements.set(text, judgementsOf(text, models, shares.get(text)!));
    }
  }
  return {
    frame: fit('frame', gather(texts, 'frame', first)),
    source: fit('source', gather(texts, 'source', second)),
    start: fit('start', gather(texts, 'start', second)),
    end: fit('end', gather(texts, 'end', second)),
    ...fitRounds(judgements, (text) => partOf.get(text)!),
  };
}

/** Both rounds of the last decision. */
export function fitRounds(
  judgements: ReadonlyMap<PreparedText, readonly Judgement[]>,
  partOf: (text: PreparedText) => number,
): Pick<AttributionModels, 'judge' | 'joint'> {
  const texts = [...judgements.keys()];
  const knownOf = (some: readonly PreparedText[]) =>
    some.flatMap((text) => judgements.get(text)!.filter(({ isKnown }) => isKnown));
  const joint: Example[] = [];
  for (let part = 0; part < parts; part++) {
    const others = texts.filter((text) => partOf(text) !== part);
    const judge = fit('judge', knownOf(others), `judge ${part + 1}/${parts}`);
    for (const text of texts) {
      if (partOf(text) === part) joint.push(...jointExamplesOf(text, judgements.get(text)!, judge));
    }
  }
  return { judge: fit('judge', knownOf(texts)), joint: fit('joint', joint) };
}

/** The models as they are stored. */
export function dataOf(tagger: TaggerData, models: AttributionModels): LearnedData {
  return {
    version: '1',
    tagger,
    frame: encode(models.frame),
    source: encode(models.source),
    start: encode(models.start),
    end: encode(models.end),
    judge: encode(models.judge),
    joint: encode(models.joint),
  };
}

const encode = ({ size, classes, scale, weights }: LinearModel): ModelData => ({
  size,
  classes,
  scale,
  weights: packWeights(weights as Int8Array),
});
