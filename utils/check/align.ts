/** The place that is most like some words, and how the two differ word by word. */
import type { WordRange } from './exact';
import type { Words } from './words';

/** How one word of the quote or of the original fares. Indexes are of words; null where the other side has none. */
export interface Pair {
  readonly quote: number | null;
  readonly original: number | null;
}

export interface Alignment {
  readonly range: WordRange;
  readonly pairs: readonly Pair[];
  /** Weight of the quote's words that stand there, less a little for each word in between: 1 where all do. */
  readonly likeness: number;
}

/**
 * From this likeness on, it is the quote, changed; below, another sentence. Of 5,900 comparisons of quotes with other news
 * articles of the same weeks, 0.2 % came above it by chance, while quotes with 30 % of their words changed all did.
 * A few words are alike more easily.
 * @param count words of the quote
 */
export function leastLikeness(count: number): number {
  return count <= 5 ? 0.7 : 0.56;
}

/** Fewer words than this are found as they are or not at all. */
export const FEWEST_WORDS = 3;

/** Windows compared in full for one piece. */
const MOST_WINDOWS = 12;
/** Cells of comparison tables for one piece, which bounds the time that a long quote takes. */
const MOST_CELLS = 6_000_000;

const SKIP_ORIGINAL = 0.12;
const SKIP_QUOTE = 0.25;

