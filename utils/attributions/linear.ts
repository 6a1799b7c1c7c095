/**
 * Linear models over hashed features. A model has `size` slots of `classes` weights each, side by side; a score is the sum of the weights of the features
 * that are present. Feature extraction is shared by the engine and by training.
 */

/** Collects the features of one decision; reused from decision to decision. */
export class Features {
  readonly hashes = new Int32Array(512);
  /** Which template made each feature: an index into the names that `templates` gives. */
  readonly templates = new Uint8Array(512);
  count = 0;

  reset(): void {
    this.count = 0;
  }

  /** Adds the feature that `template` makes from up to three values. */
  add(template: number, a = 0, b = 0, c = 0): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
    hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
    this.hashes[this.count] = hash ^ (hash >>> 15);
    this.templates[this.count++] = template;
  }
}

export interface LinearModel {
  /** A power of two. */
  readonly size: number;
  readonly classes: number;
  readonly weights: Int8Array | Float32Array;
  /** What one unit of weight is worth. */
  readonly scale: number;
}

export function score(model: LinearModel, features: Features, row: number): number {
  const mask = model.size - 1;
  const { weights, classes } = model;
  const { hashes, count } = features;
  let sum = 0;
  for (let index = 0; index < count; index++) {
    sum += weights[(hashes[index]! & mask) * classes + row]!;
  }
  return sum * model.scale;
}

/** Turns scores into shares that add up to 1, in place. */
export function softmax(scores: Float64Array, count: number): void {
  let largest = -Infinity;
  for (let index = 0; index < count; index++) largest = Math.max(largest, scores[index]!);
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const value = Math.exp(scores[index]! - largest);
    scores[index] = value;
    sum += value;
  }
  for (let index = 0; index < count; index++) scores[index]! /= sum;
}
