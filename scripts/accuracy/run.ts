/** Runs the command line over a set, and the scorers over what it gives. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const root = path.resolve(import.meta.dirname, '../..');
const largest = 1 << 30;

/** Thrown where measuring cannot be done; its message is for the user. */
export class MeasureError extends Error {
  override readonly name = 'MeasureError';
}

/** What the folder must hold, below it. */
export const needed = {
  corpusScorer: 'score-corpus.mjs',
  pageScorer: 'score-pages.mjs',
  corpus: 'data/polnear.dev.jsonl.gz',
  pages: 'pages/dev.jsonl.gz',
  pagesGold: 'gold/dev',
  passages: 'passages/dev.jsonl',
  passagesGold: 'gold/passages',
} as const;
export type Needed = Record<keyof typeof needed, string>;

/** @throws MeasureError that names what is missing. */
export function filesIn(folder: string): Needed {
  if (!fs.existsSync(folder)) throw new MeasureError(`no such folder: ${folder}`);
  const missing = Object.values(needed).filter((name) => !fs.existsSync(path.join(folder, name)));
  if (missing.length > 0) {
    throw new MeasureError(`${folder} does not hold ${missing.join(', ')}`);
  }
  return Object.fromEntries(
    Object.entries(needed).map(([key, name]) => [key, path.resolve(folder, name)]),
  ) as Needed;
}

/**
 * Annotates a file of JSON lines with the project's own command line.
 * @param output file that the annotations are written to
 * @throws MeasureError where an input could not be annotated
 */
export function annotateFile(file: string, output: string): void {
  const bytes = fs.readFileSync(file);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'scripts/annotate.ts'), '--json', '--jsonl', '-'],
    {
      cwd: root,
      input: file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes,
      maxBuffer: largest,
    },
  );
  if (status !== 0) {
    throw new MeasureError(`annotating ${path.basename(file)} failed: ${String(stderr).trim()}`);
  }
  fs.writeFileSync(output, stdout);
}

/** What a scorer prints. @throws MeasureError where it fails. */
export function score(scorer: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [scorer, ...args], {
    encoding: 'utf8',
    maxBuffer: largest,
  });
  if (status !== 0) {
    throw new MeasureError(`${path.basename(scorer)} failed: ${stderr.trim()}`);
  }
  return stdout;
}

/** Lines of `--misses`, each as its parts. */
export function missesOf(scorer: string, args: readonly string[]): string[][] {
  return score(scorer, [...args, '--misses'])
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((parts) => parts.length >= 4);
}
