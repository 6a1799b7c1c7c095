/**
 * The second half of `npm start`, with everything installed and built: serves the page and opens the browser on it.
 * Arguments: browser, its program, the unpacked extension, the page, `window` or `headless`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import './lib/speak-english';
import { channelWords } from '@/components/words';
import type { AnnotatedPage, Annotation, Channel } from '@/utils/model';
import { verificationStatusSchema } from '@/utils/model';
import { boxesOf, preferColorScheme, stateOf, tabIdOf } from './lib/drive';
import { launch } from './lib/launch';
import type { BrowserName, LaunchedBrowser } from './lib/launch';
import { servePage } from './lib/serve';
import { plain } from './annotate/table';
import { layOut } from './lib/table';

const [browser, program, extension, file, mode] = process.argv.slice(2) as [
  BrowserName,
  string,
  string,
  string,
  'window' | 'headless',
];

const pictures = path.resolve('pictures');
/** In CSS pixels. */
const pageView = { width: 1000, height: 860 };
const popupView = { width: 400, height: 600 };

async function main(): Promise<void> {
  const server = await servePage(file);
  const url = `${server.origin}/${encodeURIComponent(server.name)}`;
  try {
    const launched = await launch({
      browser,
      program,
      extension,
      headless: mode === 'headless',
      viewport: mode === 'headless' ? pageView : null,
    });
    try {
      if (mode === 'headless') await show(launched, url);
      else await keepOpen(launched, url);
    } finally {
      await launched.close().catch(() => undefined);
    }
  } finally {
    await server.close();
  }
}

/** Leaves the window to the person until they close it or stop the command. */
async function keepOpen(launched: LaunchedBrowser, url: string): Promise<void> {
  const [first] = await launched.browser.pages();
  const page = first ?? (await launched.browser.newPage());
  await page.goto(url);
  await page.bringToFront();
  console.log(`Whence is at work on ${url}`);
  console.log('Rest the mouse on a highlighted quote, or press Alt+Shift+Down.');
  console.log('The list of all quotes: the Whence button, behind the puzzle piece in the toolbar.');
  console.log('Close the browser or press Ctrl-C to stop.');
  await new Promise<void>((resolve) => {
    launched.browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** Without a window: prints what the popup says and saves pictures of what there is to see. */
async function show(launched: LaunchedBrowser, url: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const saved: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const page = await launched.browser.newPage();
    await preferColorScheme(launched, page, scheme);
    await page.goto(url);
    const popup = await launched.openExtensionPage('popup.html');
    const tabId = await tabIdOf(popup, url);
    const { state, page: annotated } = await stateOf(popup, tabId);
    await popup.close();

    const save = async (from: Page, what: string) => {
      const name = path.join(pictures, `${what}-${scheme}.png`) as `${string}.png`;
      await from.screenshot({ path: name });
      saved.push(path.relative(process.cwd(), name));
    };
    await page.bringToFront();
    await save(page, 'page');
    const shown = annotated && mostTelling(annotated.annotations);
    if (shown && (await hover(page, shown))) await save(page, 'card');
    for (const status of verificationStatusSchema.options) {
      const first = annotated?.annotations.find(
        ({ verification }) => verification.status === status,
      );
      if (first && (await hover(page, first))) await save(page, `card-${status}`);
    }

    const summary = await openPopup(launched, tabId, scheme);
    await save(summary, 'popup');
    if (scheme === 'light') {
      console.log(`\n${plain(await textOf(summary))}\n`);
      if (annotated) console.log(tableOf(annotated));
      else console.log(`The page is not annotated (${state}).`);
    }
    await summary.close();
    await page.close();
  }
  console.log(`\nPictures:\n${saved.map((name) => `  ${name}`).join('\n')}`);
}

/** The annotation that has the most to show: something said of its verification, a channel, words to hover over. */
function mostTelling(annotations: readonly Annotation[]): Annotation | undefined {
  const weight = (annotation: Annotation) =>
    (annotation.speaker ? 1 : 0) +
    (annotation.via.length > 0 ? 2 : 0) +
    (annotation.via.some((channel) => channel.control === 'state-controlled') ? 3 : 0) +
    (annotation.verification.status === 'none' ? 0 : 4);
  return annotations.toSorted((one, other) => weight(other) - weight(one))[0];
}

/** Rests the mouse on the words; answers whether they are to be seen on the page. */
async function hover(page: Page, annotation: Annotation): Promise<boolean> {
  await boxesOf(page, annotation.segments[0]!.text);
  // The page has scrolled: now the boxes hold.
  const [box] = await boxesOf(page, annotation.segments[0]!.text);
  if (!box) return false;
  await page.mouse.move(box.x + 2, box.y - 40);
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2, { steps: 4 });
  await page.waitForSelector('whence-card', { timeout: 5000 }).catch(() => null);
  await settle();
  return true;
}

async function openPopup(
  launched: LaunchedBrowser,
  tabId: number,
  scheme: 'light' | 'dark',
): Promise<Page> {
  const popup = await launched.openExtensionPage(`popup.html?tab=${tabId}`);
  await popup.setViewport(popupView);
  await preferColorScheme(launched, popup, scheme);
  await popup
    .waitForSelector('[data-whence="summary"], [data-whence="state"]', { timeout: 10_000 })
    .catch(() => null);
  await settle();
  return popup;
}

/** Waits for what comes in softly. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 600));

function textOf(popup: Page): Promise<string> {
  return popup.evaluate(() => {
    const place = document.querySelector<HTMLElement>(
      '[data-whence="summary"], [data-whence="state"]',
    );
    return (place ?? document.body).innerText.trim();
  });
}

/** "TASS (state news agency, Russia)", as the popup has it. */
function wordsFor(channel: Channel): string {
  const words = channelWords(channel);
  return words === '' ? channel.name : `${channel.name} (${words})`;
}

function tableOf(page: AnnotatedPage): string {
  const columns = [
    { title: 'Quote or claim', share: 42 },
    { title: 'Speaker', share: 28 },
    { title: 'Came through', share: 22 },
    { title: 'Verification', share: 24 },
  ];
  const rows = page.annotations.map((annotation) => [
    annotation.segments.map((segment) => segment.text).join(' … '),
    annotation.speaker
      ? [annotation.speaker.name, annotation.speaker.role].filter(Boolean).join(', ')
      : 'nobody named',
    annotation.via.map(wordsFor).join(' → ') || '–',
    annotation.verification.status === 'none'
      ? '–'
      : `${annotation.verification.status}: ${annotation.verification.evidence?.text ?? ''}`,
  ]);
  const cells = rows.map((row) => row.map(plain));
  const spaced = cells.flatMap((row, index) => (index > 0 ? [[''], row] : [row]));
  return layOut(columns, spaced, Math.min(process.stdout.columns || 120, 140));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
