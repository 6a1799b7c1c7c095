/** An alignment of words as runs that can be shown. */
import type { Pair } from './align';
import type { WordRange } from './exact';
import type { Difference } from './result';
import type { Words } from './words';

type Kind = Difference['kind'];

interface Run {
  kind: Kind;
  readonly quote: number[];
  readonly original: number[];
}

/** Words that stand in both as they are. */
export function sameDifference(quote: Words, original: Words, range: WordRange): Difference {
  return {
    kind: 'same',
    quote: quote.text.trim(),
    original: original.text.slice(original.start[range.from]!, original.end[range.to - 1]!),
  };
}

/** The runs of an alignment, in order. Words that differ only in how they are joined ("co-operate", "cooperate") are the same. */
export function differencesOf(
  quote: Words,
  original: Words,
  pairs: readonly Pair[],
  folds: readonly string[],
): Difference[] {
  const isSame = (pair: Pair) =>
    pair.quote !== null &&
    pair.original !== null &&
    quote.ids[pair.quote] === original.ids[pair.original];
  const runs: Run[] = [];
  for (const pair of pairs) {
    const kind = isSame(pair) ? 'same' : 'replaced';
    let run = runs.at(-1);
    if (run?.kind !== kind) {
      run = { kind, quote: [], original: [] };
      runs.push(run);
    }
    if (pair.quote !== null) run.quote.push(pair.quote);
    if (pair.original !== null) run.original.push(pair.original);
  }
  for (const run of runs) {
    if (run.kind !== 'same') run.kind = kindOf(run, quote, original, folds);
  }
  return merge(runs).map((run) => ({
    kind: run.kind,
    quote: textOf(quote, run.quote),
    original: textOf(original, run.original),
  }));
}

function kindOf(run: Run, quote: Words, original: Words, folds: readonly string[]): Kind {
  if (run.quote.length === 0) return 'left-out';
  if (run.original.length === 0) return 'put-in';
  const joined = (words: Words, indexes: readonly number[]) =>
    indexes.map((index) => folds[words.ids[index]!]).join('');
  return joined(quote, run.quote) === joined(original, run.original) ? 'same' : 'replaced';
}

function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.kind === run.kind) {
      last.quote.push(...run.quote);
      last.original.push(...run.original);
    } else {
      merged.push(run);
    }
  }
  return merged;
}

function textOf(words: Words, indexes: readonly number[]): string | null {
  const first = indexes[0];
  if (first === undefined) return null;
  return words.text.slice(words.start[first]!, words.end[indexes.at(-1)!]!);
}
