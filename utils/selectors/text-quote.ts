/**
 * A stretch of the article by its words and what stands around them, as the Web Annotation Data Model's text quote
 * selector has it (https://www.w3.org/TR/annotation-model/#text-quote-selector). Survives changes of the page elsewhere.
 */
import * as z from 'zod/mini';

/** UTF-16 units of the surroundings on each side. */
const CONTEXT = 32;

const LARGEST_EXACT = 20_000;

export const textQuoteSchema = z.object({
  exact: z.string().check(z.minLength(1), z.maxLength(LARGEST_EXACT)),
  prefix: z.string().check(z.maxLength(CONTEXT)),
  suffix: z.string().check(z.maxLength(CONTEXT)),
});
export type TextQuote = z.infer<typeof textQuoteSchema>;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The selector of `text.slice(start, end)`. */
export function textQuoteOf(text: string, { start, end }: Stretch): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeTo(text, Math.min(text.length, end + CONTEXT))),
  };
}

/**
 * Finds the words again, also where white space or case of the surroundings have changed.
 * @returns the occurrence whose surroundings fit best, and the first of equals; null where the words are gone.
 */
export function findTextQuote(text: string, quote: TextQuote): Stretch | null {
  const pattern = new RegExp(
    quote.exact.trim().split(/\s+/).map(escapeForRegExp).join('\\s+'),
    'gu',
  );
  if (quote.exact.trim() === '') return null;
  let best: Stretch | null = null;
  let bestFit = -1;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    const end = index + found.length;
    const before = text.slice(Math.max(0, index - CONTEXT * 2), index);
    const fit =
      likeness(reversed(quote.prefix), reversed(before)) +
      likeness(quote.suffix, text.slice(end, end + CONTEXT * 2));
    if (fit > bestFit) {
      best = { start: index, end };
      bestFit = fit;
    }
  }
  return best;
}

/** Number of signs from the beginning that are equal, white space aside. */
function likeness(one: string, other: string): number {
  const [left, right] = [packed(one), packed(other)];
  let count = 0;
  while (count < left.length && left[count] === right[count]) count++;
  return count;
}

function packed(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The offset, or the next one where it would part a surrogate pair. */
function wholeFrom(text: string, offset: number): number {
  return isLow(text, offset) ? offset + 1 : offset;
}

function wholeTo(text: string, offset: number): number {
  return isLow(text, offset) ? offset - 1 : offset;
}

function isLow(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
