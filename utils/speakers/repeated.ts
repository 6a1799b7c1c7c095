/** The same words quoted twice: one attribution may name the speaker better than the other. */
import type { Reader } from './reader';

/** Words in a row that two quotes must share to be compared at all. */
const shingle = 5;
/** Attributions remembered for one shingle, so that a page of one phrase stays linear. */
const maxPerShingle = 6;
/** Share of the shorter quote's shingles that the other must hold. */
const enough = 0.8;

/**
 * For each quote, the others that hold the same words.
 * @param contents the word indexes of each attribution's quoted words, in order; empty where nothing is quoted.
 */
export function findRepeated(reader: Reader, contents: readonly (readonly number[])[]): number[][] {
  const holders = new Map<string, number[]>();
  const keys = contents.map((words) => {
    const own: string[] = [];
    for (let at = 0; at + shingle <= words.length; at++) {
      let key = '';
      for (let step = 0; step < shingle; step++) key += `${reader.lower[words[at + step]!]!} `;
      own.push(key);
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
      for (const other of holders.get(key)!) {
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
