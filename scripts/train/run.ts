/** `npm run train -- CORPUS`: trains the tagger and the attribution models, and writes their weights. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { LearnedData } from '@/utils/attributions/models';
import { learnedOf } from '@/utils/attributions/models';
import { packWeights, unpackWeights } from '@/utils/text/weights';
import { frameCount } from '@/utils/attributions/frame-features';
import type { LinearModel } from '@/utils/attributions/linear';
import { Tagger } from '@/utils/text/tagger';
import { readCorpus } from './corpus';
import type { Example, ExampleSets, PreparedText } from './examples';
import { examplesOf, judgementsOf, markCues, prepare } from './examples';
import { accuracyOf, learn } from './learn';
import { presentShare, trainTagger } from './tagger';

const args = process.argv.slice(2);
const corpusFile = args[0];
const checkFile = args[1];
if (!corpusFile || !fs.existsSync(corpusFile)) {
  console.error('usage: npm run train -- TRAIN.jsonl[.gz] [DEVELOPMENT.jsonl[.gz]]');
  process.exit(2);
}
const output = path.join(import.meta.dirname, '../../utils/attributions/weights/en.json');
const corpus = readCorpus(corpusFile);
const taggerData = trainTagger(corpus);
const tagger = new Tagger(taggerData, unpackWeights(taggerData.weights));
const settings = {
  frame: { size: 1 << 16, classes: frameCount, rounds: 4, rate: 0.02, decay: 3e-3 },
  source: { size: 1 << 17, classes: 1, rounds: 10, rate: 0.05, decay: 1e-3 },
  start: { size: 1 << 17, classes: 1, rounds: 6, rate: 0.05, decay: 3e-3 },
  end: { size: 1 << 17, classes: 1, rounds: 10, rate: 0.05, decay: 1e-3 },
  judge: { size: 1 << 16, classes: 1, rounds: 8, rate: 0.01, decay: 3e-3 },
};
type Name = keyof typeof settings;
const untrained: LinearModel = { size: 1, classes: 1, scale: 0, weights: new Int8Array(1) };
const fit = (name: Name, examples: readonly Example[], label: string = name) =>
  learn(examples, { name: label, ...settings[name] });

// A decision that builds on earlier ones must learn from answers to texts that the earlier models have not seen, as it will meet them.
// So the corpus is cut in parts, and each part's answers come from models of the other parts.
const parts = 5;
const partOf = new Map<PreparedText, number>();
const texts = corpus.flatMap((item, index) => {
  const versions = [prepare(item, tagger)];
  if (index % presentShare === 0) versions.push(prepare(item, tagger, true));
  for (const version of versions) partOf.set(version, index % parts);
  return versions;
});
const inPart = (part: number) => texts.filter((text) => partOf.get(text) === part);
const outOfPart = (part: number) => texts.filter((text) => partOf.get(text) !== part);
const gather = (
  of: readonly PreparedText[],
  name: keyof ExampleSets,
  from: Map<PreparedText, ExampleSets>,
) => of.flatMap((text) => from.get(text)![name]);

const first = new Map(texts.map((text) => [text, examplesOf(text)]));
const shares = new Map<PreparedText, Float64Array>();
const frames: LinearModel[] = [];
for (let part = 0; part < parts; part++) {
  const model = fit('frame', gather(outOfPart(part), 'frame', first), `frame ${part + 1}/${parts}`);
  frames.push(model);
  for (const text of inPart(part)) shares.set(text, markCues(text, model));
}
const second = new Map(texts.map((text) => [text, examplesOf(text)]));
const judgements: Example[] = [];
for (let part = 0; part < parts; part++) {
  const others = outOfPart(part);
  const models = {
    frame: frames[part]!,
    source: fit('source', gather(others, 'source', second), `source ${part + 1}/${parts}`),
    start: fit('start', gather(others, 'start', second), `start ${part + 1}/${parts}`),
    end: fit('end', gather(others, 'end', second), `end ${part + 1}/${parts}`),
    judge: untrained,
  };
  for (const text of inPart(part))
    judgements.push(...judgementsOf(text, models, shares.get(text)!));
}
const models = {
  frame: fit('frame', gather(texts, 'frame', first)),
  source: fit('source', gather(texts, 'source', second)),
  start: fit('start', gather(texts, 'start', second)),
  end: fit('end', gather(texts, 'end', second)),
  judge: fit('judge', judgements),
};

if (checkFile) {
  const check = readCorpus(checkFile).map((item) => prepare(item, tagger));
  const checkShares = check.map((text) => markCues(text, models.frame));
  const sets = new Map(check.map((text) => [text, examplesOf(text)]));
  for (const name of ['frame', 'source', 'start', 'end'] as const) {
    report(name, accuracyOf(models[name], gather(check, name, sets)));
  }
  const judged = check.flatMap((text, index) => judgementsOf(text, models, checkShares[index]!));
  report('judge', accuracyOf(models.judge, judged));
}

function report(name: string, accuracy: number): void {
  console.error(`${name}: ${(100 * accuracy).toFixed(2)} % right on the development set`);
}

const encode = ({ size, classes, scale, weights }: LinearModel) => ({
  size,
  classes,
  scale,
  weights: packWeights(weights as Int8Array),
});
const data: LearnedData = {
  version: '1',
  tagger: taggerData,
  frame: encode(models.frame),
  source: encode(models.source),
  start: encode(models.start),
  end: encode(models.end),
  judge: encode(models.judge),
};
learnedOf(data);
fs.mkdirSync(path.dirname(output), { recursive: true });
const json = JSON.stringify(data);
fs.writeFileSync(output, `${json}\n`);
console.error(
  `${output}: ${Math.round(json.length / 1000)} kB, ${Math.round(zlib.gzipSync(json).length / 1000)} kB gzipped`,
);
