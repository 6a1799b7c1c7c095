/** A quote as the pieces that must stand in the original one after the other, and the gaps that it marks between them. */

/** A run of words without a gap: UTF-16 offsets into the quote. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Words of the original that may stand between the piece before and this one; 0 for the first. */
  readonly gap: number;
}

/** Words that an omission may leave out: some paragraphs. */
const OMISSION = 600;
/** Words of the original that a bracketed insertion may stand for. */
const INSERTION = 12;

/**
 * "[…]", "(...)", "…" and "..." leave out; brackets around words put something in; letters in brackets at the head of a word
 * ("[T]he") only change its case.
 */
const gapPattern =
  /[[(]\s*(?:\.\s?\.\s?\.+|…|—|–|-{2,3})\s*[\])]|(?:\.\s?){2,}\.|…|(?<insertion>[\p{L}\p{N}'’]*\[[^\][\n]{1,120}\][\p{L}\p{N}'’]*)/gu;
const caseChange = /^\[\p{L}\]\p{L}+$/u;
const hasWord = /[\p{L}\p{N}]/u;

/** Splits a quote at its gaps. Pieces hold at least one letter or digit. */
export function splitQuote(quote: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let gap = 0;
  const add = (to: number) => {
    if (!hasWord.test(quote.slice(from, to))) return false;
    pieces.push({ start: from, end: to, gap: pieces.length === 0 ? 0 : gap });
    gap = 0;
    return true;
  };
  for (const match of quote.matchAll(gapPattern)) {
    const insertion = match.groups?.['insertion'];
    if (insertion !== undefined && caseChange.test(insertion)) continue;
    add(match.index);
    gap = Math.max(gap, insertion === undefined ? OMISSION : INSERTION);
    from = match.index + match[0].length;
  }
  add(quote.length);
  return pieces;
}

/** The quote with the brackets of "[T]he" made invisible, so that the word reads as one; every offset stays. */
export function withoutCaseMarks(quote: string): string {
  return quote.replace(/\[(\p{L})\](?=\p{L})/gu, '\u200b$1\u200b');
}
