/**
 * Opens each saved page of the files at its own address in Chromium with the built extension and compares what it finds with what the
 * command line finds. Each line of a file is `{"id", "url", "html"}`. Run by scripts/pages.mjs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { AnnotatedPage } from '@/utils/model';
import type { Input } from '../annotate/inputs';
import { readLineInput, readLines } from '../annotate/inputs';
import { annotateInput } from '../annotate/page';
import { goTo } from '../lib/drive';
import type { Page } from 'puppeteer-core';
import { launch } from '../lib/launch';
import type { LaunchedBrowser } from '../lib/launch';
import type { Comparison } from './compare';
import { compare } from './compare';
import type { SheetPicture } from './sheet';
import { saveSheet } from './sheet';
import type { Visit } from './visit';
import { visit, watchBackground } from './visit';

const usage = `Opens saved pages in Chromium with the built extension and compares it with the command line.

Usage: npm run pages -- [--out FOLDER] [--pictures N] [--only ID] FILE.jsonl[.gz] …

  --out FOLDER    where the report and the contact sheet go (a folder for temporary files)
  --pictures N    screenshots on the contact sheet (24; 0 for none)
  --only ID       only pages whose id contains this
`;

/** In CSS pixels. */
const viewport = { width: 1000, height: 800 };
/** The browser is begun anew after so many pages. */
const PAGES_PER_BROWSER = 60;

interface Result extends Comparison {
  readonly errors: readonly string[];
}

async function main(): Promise<number> {
  const [program, extension, ...words] = process.argv.slice(2) as [string, string, ...string[]];
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      pictures: { type: 'string', default: '24' },
      only: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const folder = path.resolve(values.out ?? path.join(os.tmpdir(), 'whence-pages'));
  mkdirSync(folder, { recursive: true });

  const inputs = await readInputs(positionals, values.only ?? '');
  const wanted = Number(values.pictures);
  const results: Result[] = [];
  const pictures: SheetPicture[] = [];
  const backgroundErrors: string[] = [];
  for (let from = 0; from < inputs.length; from += PAGES_PER_BROWSER) {
    const launched = await launch({
      browser: 'chromium',
      program,
      extension,
      headless: true,
      viewport,
    });
    try {
      const extensionPage = await launched.openExtensionPage('popup.html');
      const ofThisBrowser: string[] = [];
      await watchBackground(launched, ofThisBrowser);
      for (const input of inputs.slice(from, from + PAGES_PER_BROWSER)) {
        const expected = annotateInput(input, { lang: null, anyway: false });
        const seen = await visit(launched, extensionPage, {
          html: input.html ?? '',
          url: input.url!,
        });
        const result = resultOf(input, seen, expected);
        results.push(result);
        tell(result, results.length, inputs.length);
        const picture = wanted > 0 ? await pictureOf(extensionPage, seen, result) : null;
        if (picture) pictures.push(picture);
        await seen.tab.close();
      }
      // Before the browser closes, which the background meets with errors of its own.
      backgroundErrors.push(...ofThisBrowser);
      if (from + PAGES_PER_BROWSER >= inputs.length && pictures.length > 0) {
        await saveContactSheet(launched, inEvenSteps(pictures, wanted), folder);
      }
    } finally {
      await launched.close();
    }
  }
  return conclude(results, backgroundErrors, folder);
}

async function readInputs(files: readonly string[], only: string): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const file of files) {
    for await (const line of readLines(file)) {
      const input = readLineInput(line, file);
      if (!input?.html || !input.id.includes(only)) continue;
      // A page must stand somewhere; this address is nobody's.
      inputs.push({ ...input, url: input.url ?? `https://saved.invalid/${line.number}` });
    }
  }
  return inputs;
}

function resultOf(input: Input, seen: Visit, expected: AnnotatedPage): Result {
  return {
    ...compare(input.url!, seen.state, seen.page ?? null, expected),
    errors: seen.errors,
  };
}

function isEqual(result: Comparison): boolean {
  return result.differences.length === 0;
}

function tell(result: Result, number: number, count: number): void {
  const marks = `${isEqual(result) ? '=' : '≠'}${result.hasSameText ? '' : ' text'}${result.errors.length > 0 ? ' ERROR' : ''}`;
  console.log(
    `${number}/${count} ${marks} ${result.id} (${result.state}; ${result.found} in the browser, ${result.expected} on the command line)`,
  );
}

/** The page with its first annotation in view; null where it has none, or where the browser cannot take the picture. */
async function pictureOf(
  extensionPage: Page,
  seen: Visit,
  result: Result,
): Promise<SheetPicture | null> {
  const first = seen.page?.annotations[0];
  if (!first) return null;
  try {
    await goTo(extensionPage, seen.tabId, first.id);
    const data = await seen.tab.screenshot({ type: 'jpeg', quality: 60 });
    return { title: `${result.found} · ${result.id}`, data };
  } catch {
    return null;
  }
}

/** So many of them as are wanted, from all parts of the list. */
function inEvenSteps<T>(list: readonly T[], wanted: number): T[] {
  const step = Math.max(1, list.length / wanted);
  return list.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

async function saveContactSheet(
  launched: LaunchedBrowser,
  pictures: readonly SheetPicture[],
  folder: string,
): Promise<void> {
  const file = path.join(folder, 'contact-sheet.png') as `${string}.png`;
  await saveSheet(launched.browser, pictures, file);
  console.log(`\nContact sheet: ${file}`);
}

/** Prints the figures, writes the report, and gives the exit status. */
function conclude(
  results: readonly Result[],
  backgroundErrors: readonly string[],
  folder: string,
): number {
  const report = path.join(folder, 'report.json');
  writeFileSync(report, JSON.stringify({ results, backgroundErrors }, null, 1));
  const equal = results.filter(isEqual).length;
  const errors = results.flatMap((result) => result.errors).concat(backgroundErrors);
  const share = ((equal / Math.max(results.length, 1)) * 100).toFixed(1);
  console.log(`\n${results.length} pages, ${equal} with the same annotations (${share} %)`);
  console.log(`${results.filter(({ found }) => found > 0).length} pages with any annotation`);
  console.log(`${errors.length} errors of the extension in any console`);
  for (const error of new Set(errors)) console.log(`  ${error.split('\n')[0]!}`);
  console.log(`Report: ${report}`);
  return errors.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
