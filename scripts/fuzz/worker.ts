/** Annotates one made-up input after another, in a process of its own, so that one which never ends can be ended. */
import fs from 'node:fs';
import zlib from 'node:zlib';
import { annotateInput } from '../annotate/page';
import { checkPage } from './check';
import { mutated, randomPage, randomText } from './generate';
import type { Random } from '../lib/random';
import { randomOf } from '../lib/random';

/** What the worker tells: it begins with an input, or is done with it. */
export type Report =
  | { readonly begun: number; readonly text: string; readonly isPage: boolean }
  | { readonly done: number; readonly error: string | null; readonly annotations: number };

/** Longest page that is mutated, in UTF-16 units: the others take too long to parse, again and again. */
const longestPage = 400_000;

const [seed = 1, first = 0] = process.argv.slice(2, 4).map(Number);
const sources = process.argv.slice(4).flatMap(pagesOf);

function pagesOf(file: string): string[] {
  const bytes = fs.readFileSync(file);
  const lines = (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { html?: string; text?: string })
    .map(({ html, text }) => html ?? text ?? '')
    .filter(({ length }) => length <= longestPage);
}

function inputOf(random: Random): { text: string; isPage: boolean } {
  if (sources.length > 0 && random.chance(0.5)) {
    const text = mutated(random, random.pick(sources));
    return { text, isPage: text.trimStart().startsWith('<') };
  }
  if (random.chance(0.5)) return { text: randomPage(random), isPage: true };
  return { text: randomText(random, random.pick([20, 200, 2000])), isPage: false };
}

const report = (message: Report) => process.send!(message);

function next(index: number): void {
  const { text, isPage } = inputOf(randomOf(seed * 1_000_003 + index));
  report({ begun: index, text, isPage });
  try {
    const input = { id: String(index), url: 'https://news.example/a', lang: null, note: null };
    const page = annotateInput(
      isPage ? { ...input, html: text, text: null } : { ...input, html: null, text },
      { lang: 'en', anyway: true },
    );
    checkPage(page);
    report({ done: index, error: null, annotations: page.annotations.length });
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    report({ done: index, error: words, annotations: 0 });
  }
  // Lets what was reported go out.
  setImmediate(next, index + 1);
}

next(first);
