/**
 * Words that stand among the same neighbours, in clusters: an exchange algorithm over pairs of neighbouring words (S. Martin, J. Liermann,
 * H. Ney: Algorithms for bigram and trigram word clustering, 1998). Each word goes where it makes the text likeliest, until few move.
 */
import { clusterCount } from '@/utils/text/tagger';
import type { CorpusText } from './corpus';
import { documentOf } from './corpus';

/** Rarer words tell too little of their neighbours; they stay without a cluster. */
const leastSeen = 8;
const rounds = 12;

/** Cluster of each word that is frequent enough, 1 to `clusterCount` − 1. 0 is for all others. */
export function clustersOf(
  corpus: readonly CorpusText[],
  vocabulary: ReadonlySet<string>,
): Map<string, number> {
  const sequences = corpus.map(({ text }) => documentOf(text).words.lower);
  const counts = new Map<string, number>();
  for (const words of sequences)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const chosen = [...counts]
    .filter(([word, count]) => count >= leastSeen && vocabulary.has(word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const ids = new Map(chosen.map(([word], index) => [word, index + 1]));
  const size = chosen.length + 1;
  // Neighbours of each word, both sides, with counts. Word 0 is every other word.
  const right: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  const left: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  const frequency = new Float64Array(size);
  for (const words of sequences) {
    let before = 0;
    for (const word of words) {
      const id = ids.get(word) ?? 0;
      frequency[id]!++;
      right[before]!.set(id, (right[before]!.get(id) ?? 0) + 1);
      left[id]!.set(before, (left[id]!.get(before) ?? 0) + 1);
      before = id;
    }
  }
  const of = new Int32Array(size);
  for (let id = 1; id < size; id++) of[id] = 1 + ((id - 1) % (clusterCount - 1));
  const pairs = new Float64Array(clusterCount * clusterCount);
  const totals = new Float64Array(clusterCount);
  for (let id = 0; id < size; id++) {
    totals[of[id]!]! += frequency[id]!;
    for (const [next, count] of right[id]!) pairs[of[id]! * clusterCount + of[next]!]! += count;
  }
  const after = new Float64Array(clusterCount);
  const ahead = new Float64Array(clusterCount);
  const log = (n: number) => (n > 0 ? n * Math.log(n) : 0);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let id = 1; id < size; id++) {
      const own = of[id]!;
      after.fill(0);
      ahead.fill(0);
      let itself = 0;
      for (const [next, count] of right[id]!) {
        if (next === id) itself = count;
        else after[of[next]!]! += count;
      }
      for (const [before, count] of left[id]!) if (before !== id) ahead[of[before]!]! += count;
      change(own, -1, itself);
      totals[own]! -= frequency[id]!;
      let best = own;
      let most = -Infinity;
      for (let cluster = 1; cluster < clusterCount; cluster++) {
        const gain = gainOf(cluster, itself, frequency[id]!);
        if (gain > most) {
          most = gain;
          best = cluster;
        }
      }
      change(best, 1, itself);
      totals[best]! += frequency[id]!;
      of[id] = best;
      if (best !== own) moved++;
    }
    console.error(`clusters round ${round + 1}: ${moved} of ${size - 1} words moved`);
    if (moved < size / 200) break;
  }
  return new Map(chosen.map(([word], index) => [word, of[index + 1]!]));

  function change(cluster: number, sign: number, itself: number): void {
    for (let other = 0; other < clusterCount; other++) {
      pairs[cluster * clusterCount + other]! += sign * after[other]!;
      pairs[other * clusterCount + cluster]! += sign * ahead[other]!;
    }
    pairs[cluster * clusterCount + cluster]! += sign * itself;
  }

  function gainOf(cluster: number, itself: number, count: number): number {
    let gain = 0;
    const row = cluster * clusterCount;
    for (let other = 0; other < clusterCount; other++) {
      if (other === cluster) continue;
      if (after[other]! > 0) gain += log(pairs[row + other]! + after[other]!) - log(pairs[row + other]!); // prettier-ignore
      if (ahead[other]! > 0) gain += log(pairs[other * clusterCount + cluster]! + ahead[other]!) - log(pairs[other * clusterCount + cluster]!); // prettier-ignore
    }
    const same = pairs[row + cluster]!;
    gain += log(same + after[cluster]! + ahead[cluster]! + itself) - log(same);
    return gain - 2 * (log(totals[cluster]! + count) - log(totals[cluster]!));
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The clusters of the words of each class, a digit a word, as `TaggerData` holds them. */
export function packClusters(
  words: readonly string[],
  clusters: ReadonlyMap<string, number>,
): string[] {
  return words.map((list) =>
    list
      .split(' ')
      .map((word) => digits[clusters.get(word) ?? 0])
      .join(''),
  );
}
