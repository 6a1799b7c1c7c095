/**
 * `npm run store-pictures [-- FOLDER]`: pictures for the stores, of the built extension in Chromium: screenshots of
 * 1280 × 800 and Chrome’s small promotional tile of 440 × 280. Without a folder they go beside the project, to
 * whence-store.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser, howToInstall } from './lib/browsers.mjs';
import { preferColorScheme, tabIdOf } from './lib/drive';
import { launch } from './lib/launch';
import type { LaunchedBrowser } from './lib/launch';
import { extensionFolders, fromRoot } from './lib/paths.mjs';
import { serve } from './lib/serve';
import type { PageServer } from './lib/serve';
import type { VerificationStatus } from '@/utils/model';
import { mostTelling } from './pictures/screens';
import { goToOwn, openAnnotated, openCard, pause, pressInCard } from './pictures/stage';
import type { Stage } from './pictures/stage';

/** In CSS pixels, which are the picture’s own. */
const screenshot = { width: 1280, height: 800 };
const tile = { width: 440, height: 280 };
const panelWidth = 420;

type Take = (stage: Stage) => Promise<Uint8Array>;

/**
 * The article with the card over its most telling claim, and what is done in it then.
 * @param raised how far above the middle of the picture the claim stands, in CSS pixels: room for a long card
 */
const card =
  (
    status: VerificationStatus,
    then: (stage: Stage) => Promise<unknown> = () => Promise.resolve(),
    raised = 0,
  ): Take =>
  async (stage) => {
    // The claim comes to the middle of the window.
    await stage.page.setViewport({ ...screenshot, height: screenshot.height + 2 * raised });
    const annotations = await openAnnotated(stage, 'sample.html');
    await openCard(stage, mostTelling(annotations, status));
    await then(stage);
    const y = 2 * raised + (await stage.page.evaluate(() => scrollY));
    return stage.page.screenshot({
      clip: { x: 0, y, ...screenshot },
      captureBeyondViewport: false,
    });
  };

/** The article and, beside it as the browser shows it, the side panel. */
const sidePanel: Take = async (stage) => {
  const { launched, page, server, number } = stage;
  await page.setViewport({ ...screenshot, width: screenshot.width - panelWidth });
  await openAnnotated(stage, 'sample.html');
  const article = await page.screenshot();
  const panel = await launched.browser.newPage();
  await panel.setViewport({ ...screenshot, width: panelWidth });
  const inPanel = { ...stage, page: panel };
  await goToOwn(inPanel, 'options.html');
  const tabId = await tabIdOf(panel, `${server.origin}/sample.html?${number}`);
  await goToOwn(inPanel, `sidepanel.html?tab=${tabId}`);
  await panel.waitForSelector('[data-whence="summary"]');
  await pause(500);
  const list = await panel.screenshot();
  await panel.close();
  const pictures = [article, list].map((bytes) => `<img src="${dataAddress('png', bytes)}">`);
  return drawn(stage, screenshot, pictures.join(''));
};

const options: Take = async (stage) => {
  await goToOwn(stage, 'options.html');
  await pause(500);
  return stage.page.screenshot();
};

const promotion: Take = (stage) => {
  const icon = dataAddress('svg+xml', readFileSync(fromRoot('assets', 'icon.svg')));
  return drawn(
    stage,
    tile,
    `<div class="tile"><img src="${icon}" width="104" height="104"><p class="name">Whence</p><p>Who said it, and through which source?</p></div>`,
  );
};

const takes: Readonly<Record<string, Take>> = {
  '1-card': card('unverified'),
  '2-side-panel': sidePanel,
  '3-why': card('disputed', (stage) => pressInCard(stage, -2), 150),
  '4-settings': options,
  '5-dark': card('verified'),
  'tile-440x280': promotion,
};

const dataAddress = (type: string, bytes: Uint8Array) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** A page of our own, made of a piece of HTML, as a picture of a size. */
async function drawn(
  { page }: Stage,
  size: { width: number; height: number },
  html: string,
): Promise<Uint8Array> {
  await page.setViewport(size);
  await page.goto('about:blank');
  await page.setContent(
    `<!doctype html><style>
      body { display: flex; margin: 0; }
      img { display: block; }
      .tile { display: grid; place-content: center; justify-items: center; width: 100vw; height: 100vh; background: #eef3f8; color: #1a222d; }
      p { margin: 0; font: 17px/1.5 'Noto Sans', system-ui, sans-serif; }
      .name { margin-top: 10px; font-size: 38px; font-weight: 650; line-height: 1.25; }
    </style>${html}`,
  );
  await pause(200);
  return page.screenshot();
}

async function take(launched: LaunchedBrowser, server: PageServer, folder: string): Promise<void> {
  let number = 0;
  for (const [name, make] of Object.entries(takes)) {
    const page = await launched.browser.newPage();
    await page.setViewport(screenshot);
    await preferColorScheme(launched, page, name.endsWith('dark') ? 'dark' : 'light');
    const file = path.join(folder, `${name}.png`);
    writeFileSync(file, await make({ launched, server, page, number: number++ }));
    console.log(file);
    await page.close();
  }
}

async function main(): Promise<void> {
  const folder = path.resolve(process.argv[2] ?? fromRoot('..', 'whence-store'));
  mkdirSync(folder, { recursive: true });
  const program = findBrowser('chromium');
  if (program === null) throw new Error(howToInstall('chromium'));
  const extension = extensionFolders.chromium;
  const launched = await launch({ browser: 'chromium', program, extension, headless: true });
  const sample = { file: fromRoot('tests', 'articles', 'sample.html') };
  const server = await serve((pathname) => (pathname === '/sample.html' ? sample : null));
  try {
    await launched.openExtensionPage('options.html');
    await take(launched, server, folder);
  } finally {
    await launched.close();
    await server.close();
  }
}

await main();
