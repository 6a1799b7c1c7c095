/**
 * `npm start [-- page.html]`: installs what is missing, builds the extension, and opens a real browser with it on a news page.
 * With no display: the same in a headless browser, with the summary as a table and pictures of what it looks like.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { buildExtension } from './lib/build.mjs';
import { hasDisplay, howToInstall, provideBrowsers } from './lib/browsers.mjs';
import { installPackages } from './lib/install.mjs';
import { fromRoot, root } from './lib/paths.mjs';
import { SetupError } from './lib/run.mjs';

const usage = `npm start [-- [--headless] [--firefox] [page.html]]

Opens a browser with Whence on a sample article, or on the page given.
  --headless   no window: prints the summary and saves pictures to pictures/
  --firefox    Firefox, even where there is Chromium`;

function readArguments(list) {
  const options = list.filter((item) => item.startsWith('-'));
  const files = list.filter((item) => !item.startsWith('-'));
  const unknown = options.filter(
    (option) => !['--headless', '--firefox', '--help'].includes(option),
  );
  if (unknown.length > 0 || files.length > 1) {
    const what = unknown.length > 0 ? `Unknown option ${unknown[0]}` : 'One page at a time';
    throw new SetupError(`${what}.\n\n${usage}`);
  }
  return {
    help: options.includes('--help'),
    firefox: options.includes('--firefox'),
    headless: options.includes('--headless') || !hasDisplay(),
    file: files[0] ? existingPage(files[0]) : fromRoot('tests', 'articles', 'sample.html'),
  };
}

/** @throws SetupError where there is no such file */
function existingPage(name) {
  // npm runs this in the project's folder; INIT_CWD is where the person stands.
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new SetupError(`There is no file ${file}`);
  if (!stats.isFile()) throw new SetupError(`${file} is not a file`);
  if (!/\.html?$/i.test(file)) {
    throw new SetupError(`${file} is not a web page: its name should end in .html`);
  }
  return file;
}

/** The first browser of the wanted ones that is here or can be installed. */
async function chooseBrowser(firefoxOnly) {
  for (const wanted of firefoxOnly ? [['firefox']] : [['chromium', 'firefox'], ['chromium']]) {
    // Nothing is installed while another one is at hand.
    const found = await provideBrowsers(wanted, { install: wanted.length === 1 });
    const name = wanted.find((browser) => found[browser]);
    if (name) return { name, program: found[name] };
  }
  throw new SetupError(howToInstall(firefoxOnly ? 'firefox' : 'chromium'));
}

/** Hands over to the part that is written in TypeScript; Ctrl-C reaches it by itself. */
function openBrowser(chosen, folder, { file, headless }) {
  const args = ['--import', 'tsx', fromRoot('scripts', 'open.ts'), chosen.name, chosen.program];
  const child = spawn(process.execPath, [...args, folder, file, headless ? 'headless' : 'window'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function main() {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted.help) {
    console.log(usage);
    return 0;
  }
  await installPackages();
  const chosen = await chooseBrowser(wanted.firefox);
  console.log('Building the extension …');
  const built = await buildExtension(chosen.name, { quiet: true });
  if (built.code !== 0) {
    console.log(built.output);
    throw new SetupError('The extension could not be built: see above.');
  }
  return openBrowser(chosen, built.folder, wanted);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
