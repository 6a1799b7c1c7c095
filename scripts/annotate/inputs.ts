/** From files and lines of JSON to pages and texts. What cannot be read is an InputError with a message for the user. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { basename, extname } from 'node:path';
import { createGunzip } from 'node:zlib';
import * as z from 'zod/mini';
import { parseAs } from '@/utils/model';
import { decode } from './decode';

export interface Input {
  readonly id: string;
  readonly html: string | null;
  readonly text: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly note: string | null;
}

/** Thrown for one bad input; the others go on. The message does not name the input: the one who reports it does. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Bytes of one page or one line; the largest real pages have some 5 MB. */
export const LARGEST_INPUT = 20 * 1024 * 1024;

const lineSchema = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  text: z.optional(z.nullable(z.string())),
  html: z.optional(z.nullable(z.string())),
  url: z.optional(z.nullable(z.string())),
  lang: z.optional(z.nullable(z.string())),
});

/**
 * Reads a page or a text.
 * @throws InputError where the file is missing, a folder, empty, too large, or neither page nor text.
 */
export async function readFileInput(path: string): Promise<Input> {
  const bytes = await readBytes(path);
  const extension = extname(path).toLowerCase();
  const kind = refuse(bytes, extension);
  if (kind !== null) throw new InputError(kind);
  const { text, note } = decode(bytes);
  if (text.trim() === '') throw new InputError('the file is empty');
  const isPage =
    /^\.x?html?$/.test(extension) || (extension !== '.txt' && /^\s*<[!?a-z]/i.test(text));
  return {
    id: basename(path),
    html: isPage ? text : null,
    text: isPage ? null : text,
    url: null,
    lang: null,
    note,
  };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await stat(path);
    if (file.isDirectory()) throw new InputError('is a folder, not a file');
    if (file.size > LARGEST_INPUT) throw new InputError(tooLarge(file.size));
    const handle = await open(path);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asInputError(error);
  }
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  return `too large: ${megabytes(size)} MB, at most ${megabytes(LARGEST_INPUT)} MB are read as one page`;
}

/** Why bytes are neither page nor text, or null. */
function refuse(bytes: Uint8Array, extension: string): string | null {
  if (bytes.length === 0) return 'the file is empty';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (/^\s*%PDF-/.test(head)) return 'is a PDF, not a web page or a text';
  if (head.startsWith('PK\u0003\u0004')) return 'is an archive, not a web page or a text';
  if (/^\.(?:jsonl|ndjson)$/.test(extension)) return 'is a file of JSON lines: use --jsonl';
  const isWide = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head);
  if (!isWide && head.includes('\u0000')) return 'is binary, not a web page or a text';
  return null;
}

function asInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT') return new InputError('no such file');
  if (code === 'EISDIR') return new InputError('is a folder, not a file');
  if (code === 'EACCES' || code === 'EPERM') return new InputError('may not be read');
  return new InputError(`cannot be read (${code ?? String(error)})`);
}

/** A line of JSON by its number, from 1. */
export interface Line {
  readonly number: number;
  /** null where the line was too long to be kept. */
  readonly text: string | null;
}

function openStream(path: string): Readable {
  if (path === '-') return process.stdin;
  const file = createReadStream(path);
  if (!path.endsWith('.gz')) return file;
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

/**
 * Reads lines one by one, never the whole file; one that ends in .gz is unpacked.
 * @throws InputError where the file cannot be read.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const stream = openStream(path);
  stream.setEncoding('utf8');
  let number = 0;
  let kept = '';
  let isTooLong = false;
  const add = (part: string) => {
    if (kept.length + part.length > LARGEST_INPUT * 2) {
      isTooLong = true;
      kept = '';
    } else if (!isTooLong) {
      kept += part;
    }
  };
  const take = (): Line => {
    const line = { number: ++number, text: isTooLong ? null : kept };
    kept = '';
    isTooLong = false;
    return line;
  };
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      let start = 0;
      for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
        add(chunk.slice(start, end));
        yield take();
        start = end + 1;
      }
      add(chunk.slice(start));
    }
  } catch (error) {
    throw asInputError(error);
  }
  if (kept !== '' || isTooLong) yield take();
}

/**
 * Reads one line of JSON.
 * @returns null for a blank line.
 * @throws InputError where it is not JSON, or lacks both text and html.
 */
export function readLineInput(line: Line, file: string): Input | null {
  if (line.text === null) throw new InputError('the line is too long');
  const json = line.text.replace(/^\ufeff/, '').trim();
  if (json === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new InputError('is not JSON');
  }
  let record;
  try {
    record = parseAs(lineSchema, value, 'wrong shape');
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
  const text = record.text ?? null;
  const html = text === null ? (record.html ?? null) : null;
  if (text === null && html === null) throw new InputError('has neither "text" nor "html"');
  return {
    id:
      record.id === undefined
        ? `${file === '-' ? 'line' : basename(file)}:${line.number}`
        : String(record.id),
    html,
    text,
    url: record.url ?? null,
    lang: record.lang ?? null,
    note: null,
  };
}
