/** Places where words stand as they are. */
import type { Words } from './words';

/** A stretch of words, `to` exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Places looked at for one piece: a text that repeats itself more often tells no more. */
const MOST_PLACES = 20_000;

/** Where `needle` stands in `words`, by the search of Knuth, Morris and Pratt: in time linear in both. First words of the places. */
export function* placesOf(words: Words, needle: Int32Array): Generator<undefined, number[]> {
  const { ids, count } = words;
  const length = needle.length;
  const places: number[] = [];
  if (length === 0 || length > count) return places;
  const fallback = new Int32Array(length);
  for (let at = 1, matched = 0; at < length; at++) {
    while (matched > 0 && needle[at] !== needle[matched]) matched = fallback[matched - 1]!;
    if (needle[at] === needle[matched]) matched++;
    fallback[at] = matched;
  }
  for (let at = 0, matched = 0; at < count; at++) {
    if (at % 200_000 === 199_999) yield;
    while (matched > 0 && ids[at] !== needle[matched]) matched = fallback[matched - 1]!;
    if (ids[at] === needle[matched]) matched++;
    if (matched === length) {
      places.push(at - length + 1);
      if (places.length === MOST_PLACES) return places;
      matched = fallback[matched - 1]!;
    }
  }
  return places;
}

/** What a chain is made of: all places of one piece, its length in words, and how far it may stand behind the one before. */
export interface Link {
  readonly places: readonly number[];
  readonly length: number;
  readonly gap: number;
}

/**
 * The first chain of places, one for each link in order, in which no gap is longer than it may be; null where there is none.
 * Linear in the number of places: behind every place, the nearest that can be reached is the best.
 */
export function chainOf(links: readonly Link[]): WordRange[] | null {
  /** For each link and place, the place before in the chain, or -1 where it cannot be reached. */
  const before: Int32Array[] = [];
  links.forEach((link, number) => {
    const previous = links[number - 1];
    const reached = new Int32Array(link.places.length).fill(number === 0 ? 0 : -1);
    if (previous) {
      let next = 0;
      let best = -1;
      link.places.forEach((place, index) => {
        for (
          ;
          next < previous.places.length && previous.places[next]! + previous.length <= place;
          next++
        ) {
          if (before[number - 1]![next]! >= 0) best = next;
        }
        if (best >= 0 && place - (previous.places[best]! + previous.length) <= link.gap)
          reached[index] = best;
      });
    }
    before.push(reached);
  });
  let at = before.at(-1)?.findIndex((place) => place >= 0) ?? -1;
  if (at < 0) return null;
  const chain: WordRange[] = [];
  for (let number = links.length - 1; number >= 0; number--) {
    const link = links[number]!;
    const from = link.places[at]!;
    chain.unshift({ from, to: from + link.length });
    at = before[number]![at]!;
  }
  return chain;
}
