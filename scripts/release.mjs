/**
 * `npm run release -- major|minor|patch|VERSION`: writes the next version into package.json and package-lock.json, and closes
 * the section "Unreleased" of the changelog with it. Commits nothing: the difference is there to be looked at.
 */
import fs from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './lib/paths.mjs';
import { SetupError } from './lib/run.mjs';

const steps = ['major', 'minor', 'patch'];

/**
 * The version after this one.
 * @param {string} current such as 1.2.3
 * @param {string | undefined} wanted a step, or a version that is later
 * @throws SetupError where it is neither
 */
export function nextVersion(current, wanted) {
  const numbers = current.split('.').map(Number);
  const step = steps.indexOf(wanted ?? '');
  if (step >= 0) {
    return numbers
      .map((number, at) => (at < step ? number : at === step ? number + 1 : 0))
      .join('.');
  }
  // Stores take numbers and dots only.
  if (!/^\d+\.\d+\.\d+$/.test(wanted ?? '')) {
    throw new SetupError(
      `Say major, minor, patch, or a version such as 1.2.0, not "${wanted ?? ''}".`,
    );
  }
  const later = wanted
    .split('.')
    .map(Number)
    .map((number, at) => number - numbers[at])
    .find((difference) => difference !== 0);
  if (later === undefined || later < 0) {
    throw new SetupError(`${wanted} is not later than ${current}.`);
  }
  return wanted;
}

/**
 * The changelog with what was unreleased as a version of its own.
 * @param {string} changelog
 * @param {string} version
 * @param {string} date YYYY-MM-DD
 * @throws SetupError where nothing is unreleased
 */
export function closeUnreleased(changelog, version, date) {
  const heading = '## [Unreleased]\n';
  const start = changelog.indexOf(heading);
  const rest = start < 0 ? '' : changelog.slice(start + heading.length);
  const end = rest.search(/^## /m);
  const section = end < 0 ? rest : rest.slice(0, end);
  if (section.trim() === '') {
    throw new SetupError('CHANGELOG.md has nothing under "## [Unreleased]".');
  }
  return `${changelog.slice(0, start)}${heading}\n## [${version}] - ${date}\n${rest}`;
}

/** Replaces the version of the project itself, which in both files stands before all others. */
function withVersion(text, current, version) {
  return text.replaceAll(
    new RegExp(`("name": "whence",\\s+"version": )"${current}"`, 'g'),
    `$1"${version}"`,
  );
}

function main() {
  const names = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
  const [manifest, lock, changelog] = names.map((name) => fs.readFileSync(fromRoot(name), 'utf8'));
  const { version: current } = JSON.parse(manifest);
  const version = nextVersion(current, process.argv[2]);
  const date = new Date().toISOString().slice(0, 10);
  const closed = closeUnreleased(changelog, version, date);
  fs.writeFileSync(fromRoot('package.json'), withVersion(manifest, current, version));
  fs.writeFileSync(fromRoot('package-lock.json'), withVersion(lock, current, version));
  fs.writeFileSync(fromRoot('CHANGELOG.md'), closed);
  console.log(`${current} → ${version}. Look at the difference, commit it, tag it v${version}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}
