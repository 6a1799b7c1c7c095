/** Log-linear models by stochastic gradient descent (AdaGrad), seeded; weights end as 8-bit numbers. */
import { randomFrom } from '../lib/random';
import type { LinearModel } from '@/utils/attributions/linear';
import type { Example } from './examples';

/** A feature seen less often than this in training is left out. 12 to 50 give the same figures within their noise. */
const leastSeen = 20;

export interface LearnOptions {
  readonly name: string;
  /** A power of two. */
  readonly size: number;
  /** Rows: 1 for a choice between candidates; more for a choice between classes of one candidate. */
  readonly classes: number;
  readonly rounds: number;
  readonly rate: number;
  /** Pull of every touched weight towards 0, a step. */
  readonly decay: number;
}

export function learn(examples: readonly Example[], options: LearnOptions): LinearModel {
  const { size, classes, rounds, rate, decay } = options;
  const mask = size - 1;
  const weights = new Float32Array(size * classes);
  const squares = new Float32Array(size * classes).fill(1e-6);
  const average = new Float64Array(size * classes);
  // Features that are seen a few times only say more of the corpus than of the language; without them the file packs well.
  const seen = new Int32Array(size);
  for (const example of examples) {
    for (const list of example.candidates) for (const hash of list) seen[hash & mask]!++;
  }
  const known = Uint8Array.from(seen, (count) => (count >= leastSeen ? 1 : 0));
  const random = randomFrom(20160923);
  const shares = new Float64Array(256);
  for (let round = 0; round < rounds; round++) {
    const order = shuffled(examples.length, random);
    let right = 0;
    let loss = 0;
    for (const at of order) {
      const example = examples[at]!;
      const count = classes > 1 ? classes : example.candidates.length;
      let largest = -Infinity;
      for (let choice = 0; choice < count; choice++) {
        const list = example.candidates[classes > 1 ? 0 : choice]!;
        const row = classes > 1 ? choice : 0;
        let sum = example.offsets?.[choice] ?? 0;
        for (const hash of list) sum += weights[(hash & mask) * classes + row]!;
        shares[choice] = sum;
        largest = Math.max(largest, sum);
      }
      let sum = 0;
      let best = 0;
      for (let choice = 0; choice < count; choice++) {
        if (shares[choice]! > shares[best]!) best = choice;
      }
      if (best === example.right) right++;
      for (let choice = 0; choice < count; choice++) {
        shares[choice] = Math.exp(shares[choice]! - largest);
        sum += shares[choice]!;
      }
      loss -= Math.log(Math.max(1e-12, shares[example.right]! / sum));
      for (let choice = 0; choice < count; choice++) {
        const error = (choice === example.right ? 1 : 0) - shares[choice]! / sum;
        if (Math.abs(error) < 1e-3) continue;
        const gradient = error * example.weight;
        const list = example.candidates[classes > 1 ? 0 : choice]!;
        const row = classes > 1 ? choice : 0;
        for (const hash of list) {
          if (!known[hash & mask]) continue;
          const place = (hash & mask) * classes + row;
          const pull = gradient - decay * weights[place]!;
          squares[place]! += pull * pull;
          weights[place]! += (rate * pull) / Math.sqrt(squares[place]!);
        }
      }
    }
    if (round >= rounds / 2) {
      for (let place = 0; place < weights.length; place++) average[place]! += weights[place]!;
    }
    if (round === 0 || round === rounds - 1) {
      console.error(
        `${options.name} round ${round + 1}: ${((100 * right) / examples.length).toFixed(2)} % right of ${examples.length}, loss ${(loss / examples.length).toFixed(4)}`,
      );
    }
  }
  const kept = rounds - Math.ceil(rounds / 2);
  let largest = 0;
  for (let place = 0; place < weights.length; place++) {
    weights[place] = average[place]! / kept;
    largest = Math.max(largest, Math.abs(weights[place]!));
  }
  const scale = Math.min(largest, 3) / 31;
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-31, Math.min(31, Math.round(weight / scale))),
  );
  return { size, classes, weights: bytes, scale };
}

/** Share of examples that a model decides rightly. */
export function accuracyOf(model: LinearModel, examples: readonly Example[]): number {
  const mask = model.size - 1;
  let right = 0;
  for (const example of examples) {
    const count = model.classes > 1 ? model.classes : example.candidates.length;
    let best = 0;
    let bestScore = -Infinity;
    for (let choice = 0; choice < count; choice++) {
      const list = example.candidates[model.classes > 1 ? 0 : choice]!;
      const row = model.classes > 1 ? choice : 0;
      let sum = 0;
      for (const hash of list) sum += model.weights[(hash & mask) * model.classes + row]!;
      const whole = sum * model.scale + (example.offsets?.[choice] ?? 0);
      if (whole > bestScore) {
        best = choice;
        bestScore = whole;
      }
    }
    if (best === example.right) right++;
  }
  return right / examples.length;
}

/** The numbers from 0 to `count` − 1 in random order. */
export function shuffled(count: number, random: () => number): Int32Array {
  const order = new Int32Array(count).map((_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const held = order[index]!;
    order[index] = order[other]!;
    order[other] = held;
  }
  return order;
}
