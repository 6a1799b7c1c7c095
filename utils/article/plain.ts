/** Articles given as plain text. The text stays as it is, to the letter: blocks are only found in it. */
import type { Agency, Article, Block } from '@/utils/model';
import { findAgencies } from './agencies';
import { chooseLanguage, primaryLanguage } from './detect-language';

export interface PlainOptions {
  url?: string | null;
  title?: string | null;
}

/**
 * Finds the paragraphs of a text: parted by blank lines, and by single line breaks too where it has no blank line or where its lines
 * are too long to have been wrapped for a screen.
 * @param lang what the sender says of the language; null lets the text decide.
 */
export function articleFromText(
  text: string,
  lang: string | null,
  options: PlainOptions = {},
): Article {
  const hasBlankLine = /\S[^\S\n]*\n[^\S\n]*\n\s*\S/.test(text.replace(/\r\n?/g, '\n'));
  const isWrapped = hasBlankLine && !longLine.test(text);
  const gap = isWrapped ? /[^\S\n\r]*(?:\r\n?|\n)(?:[^\S\n\r]*(?:\r\n?|\n))+/g : /\r\n?|\n/g;
  const blocks: Block[] = [];
  let start = 0;
  const add = (from: number, to: number) => {
    const lead = /^\s*/.exec(text.slice(from, to))![0].length;
    const first = from + lead;
    let last = to;
    while (last > first && /\s/.test(text[last - 1]!)) last--;
    if (last > first) {
      blocks.push({
        kind: 'paragraph',
        start: first,
        end: last,
        links: [],
        embed: null,
        entry: null,
      });
    }
  };
  for (const match of text.matchAll(gap)) {
    add(start, match.index);
    start = match.index + match[0].length;
  }
  add(start, text.length);

  const first = blocks[0];
  const head = first && blocks.length > 1 ? text.slice(first.start, first.end) : null;
  const isHeadline = first !== undefined && head !== null && looksLikeHeadline(head);
  if (isHeadline) first.kind = 'headline';
  return {
    info: {
      url: options.url ?? null,
      title: options.title ?? (isHeadline ? head : null),
      lang: primaryLanguage(lang) ?? chooseLanguage(null, text),
      publisher: null,
      author: null,
      published: null,
      modified: null,
      agencies: agenciesOfText(text, blocks),
      factChecks: [],
      isArticle: true,
    },
    text,
    blocks,
  };
}

/** No one wraps lines this long by hand or for a terminal. */
const longLine = /[^\n\r]{160}/;

function agenciesOfText(text: string, blocks: readonly Block[]): Agency[] {
  const lines = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }) => text.slice(start, end));
  const openings = lines.slice(0, 3).map((line) => line.slice(0, 160));
  const closings = lines.slice(-30).map((line) => line.slice(-80));
  return findAgencies({ publisher: null, metadata: [], openings, lines: [], closings });
}

/** One short line that does not end like a sentence. */
function looksLikeHeadline(line: string): boolean {
  return line.length <= 160 && !/[\n\r]/.test(line) && !/[.!?…:;,]["'”’»]?$/.test(line);
}
