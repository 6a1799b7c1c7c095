/** How words in quotation marks look: a sentence of its own, a title, a heading, a label or a signature beside them. */
import { Shape } from '@/utils/text/document';
import { Tag } from '@/utils/text/tags';
import type { Context } from './context';

/** The quotation is a sentence (or several) of its own, not words within somebody else's sentence. */
export function standsAlone(context: Context, index: number): boolean {
  const { words, quotationWords, document } = context;
  const { first, end } = quotationWords[index]!;
  const inner = context.quotations[index]!;
  const firstInner = first + 1;
  if (end - first < 3) return false;
  const sentence = document.sentences[words.sentence[first]!]!;
  const block = document.blocks[inner.block]!;
  const capital = (words.shape[firstInner] ?? 0) & (Shape.capital | Shape.digit);
  const opens = first === sentence.firstWord || first === block.firstWord;
  // “He said, under oath, “the pier is safe.””: in lower case after a comma the words go on a clause.
  if (!opens && !capital && words.lower[first - 1] === ',') return false;
  const startsSentence = opens || endsClause(words.lower[first - 1]!);
  const last = lastInside(context, index);
  const next = words.lower[end] ?? '';
  const endsItself = /^[.,!?…—–-]|\.$/.test(last) || (next === ',' && startsSentence);
  if (startsSentence && endsItself) return true;
  if (startsSentence && !capital && !inner.unclosed) return false;
  return startsSentence && (inner.unclosed || end - first > 6 || !!capital);
}

/** The last word inside the marks; closing marks of nested quotations are passed over. */
export function lastInside({ words, quotationWords }: Context, index: number): string {
  const { first, end } = quotationWords[index]!;
  let at = end - 2;
  while (at > first && /^["'’”»]$/.test(words.lower[at]!)) at--;
  return words.lower[at] ?? '';
}

const endsClause = (lower: string) => /^[,:;.!?…—–([”"]|^-+$/.test(lower);

/** Words in lower case follow the quotation in its sentence. */
export function goesOnAfter({ words, quotationWords }: Context, index: number): boolean {
  const { end } = quotationWords[index]!;
  const shape = words.shape[end];
  return (
    shape !== undefined &&
    words.sentence[end] === words.sentence[end - 1] &&
    (shape & (Shape.word | Shape.capital)) === Shape.word
  );
}

/** “We will see.” – Jane Doe, farmer: a dash and a name, and nothing else to the line's end. */
export function signatureAfter(
  context: Context,
  index: number,
): { first: number; end: number } | null {
  const { words, quotationWords, document, quotations, data } = context;
  const { end } = quotationWords[index]!;
  const own = document.blocks[quotations[index]!.block]!;
  // The line may be a block of its own.
  const next = document.blocks[quotations[index]!.block + 1];
  const block = end >= own.endWord && next && next.firstWord === end ? next : own;
  if (!/^(?:[—–―~]|-+)$/.test(words.lower[end] ?? '') || end + 1 >= block.endWord) return null;
  const first = end + 1;
  if (!(words.shape[first]! & Shape.capital)) return null;
  let last = first;
  while (last < block.endWord && last < first + 6 && words.shape[last]! & Shape.capital) {
    last++;
    if (data.nameParticles.has(words.lower[last] ?? '')) last++;
  }
  const lineEnds =
    last >= block.endWord ||
    /^[,(.]$/.test(words.lower[last]!) ||
    document.text.slice(words.end[last - 1]!, words.start[last]!).includes('\n');
  if (!lineEnds) return null;
  // "– Hester Lyle, mother of a three-year-old": what she is belongs to it.
  const whole = words.lower[last] === ',' && block.endWord - last < 14 ? block.endWord : last;
  return { first, end: words.lower[whole - 1] === '.' ? whole - 1 : whole };
}

/** 'All Bets Are Off': a line of its own in title case. */
export function isHeading(context: Context, index: number): boolean {
  const { quotationWords, document, quotations } = context;
  const { first, end } = quotationWords[index]!;
  const block = document.blocks[quotations[index]!.block]!;
  return first === block.firstWord && end >= block.endWord - 1 && isInTitleCase(context, index);
}

/** A title of a work, a slogan, a name: title case and no end of a sentence. */
export function isTitle(context: Context, index: number): boolean {
  return isInTitleCase(context, index) && !/^[.!?…]/.test(lastInside(context, index));
}

/** Marcia “Cia” Price: one word or two between names. */
export function isNickname({ words, tags, quotationWords }: Context, index: number): boolean {
  const { first, end } = quotationWords[index]!;
  const named = tags[first - 1] === Tag.name && tags[end] === Tag.name;
  return named && end - first <= 4 && (words.shape[first + 1]! & Shape.capital) !== 0;
}

/** Every longer word has a capital. */
function isInTitleCase({ words, quotationWords }: Context, index: number): boolean {
  const { first, end } = quotationWords[index]!;
  if (end - first > 16) return false;
  let capitals = 0;
  for (let word = first + 1; word < end; word++) {
    const capital = (words.shape[word]! & Shape.capital) !== 0;
    if (words.lower[word]!.length > 3 && !capital) return false;
    if (capital) capitals++;
  }
  return capitals > 1;
}

/** “SMITH: We will see.” or SMITH: “We will see.”: the name before the colon. */
export function labelIn(context: Context, index: number): { first: number; end: number } | null {
  const { words, quotationWords, document, quotations, data } = context;
  const own = quotationWords[index]!.first;
  // Within the marks, or from the paragraph's front up to them.
  for (const first of [own + 1, document.blocks[quotations[index]!.block]!.firstWord]) {
    let at = first;
    while (at < words.count && at < first + 4 && words.shape[at]! & Shape.allCapitals) at++;
    const closes = first > own || at + 1 === own;
    if (at > first && words.lower[at] === ':' && closes && !data.labels.has(words.lower[first]!)) {
      return { first, end: at };
    }
  }
  return null;
}
