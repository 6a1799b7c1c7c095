/**
 * `npm run pictures [-- FOLDER]`: pictures of every screen in every state, of the built extension in a real Chromium.
 * Without a folder they go beside the project, to whence-pictures. A screen or a state more is an entry of `screens`.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser, howToInstall } from './lib/browsers.mjs';
import { boxesOf, stateOf, tabIdOf } from './lib/drive';
import { launch } from './lib/launch';
import type { LaunchedBrowser } from './lib/launch';
import { extensionFolders, fromRoot } from './lib/paths.mjs';
import { serve } from './lib/serve';
import type { PageServer } from './lib/serve';

interface Look {
  readonly name: string;
  readonly features: readonly { name: string; value: string }[];
  /** In CSS pixels; a screen's own width where there is none. */
  readonly width?: number;
}

const light = { name: 'prefers-color-scheme', value: 'light' };
const dark = { name: 'prefers-color-scheme', value: 'dark' };

const looks: readonly Look[] = [
  { name: 'light', features: [light] },
  { name: 'dark', features: [dark] },
  { name: 'narrow', features: [light], width: 320 },
  { name: 'forced-colours', features: [light, { name: 'forced-colors', value: 'active' }] },
];

/** What a screen is made on. */
interface Stage {
  readonly launched: LaunchedBrowser;
  readonly server: PageServer;
  /** A page in which the look holds already. */
  readonly page: Page;
}

interface Screen {
  readonly name: string;
  /** In CSS pixels. */
  readonly width: number;
  /** Whether all of the page is taken, and not what is in view. */
  readonly whole: boolean;
  show(stage: Stage): Promise<void>;
}

const screens: readonly Screen[] = [
  ownPage('options', 'options.html', 760),
  ownPage('options-wrong-site', 'options.html', 760, async (page) => {
    await page.type('input[name="paused"]', 'no site');
    await page.keyboard.press('Enter');
  }),
  ownPage('options-delete', 'options.html', 760, (page) => page.click('.row > button.danger')),
  ownPage('welcome', 'welcome.html', 760, () => pause(800)),
  popupOf('popup', 'sample.html'),
  popupOf('popup-not-article', 'no-article.html'),
  popupOf('popup-nothing', 'nothing-attributed.html'),
  card('card', async () => undefined),
  card('card-why', (page) => pressInCard(page, 5)),
];

function ownPage(
  name: string,
  place: string,
  width: number,
  then: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Screen {
  const show = async ({ launched, page }: Stage) => {
    await page.goto(`${launched.extensionOrigin}/${place}`);
    await page.waitForSelector('main');
    await then(page);
  };
  return { name, width, whole: true, show };
}

function popupOf(name: string, article: string): Screen {
  const show = async ({ launched, server, page }: Stage) => {
    const url = `${server.origin}/${article}?${name}`;
    const shown = await launched.browser.newPage();
    await shown.goto(url);
    await page.goto(`${launched.extensionOrigin}/options.html`);
    const tabId = await tabIdOf(page, url);
    await stateOf(page, tabId, 4000);
    await page.bringToFront();
    await page.goto(`${launched.extensionOrigin}/popup.html?tab=${tabId}`);
    await page.waitForSelector('[data-whence="summary"], [data-whence="state"]:not([data-state="loading"])', { timeout: 5000 }); // prettier-ignore
    await pause(200);
    await shown.close();
  };
  return { name, width: 360, whole: false, show };
}

function card(name: string, then: (page: Page) => Promise<unknown>): Screen {
  const show = async ({ launched, server, page }: Stage) => {
    const url = `${server.origin}/sample.html?${name}`;
    await page.goto(url);
    const api = await launched.openExtensionPage('options.html');
    const { page: annotated } = await stateOf(api, await tabIdOf(api, url));
    await api.close();
    await page.bringToFront();
    const words = annotated?.annotations.find(({ verification }) => verification.evidence);
    if (!words) throw new Error('the sample is not annotated');
    const [box] = await boxesOf(page, words.segments[0]!.text);
    await page.mouse.move(1, 1);
    await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2, { steps: 4 });
    await pause(900);
    await then(page);
    await pause(300);
  };
  return { name, width: 900, whole: false, show };
}

/** Goes into the card by keyboard and to a button, and presses it. */
async function pressInCard(page: Page, tabs: number): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
  for (let count = 0; count < tabs; count++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The interface in German, whatever the browser's language: a copy of the build with its texts in place of the English. */
function germanCopy(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'whence-german-'));
  cpSync(extensionFolders.chromium, copy, { recursive: true });
  cpSync(path.join(copy, '_locales', 'de'), path.join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}

async function take(folder: string, extension: string, prefix: string, chosen: readonly Look[]) {
  const program = findBrowser('chromium');
  if (program === null) throw new Error(howToInstall('chromium'));
  const launched = await launch({ browser: 'chromium', program, extension, headless: true });
  const server = await serve((pathname) => ({
    file:
      pathname === '/sample.html'
        ? fromRoot('tests', 'articles', 'sample.html')
        : fromRoot('tests', 'browser', 'pages', path.basename(pathname)),
  }));
  try {
    for (const look of chosen) {
      for (const screen of screens) {
        const page = await launched.browser.newPage();
        await page.setViewport({ width: look.width ?? screen.width, height: 700 });
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', { features: [...look.features] });
        await screen.show({ launched, server, page });
        const file = path.join(folder, `${screen.name}-${prefix}${look.name}.png`);
        await page.screenshot({ path: file, fullPage: screen.whole });
        console.log(file);
        await page.close();
      }
    }
  } finally {
    await launched.close();
    await server.close();
  }
}

async function main(): Promise<void> {
  const folder = path.resolve(process.argv[2] ?? fromRoot('..', 'whence-pictures'));
  mkdirSync(folder, { recursive: true });
  await take(folder, extensionFolders.chromium, '', looks);
  const german = germanCopy();
  try {
    await take(folder, german, 'german-', looks.slice(0, 1));
  } finally {
    rmSync(german, { recursive: true, force: true });
  }
}

await main();
