/** Reads an annotated corpus: lines of `{"id","text","lang","quotes":[{"type","content","cue","source","x":{"speech"}}]}`. */
import fs from 'node:fs';
import zlib from 'node:zlib';
import { articleFromText } from '@/utils/article/plain';
import { english } from '@/utils/language/en';
import type { TextDocument } from '@/utils/text/document';
import { readText } from '@/utils/text/read';

/** Offsets in UTF-16 units, end exclusive. */
export type Stretch = readonly [start: number, end: number];

export interface GoldAttribution {
  readonly type: 'direct' | 'mixed' | 'indirect';
  readonly content: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly source: readonly Stretch[];
  readonly x?: { readonly speech?: boolean };
}

export interface CorpusText {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldAttribution[];
}

export function readCorpus(file: string): CorpusText[] {
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as CorpusText);
}

/** The text as the command line reads it. */
export function documentOf(text: string): TextDocument {
  return readText(text, articleFromText(text, 'en').blocks, english);
}
