/**
 * `npm run validate -- FOLDER [PART…]`: how right the engine is on texts that its weights have not seen. Trains on four fifths of the
 * corpus's training part, and measures on the fifth left out and on the development set; FOLDER is that of `npm run accuracy`. Without PART
 * (0 to 4) each fifth is left out once.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';
import shipped from '@/utils/attributions/weights/en.json';
import { Tagger } from '@/utils/text/tagger';
import { unpackWeights } from '@/utils/text/weights';
import type { CorpusText } from './corpus';
import { readCorpus } from './corpus';
import { dataOf, trainModels } from './models';

const parts = 5;
const [folder, ...chosen] = process.argv.slice(2);
if (!folder || !fs.existsSync(path.join(folder, 'score-corpus.mjs'))) {
  console.error('usage: npm run validate -- FOLDER [PART…]');
  process.exit(2);
}
const kinds = [['--type', 'direct'], ['--type', 'mixed'], ['--type', 'mixed', '--speech'], ['--type', 'indirect', '--speech'], ['--speech'], []]; // prettier-ignore
const output = process.env['VALIDATE_OUTPUT'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'whence-validate-')); // prettier-ignore
fs.mkdirSync(output, { recursive: true });

// The engine decodes its weights once a process: so each part has one of its own.
if (process.env['VALIDATE_PART'] === undefined) {
  const wanted = chosen.length ? chosen : [...Array(parts).keys()].map(String);
  for (const part of wanted) {
    const { status } = spawnSync(
      process.execPath,
      [...process.execArgv, ...process.argv.slice(1)],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, VALIDATE_PART: part, VALIDATE_OUTPUT: output },
      },
    );
    if (status !== 0) process.exit(1);
  }
  for (const set of ['heldout', 'dev']) {
    const files = wanted.map((part) => path.join(output, `${set}-${part}`));
    for (const kind of ['gold', 'found']) {
      const whole = files.map((file) => fs.readFileSync(`${file}.${kind}.jsonl`, 'utf8')).join('');
      fs.writeFileSync(path.join(output, `${set}.${kind}.jsonl`), whole);
    }
    report(set);
  }
} else run(Number(process.env['VALIDATE_PART']));

function run(part: number): void {
  const corpus = readCorpus(path.join(folder!, 'data/polnear.train.jsonl.gz'));
  const tagger = new Tagger(shipped.tagger, unpackWeights(shipped.tagger.weights));
  const models = trainModels(
    corpus.filter((_, index) => index % parts !== part),
    tagger,
  );
  Object.assign(shipped, dataOf(shipped.tagger, models));
  write(`heldout-${part}`, part, corpus.filter((_, index) => index % parts === part)); // prettier-ignore
  write(`dev-${part}`, part, readCorpus(path.join(folder!, 'data/polnear.dev.jsonl.gz')));
}

function write(name: string, part: number, texts: readonly CorpusText[]): void {
  const gold = texts.map((item) => JSON.stringify({ ...item, id: `${item.id}#${part}` }));
  const found = texts.map(({ id, text }) =>
    JSON.stringify({
      id: `${id}#${part}`,
      annotations: annotate(articleFromText(text, 'en')),
    }),
  );
  fs.writeFileSync(path.join(output, `${name}.gold.jsonl`), `${gold.join('\n')}\n`);
  fs.writeFileSync(path.join(output, `${name}.found.jsonl`), `${found.join('\n')}\n`);
}

function report(set: string): void {
  for (const kind of kinds) {
    const { stdout } = spawnSync(
      process.execPath,
      [
        path.join(folder!, 'score-corpus.mjs'),
        ...['gold', 'found'].map((name) => path.join(output, `${set}.${name}.jsonl`)),
        ...kind,
        '--json',
      ],
      { encoding: 'utf8' },
    );
    const {
      gold,
      content,
      endToEnd: e,
    } = JSON.parse(stdout) as {
      gold: number;
      content: { F1: number };
      endToEnd: { P: number; R: number; F1: number };
    };
    const cent = (share: number) => (100 * share).toFixed(1);
    const name =
      kind
        .filter((word) => word !== '--type')
        .join(' ')
        .replace('--', '') || 'all';
    console.log(`${set.padEnd(8)} ${name.padEnd(18)} gold ${gold}  content ${cent(content.F1)}  end to end P ${cent(e.P)} R ${cent(e.R)} F1 ${cent(e.F1)}`); // prettier-ignore
  }
}
