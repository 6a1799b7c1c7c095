/** How alike two lines are, by their words. */
import { termsOf } from './letters';

/** A line's words, lower case. Scripts without spaces are cut into pairs of characters. */
export function wordSet(line: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of termsOf(line.toLowerCase())) {
    if (/[\u3040-\u30ff\u3400-\u9fff]/.test(word)) {
      for (let index = 0; index < word.length - 1; index++) words.add(word.slice(index, index + 2));
    } else {
      words.add(word);
    }
  }
  return words;
}

/**
 * @returns the share of the shorter line's words that the longer one has too, 0 to 1. Lines of very different length share
 * words by chance and count half; one word alone says nothing and gives 0, unless it is all of both lines.
 */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  if (small.size < 2) return shared === large.size && shared > 0 ? 1 : 0;
  return (shared / small.size) * (small.size / large.size < 0.25 ? 0.5 : 1);
}

/** Lines that others are compared with, read once. */
export class Lines {
  private readonly sets: readonly ReadonlySet<string>[];
  private readonly shortest: number;
  private readonly longest: number;

  constructor(lines: readonly string[]) {
    this.sets = lines.map(wordSet);
    this.shortest = Math.min(...lines.map(({ length }) => length)) * 0.2;
    this.longest = Math.max(...lines.map(({ length }) => length)) * 5;
  }

  /** How alike a line is to the most alike of these, 0 to 1. */
  likest(line: string): number {
    // Most lines of a page differ from its title in length alone.
    if (line.length < this.shortest || line.length > this.longest) return 0;
    const words = wordSet(line);
    return this.sets.reduce((best, set) => Math.max(best, likeness(set, words)), 0);
  }
}
