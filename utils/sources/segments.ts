/** Finds attributions by where their content stands, without going through all of them. */
import type { Attribution } from '@/utils/attributions/types';
import type { Range } from '@/utils/text/document';

/** Most segments looked at for one place: content nests a few deep, so that more only stand on a page made to be slow. */
const mostSteps = 64;

export class SegmentIndex {
  private readonly starts: number[];
  private readonly ends: number[];
  private readonly owners: number[];
  /** The greatest end of all segments up to each. */
  private readonly reach: number[] = [];

  constructor(attributions: readonly Attribution[]) {
    const all = attributions.flatMap(({ segments }, owner) =>
      segments.map(({ start, end }) => ({ start, end, owner })),
    );
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    this.starts = all.map(({ start }) => start);
    this.ends = all.map(({ end }) => end);
    this.owners = all.map(({ owner }) => owner);
    let reach = 0;
    for (const end of this.ends) this.reach.push((reach = Math.max(reach, end)));
  }

  /** Indexes of the attributions of which one segment holds the whole range, in rising order. */
  around({ start, end }: Range): number[] {
    const found: number[] = [];
    let at = countUpTo(this.starts, start) - 1;
    for (let step = 0; at >= 0 && step < mostSteps && this.reach[at]! >= end; at--, step++) {
      if (this.ends[at]! >= end) found.push(this.owners[at]!);
    }
    return found.sort((a, b) => a - b);
  }
}

/** How many of the rising numbers are at most `limit`. */
export function countUpTo(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most texts remembered for one word: a word that stands in more of them tells none of them. */
const mostPerWord = 24;

/** Finds texts by the words that they share. */
export class WordIndex<T> {
  private readonly byWord = new Map<string, T[]>();

  add(bag: ReadonlySet<string>, text: T): void {
    for (const word of bag) {
      const list = this.byWord.get(word);
      if (!list) this.byWord.set(word, [text]);
      else if (list.length < mostPerWord) list.push(text);
    }
  }

  get isEmpty(): boolean {
    return this.byWord.size === 0;
  }

  /** The text that was added first of those that hold at least `share` of the words of `bag`, or null. */
  find(bag: ReadonlySet<string>, share: number): T | null {
    if (this.isEmpty) return null;
    const shared = new Map<T, number>();
    for (const word of bag) {
      for (const text of this.byWord.get(word) ?? []) shared.set(text, (shared.get(text) ?? 0) + 1);
    }
    for (const [text, count] of shared) if (count >= share * bag.size) return text;
    return null;
  }
}
