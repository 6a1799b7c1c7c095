/** Brings node_modules to what package-lock.json says. Uses nothing but Node, as nothing may be installed yet. */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fromRoot } from './paths.mjs';
import { run, SetupError } from './run.mjs';

const oldestNode = [20, 12];

/** @throws SetupError where Node is too old to run the project. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new SetupError(
    `Whence needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}. See https://nodejs.org/en/download`,
  );
}

/** Why node_modules has to be installed anew, or null where it is as package-lock.json says. */
export function whyInstall() {
  const wanted = readPackages(fromRoot('package-lock.json'));
  if (!wanted) throw new SetupError('package-lock.json is missing or broken.');
  // npm writes down here what it has installed.
  const installed = readPackages(fromRoot('node_modules', '.package-lock.json'));
  if (!installed) return 'no packages are installed yet';
  for (const [place, { version, optional }] of Object.entries(wanted)) {
    if (place === '' || optional) continue;
    if (installed[place]?.version !== version) {
      return `${place.replace(/^.*node_modules\//, '')} ${version} is not installed`;
    }
  }
  return null;
}

/**
 * Runs `npm ci` where it is needed.
 * @throws SetupError where it fails.
 */
export async function installPackages() {
  checkNode();
  const reason = whyInstall();
  if (!reason) return;
  console.log(`Installing packages: ${reason} (npm ci) …`);
  const npm = npmProgram();
  const { code } = await run(npm.program, [...npm.args, 'ci', '--no-audit', '--no-fund'], {
    // Development packages hold the build.
    env: { NODE_ENV: 'development' },
  });
  if (code !== 0) {
    throw new SetupError(
      'npm ci failed: see above. Without a network connection, run this once where there is one.',
    );
  }
}

/** npm as a script for this Node where it can be found: on Windows `npm` alone is not a program. */
function npmProgram() {
  const besideNode = path.join(
    path.dirname(process.execPath),
    'node_modules',
    'npm',
    'bin',
    'npm-cli.js',
  );
  const script = [process.env.npm_execpath, besideNode].find(
    (candidate) => candidate?.endsWith('npm-cli.js') && fs.existsSync(candidate),
  );
  return script ? { program: process.execPath, args: [script] } : { program: 'npm', args: [] };
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
