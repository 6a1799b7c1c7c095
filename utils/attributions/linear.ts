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
  return sumOf(model, features, row) * model.scale;
}

/** The score in units of weight: whole numbers for stored weights, so that parts of a sum may be kept and added in any order. */
export function sumOf(model: LinearModel, features: Features, row: number): number {
  const mask = model.size - 1;
  const { weights, classes } = model;
  const { hashes, count } = features;
  let sum = 0;
  for (let index = 0; index < count; index++) {
    sum += weights[(hashes[index]! & mask) * classes + row]!;
  }
  return sum;
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

/** Sums of a model's weights that are kept by place and row: whole numbers. */
export class PlaceSums {
  private readonly sums: Int32Array;
  private model: LinearModel | null = null;

  /** @param places whose sums may be kept. */
  constructor(
    places: number,
    private readonly rows: number,
  ) {
    this.sums = new Int32Array(places * rows).fill(unknownSum);
  }

  /** The sum that is kept for the model, or undefined. */
  get(model: LinearModel, place: number, row: number): number | undefined {
    if (this.model !== model) return undefined;
    const sum = this.sums[place * this.rows + row]!;
    return sum === unknownSum ? undefined : sum;
  }

  /** Keeps a sum; those of another model are forgotten. */
  set(model: LinearModel, place: number, row: number, sum: number): void {
    if (this.model !== model) {
      if (this.model) this.sums.fill(unknownSum);
      this.model = model;
    }
    this.sums[place * this.rows + row] = sum;
  }
}

const unknownSum = -0x80000000;

/** The place of each name in a list: what a template of features is called by, as the number that it is hashed with. */
export const numbered = <Name extends string>(names: readonly Name[]): Record<Name, number> =>
  Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
