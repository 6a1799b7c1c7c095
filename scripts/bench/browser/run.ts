/** `npm run bench`, the part in a browser. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Pages } from './pages';
import { readingBeside } from './peers';
import type { Row } from './rows';
import { backgroundRow, pageRows, sizeRows, timeRows } from './rows';
import { Session } from './session';

/** Real pages beyond these tell little more and take long. */
const mostPages = 40;

export interface BrowserFigures {
  readonly rows: readonly Row[];
  readonly peers: readonly string[];
}

/**
 * @param program the browser's.
 * @param extension the built extension's folder.
 * @param folder where evaluation data is, with real pages in `pages/`; null measures the project's own only.
 */
export async function measureInBrowser(
  root: string,
  program: string,
  extension: string,
  folder: string | null,
): Promise<BrowserFigures> {
  const pages = new Pages(root);
  const corpus = folder === null ? [] : realPages(folder);
  const session = await Session.start(program, extension);
  const without = await Session.start(program, null);
  const log = (line: string) => console.log(`  ${line}`);
  const bench = { session, without, extension, pages, corpus, log };
  try {
    const rows = [
      ...sizeRows(extension),
      ...(await timeRows(bench)),
      ...(await pageRows(bench)),
      await backgroundRow(bench),
    ];
    const bodies = [pages.article(1000), ...corpus];
    return { rows, peers: await readingBeside(without, root, bodies) };
  } finally {
    await session.stop();
    await without.stop();
  }
}

/** Some of the pages of each set, the same ones each time. */
function realPages(folder: string): string[] {
  const found = ['dev', 'unlabelled'].flatMap((name) => {
    const file = path.join(folder, 'pages', `${name}.jsonl.gz`);
    if (!existsSync(file)) return [];
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
    return lines.map((line) => (JSON.parse(line) as { html: string }).html);
  });
  const every = Math.max(1, Math.ceil(found.length / mostPages));
  return found.filter((_, index) => index % every === 0);
}
