/**
 * `npm run bench [-- FILE.jsonl[.gz] | FOLDER]`: how long annotating takes, beside wink-nlp over the same texts.
 * Measures compiled code, as it runs in a browser: run from the sources, every inner function and import would cost extra.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.cache', 'bench');

/** @returns the file to run. */
async function bundle(): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      ssr: path.join(root, 'scripts/bench/measure.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
  });
  return path.join(folder, 'measure.mjs');
}

/** The corpus where there is one; else the project's own articles are measured. */
function textsFile(asked: string | undefined): string | null {
  const corpus = path.join('data', 'polnear.dev.jsonl.gz');
  if (asked === undefined) {
    const usual = path.join(root, '..', 'shared', 'eval', corpus);
    return fs.existsSync(usual) ? usual : null;
  }
  const file = fs.existsSync(asked) && fs.statSync(asked).isDirectory() ? path.join(asked, corpus) : asked; // prettier-ignore
  if (!fs.existsSync(file)) {
    console.error(`bench: no such file: ${file}`);
    process.exit(2);
  }
  return path.resolve(file);
}

const texts = textsFile(process.argv[2]);
const program = await bundle();
const { status } = spawnSync(process.execPath, [program, ...(texts === null ? [] : [texts])], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
