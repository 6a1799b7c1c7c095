/** The budget: what is measured in a browser with the built extension, how, and at most what it may be. */
import { Session, memoryOf, pause } from './session';
import type { Pages } from './pages';
import { gzippedSize, limits } from './sizes';
import { traceScript } from './trace';

export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly most: number;
  readonly measured: number;
  /** The same without the extension, where that says something. */
  readonly without?: number;
}

export interface Bench {
  /** A browser with the built extension, and the same without it. */
  readonly session: Session;
  readonly without: Session;
  /** The built extension's folder. */
  readonly extension: string;
  readonly pages: Pages;
  /** Real pages, to look for long tasks on. */
  readonly corpus: readonly string[];
  readonly log: (line: string) => void;
}

const rounds = 7;
const tabs = 50;
/** Time in which the extension does what it has to do on a page, in ms. */
const settled = 2500;

export const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;

async function medianOf(measure: () => Promise<number>, times = rounds): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < times; round++) values.push(await measure());
  return median(values);
}

const kilobytes = (bytes: number) => bytes / 1000;

export function sizeRows(extension: string): Row[] {
  const row = (what: string, part: keyof typeof limits): Row => ({
    what,
    unit: 'kB',
    most: kilobytes(limits[part]),
    measured: kilobytes(gzippedSize(extension, part)),
  });
  return [
    row('gate script, gzipped', 'gate'),
    row('what an article’s page gets (annotator), gzipped', 'annotator'),
    row('engine with data and learned weights (background), gzipped', 'background'),
  ];
}

/** The script time of a page that is loaded and left alone. */
async function loading(session: Session, body: string, file = '', time = settled) {
  const page = await session.newPage();
  const traced = await traceScript(
    page,
    async () => {
      await page.goto(session.serve(body), { waitUntil: 'load' });
      await pause(time);
    },
    file,
  );
  await page.close();
  return traced;
}

export async function timeRows({ session, pages, corpus, log }: Bench): Promise<Row[]> {
  const article = pages.article(1000);
  const rows: Row[] = [];
  const add = (row: Row) => {
    rows.push(row);
    log(`${row.what}: ${row.measured.toFixed(2)} ${row.unit}`);
  };
  // So that the background is awake and has annotated before.
  for (let round = 0; round < 3; round++) await session.timeToPaint(article);

  const front = pages.frontPage(400);
  add({
    what: 'gate, script time on a page that is no article',
    unit: 'ms',
    most: 1,
    measured: await medianOf(async () => (await loading(session, front, 'content.js', 4500)).named),
  });
  add({
    what: 'page loaded → highlights painted, 1,000 words, background awake',
    unit: 'ms',
    most: 100,
    measured: await medianOf(() => session.timeToPaint(article)),
  });
  add({
    what: 'the same, background asleep',
    unit: 'ms',
    most: 300,
    measured: await medianOf(async () => {
      await session.endBackground();
      return session.timeToPaint(article);
    }),
  });
  add({
    what: 'text added to an article → highlighted',
    unit: 'ms',
    most: 500,
    measured: await medianOf(() => session.timeToFollow(article)),
  });

  const longest: number[] = [];
  for (const body of [article, ...corpus]) {
    longest.push((await loading(session, body, '', 1500)).longest);
  }
  log(`longest tasks: ${[...longest].sort((one, other) => other - one).slice(0, 8).map((ms) => ms.toFixed(0)).join(', ')} ms`); // prettier-ignore
  add({
    what: `longest task with the extension’s script, ${longest.length} pages`,
    unit: 'ms',
    most: 50,
    measured: Math.max(...longest),
  });

  const blog = pages.liveBlog(20_000);
  const blogs = [];
  for (let round = 0; round < 3; round++) blogs.push(await loading(session, blog, '', 4000));
  add({
    what: '20,000-word live blog, script time in the page',
    unit: 'ms',
    most: 1000,
    measured: median(blogs.map(({ total }) => total)),
  });
  add({
    what: 'the same, longest task',
    unit: 'ms',
    most: 50,
    measured: median(blogs.map(({ longest: most }) => most)),
  });
  return rows;
}

const moves = 200;

export async function pageRows({ session, without, pages }: Bench): Promise<Row[]> {
  const article = pages.article(1000);
  const quotes = pages.quotes(500);
  const moved = await medianOf(async () => {
    const page = await session.open(quotes);
    await pause(1000);
    const { total } = await traceScript(page, async () => {
      for (let step = 0; step < moves; step++) {
        await page.mouse.move(200 + ((step * 7) % 600), 100 + ((step * 3) % 600));
      }
    });
    await page.close();
    return total / moves;
  }, 3);
  return [
    {
      what: 'mouse move over a page with 500 highlights, script time a move',
      unit: 'ms',
      most: 0.5,
      measured: moved,
    },
    {
      what: 'layout shift caused',
      unit: '',
      most: 0,
      measured: await shiftOf(await session.open(article)),
      without: await shiftOf(await openPlain(without, article)),
    },
    await memoryRow(session, without, article),
  ];
}

async function openPlain(session: Session, body: string) {
  const page = await session.newPage();
  await page.goto(session.serve(body));
  return page;
}

type OpenPage = Awaited<ReturnType<typeof openPlain>>;

async function shiftOf(page: OpenPage): Promise<number> {
  await pause(1000);
  const shift = await page.evaluate(`new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) sum += value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 300);
  })`);
  await page.close();
  return shift as number;
}

async function memoryRow(session: Session, without: Session, body: string): Promise<Row> {
  const measure = async (page: OpenPage) => {
    await pause(1500);
    const memory = await memoryOf(page);
    await page.close();
    return memory / 1e6;
  };
  const plain = await medianOf(async () => measure(await openPlain(without, body)), 3);
  const kept = await medianOf(async () => measure(await session.open(body)), 3);
  return {
    what: 'memory kept for a 1,000-word article',
    unit: 'MB',
    most: 8,
    measured: kept - plain,
    without: plain,
  };
}

/** What the background keeps after each round of so many open articles; the first loads what every later one uses. */
export async function backgroundRow({ session, pages, log }: Bench): Promise<Row> {
  const after: number[] = [];
  const article = pages.article(1000);
  for (let round = 0; round < 4; round++) {
    const open: OpenPage[] = [];
    for (let tab = 0; tab < tabs; tab++) {
      open.push(await session.open(article.replace('Tuesday', `Tuesday ${round} ${tab}`)));
    }
    after.push((await session.backgroundMemory()) / 1e6);
    log(`background after round ${round + 1}: ${after.at(-1)!.toFixed(2)} MB`);
    for (const page of open) await page.close();
  }
  return {
    what: `background’s memory: growth over three more rounds of ${tabs} open articles (${after[0]!.toFixed(1)} MB after the first)`,
    unit: 'MB',
    // What the browser’s own bookkeeping moves up and down by.
    most: 0.5,
    measured: after.at(-1)! - after[0]!,
  };
}
