/** `npm run train -- CORPUS`: trains the tagger and the attribution models, and writes their weights. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { learnedOf } from '@/utils/attributions/models';
import { Tagger } from '@/utils/text/tagger';
import { unpackWeights } from '@/utils/text/weights';
import { clustersOf, packClusters } from './clusters';
import { readCorpus } from './corpus';
import { examplesOf, markCues, prepare } from './examples';
import { jointExamplesOf, judgementsOf } from './judgements';
import { accuracyOf } from './learn';
import { dataOf, gather, trainModels } from './models';
import { trainTagger } from './tagger';

const args = process.argv.slice(2);
const corpusFile = args[0];
const checkFile = args[1];
if (!corpusFile || !fs.existsSync(corpusFile)) {
  console.error('usage: npm run train -- TRAIN.jsonl[.gz] [DEVELOPMENT.jsonl[.gz]]');
  process.exit(2);
}
const output = path.join(import.meta.dirname, '../../utils/attributions/weights/en.json');
const corpus = readCorpus(corpusFile);
const tagged = trainTagger(corpus);
const vocabulary = new Set(tagged.words.flatMap((words) => words.split(' ')));
const clusters = packClusters(tagged.words, clustersOf(corpus, vocabulary));
const taggerData = {
  classes: tagged.classes,
  words: tagged.words,
  clusters,
  weights: tagged.weights,
};
const tagger = new Tagger(taggerData, unpackWeights(taggerData.weights));
const models = trainModels(corpus, tagger);

if (checkFile) {
  const check = readCorpus(checkFile).map((item) => prepare(item, tagger));
  const checkShares = check.map((text) => markCues(text, models.frame));
  const sets = new Map(check.map((text) => [text, examplesOf(text)]));
  for (const name of ['frame', 'source', 'start', 'end'] as const) {
    report(name, accuracyOf(models[name], gather(check, name, sets)));
  }
  const judged = check.map((text, index) => judgementsOf(text, models, checkShares[index]!));
  report('judge', accuracyOf(models.judge, judged.flat().filter(({ isKnown }) => isKnown))); // prettier-ignore
  const joint = check.flatMap((text, index) => jointExamplesOf(text, judged[index]!, models.judge));
  report('joint', accuracyOf(models.joint, joint));
}

function report(name: string, accuracy: number): void {
  console.error(`${name}: ${(100 * accuracy).toFixed(2)} % right on the development set`);
}

const data = dataOf(taggerData, models);
learnedOf(data);
fs.mkdirSync(path.dirname(output), { recursive: true });
const json = JSON.stringify(data);
fs.writeFileSync(output, `${json}\n`);
console.error(
  `${output}: ${Math.round(json.length / 1000)} kB, ${Math.round(zlib.gzipSync(json).length / 1000)} kB gzipped`,
);
