/** The forms of verbs as far as their endings tell them. */

/** 1 "saying", 2 "claimed", 3 "says", 4 any other: a bare verb, or one whose past has no ending. */
export function verbForm(lower: string): number {
  if (lower.endsWith('ing')) return 1;
  if (lower.endsWith('ed')) return 2;
  return lower.endsWith('s') && !lower.endsWith('ss') ? 3 : 4;
}
