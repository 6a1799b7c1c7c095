/** Links to a quote: URL fragments with a text directive (https://wicg.github.io/scroll-to-text-fragment/). */
import type { Span } from '@/utils/model';

/** Longest text, in UTF-16 units, that is given whole; of longer ones the first and last words are. */
const WHOLE = 120;
/** Words at each end of a longer text. */
const END_WORDS = 5;
/** Words of the surroundings that tell the text from the same words elsewhere. */
const CONTEXT_WORDS = 3;

const BLOCK_BREAK = '\n';

/**
 * The address of the words of `span` on the page.
 * @param pageUrl address of the page; its fragment is dropped.
 * @param text the article's text, which `span` is a stretch of.
 */
export function textFragmentUrl(pageUrl: string, text: string, span: Span): string {
  return `${pageUrl.split('#', 1)[0]}#:~:text=${textDirective(text, span)}`;
}

/** `[prefix-,]start[,end][,-suffix]`, percent-encoded. */
export function textDirective(text: string, span: Span): string {
  const [start, end] = wholeWords(text, span);
  const content = text.slice(start, end);
  const words = content.split(/\s+/);
  const isWhole =
    words.length <= END_WORDS * 2 || (content.length <= WHOLE && !content.includes(BLOCK_BREAK));
  // A part must not reach over the end of a block.
  const first = isWhole ? content : withinBlock(words, content, END_WORDS);
  const last = isWhole ? null : words.slice(-END_WORDS).join(' ');
  const parts = [encode(first)];
  if (last !== null) parts.push(encode(last));
  if (countOf(text, first) > 1 || words.length <= CONTEXT_WORDS) {
    const before = lastWords(text.slice(0, start).split(BLOCK_BREAK).at(-1)!);
    const after = firstWords(text.slice(end).split(BLOCK_BREAK)[0]!);
    if (before !== '') parts.unshift(`${encode(before)}-`);
    if (after !== '') parts.push(`-${encode(after)}`);
  }
  return parts.join(',');
}

/** A text directive matches whole words only, so a span that ends within one takes in the rest of it. */
function wholeWords(text: string, span: Span): [start: number, end: number] {
  let { start, end } = span;
  const isWord = (index: number) => /[\p{L}\p{N}]/u.test(text[index] ?? '');
  while (isWord(start - 1) && isWord(start)) start--;
  while (isWord(end - 1) && isWord(end)) end++;
  return [start, end];
}

function withinBlock(words: readonly string[], content: string, count: number): string {
  const block = content.split(BLOCK_BREAK, 1)[0]!;
  return Math.min(block.split(/\s+/).length, count) === count
    ? words.slice(0, count).join(' ')
    : block;
}

function lastWords(text: string): string {
  return ifWords(text.trim().split(/\s+/).slice(-CONTEXT_WORDS));
}

function firstWords(text: string): string {
  return ifWords(text.trim().split(/\s+/).slice(0, CONTEXT_WORDS));
}

/** Punctuation alone tells nothing apart. */
function ifWords(words: readonly string[]): string {
  const context = words.join(' ');
  return /[\p{L}\p{N}]/u.test(context) ? context : '';
}

function countOf(text: string, part: string): number {
  return text.toLowerCase().split(part.toLowerCase()).length - 1;
}

/** The directive's own signs are comma, hyphen and ampersand; the first two stand for themselves only when encoded. */
function encode(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replaceAll('-', '%2D');
}
