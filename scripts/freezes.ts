/**
 * `npm run freezes [-- chromium|firefox NAME…]`: how long the extension holds up each hostile page, in Chromium and in
 * Firefox, beside the same page without it. For the table in docs/security.md, on a machine that does nothing else.
 */
import type { Page } from 'puppeteer-core';
import { hostileClaim, hostilePages } from './lib/hostile-pages';
import { longestTaskOf } from './bench/browser/trace';
import { findBrowser, howToInstall } from './lib/browsers.mjs';
import { stateOf, tabIdOf } from './lib/drive';
import type { BrowserName } from './lib/launch';
import { launch } from './lib/launch';
import { extensionFolders } from './lib/paths.mjs';
import type { PageServer } from './lib/serve';
import { serve } from './lib/serve';
import { layOut } from './lib/table';

/** How long a page may take until it is annotated, in ms. */
const PATIENCE = 60_000;
/** How long a page is watched after it is annotated, and after the card was asked for, in ms. */
const AFTER = 700;

/** How often each page is opened in each way: single times differ a lot, so that what counts is the middle one. */
const ROUNDS = 3;

/**
 * In the page: a timer that ticks, and the longest time between two ticks that began when the document was parsed: nothing
 * of the extension runs before. (Only Chromium lists long tasks.)
 */
const ticking = `{
  let last = performance.now();
  let isParsed = false;
  globalThis.longestStall = 0;
  const tick = () => {
    const now = performance.now();
    if (isParsed) longestStall = Math.max(longestStall, now - last);
    isParsed = document.readyState !== 'loading';
    last = now;
    setTimeout(tick);
  };
  tick();
}`;

interface Freeze {
  /** In ms: the longest time for which the page did not get its turn while it was read and painted. */
  readonly reading: number;
  /** The same, from the first move of the mouse until the card is there. */
  readonly card: number;
  /** In ms: the longest task that has script of the extension in it; null where the browser does not tell. */
  readonly task: number | null;
}

const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Rests the mouse on the claim, so that the card comes. */
async function askForCard(page: Page): Promise<void> {
  const place = await page.evaluate((words) => {
    const paragraphs = [...document.getElementsByTagName('p')];
    const paragraph = paragraphs.find(({ textContent }) => textContent.includes(words));
    if (!paragraph) return null;
    const range = document.createRange();
    const text = paragraph.firstChild!;
    const start = (text.nodeValue ?? '').indexOf(words);
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    range.setStart(text, start);
    range.setEnd(text, start + 4);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, hostileClaim);
  if (!place) throw new Error('the claim is not on the page');
  // What has been asked of the page to find it is not the extension’s doing.
  await rest(AFTER);
  await page.evaluate('longestStall = 0');
  await page.mouse.move(place.x - 3, place.y);
  await page.mouse.move(place.x, place.y, { steps: 3 });
  await rest(AFTER);
}

/** How a page is opened: tracing costs time of its own. */
type Way = 'with' | 'without' | 'traced';

async function measure(
  browser: BrowserName,
  program: string,
  way: Way,
  paths: readonly string[],
): Promise<Freeze[]> {
  const withExtension = way !== 'without';
  const launched = await launch({
    browser,
    program,
    extension: withExtension ? extensionFolders[browser] : null,
    headless: true,
    viewport: { width: 1000, height: 800 },
  });
  const server: PageServer = await serve((pathname) => hostilePages[pathname]?.() ?? null);
  const api = withExtension ? await launched.openExtensionPage('options.html') : null;
  const freezes: Freeze[] = [];
  try {
    for (const path of paths) {
      const page = await launched.browser.newPage();
      await page.bringToFront();
      await page.evaluateOnNewDocument(ticking);
      const isTraced = way === 'traced';
      if (isTraced)
        await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'toplevel'] });
      const url = `${server.origin}${path}`;
      await page.goto(url, { timeout: PATIENCE });
      if (api) {
        const { state } = await stateOf(api, await tabIdOf(api, url), PATIENCE);
        if (state !== 'annotated') throw new Error(`${path}: ${state}`);
      }
      await rest(AFTER);
      const reading = Number(await page.evaluate('longestStall'));
      await askForCard(page);
      const card = Number(await page.evaluate('longestStall'));
      const trace = isTraced ? await page.tracing.stop() : null;
      const task = trace ? longestTaskOf(Buffer.from(trace).toString()) : null;
      freezes.push({ reading, card, task });
      await page.close();
    }
  } finally {
    await launched.close();
    await server.close();
  }
  return freezes;
}

/** Of each page the middle of several. */
async function measureOften(
  browser: BrowserName,
  program: string,
  way: Way,
  paths: readonly string[],
): Promise<Freeze[]> {
  const rounds: Freeze[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await measure(browser, program, way, paths));
  }
  const middleOf = (times: readonly number[]) =>
    [...times].sort((one, other) => one - other)[times.length >> 1]!;
  return paths.map((_, index) => {
    const all = rounds.map((round) => round[index]!);
    const tasks = all.flatMap(({ task }) => task ?? []);
    return {
      reading: middleOf(all.map(({ reading }) => reading)),
      card: middleOf(all.map(({ card }) => card)),
      task: tasks.length > 0 ? middleOf(tasks) : null,
    };
  });
}

const isBrowser = (name: string): name is BrowserName => name === 'chromium' || name === 'firefox';
const wanted = process.argv.slice(2).filter((name) => !isBrowser(name));
const named = process.argv.slice(2).filter(isBrowser);
const browsers: readonly BrowserName[] = named.length > 0 ? named : ['chromium', 'firefox'];
const paths = Object.keys(hostilePages).filter(
  (path) => wanted.length === 0 || wanted.some((name) => path.endsWith(`/${name}.html`)),
);
const columns = [
  { title: 'page', share: 20 },
  { title: 'longest task with our script', share: 20 },
  { title: 'longest stall: reading', share: 14 },
  { title: 'card', share: 10 },
  { title: 'without us: loading', share: 14 },
  { title: 'mouse', share: 10 },
];
const inMs = (value: number | null | undefined) => (value === null || value === undefined ? '–' : `${value.toFixed(0)} ms`); // prettier-ignore

for (const browser of browsers) {
  const program = findBrowser(browser);
  if (program === null) throw new Error(howToInstall(browser));
  const freezes = await measureOften(browser, program, 'with', paths);
  const without = await measureOften(browser, program, 'without', paths);
  // Firefox tells nothing of tasks.
  const traced = browser === 'chromium' ? await measure(browser, program, 'traced', paths) : [];
  const rows = paths.map((path, index) => [
    path.replace(/^\/hostile\/|\.html$/g, ''),
    inMs(traced[index]?.task),
    inMs(freezes[index]?.reading),
    inMs(freezes[index]?.card),
    inMs(without[index]?.reading),
    inMs(without[index]?.card),
  ]);
  console.log(`\n${browser}\n\n${layOut(columns, rows, 90)}`);
}
