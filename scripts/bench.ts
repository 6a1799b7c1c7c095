/**
 * `npm run bench [-- OPTIONS FILE.jsonl[.gz] | FOLDER]`: what the extension costs a page in real Chromium, and how long
 * annotating takes beside others over the same texts. Writes docs/performance.md. With `--engine`, the second only; with
 * `--only NAME,NAME`, these rows only. `--every-page` looks for long tasks on all real pages that there are.
 * The engine is measured compiled, as it runs in a browser: run from the sources, every inner function and import would cost extra.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { build } from 'vite';
import { measureInBrowser, measurementNames } from './bench/browser/run';
import { cellsOf, performancePage } from './bench/report';
import { findBrowser, howToInstall } from './lib/browsers.mjs';
import { buildExtension } from './lib/build.mjs';
import { layOut } from './lib/table';

const columns = [
  { title: 'what', share: 50 },
  { title: 'at most', share: 12 },
  { title: 'measured', share: 12 },
  { title: 'without', share: 12 },
  { title: '', share: 8 },
];

const root = path.resolve(import.meta.dirname, '..');
const outDir = path.join(root, '.cache', 'bench');

/** @returns the file to run. */
async function bundle(): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      ssr: path.join(root, 'scripts/bench/measure.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
  });
  return path.join(outDir, 'measure.mjs');
}

const usual = path.join(root, '..', 'shared', 'eval');

/** The folder of evaluation data: the one that was asked for, the usual one, or none. */
function dataFolder(asked: string | undefined): string | null {
  const folder = path.resolve(asked ?? usual);
  if (fs.existsSync(folder) && fs.statSync(folder).isDirectory()) return folder;
  if (asked === undefined || fs.existsSync(folder)) return null;
  console.error(`bench: no such file or folder: ${folder}`);
  process.exit(2);
}

/** The texts for the engine: a file that was asked for, or the corpus, or none for the project's own articles. */
function textsFile(asked: string | undefined, folder: string | null): string | null {
  if (asked !== undefined && folder === null) return path.resolve(asked);
  const corpus = path.join(folder ?? usual, 'data', 'polnear.dev.jsonl.gz');
  return fs.existsSync(corpus) ? corpus : null;
}

/** @returns what the engine's part prints, which also comes up on the terminal as it goes. */
async function measureEngine(texts: string | null): Promise<string> {
  const program = await bundle();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...(texts === null ? [] : [texts])], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += String(data);
      process.stdout.write(data);
    });
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error('the engine’s part has failed')),
    );
  });
}

const { values, positionals } = parseArgs({
  options: {
    engine: { type: 'boolean' },
    only: { type: 'string' },
    'every-page': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [asked] = positionals;
const only = values.only?.split(',') ?? null;
const unknown = only?.filter((name) => !measurementNames.includes(name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `bench: no such rows: ${unknown.join(', ')}; there are ${measurementNames.join(', ')}`,
  );
  process.exit(2);
}
const folder = dataFolder(asked);
const texts = textsFile(asked, folder);
if (values.engine) {
  await measureEngine(texts);
} else {
  const program = findBrowser('chromium');
  if (program === null) throw new Error(howToInstall('chromium'));
  const built = await buildExtension('chromium', { quiet: true });
  if (built.code !== 0) throw new Error(`The extension could not be built:\n${built.output}`);
  console.log('In Chromium');
  const { rows, peers } = await measureInBrowser(root, {
    program,
    extension: built.folder,
    folder,
    only,
    everyPage: values['every-page'],
  });
  console.log(`\n${layOut(columns, rows.map(cellsOf), 120)}\n\n${peers.join('\n')}\n`);
  if (only) process.exit(0);
  const engine = await measureEngine(texts);
  const [cpu] = os.cpus();
  const machine = `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;
  const page = performancePage(rows, { machine, peers, engine });
  const file = path.join(root, 'docs', 'performance.md');
  fs.writeFileSync(file, await prettier.format(page, { parser: 'markdown', printWidth: 100, proseWrap: 'preserve' })); // prettier-ignore
  console.log(`\nWritten to ${path.relative(root, file)}`);
}
