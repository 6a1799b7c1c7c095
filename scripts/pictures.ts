/**
 * `npm run pictures [-- FOLDER [NAME…]]`: pictures of every screen in every state, of the built extension in real browsers;
 * with names, only of the screens whose names begin so. Without a folder they go beside the project, to whence-pictures.
 * A screen or a state more is an entry of `screens`.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser, howToInstall } from './lib/browsers.mjs';
import { preferColorScheme } from './lib/drive';
import { launch } from './lib/launch';
import type { BrowserName, LaunchedBrowser } from './lib/launch';
import { extensionFolders, fromRoot } from './lib/paths.mjs';
import { serve } from './lib/serve';
import type { PageServer } from './lib/serve';
import { screens } from './pictures/screens';
import type { Screen } from './pictures/screens';

interface Look {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly forcedColours?: boolean;
  /** In CSS pixels; a screen's own width where there is none. */
  readonly width?: number;
}

const light: Look = { name: 'light', scheme: 'light' };
const dark: Look = { name: 'dark', scheme: 'dark' };
const narrow: Look = { name: 'narrow', scheme: 'light', width: 320 };
const forcedColours: Look = { name: 'forced-colours', scheme: 'light', forcedColours: true };

/** In CSS pixels. */
const HEIGHT = 700;

/** The looks of one browser with one build, and what comes before their names. */
interface Round {
  readonly browser: BrowserName;
  readonly prefix: string;
  readonly looks: readonly Look[];
  readonly isGerman: boolean;
}

const rounds: readonly Round[] = [
  { browser: 'chromium', prefix: '', looks: [light, dark, narrow, forcedColours], isGerman: false },
  { browser: 'chromium', prefix: 'german-', looks: [light, narrow], isGerman: true },
  { browser: 'firefox', prefix: 'firefox-', looks: [light, dark], isGerman: false },
];

/** The interface in German, whatever the browser's language: a copy of the build with its texts in place of the English. */
function germanCopy(browser: BrowserName): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'whence-german-'));
  cpSync(extensionFolders[browser], copy, { recursive: true });
  cpSync(path.join(copy, '_locales', 'de'), path.join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}

async function wear(launched: LaunchedBrowser, page: Page, look: Look): Promise<void> {
  if (launched.name === 'firefox') return preferColorScheme(launched, page, look.scheme);
  const session = await page.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: look.scheme },
    { name: 'forced-colors', value: look.forcedColours ? 'active' : 'none' },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
}

/** What a screen has left behind: its tabs, and what it has stored. */
async function tidy(launched: LaunchedBrowser, lasting: Page): Promise<void> {
  const clear = 'chrome.storage.local.clear()';
  await lasting.evaluate(clear);
  for (const page of await launched.browser.pages()) if (page !== lasting) await page.close();
}

async function take(round: Round, chosen: readonly Screen[], folder: string): Promise<number> {
  const program = findBrowser(round.browser);
  if (program === null) throw new Error(howToInstall(round.browser));
  const extension = round.isGerman ? germanCopy(round.browser) : extensionFolders[round.browser];
  const launched = await launch({ browser: round.browser, program, extension, headless: true });
  const server = await servePages();
  const lasting = await launched.openExtensionPage('options.html');
  let failed = 0;
  let number = 0;
  try {
    for (const look of round.looks) {
      for (const screen of chosen) {
        const page = await launched.browser.newPage();
        await page.setViewport({ width: look.width ?? screen.width, height: HEIGHT });
        await wear(launched, page, look);
        const file = path.join(folder, `${screen.name}-${round.prefix}${look.name}.png`);
        try {
          await screen.show({ launched, server, page, number: number++ });
          await page.screenshot({ path: file, fullPage: screen.whole });
          console.log(file);
        } catch (error) {
          failed++;
          console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        }
        await tidy(launched, lasting);
      }
    }
  } finally {
    await launched.close();
    await server.close();
    if (round.isGerman) rmSync(extension, { recursive: true, force: true });
  }
  return failed;
}

function servePages(): Promise<PageServer> {
  return serve((pathname) => ({
    file:
      pathname === '/sample.html'
        ? fromRoot('tests', 'articles', 'sample.html')
        : fromRoot('tests', 'browser', 'pages', path.basename(pathname)),
  }));
}

async function main(): Promise<void> {
  const [where, ...names] = process.argv.slice(2);
  const folder = path.resolve(where ?? fromRoot('..', 'whence-pictures'));
  const chosen = screens.filter(
    ({ name }) => names.length === 0 || names.some((wanted) => name.startsWith(wanted)),
  );
  mkdirSync(folder, { recursive: true });
  let failed = 0;
  for (const round of rounds) failed += await take(round, chosen, folder);
  if (failed > 0) {
    console.error(`${failed} pictures could not be made.`);
    process.exitCode = 1;
  }
}

await main();
