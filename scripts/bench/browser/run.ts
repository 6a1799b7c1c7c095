/** `npm run bench`, the part in a browser. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Pages } from './pages';
import { readingBeside } from './peers';
import type { Row, SavedPage } from './rows';
import { measurements } from './rows';
import { Session } from './session';

/** Of the real pages, so many of the largest are measured, and so many others. */
const share = 20;

export interface BrowserFigures {
  readonly rows: readonly Row[];
  readonly peers: readonly string[];
}

export interface BrowserOptions {
  /** The browser's program. */
  readonly program: string;
  /** The built extension's folder. */
  readonly extension: string;
  /** Where evaluation data is, with real pages in `pages/`; null measures the project's own only. */
  readonly folder: string | null;
  /** Names of the measurements; null takes all, and the reading beside others. */
  readonly only: readonly string[] | null;
  /** All of the real pages. */
  readonly everyPage: boolean;
}

export const measurementNames = Object.keys(measurements);

export async function measureInBrowser(
  root: string,
  { program, extension, folder, only, everyPage }: BrowserOptions,
): Promise<BrowserFigures> {
  const pages = new Pages(root);
  const corpus = folder === null ? [] : realPages(folder, everyPage);
  const session = await Session.start(program, extension);
  const without = await Session.start(program, null);
  const log = (line: string) => console.log(`  ${line}`);
  const bench = { session, without, extension, pages, corpus, log };
  try {
    const rows: Row[] = [];
    for (const name of only ?? measurementNames) {
      for (const row of await measurements[name]!(bench)) {
        rows.push(row);
        const { what, measured, unit } = row;
        log(`${what}: ${measured.toFixed(2)} ${unit}`);
      }
    }
    const articles = corpus.filter(({ isArticle }) => isArticle).slice(0, share);
    const bodies = [pages.article(1000), ...articles.map(({ html }) => html)];
    return { rows, peers: only ? [] : await readingBeside(without, root, bodies) };
  } finally {
    await session.stop();
    await without.stop();
  }
}

/** The same ones each time. */
function realPages(folder: string, every: boolean): SavedPage[] {
  const found = ['dev', 'unlabelled', 'negatives'].flatMap((name) => {
    const file = path.join(folder, 'pages', `${name}.jsonl.gz`);
    if (!existsSync(file)) return [];
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
    return lines.map((line) => {
      const { html, url } = JSON.parse(line) as { html: string; url?: string };
      const address = url && URL.canParse(url) ? new URL(url).href : null;
      return { html, address, isArticle: name !== 'negatives' };
    });
  });
  if (every) return found;
  found.sort((one, other) => other.html.length - one.html.length);
  const step = Math.max(1, Math.floor((found.length - share) / share));
  return found
    .filter((_, index) => index < share || (index - share) % step === 0)
    .slice(0, 2 * share);
}
