/**
 * `npm test`: installs what is missing, then format, lint, types, unit tests, both builds, and the tests in real browsers.
 * The last line is `N passed, N failed`; the exit status is 1 where anything failed. Name parts to run only those:
 * `npm test -- lint unit`.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { howToInstall, provideBrowsers } from './lib/browsers.mjs';
import { buildExtension } from './lib/build.mjs';
import { installPackages } from './lib/install.mjs';
import { readReport } from './lib/report.mjs';
import { runTool, SetupError } from './lib/run.mjs';

/** A part that either holds or does not counts as one. */
const asOne = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
const oneFailed = asOne(1);

/** How long tests may take before they count as stuck, in ms. */
const longest = 12.5 * 60_000;

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'whence-test-'));
/** Browsers whose build has failed: testing an older one would tell nothing. */
const unbuilt = new Set();
/** Tests that failed, and such as passed only when tried again: named once more at the end, where nobody misses them. */
const failures = [];
const retried = [];

const parts = [
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', ['--check', '.']) },
  { name: 'lint', run: () => tool('eslint/bin/eslint.js', ['.']) },
  { name: 'types', run: types },
  { name: 'unit', run: () => vitest('unit', []) },
  { name: 'build-chromium', run: () => build('chromium') },
  { name: 'build-firefox', run: () => build('firefox') },
  { name: 'package', run: packageTests },
  {
    name: 'browser-chromium',
    browser: 'chromium',
    run: (options) => browserTests('chromium', options),
  },
  {
    name: 'browser-firefox',
    browser: 'firefox',
    run: (options) => browserTests('firefox', options),
  },
];

async function tool(script, args) {
  return asOne((await runTool(script, args)).code);
}

async function types() {
  const prepared = await runTool('wxt/bin/wxt.mjs', ['prepare'], { quiet: true });
  if (prepared.code !== 0) {
    console.log(prepared.output);
    return oneFailed;
  }
  return tool('typescript/bin/tsc', ['--noEmit']);
}

/** Runs vitest and counts from its own report. */
async function vitest(name, args, { env, quiet = false } = {}) {
  const file = path.join(reports, `${name}.json`);
  const { code, output } = await runTool(
    'vitest/vitest.mjs',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { env, quiet, limit: longest },
  );
  if (quiet) console.log(`\n${title(name)}\n${output}`);
  const report = readReport(file);
  if (!report) return oneFailed;
  failures.push(...report.failures.map((line) => `${name}: ${line}`));
  retried.push(...report.retried.map((line) => `${name}: ${line}`));
  const { counts } = report;
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function build(browser) {
  for (const forTests of [false, true]) {
    const { code, output } = await buildExtension(browser, { quiet: true, forTests });
    if (code !== 0) {
      console.log(output);
      unbuilt.add(browser);
      return oneFailed;
    }
  }
  return asOne(0);
}

async function packageTests() {
  if (unbuilt.size > 0) {
    console.log('Not run: the extension could not be built.');
    return oneFailed;
  }
  return vitest('package', ['--config', 'vitest.package.config.ts']);
}

async function browserTests(browser, { quiet = false } = {}) {
  if (unbuilt.has(browser)) {
    console.log('Not run: the extension could not be built.');
    return oneFailed;
  }
  const program = (await provideBrowsers([browser]))[browser];
  if (!program) {
    console.log(howToInstall(browser));
    return oneFailed;
  }
  const env = { WHENCE_BROWSER: browser, WHENCE_BROWSER_PROGRAM: program };
  return vitest(`browser-${browser}`, ['--config', 'vitest.browser.config.ts'], { env, quiet });
}

function chosenParts(names) {
  const unknown = names.filter((name) => !parts.some((part) => part.name.startsWith(name)));
  if (unknown.length > 0) {
    const known = parts.map((part) => part.name).join(', ');
    throw new SetupError(`There is no part named ${unknown.join(', ')}. The parts are: ${known}.`);
  }
  if (names.length === 0) return parts;
  return parts.filter((part) => names.some((name) => part.name.startsWith(name)));
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const title = (name) => `── ${name} ${'─'.repeat(Math.max(2, 70 - name.length))}`;

/** Parts one after the other, but for the browsers: they mostly wait, so both run at once. */
function groupsOf(chosen) {
  const browsers = chosen.filter((part) => part.browser);
  const others = chosen.filter((part) => !part.browser).map((part) => [part]);
  return browsers.length > 0 ? [...others, browsers] : others;
}

async function runPart(part, options) {
  const started = Date.now();
  let counts;
  try {
    counts = await part.run(options);
  } catch (error) {
    console.log(error instanceof SetupError ? error.message : error);
    counts = oneFailed;
  }
  return { part, counts, seconds: ((Date.now() - started) / 1000).toFixed(1) };
}

async function main() {
  const chosen = chosenParts(process.argv.slice(2));
  await installPackages();
  const lines = [];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const group of groupsOf(chosen)) {
    console.log(`\n${title(group.map(({ name }) => name).join(', '))}`);
    const quiet = group.length > 1;
    // Two installations at once would get in each other's way; each part says what is missing.
    if (quiet) await provideBrowsers(group.map(({ browser }) => browser)).catch(() => undefined);
    for (const { part, counts, seconds } of await Promise.all(
      group.map((part) => runPart(part, { quiet })),
    )) {
      for (const key of Object.keys(total)) total[key] += counts[key];
      lines.push(`${part.name.padEnd(18)} ${inWords(counts).padEnd(32)} ${seconds} s`);
    }
  }
  if (retried.length > 0) console.log(`\nPassed only when tried again:\n  ${retried.join('\n  ')}`);
  if (failures.length > 0) console.log(`\nFailed:\n  ${failures.join('\n  ')}`);
  console.log(`\n${lines.join('\n')}\n\n${inWords(total)}`);
  return total.failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.log(error instanceof SetupError ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  fs.rmSync(reports, { recursive: true, force: true });
}
