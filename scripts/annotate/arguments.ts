/** What the command line was asked to do. */
import { parseArgs } from 'node:util';
import { exportFormats } from '@/utils/export/formats';
import type { ExportFormat } from '@/utils/export/formats';

export interface Arguments {
  readonly files: readonly string[];
  /** Files of JSON lines; "-" is standard input. */
  readonly lineFiles: readonly string[];
  /** Null for a table for people. */
  readonly format: ExportFormat | null;
  readonly help: boolean;
  readonly lang: string | null;
  readonly url: string | null;
  /** Annotate pages that are no article too. */
  readonly anyway: boolean;
}

/** Thrown where the command line itself is wrong; its message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Finds who said what, and through which source, on saved news pages.

Usage:
  npm run -s annotate -- [options] FILE…
  npm run -s annotate -- [options] --jsonl FILE|-

FILE is a saved page (.html, .htm) or a plain text (.txt, paragraphs parted by a blank line).

Options:
  --format NAME  instead of a table for people: json (one line for each input), jsonld (W3C Web Annotations, one
                 line for each input), csv (one table, a row for each quote or claim), md (notes)
  --json         the same as --format json
  --jsonl FILE   read inputs from a file of JSON lines, or from standard input with "-": each line is
                 {"id", "text", "lang"} or {"id", "html", "url"}
  --lang CODE    the language of all inputs ("en"), whatever they say themselves
  --url ADDRESS  the address of the page, if there is one FILE: its links are read against it
  --anyway       annotate pages that do not look like an article too
  -h, --help     this text

A page in another encoding is read as its byte order mark or its <meta charset> says; one that declares none and is
not UTF-8 is read as windows-1252, which is then said on standard error. A page whose HTML is broken is read as far
as it goes. An input that cannot be read (missing, empty, a folder, a PDF, larger than 20 MB, a malformed line)
gives one line on standard error, the others go on, and the exit status is 1.
`;

/** @throws UsageError where it is no format, or where two are asked for. */
function formatIn({ json, format }: { json?: boolean; format?: string }): ExportFormat | null {
  if (format === undefined) return json ? 'json' : null;
  const known = exportFormats.find((name) => name === format);
  if (!known) throw new UsageError(`--format: "${format}" is none of ${exportFormats.join(', ')}`);
  if (json && known !== 'json') throw new UsageError('--json and --format ask for two formats');
  return known;
}

/** @throws UsageError where an option is unknown or lacks its value. */
export function readArguments(words: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        format: { type: 'string' },
        jsonl: { type: 'string', multiple: true },
        lang: { type: 'string' },
        url: { type: 'string' },
        anyway: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('\n')[0]! : String(error));
  }
  const { values, positionals } = parsed;
  const result: Arguments = {
    files: positionals,
    lineFiles: values.jsonl ?? [],
    format: formatIn(values),
    help: values.help ?? false,
    lang: values.lang ?? null,
    url: values.url ?? null,
    anyway: values.anyway ?? false,
  };
  if (result.help) return result;
  if (result.files.length === 0 && result.lineFiles.length === 0) {
    throw new UsageError('no input: name a FILE, or --jsonl FILE');
  }
  if (result.url !== null && result.files.length !== 1) {
    throw new UsageError('--url goes with one FILE');
  }
  if (result.lang !== null && !/^[a-zA-Z]{2,3}(?:[-_]\w+)*$/.test(result.lang)) {
    throw new UsageError(`--lang: "${result.lang}" is no language code`);
  }
  return result;
}
