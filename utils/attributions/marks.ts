/** Marks between words that part a sentence's pieces from each other. */

/** A dash, or hyphens in its place. */
export function isDash(word: string | null | undefined): boolean {
  return /^(?:[—–]|-+)$/.test(word ?? '');
}

export function isCommaOrDash(word: string | undefined): boolean {
  return word === ',' || isDash(word);
}

/** What parts clauses within a sentence. */
export function partsClauses(word: string | undefined): boolean {
  return isCommaOrDash(word) || word === ';' || word === ':';
}
