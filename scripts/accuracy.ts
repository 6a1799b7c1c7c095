/**
 * `npm run accuracy -- FOLDER`: annotates the development sets of the folder with the command line, runs the folder's scorers, and writes
 * the figures into docs/accuracy.md. FOLDER is the one with score-corpus.mjs and score-pages.mjs; it is no part of the project.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import { aims, anchors } from './accuracy/anchors';
import { corpusCauses, pageCauses, statusesTooMany } from './accuracy/causes';
import { annotateFile, filesIn, MeasureError, missesOf, score } from './accuracy/run';
import type { CorpusKind, CorpusScore, PageScore } from './accuracy/tables';
import { anchorTable, causeTable, corpusKinds, corpusTable, pageTable } from './accuracy/tables';

const page = path.resolve(import.meta.dirname, '../docs/accuracy.md');

const kindArguments: Record<CorpusKind, string[]> = {
  all: [],
  speech: ['--speech'],
  direct: ['--type', 'direct'],
  mixed: ['--type', 'mixed'],
  indirect: ['--type', 'indirect'],
};

/** Puts `text` between the markers of that name. @throws MeasureError where the page lacks them. */
function fill(whole: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const from = whole.indexOf(begin);
  const to = whole.indexOf(end);
  if (from < 0 || to < from) throw new MeasureError(`docs/accuracy.md lacks ${begin} … ${end}`);
  return `${whole.slice(0, from + begin.length)}\n\n${text}\n\n${whole.slice(to)}`;
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new MeasureError('usage: npm run accuracy -- FOLDER');
  const files = filesIn(folder);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'whence-accuracy-'));
  try {
    const outputOf = (file: string, name: string) => {
      const output = path.join(scratch, `${name}.jsonl`);
      console.error(`annotating ${name} …`);
      annotateFile(file, output);
      return output;
    };
    const corpus = [files.corpus, outputOf(files.corpus, 'corpus')];
    const scores = Object.fromEntries(
      corpusKinds.map((kind) => [
        kind,
        JSON.parse(score(files.corpusScorer, [...corpus, ...kindArguments[kind], '--json'])),
      ]),
    ) as Record<CorpusKind, CorpusScore>;
    const speechCauses = corpusCauses(missesOf(files.corpusScorer, [...corpus, '--speech']));

    const pageSets = (
      [
        ['pages', files.pages, files.pagesGold],
        ['passages', files.passages, files.passagesGold],
      ] as const
    ).map(([name, file, gold]) => {
      const args = [gold, outputOf(file, name), '--lang', 'en'];
      const misses = missesOf(files.pageScorer, args);
      return {
        name,
        score: JSON.parse(score(files.pageScorer, [...args, '--json'])) as PageScore,
        tooMany: statusesTooMany(misses),
        causes: pageCauses(misses),
      };
    });

    const figures = [
      `Measured on ${new Date().toISOString().slice(0, 10)}, in per cent.`,
      '### PolNeAR, development set: end-to-end F1, and F1 of words',
      anchorTable(scores, anchors, aims),
      '### The same, in full',
      corpusTable(scores),
      '### Pages and passages, development sets, English',
      pageTable(pageSets),
    ].join('\n\n');
    const errors = [
      '### PolNeAR, speech',
      causeTable(speechCauses),
      ...pageSets.flatMap(({ name, causes }) => [`### ${name[0]!.toUpperCase()}${name.slice(1)}`, causeTable(causes)]), // prettier-ignore
    ].join('\n\n');
    let whole = fs.readFileSync(page, 'utf8');
    whole = fill(whole, 'figures', figures);
    whole = fill(whole, 'errors', errors);
    fs.writeFileSync(page, await format(whole, { parser: 'markdown', printWidth: 100, singleQuote: true })); // prettier-ignore
    console.log(figures);
    console.error('\ndocs/accuracy.md is up to date.');
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  await main(process.argv[2]);
} catch (error) {
  if (!(error instanceof MeasureError)) throw error;
  console.error(`accuracy: ${error.message}`);
  process.exitCode = 2;
}
