import { describe, expect, it } from 'vitest';
import { Features, PlaceSums, score, softmax } from '@/utils/attributions/linear';

describe('softmax', () => {
  it('turns scores into shares that add up to 1, in their order', () => {
    const shares = Float64Array.of(1, 3, 2);
    softmax(shares, 3);
    expect(shares[0]! + shares[1]! + shares[2]!).toBeCloseTo(1);
    expect(shares[1]).toBeGreaterThan(shares[2]!);
    expect(shares[2]).toBeGreaterThan(shares[0]!);
  });

  it('bears large scores', () => {
    const shares = Float64Array.of(1000, -1000);
    softmax(shares, 2);
    expect([...shares]).toEqual([1, 0]);
  });

  it('leaves what lies after the count', () => {
    const shares = Float64Array.of(0, 0, 7);
    softmax(shares, 2);
    expect([...shares]).toEqual([0.5, 0.5, 7]);
  });
});

describe('features', () => {
  it('are the same for the same values, and others for others', () => {
    const features = new Features();
    features.add(1, 2, 3, 4);
    features.add(1, 2, 3, 4);
    features.add(1, 2, 4, 3);
    features.add(2, 2, 3, 4);
    expect(features.count).toBe(4);
    const [first, second, third, fourth] = features.hashes;
    expect(first).toBe(second);
    expect(new Set([first, third, fourth]).size).toBe(3);
    expect([...features.templates.subarray(0, 4)]).toEqual([1, 1, 1, 2]);
  });

  it('begin anew after a reset', () => {
    const features = new Features();
    features.add(1);
    features.reset();
    expect(features.count).toBe(0);
  });
});

describe('a score', () => {
  it('is the sum of the weights of the features of a row, by the scale', () => {
    const features = new Features();
    features.add(1, 1);
    features.add(2, 2);
    const weights = new Int8Array(16);
    const [a, b] = features.hashes;
    weights[(a! & 7) * 2 + 1]! += 3;
    weights[(b! & 7) * 2 + 1]! += 4;
    const model = { size: 8, classes: 2, weights, scale: 0.5 };
    expect(score(model, features, 0)).toBe(0);
    expect(score(model, features, 1)).toBe((a! & 7) === (b! & 7) ? 7 : 3.5);
  });
});

describe('sums that are kept by place', () => {
  const model = () => ({ size: 1, classes: 1, weights: new Int8Array(1), scale: 1 });

  it('are those of the place and row, 0 among them, and unknown elsewhere', () => {
    const one = model();
    const sums = new PlaceSums(3, 2);
    sums.set(one, 2, 1, -7);
    sums.set(one, 0, 0, 0);
    expect([sums.get(one, 2, 1), sums.get(one, 0, 0)]).toEqual([-7, 0]);
    expect([sums.get(one, 2, 0), sums.get(one, 1, 1)]).toEqual([undefined, undefined]);
  });

  it('are forgotten for another model', () => {
    const [one, other] = [model(), model()];
    const sums = new PlaceSums(2, 1);
    sums.set(one, 0, 0, 5);
    expect(sums.get(other, 0, 0)).toBeUndefined();
    sums.set(other, 1, 0, 6);
    expect(sums.get(other, 0, 0)).toBeUndefined();
    expect(sums.get(one, 1, 0)).toBeUndefined();
  });
});
