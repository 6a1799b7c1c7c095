/** The budget: what is measured in a browser with the built extension, how, and at most what it may be. */
import type { Page } from 'puppeteer-core';
import type { Pages } from './pages';
import type { Session } from './session';
import { memoryOf, pause } from './session';
import { gzippedSize, limits } from './sizes';
import { median, medianOf } from './statistics';
import type { ScriptTime } from './trace';
import { traceScript } from './trace';

export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly most: number;
  readonly measured: number;
  /** The same without the extension, where that says something. */
  readonly without?: number;
}

export interface SavedPage {
  readonly html: string;
  /** Its own; null where it is not known. */
  readonly address: string | null;
  /** As the set says that it is of. */
  readonly isArticle: boolean;
}

export interface Bench {
  /** A browser with the built extension, and the same without it. */
  readonly session: Session;
  readonly without: Session;
  /** The built extension's folder. */
  readonly extension: string;
  readonly pages: Pages;
  /** Real pages, to look for long tasks on. */
  readonly corpus: readonly SavedPage[];
  readonly log: (line: string) => void;
}

const rounds = 5;
/** Where a round takes long. */
const fewRounds = 3;
/** Real pages that are no articles. */
const mostOthers = 12;
const tabs = 50;
const quotesInPopup = 300;
const popups = 11;
const moves = 200;
const kilobytes = (bytes: number) => bytes / 1000;

/** What can be measured, by the names by which `--only` chooses; in the order of the table. */
export const measurements: Readonly<Record<string, (bench: Bench) => Row[] | Promise<Row[]>>> = {
  sizes: ({ extension }) => [
    sizeRow(extension, 'gate script, gzipped', 'gate'),
    sizeRow(extension, 'annotator (what an article’s page gets), gzipped', 'annotator'),
    sizeRow(extension, 'background with engine, data and learned weights, gzipped', 'background'),
  ],

  gate: async ({ session, without, pages, corpus }) => {
    // Longer than the gate’s last look.
    const load = (of: Session, isNext = false) =>
      loading(of, pages.frontPage(400), 4500, { file: 'content.js', isNext });
    const others = corpus.filter(({ isArticle }) => !isArticle).slice(0, mostOthers);
    const ofOthers: number[] = [];
    for (const { html, address } of others) {
      const traced = await loading(session, html, 1800, { file: 'content.js', own: address });
      ofOthers.push(traced.named);
    }
    const row = { unit: 'ms', most: 1 };
    return [
      {
        ...row,
        what: 'gate, script time on a page that is no article, the first in a process of the browser’s',
        measured: await medianOf(async () => (await load(session)).named, rounds),
        without: await medianOf(async () => (await load(without)).named, fewRounds),
      },
      {
        ...row,
        what: 'the same, the next page of a site',
        measured: await medianOf(async () => (await load(session, true)).named, rounds),
        without: await medianOf(async () => (await load(without, true)).named, fewRounds),
      },
      ...(others.length > 0
        ? [
            {
              ...row,
              what: `the same, median of ${others.length} real pages that are none, each the first`,
              measured: median(ofOthers),
            },
          ]
        : []),
    ];
  },

  painted: async ({ session, pages }) => {
    const article = pages.article(1000);
    // So that the background is awake and has annotated before.
    for (let round = 0; round < fewRounds; round++) await session.timeToPaint(article);
    return [
      {
        what: 'page loaded → highlights painted, 1,000 words, background awake',
        unit: 'ms',
        most: 100,
        measured: await medianOf(() => session.timeToPaint(article), rounds),
      },
      {
        what: 'the same, background asleep',
        unit: 'ms',
        most: 300,
        measured: await medianOf(async () => {
          await session.endBackground();
          return session.timeToPaint(article);
        }, rounds),
      },
      {
        what: 'text added to an article → highlighted',
        unit: 'ms',
        most: 500,
        measured: await medianOf(() => session.timeToFollow(article), rounds),
      },
    ];
  },

  popup: async ({ session, pages }) => [
    {
      what: `popup opened → its first rows painted, article with ${quotesInPopup} quotes`,
      unit: 'ms',
      most: 150,
      measured: median(await session.timesToPopup(pages.quotes(quotesInPopup), popups)),
    },
  ],

  longest: async ({ session, pages, corpus, log }) => {
    const all = [{ html: pages.article(1000), address: null, isArticle: true }, ...corpus];
    const times: { address: string | null; part: string; ms: number }[] = [];
    for (const { html, address } of all) {
      const { page, background } = await loading(session, html, 1200, { own: address });
      times.push({ address, part: 'page', ms: page.longest });
      times.push({ address, part: 'background', ms: background.longest });
    }
    times.sort((one, other) => other.ms - one.ms);
    for (const { address, part, ms } of times.slice(0, 8))
      log(`${ms.toFixed(0)} ms ${part} ${address ?? ''}`);
    return [
      {
        what: `longest task with script, in page or background, ${all.length} pages`,
        unit: 'ms',
        most: 50,
        measured: times[0]!.ms,
      },
    ];
  },

  blog: async ({ session, without, pages, log }) => {
    const blog = pages.liveBlog(20_000);
    const [own, plain]: ScriptTime[][] = [[], []];
    for (let round = 0; round < fewRounds; round++) {
      own!.push(await loading(session, blog, 4000));
      plain!.push(await loading(without, blog, 1000));
    }
    const open = await session.open(blog);
    await pause(1000);
    const again = await traceScript(open, () => addParagraph(open));
    await open.close();
    log(`one paragraph more in it: ${again.page.total.toFixed(0)} ms in the page, ${again.background.total.toFixed(0)} ms in the background`); // prettier-ignore
    const row = (what: string, most: number, of: (time: ScriptTime) => number): Row => ({
      what,
      unit: 'ms',
      most,
      measured: median(own!.map(of)),
      without: median(plain!.map(of)),
    });
    return [
      row('20,000-word live blog, script time in page and background', 1000, (time) => time.page.total + time.background.total), // prettier-ignore
      row('the same, in the page alone', 1000, (time) => time.page.total),
      row('the same, longest task in the page', 50, (time) => time.page.longest),
      row('the same, longest task in the background', 50, (time) => time.background.longest),
    ];
  },

  mouse: async ({ session, without, pages }) => {
    const quotes = pages.quotes(500);
    const measure = (of: Session, isReady: string) =>
      medianOf(async () => {
        const page = await of.open(quotes, isReady);
        await pause(1000);
        const { page: time } = await traceScript(page, async () => {
          for (let step = 0; step < moves; step++) {
            await page.mouse.move(200 + ((step * 7) % 600), 100 + ((step * 3) % 600));
          }
        });
        await page.close();
        return time.total / moves;
      }, fewRounds);
    return [
      {
        what: 'mouse move over a page with 500 highlights, script time a move',
        unit: 'ms',
        most: 0.5,
        measured: await measure(session, highlighted),
        without: await measure(without, 'true'),
      },
    ];
  },

  shift: async ({ session, without, pages }) => {
    const article = pages.article(1000);
    return [
      {
        what: 'layout shift caused',
        unit: '',
        most: 0,
        measured: await shiftOf(await session.open(article)),
        without: await shiftOf(await without.open(article, 'true')),
      },
    ];
  },

  memory: async ({ session, without, pages }) => {
    const article = pages.article(1000);
    const measure = (of: Session, isReady: string) =>
      medianOf(async () => {
        const page = await of.open(article, isReady);
        await pause(1500);
        const memory = await memoryOf(page);
        await page.close();
        return memory / 1e6;
      }, fewRounds);
    const plain = await measure(without, 'true');
    return [
      {
        what: 'memory kept for a 1,000-word article',
        unit: 'MB',
        most: 8,
        measured: (await measure(session, highlighted)) - plain,
        without: plain,
      },
    ];
  },

  tabs: async ({ session, pages, log }) => {
    const after: number[] = [];
    const article = pages.article(1000);
    for (let round = 0; round < fewRounds; round++) {
      const open: Page[] = [];
      for (let tab = 0; tab < tabs; tab++) {
        open.push(await session.open(article.replace('Tuesday', `Tuesday ${round} ${tab}`)));
      }
      after.push((await session.backgroundMemory()) / 1e6);
      log(`background with ${tabs} articles open, round ${round + 1}: ${after.at(-1)!.toFixed(2)} MB`); // prettier-ignore
      await Promise.all(open.map((page) => page.close()));
    }
    return [
      {
        what: `${tabs} open articles: growth of the background’s memory after the first round (${after[0]!.toFixed(1)} MB) in ${fewRounds - 1} more`,
        unit: 'MB',
        // What the browser’s own bookkeeping moves up and down by.
        most: 0.5,
        measured: after.at(-1)! - after[0]!,
      },
    ];
  },
};

