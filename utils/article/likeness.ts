/** How alike two lines are, by their words. */

/**
 * @returns the share of the shorter line's words that the longer one has too, 0 to 1; 0 where the shorter has fewer than two words
 * and the lines differ. Lines in scripts without spaces are compared by pairs of characters.
 */
export function likeness(one: string, other: string): number {
  const first = wordsOf(one);
  const second = wordsOf(other);
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (small.size < 2) return one.trim().toLowerCase() === other.trim().toLowerCase() ? 1 : 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  // A line much shorter than the other shares its words by chance.
  const balance = small.size / large.size < 0.25 ? 0.5 : 1;
  return (shared / small.size) * balance;
}

function wordsOf(line: string): Set<string> {
  const words = new Set<string>();
  for (const word of line.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    if (/[\u3040-\u30ff\u3400-\u9fff]/.test(word)) {
      for (let index = 0; index < word.length - 1; index++) words.add(word.slice(index, index + 2));
    } else {
      words.add(word);
    }
  }
  return words;
}
