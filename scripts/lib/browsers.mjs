/** Finds the browsers on this machine, installs them where that is allowed, else says how to. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { run, SetupError } from './run.mjs';

const programFiles = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);

/** Where each browser usually is, the most fitting first. */
const usualPlaces = {
  chromium: {
    linux: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'brave-browser',
    ],
    darwin: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    win32: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    linux: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    darwin: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    win32: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** The environment variable that names each browser's program. */
const variables = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** What Debian calls them. Headless browsers draw no text without fonts. */
const debianPackages = {
  chromium: ['chromium', 'fonts-dejavu-core', 'fonts-noto-core'],
  firefox: ['firefox-esr', 'fonts-dejavu-core', 'fonts-noto-core'],
};

const howToGet = {
  chromium: {
    linux:
      'Debian: sudo apt-get install chromium    Ubuntu: sudo snap install chromium    Fedora: sudo dnf install chromium    Arch: sudo pacman -S chromium',
    darwin: 'brew install --cask chromium    or Google Chrome from https://www.google.com/chrome/',
    win32: 'winget install Google.Chrome    or https://www.google.com/chrome/',
  },
  firefox: {
    linux:
      'Debian: sudo apt-get install firefox-esr    Ubuntu: sudo snap install firefox    Fedora: sudo dnf install firefox    Arch: sudo pacman -S firefox',
    darwin: 'brew install --cask firefox    or https://www.mozilla.org/firefox/new/',
    win32: 'winget install Mozilla.Firefox    or https://www.mozilla.org/firefox/new/',
  },
};

/**
 * The path of a browser's program, or null where there is none.
 * @param {'chromium' | 'firefox'} browser `chromium` is any browser built on it
 * @throws SetupError where the environment variable names something that is not there.
 */
export function findBrowser(browser) {
  const variable = variables[browser];
  const named = process.env[variable];
  if (named) {
    if (fs.existsSync(named)) return named;
    throw new SetupError(`${variable} is ${named}, but there is no such file.`);
  }
  return candidates(browser).find((candidate) => isFile(candidate)) ?? null;
}

/**
 * The paths of the wanted browsers, after installing those that are missing where that is allowed.
 * @param {('chromium' | 'firefox')[]} wanted
 * @param {{ install?: boolean }} [options]
 * @returns {Promise<Record<string, string | null>>} null where one is missing and cannot be installed
 */
export async function provideBrowsers(wanted, { install = true } = {}) {
  const missing = install ? wanted.filter((browser) => !findBrowser(browser)) : [];
  if (missing.length > 0 && mayUseApt()) await installWithApt(missing);
  return Object.fromEntries(wanted.map((browser) => [browser, findBrowser(browser)]));
}

/** How to get a browser on this machine, for people. */
export function howToInstall(browser) {
  const name = browser === 'firefox' ? 'Firefox' : 'Chromium, Chrome or Edge';
  const how = howToGet[browser][process.platform] ?? howToGet[browser].linux;
  return [
    `No ${name} was found. To get it:`,
    ...how.split('    ').map((line) => `  ${line}`),
    `If it is somewhere unusual, name it: ${variables[browser]}=/path/to/program`,
  ].join('\n');
}

/** Whether a browser window can be shown here. */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium refuses its sandbox to root. */
export function isRoot() {
  return process.getuid?.() === 0;
}

function candidates(browser) {
  const places = usualPlaces[browser][process.platform] ?? usualPlaces[browser].linux;
  if (process.platform === 'win32') {
    return programFiles.flatMap((folder) => places.map((place) => path.join(folder, place)));
  }
  if (process.platform === 'darwin') {
    return places.flatMap((place) => [
      path.join('/Applications', place),
      path.join(os.homedir(), 'Applications', place),
    ]);
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/snap/bin'];
  return places.flatMap((place) => folders.map((folder) => path.join(folder, place)));
}

function isFile(candidate) {
  try {
    return fs.statSync(candidate).isFile();
  } catch {
    return false;
  }
}

function mayUseApt() {
  return process.platform === 'linux' && isRoot() && isFile('/usr/bin/apt-get');
}

async function installWithApt(browsers) {
  const packages = [...new Set(browsers.flatMap((browser) => debianPackages[browser]))];
  console.log(`Installing ${packages.join(' ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { env, quiet: true });
  // A list that cannot be refreshed may still be good enough to install from.
  if (update.code !== 0) console.log('apt-get update failed; going on with the lists at hand.');
  const args = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  const install = await run('apt-get', args, { env, quiet: true });
  if (install.code !== 0) console.log(install.output.trim().split('\n').slice(-5).join('\n'));
}
