/** The same words quoted twice: one attribution may name the speaker better than the other. */
import type { Reader } from './reader';

/** Words in a row that two quotes must share to be compared at all. */
export const shingle = 5;
/** Quotes with fewer words are no statement to know again. */
const leastWords = 3;
/** Attributions remembered for one shingle, so that a page of one phrase stays linear. */
const maxPerShingle = 3;
/** Share of the shorter quote's shingles that the other must hold. */
const enough = 0.8;

/**
 * For each quote, the others that hold the same words.
 * @param contents the word indexes of each attribution's quoted words, in order; empty where nothing is quoted.
 */
export function findRepeated(reader: Reader, contents: readonly (readonly number[])[]): number[][] {
  const holders = new Map<number, number[]>();
  const numbers = new Map<string, number>();
  const numberOf = (word: number) => {
    const lower = reader.lower[word]!;
    let number = numbers.get(lower);
    if (number === undefined) numbers.set(lower, (number = numbers.size + 1));
    return number;
  };
  const keys = contents.map((words) => {
    const own: number[] = [];
    if (words.length < leastWords) return own;
    const row = words.map(numberOf);
    // Few words are one piece: the other quote must be the same.
    const length = Math.min(shingle, row.length);
    for (let at = 0; at + length <= row.length; at++) {
      // A hash: two phrases that share one by chance share no more of them.
      let key = length === shingle ? 0 : length;
      for (let step = 0; step < length; step++) key = Math.imul(key, 0x9e3779b1) + row[at + step]!;
      own.push(key | 0);
    }
    return own;
  });
  keys.forEach((own, index) => {
    for (const key of own) {
      const list = holders.get(key);
      if (!list) holders.set(key, [index]);
      else if (list.length < maxPerShingle && list[list.length - 1] !== index) list.push(index);
    }
  });
  return keys.map((own, index) => {
    const shared = new Map<number, number>();
    for (const key of own) {
      const list = holders.get(key)!;
      if (list.length === 1) continue;
      for (const other of list) {
        if (other !== index) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const same: number[] = [];
    for (const [other, count] of shared) {
      if (count >= enough * Math.min(own.length, keys[other]!.length)) same.push(other);
    }
    return same.sort((a, b) => a - b);
  });
}
