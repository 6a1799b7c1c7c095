/** The command line: annotates saved pages and texts. `npm run -s annotate -- --help` says how. */
import { once } from 'node:events';
import { readArguments, usage, UsageError } from './annotate/arguments';
import type { Input } from './annotate/inputs';
import { InputError, readFileInput, readLineInput, readLines } from './annotate/inputs';
import { plain } from './annotate/table';

async function main(words: readonly string[]): Promise<void> {
  const asked = readArguments(words);
  if (asked.help) {
    await print(usage);
    return;
  }
  // Loaded only when there is something to annotate.
  const { annotateInput } = await import('./annotate/page');
  const { formatter } = await import('./annotate/format');
  const formatted = await formatter(asked.format);
  const give = async (input: Input) => {
    if (input.note !== null) report(input.id, input.note);
    const page = annotateInput(input, asked);
    await print(formatted(page));
  };
  for (const file of asked.files) {
    await attempt(file, async () => give({ ...(await readFileInput(file)), url: asked.url }));
  }
  for (const file of asked.lineFiles) await giveLines(file, give);
}

async function giveLines(file: string, give: (input: Input) => Promise<void>): Promise<void> {
  const name = file === '-' ? 'standard input' : file;
  await attempt(name, async () => {
    for await (const line of readLines(file)) {
      await attempt(`${name}, line ${line.number}`, async () => {
        const input = readLineInput(line, file);
        if (input) await give(input);
      });
    }
  });
}

/** Does `work`; what goes wrong in it is one line on standard error, and the exit status is 1. */
async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    const message = error instanceof Error ? error.message : String(error);
    report(name, error instanceof InputError ? message : `could not be annotated: ${message}`);
  }
}

function report(name: string, message: string): void {
  process.stderr.write(`${plain(name)}: ${plain(message)}\n`);
}

/** Waits until the reader has taken the output, so that a long run holds one page at a time. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

// A reader that has seen enough ("| head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  const isUsage = error instanceof UsageError;
  report('annotate', error instanceof Error ? error.message : String(error));
  if (isUsage) process.stderr.write('Try --help.\n');
}
