/** @mozilla/readability's own time on the pages that Whence reads, in the same browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'vite';
import { pause } from './session';
import type { Session } from './session';
import { median } from './statistics';

const place = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

const timed = (name: string, call: string) =>
  `(() => { const begin = performance.now(); ${call}; return { name: '${name}', ms: performance.now() - begin }; })()`;

/** Each reads each page for the first time in a new tab, as in practice. Gives lines for a table. */
export async function readingBeside(
  session: Session,
  root: string,
  bodies: readonly string[],
): Promise<string[]> {
  const readability = readFileSync(place, 'utf8').replace(/if \(typeof module === "object"\)[\s\S]*$/, ''); // prettier-ignore
  const whence = await bundleReader(root);
  const measure = async (source: string, call: string) => {
    const times: number[] = [];
    for (const body of bodies) {
      const page = await session.newPage();
      await page.goto(session.serve(body), { waitUntil: 'domcontentloaded' });
      await page.evaluate(source);
      await pause(100);
      const { ms } = (await page.evaluate(timed('', call))) as { ms: number };
      times.push(ms);
      await page.close();
    }
    return times;
  };
  const theirs = await measure(
    `${readability}; globalThis.Readability = Readability;`,
    'new Readability(document.cloneNode(true)).parse()',
  );
  const ours = await measure(whence, 'whenceReader.readWhole(document)');
  const row = (name: string, times: readonly number[]) =>
    `| ${name} | ${median(times).toFixed(1)} | ${Math.max(...times).toFixed(0)} |`;
  return [
    `${bodies.length} pages, first time in a new tab, ms of the clock. Whence also keeps the way back from each word to its place on the page; it reads in slices, here taken together.`,
    '',
    '| | median | longest |',
    '| --- | --- | --- |',
    row('Whence, reading', ours),
    row('@mozilla/readability, clone and parse', theirs),
  ];
}

async function bundleReader(root: string): Promise<string> {
  const [result] = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      lib: { entry: `${root}/scripts/bench/browser/reader.ts`, formats: ['iife'], name: 'whenceReader' },
    },
  })) as { output: { code: string }[] }[]; // prettier-ignore
  return `${result!.output[0]!.code}; globalThis.whenceReader = whenceReader;`;
}
