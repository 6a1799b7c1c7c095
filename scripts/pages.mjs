/** `npm run pages -- FILE.jsonl[.gz] …`: builds the extension and compares it with the command line on saved pages (scripts/pages/). */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { findBrowser, howToInstall } from './lib/browsers.mjs';
import { buildExtension } from './lib/build.mjs';
import { fromRoot } from './lib/paths.mjs';

async function main() {
  const program = findBrowser('chromium');
  if (program === null) throw new Error(howToInstall('chromium'));
  const { code, output, folder } = await buildExtension('chromium', { quiet: true });
  if (code !== 0) throw new Error(`The extension could not be built:\n${output}`);
  const run = fromRoot('scripts', 'pages', 'run.ts');
  const args = ['--import', 'tsx', run, program, folder, ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