/** How much a word tells: short words are shared by any two sentences. */
export function weightOf(fold: string): number {
  if (!/^[a-z\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(fold)) return 1;
  return fold.length <= 3 ? 0.4 : fold.length <= 5 ? 0.8 : 1;
}

interface Needle {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

/**
 * The most like place for words of a quote, or null where there is none that is like enough.
 * @param folds of both, by number
 */
export function* alignBest(
  words: Words,
  ids: Int32Array,
  folds: readonly string[],
): Generator<undefined, Alignment | null> {
  if (ids.length < FEWEST_WORDS || words.count === 0) return null;
  const weights = Float64Array.from(ids, (id) => weightOf(folds[id]!));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const needle: Needle = { ids, weights, total };
  let best: Alignment | null = null;
  for (const window of yield* windowsOf(words, needle, folds)) {
    const alignment = align(words, needle, window);
    if (alignment && (!best || alignment.likeness > best.likeness)) best = alignment;
    yield;
  }
  return best && best.likeness >= leastLikeness(ids.length) ? best : null;
}

/** The windows that share most words with the needle, in whatever order. */
function* windowsOf(
  words: Words,
  needle: Needle,
  folds: readonly string[],
): Generator<undefined, WordRange[]> {
  const length = needle.ids.length;
  const width = Math.ceil(length * 1.5) + 4;
  const stride = Math.max(1, Math.floor(width / 2));
  const wanted = new Map<number, number>();
  for (const id of needle.ids) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  const limit = needle.total * leastLikeness(length);
  const had = new Map<number, number>();
  const found: { at: number; shared: number }[] = [];
  let shared = 0;
  for (let at = 0; at < words.count; at++) {
    if (at % 100_000 === 99_999) yield;
    const coming = words.ids[at]!;
    const need = wanted.get(coming);
    if (need !== undefined) {
      const has = (had.get(coming) ?? 0) + 1;
      had.set(coming, has);
      if (has <= need) shared += weightOf(folds[coming]!);
    }
    const leaving = at >= width ? words.ids[at - width]! : -1;
    const needLeaving = leaving < 0 ? undefined : wanted.get(leaving);
    if (needLeaving !== undefined) {
      const has = had.get(leaving)!;
      had.set(leaving, has - 1);
      if (has <= needLeaving) shared -= weightOf(folds[leaving]!);
    }
    if (shared < limit - 1e-9) continue;
    const last = found.at(-1);
    if (last && Math.floor(last.at / stride) === Math.floor(at / stride)) {
      if (shared > last.shared + 1e-9) found[found.length - 1] = { at, shared };
    } else {
      found.push({ at, shared });
    }
  }
  const margin = length + 4;
  const cells = length * (width + 2 * margin);
  const most = Math.max(1, Math.min(MOST_WINDOWS, Math.floor(MOST_CELLS / cells)));
  found.sort((one, other) => other.shared - one.shared || one.at - other.at);
  return found.slice(0, most).map(({ at }) => ({
    from: Math.max(0, at - width + 1 - margin),
    to: Math.min(words.count, at + 1 + margin),
  }));
}

const enum Step {
  stop = 0,
  both = 1,
  quote = 2,
  original = 3,
}

/** The best way to lay the whole needle along a part of the window. */
function align(words: Words, needle: Needle, window: WordRange): Alignment | null {
  const { ids, weights, total } = needle;
  const rows = ids.length;
  const columns = window.to - window.from;
  const steps = new Uint8Array((rows + 1) * (columns + 1));
  let above = new Float64Array(columns + 1);
  let here = new Float64Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const id = ids[row - 1]!;
    const weight = weights[row - 1]!;
    here[0] = above[0]! - weight * SKIP_QUOTE;
    steps[row * (columns + 1)] = Step.quote;
    for (let column = 1; column <= columns; column++) {
      const isSame = words.ids[window.from + column - 1] === id;
      const both =
        above[column - 1]! + (isSame ? weight : -weight * SKIP_QUOTE - SKIP_ORIGINAL * 0.9);
      const quote = above[column]! - weight * SKIP_QUOTE;
      const original = here[column - 1]! - SKIP_ORIGINAL;
      let best = both;
      let step = Step.both;
      if (quote > best) {
        best = quote;
        step = Step.quote;
      }
      if (original > best) {
        best = original;
        step = Step.original;
      }
      here[column] = best;
      steps[row * (columns + 1) + column] = step;
    }
    [above, here] = [here, above];
  }
  let column = 0;
  for (let at = 1; at <= columns; at++) if (above[at]! > above[column]!) column = at;
  const pairs: Pair[] = [];
  let row = rows;
  while (row > 0) {
    const step = steps[row * (columns + 1) + column]!;
    const original = window.from + column - 1;
    if (step === Step.both) pairs.push({ quote: --row, original });
    else if (step === Step.quote) pairs.push({ quote: --row, original: null });
    else pairs.push({ quote: null, original });
    if (step !== Step.quote) column--;
  }
  pairs.reverse();
  return judged(words, needle, pairs, total);
}

function judged(
  words: Words,
  needle: Needle,
  laid: readonly Pair[],
  total: number,
): Alignment | null {
  const isSame = ({ quote, original }: Pair) =>
    quote !== null && original !== null && needle.ids[quote] === words.ids[original];
  const placed = laid.filter(isSame);
  if (placed.length < 2) return null;
  const first = placed[0]!.original!;
  const last = placed.at(-1)!.original!;
  const pairs = withinSentences(words, laid, first, last);
  const matched = placed.reduce((sum, { quote }) => sum + needle.weights[quote!]!, 0);
  const between = last - first + 1 - placed.length;
  const originals = pairs.flatMap(({ original }) => (original === null ? [] : [original]));
  return {
    range: { from: originals[0]!, to: originals.at(-1)! + 1 },
    pairs,
    likeness: (matched - Math.max(0, between - (needle.ids.length - placed.length)) * 0.1) / total,
  };
}

const breaks = /[\n\r.!?…]/;

/**
 * Words at either end of the quote that stand nowhere were laid along the next words of the original. Behind the end of a
 * sentence those are no counterpart: another sentence begins there.
 * @param first the first word of the original that is the same
 */
function withinSentences(
  words: Words,
  pairs: readonly Pair[],
  first: number,
  last: number,
): Pair[] {
  let from = first;
  while (from > 0 && first - from < pairs.length && !hasBreak(words, from - 1)) from--;
  let to = last;
  while (to + 1 < words.count && to - last < pairs.length && !hasBreak(words, to)) to++;
  return pairs.flatMap((pair) => {
    if (pair.original === null || (pair.original >= from && pair.original <= to)) return [pair];
    return pair.quote === null ? [] : [{ quote: pair.quote, original: null }];
  });
}

function hasBreak(words: Words, word: number): boolean {
  return breaks.test(words.text.slice(words.end[word]!, words.start[word + 1]!));
}
