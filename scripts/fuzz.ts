/**
 * `npm run fuzz -- [--seconds N] [--seed N] [PAGES.jsonl[.gz] …]`: annotates made-up articles, and mutated ones of the files
 * where there are any, until the time is over. Looks for crashes, for inputs that never end, and for annotations that
 * cannot be. The same seed gives the same inputs. What fails is saved to a folder, and the exit status is 1.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Report } from './fuzz/worker';

/** Longest time for one input, in ms: far beyond what any of them needs, so that a busy machine is no fault. */
const longest = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);
if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
  console.error('--seconds and --seed are numbers: npm run fuzz -- --seconds 600 --seed 7');
  process.exit(1);
}
for (const file of positionals) {
  if (fs.existsSync(file)) continue;
  console.error(`There is no file ${file}`);
  process.exit(1);
}

const end = Date.now() + seconds * 1000;
const folder = path.join(os.tmpdir(), `whence-fuzz-${seed}`);
let inputs = 0;
let annotations = 0;
let failures = 0;
let slowest = 0;

function save(begun: Extract<Report, { begun: number }>, what: string): void {
  failures++;
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${begun.begun}.${begun.isPage ? 'html' : 'txt'}`);
  fs.writeFileSync(file, begun.text);
  console.error(`${file}\n  ${what.split('\n').slice(0, 4).join('\n  ')}`);
}

/** Lets one process work from an input on; resolves with the input at which another has to go on, or null at the end. */
function work(first: number): Promise<number | null> {
  const script = fileURLToPath(new URL('fuzz/worker.ts', import.meta.url));
  const child: ChildProcess = fork(script, [String(seed), String(first), ...positionals], {
    execArgv: ['--import', 'tsx'],
  });
  let current: Extract<Report, { begun: number }> | null = null;
  let begunAt = 0;
  return new Promise((resolve) => {
    let next: number | null = null;
    const timer = setInterval(() => {
      if (current && Date.now() - begunAt > longest) {
        save(current, `no end after ${longest / 1000} s`);
        next = current.begun + 1;
        child.kill('SIGKILL');
      } else if (Date.now() > end) {
        child.kill('SIGKILL');
      }
    }, 200);
    child.on('message', (message) => {
      const report = message as Report;
      if ('begun' in report) {
        current = report;
        begunAt = Date.now();
        return;
      }
      inputs++;
      annotations += report.annotations;
      slowest = Math.max(slowest, Date.now() - begunAt);
      if (report.error !== null && current) save(current, report.error);
      current = null;
    });
    child.on('exit', (code, signal) => {
      clearInterval(timer);
      if (signal !== 'SIGKILL') {
        if (current) save(current, `the process ended (${code ?? signal})`);
        else console.error(`The process ended (${code ?? signal}) before its first input.`);
        if (!current) failures++;
        next = current ? current.begun + 1 : null;
      }
      resolve(Date.now() > end ? null : next);
    });
  });
}

console.log(`seed ${seed}, ${seconds} s`);
for (let first: number | null = 0; first !== null;) first = await work(first);
console.log(
  `${inputs} inputs, ${annotations} annotations, ${failures} failures; slowest ${slowest} ms` +
    (failures > 0 ? `; see ${folder}` : ''),
);
process.exitCode = failures > 0 || inputs === 0 ? 1 : 0;
