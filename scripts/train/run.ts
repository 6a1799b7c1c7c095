/** `npm run train -- CORPUS`: trains the tagger and the attribution models, and writes their weights. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { LearnedData } from '@/utils/attributions/models';
import { learnedOf } from '@/utils/attributions/models';
import { frameCount } from '@/utils/attributions/frame-features';
import type { LinearModel } from '@/utils/attributions/linear';
import { Tagger } from '@/utils/text/tagger';
import { readCorpus } from './corpus';
import { makeExamples } from './examples';
import { accuracyOf, learn } from './learn';
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
const taggerData = trainTagger(corpus);
const bytes = Buffer.from(taggerData.weights, 'base64');
const tagger = new Tagger(taggerData, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
const settings = {
  frame: { size: 1 << 15, classes: frameCount, rounds: 4, rate: 0.02, decay: 3e-3 },
  source: { size: 1 << 15, classes: 1, rounds: 10, rate: 0.05, decay: 1e-3 },
  start: { size: 1 << 15, classes: 1, rounds: 6, rate: 0.05, decay: 3e-3 },
  end: { size: 1 << 15, classes: 1, rounds: 10, rate: 0.05, decay: 1e-3 },
};
// The first pass's answers are features of the later decisions, so they are made by models that have not seen the text.
const parts = 5;
const alone = makeExamples(corpus, tagger);
const frameModels = Array.from({ length: parts }, (_, part) => {
  const others = corpus.flatMap((_text, index) =>
    index % parts === part
      ? []
      : alone.frame.slice(alone.frameEnds[index - 1] ?? 0, alone.frameEnds[index]),
  );
  return learn(others, { name: `frame, part ${part + 1}`, ...settings.frame });
});
const examples = makeExamples(corpus, tagger, (index) => frameModels[index % parts]!);
const frameModel = learn(examples.frame, { name: 'frame', ...settings.frame });
const check = checkFile ? makeExamples(readCorpus(checkFile), tagger, () => frameModel) : null;

const encode = ({ size, classes, scale, weights }: LinearModel) => ({
  size,
  classes,
  scale,
  weights: Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength).toString('base64'),
});
const entries = (['frame', 'source', 'start', 'end'] as const).map((name) => {
  const model = name === 'frame' ? frameModel : learn(examples[name], { name, ...settings[name] });
  if (check) {
    console.error(
      `${name}: ${(100 * accuracyOf(model, check[name])).toFixed(2)} % right on the development set`,
    );
  }
  return [name, encode(model)] as const;
});
const data = {
  version: '1',
  tagger: taggerData,
  ...Object.fromEntries(entries),
} as unknown as LearnedData;
learnedOf(data);
fs.mkdirSync(path.dirname(output), { recursive: true });
const json = JSON.stringify(data);
fs.writeFileSync(output, `${json}\n`);
console.error(
  `${output}: ${Math.round(json.length / 1000)} kB, ${Math.round(zlib.gzipSync(json).length / 1000)} kB gzipped`,
);
