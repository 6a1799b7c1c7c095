/**
 * `npm run package`: builds the extension for both browsers and writes what the stores ask for into .output/:
 * whence-VERSION-chrome.zip, whence-VERSION-firefox.zip and whence-VERSION-sources.zip. The same source gives the same
 * bytes, so that anybody can check what is in a store.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import process from 'node:process';
import { buildExtension } from './lib/build.mjs';
import { installPackages } from './lib/install.mjs';
import { extensionFolders, fromRoot } from './lib/paths.mjs';
import { run, SetupError } from './lib/run.mjs';
import { filesBelow, zipOf } from './lib/zip.mjs';

const { version } = JSON.parse(fs.readFileSync(fromRoot('package.json'), 'utf8'));

/** @type {[browser: 'chromium' | 'firefox', store: string][]} */
const builds = [
  ['chromium', 'chrome'],
  ['firefox', 'firefox'],
];

/** Everything that is under version control; null outside of a checkout, as in the source zip itself. */
async function trackedFiles() {
  if (!fs.existsSync(fromRoot('.git'))) return null;
  const { code, output } = await run('git', ['ls-files', '-z'], { quiet: true });
  if (code !== 0) throw new SetupError(`git could not list the project's files:\n${output}`);
  return output.split('\0').filter((file) => file !== '' && fs.existsSync(fromRoot(file)));
}

function write(kind, folder, files) {
  const name = `whence-${version}-${kind}.zip`;
  const bytes = zipOf(folder, files);
  fs.writeFileSync(fromRoot('.output', name), bytes);
  const hash = crypto.createHash('sha256').update(bytes).digest('hex');
  console.log(`${name}  ${Math.round(bytes.length / 1000)} kB  sha256 ${hash}`);
}

async function main() {
  await installPackages();
  for (const [browser, store] of builds) {
    const { code, output } = await buildExtension(browser, { quiet: true });
    if (code !== 0) {
      console.log(output);
      throw new SetupError(`The extension could not be built for ${browser}: see above.`);
    }
    write(store, extensionFolders[browser], filesBelow(extensionFolders[browser]));
  }
  const files = await trackedFiles();
  if (files) write('sources', fromRoot(), files);
  else console.log('No source zip: this is no git checkout.');
}

try {
  await main();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