const highlighted = 'CSS.highlights.size > 0';

function sizeRow(extension: string, what: string, part: keyof typeof limits): Row {
  return {
    what,
    unit: 'kB',
    most: kilobytes(limits[part]),
    measured: kilobytes(gzippedSize(extension, part)),
  };
}

interface Loading {
  /** A part of the name of a file whose script is counted apart. */
  readonly file?: string;
  /** The page's own address, as what it is at says something of it; null serves it at one of this machine's. */
  readonly own?: string | null;
  /** It comes after another page of its site, so that the browser's process for the site has shown one before. */
  readonly isNext?: boolean;
}

/** The script time of a page that is loaded and then left alone for so long, in ms. */
async function loading(
  session: Session,
  html: string,
  time: number,
  { file, own = null, isNext = false }: Loading = {},
) {
  const page = await session.newPage();
  if (isNext) {
    await page.goto(session.serve(html), { waitUntil: 'load' });
    await pause(time);
  }
  if (own !== null) await session.answer(page, html);
  const address = own ?? session.serve(html);
  const load = async () => {
    await page.goto(address, { waitUntil: 'load' });
    await pause(time);
  };
  const traced = await traceScript(page, load, file);
  await page.close();
  return traced;
}

async function addParagraph(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const added = document.createElement('p');
    added.textContent = '“It has stopped raining,” Pia Strand, a teacher on the island of Sund, said on Wednesday.';
    document.querySelector('article').append(added);
  })()`);
  await pause(2500);
}

async function shiftOf(page: Page): Promise<number> {
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
