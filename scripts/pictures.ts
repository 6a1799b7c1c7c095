/**
 * `npm run pictures [-- FOLDER [NAME…]]`: pictures of every screen in every state, of the built extension in real browsers;
 * with names, only those whose names begin so. Without a folder they go beside the project, to whence-pictures.
 * A screen or a state more is an entry of `screens`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser, howToInstall } from './lib/browsers.mjs';
import { preferColorScheme } from './lib/drive';
import { germanCopyOf } from './lib/german';
import { launch } from './lib/launch';
import type { BrowserName, LaunchedBrowser } from './lib/launch';
import { fromRoot } from './lib/paths.mjs';
import { serve } from './lib/serve';
import type { PageServer } from './lib/serve';
import { buildExtension } from './lib/build.mjs';
import { checkScreens, screens } from './pictures/screens';
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
  readonly screens: readonly Screen[];
  /** What ships, the build for tests, or either in German. */
  readonly build: 'shipped' | 'german' | 'test' | 'german-test';
}

const rounds: readonly Round[] = [
  {
    browser: 'chromium',
    prefix: '',
    looks: [light, dark, narrow, forcedColours],
    screens,
    build: 'shipped',
  },
  { browser: 'chromium', prefix: 'german-', looks: [light, narrow], screens, build: 'german' },
  { browser: 'firefox', prefix: 'firefox-', looks: [light, dark], screens, build: 'shipped' },
  {
    browser: 'chromium',
    prefix: '',
    looks: [light, dark, narrow],
    screens: checkScreens,
    build: 'test',
  },
  {
    browser: 'chromium',
    prefix: 'german-',
    looks: [light, narrow],
    screens: checkScreens,
    build: 'german-test',
  },
];

const built = new Map<string, Promise<string>>();

/** The folder of a build, which is made when it is first asked for. */
async function buildOf(browser: Round['browser'], forTests: boolean): Promise<string> {
  const { code, output, folder } = await buildExtension(browser, { quiet: true, forTests });
  if (code !== 0) throw new Error(output);
  return folder;
}

async function folderOf({ browser, build }: Round): Promise<string> {
  const forTests = build === 'test' || build === 'german-test';
  const key = `${browser} ${forTests}`;
  if (!built.has(key)) built.set(key, buildOf(browser, forTests));
  const folder = await built.get(key)!;
  return build === 'german' || build === 'german-test' ? germanCopyOf(folder) : folder;
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
  const clear = 'chrome.storage.local.clear().then(() => chrome.storage.session.clear())';
  await lasting.evaluate(clear);
  for (const page of await launched.browser.pages()) if (page !== lasting) await page.close();
}

/**
 * @param names what the names of the pictures begin with; all of them where there are none
 * @returns how many could not be made
 */
async function take(round: Round, names: readonly string[], folder: string): Promise<number> {
  const chosen = round.looks
    .flatMap((look) => round.screens.map((screen) => ({ look, screen })))
    .map((one) => ({ ...one, name: `${one.screen.name}-${round.prefix}${one.look.name}` }))
    .filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
  if (chosen.length === 0) return 0;
  const program = findBrowser(round.browser);
  if (program === null) throw new Error(howToInstall(round.browser));
  const extension = await folderOf(round);
  const launched = await launch({ browser: round.browser, program, extension, headless: true });
  const server = await servePages();
  const lasting = await launched.openExtensionPage('options.html');
  let failed = 0;
  let number = 0;
  try {
    for (const { look, screen, name } of chosen) {
      const page = await launched.browser.newPage();
      await page.setViewport({ width: look.width ?? screen.width, height: HEIGHT });
      await wear(launched, page, look);
      const file = path.join(folder, `${name}.png`);
      try {
        await screen.show({ launched, server, page, number: number++ });
        await page.screenshot({ path: file as `${string}.png`, fullPage: screen.whole });
        console.log(file);
      } catch (error) {
        failed++;
        console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      }
      await tidy(launched, lasting);
    }
  } finally {
    await launched.close();
    await server.close();
    if (round.build.startsWith('german')) rmSync(extension, { recursive: true, force: true });
  }
  return failed;
}

/** What the article of quay.html links to. */
const originals: Readonly<Record<string, string>> = {
  '/exact': originalWith('“We cannot wait for another winter,” she said, “and we will not.”'),
  '/changed': originalWith('“Nobody will ever lose an old berth in the harbour,” she wrote.'),
};

/** What the service of fact checks says. */
const factChecks = {
  claims: [
    {
      text: 'Half of the territory has been liberated',
      claimant: 'Ministry of Defence',
      claimReview: [
        {
          publisher: { name: 'Clearwater Check' },
          url: 'https://clearwater.example/territory',
          reviewDate: '2026-05-04T12:00:00Z',
          textualRating: 'No evidence',
        },
        {
          publisher: { site: 'facts.example' },
          url: 'https://facts.example/half',
          textualRating: 'Misleading',
        },
      ],
    },
  ],
};

function originalWith(sentence: string): string {
  const before = 'The council met in the old customs house, with the doors open, for three hours.';
  return `<!doctype html><html lang="en"><title>Council</title><article><h1>The council on the quay</h1><p>${before}</p><p>${sentence}</p><p>${before}</p></article></html>`;
}

async function servePages(): Promise<PageServer> {
  let origin = '';
  const inTests = (...place: string[]) => fromRoot('tests', ...place);
  const server = await serve((pathname) => {
    const original = originals[pathname];
    if (original) return { body: original };
    if (pathname === '/fact-checks') return { body: JSON.stringify(factChecks) };
    if (pathname === '/sample.html') return { file: inTests('articles', 'sample.html') };
    const file = inTests('browser', 'pages', path.basename(pathname));
    if (pathname !== '/quay.html') return { file };
    return { body: readFileSync(file, 'utf8').replaceAll('ORIGINALS', origin) };
  });
  origin = server.origin;
  return server;
}

async function main(): Promise<void> {
  const [where, ...names] = process.argv.slice(2);
  const folder = path.resolve(where ?? fromRoot('..', 'whence-pictures'));
  mkdirSync(folder, { recursive: true });
  let failed = 0;
  for (const round of rounds) failed += await take(round, names, folder);
  if (failed > 0) {
    console.error(`${failed} pictures could not be made.`);
    process.exitCode = 1;
  }
}

await main();
