/** The longest run of a quote's words that stands in the original as it is, where the rest of the quote does not. */
import type { Alignment } from './align';
import { weightOf } from './align';
import type { Words } from './words';

/** A run tells that the quote rests on this place from this weight and this share of the quote on. */
const LEAST_WEIGHT = 3;
const LEAST_SHARE = 1 / 3;

/** Steps that are taken at most, which bounds the time for texts that repeat themselves. */
const MOST_STEPS = 4_000_000;

export function* longestRun(
  words: Words,
  ids: Int32Array,
  folds: readonly string[],
): Generator<undefined, Alignment | null> {
  const places = new Map<number, number[]>();
  ids.forEach((id, at) => {
    const list = places.get(id);
    if (list) list.push(at);
    else places.set(id, [at]);
  });
  let best = { quote: 0, original: 0, length: 0 };
  let steps = 0;
  for (let at = 0; at + best.length < words.count && steps < MOST_STEPS; at++) {
    if (at % 100_000 === 99_999) yield;
    for (const from of places.get(words.ids[at]!) ?? []) {
      // Only what begins here and reaches further than the best counts.
      if (from > 0 && at > 0 && ids[from - 1] === words.ids[at - 1]) continue;
      let length = 1;
      while (from + length < ids.length && ids[from + length] === words.ids[at + length]) length++;
      steps += length;
      if (length > best.length) best = { quote: from, original: at, length };
    }
  }
  const weigh = (from: number, to: number) =>
    ids.slice(from, to).reduce((sum, id) => sum + weightOf(folds[id]!), 0);
  const weight = weigh(best.quote, best.quote + best.length);
  const share = weight / weigh(0, ids.length);
  if (weight < LEAST_WEIGHT || share < LEAST_SHARE) return null;
  const pairs = Array.from(ids, (_id, quote) => {
    const isInRun = quote >= best.quote && quote < best.quote + best.length;
    return { quote, original: isInRun ? quote - best.quote + best.original : null };
  });
  return {
    range: { from: best.original, to: best.original + best.length },
    pairs,
    likeness: share,
  };
}
