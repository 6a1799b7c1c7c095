/** The texts that are measured. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { articleFromText } from '@/utils/article/plain';
import { readArticle } from '@/utils/article/read';
import type { Article } from '@/utils/model';
import { parsePage } from '../annotate/parse';

/** Fewer words than these are measured several times over, so that a round takes long enough to be timed. */
const leastWords = 40_000;

export interface Texts {
  readonly name: string;
  readonly articles: readonly Article[];
}

/** Lines of `{"text"}`. */
export function textsOfFile(file: string): Texts {
  const bytes = fs.readFileSync(file);
  const lines = (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim());
  const articles = lines.map((line) => {
    const { text } = JSON.parse(line) as { text?: unknown };
    if (typeof text !== 'string') throw new Error(`${file}: a line has no "text"`);
    return articleFromText(text, 'en');
  });
  return { name: path.basename(file), articles };
}

/** The articles written for this project, as often as it takes. */
export function ownTexts(root: string): Texts {
  const folder = path.join(root, 'tests', 'articles');
  const once = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map(
      (name) => readArticle(parsePage(fs.readFileSync(path.join(folder, name), 'utf8'))).article,
    );
  const words = wordsIn(once);
  const times = Math.max(1, Math.ceil(leastWords / words));
  const articles = Array.from({ length: times }, () => once).flat();
  return { name: `tests/articles, ${times} times`, articles };
}

/** Words of letters and digits. */
export function wordsIn(articles: readonly Article[]): number {
  let count = 0;
  for (const { text } of articles)
    count += text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)?.length ?? 0;
  return count;
}
