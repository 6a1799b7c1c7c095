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
const AFTER = 500;
/** How long it is left alone after it was asked where the claim stands, in ms. */
const CALM = 200;

/** How often each page is opened in each way: single times differ a lot, so that what counts is the middle one. */
const ROUNDS = 5;

/**
 * In the page: a timer that ticks, and the longest time between two ticks from the moment on at which the document was
 * parsed: nothing of the extension runs before. That moment itself begins the first of these times, since it depends on
 * content scripts whether the browser lays the page out within the task that ends the parsing, or in one after the first
 * tick. (Only Chromium lists long tasks.)
 */
const ticking = `{
  let last = performance.now();
  let isParsed = false;
  globalThis.longestStall = 0;
  document.addEventListener('readystatechange', () => {
    if (!isParsed) last = performance.now();
    isParsed = true;
  });
  const tick = () => {
    const now = performance.now();
    if (isParsed) longestStall = Math.max(longestStall, now - last);
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
  await rest(CALM);
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

/** All ways in turn, round after round, so that what else the machine does hits them alike. */
async function measureOften(browser: BrowserName, program: string, paths: readonly string[]) {
  const rounds: Record<Way, Freeze[][]> = { with: [], without: [], traced: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of ['with', 'without'] as const) {
      rounds[way].push(await measure(browser, program, way, paths));
    }
  }
  // Firefox tells nothing of tasks.
  if (browser === 'chromium') rounds.traced.push(await measure(browser, program, 'traced', paths));
  return rounds;
}

/** The middle of several times, and the least and the most of them: "66 (60–81)". */
function spreadOf(times: readonly number[]): string {
  const [least, ...others] = [...times].sort((one, other) => one - other);
  if (least === undefined) return '–';
  const middle = [least, ...others][times.length >> 1]!;
  const most = others.at(-1);
  const shown = (time: number) => time.toFixed(0);
  return most === undefined ? shown(middle) : `${shown(middle)} (${shown(least)}–${shown(most)})`;
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
  { title: 'longest task with our script', share: 16 },
  { title: 'longest stall: reading', share: 20 },
  { title: 'without us', share: 20 },
  { title: 'card', share: 16 },
  { title: 'without us', share: 16 },
];

for (const browser of browsers) {
  const program = findBrowser(browser);
  if (program === null) throw new Error(howToInstall(browser));
  const rounds = await measureOften(browser, program, paths);
  const rows = paths.map((path, index) => {
    const timesOf = (way: Way, what: keyof Freeze) =>
      spreadOf(rounds[way].flatMap((freezes) => freezes[index]![what] ?? []));
    return [
      path.replace(/^\/hostile\/|\.html$/g, ''),
      timesOf('traced', 'task'),
      timesOf('with', 'reading'),
      timesOf('without', 'reading'),
      timesOf('with', 'card'),
      timesOf('without', 'card'),
    ];
  });
  console.log(
    `\n${browser}, ms: the middle of ${ROUNDS} (least–most)\n\n${layOut(columns, rows, 110)}`,
  );
}
