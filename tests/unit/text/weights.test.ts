import { describe, expect, it } from 'vitest';
import { packWeights, unpackWeights } from '@/utils/text/weights';

describe('packed weights', () => {
  it.each([
    ['none', []],
    ['one', [5]],
    ['the extremes', [127, -128, -1, 1]],
    ['zeros at both ends', [0, 0, 7, 0]],
    ['nothing but zeros', Array<number>(1000).fill(0)],
    ['a run of 256 zeros', [1, ...Array<number>(256).fill(0), 2]],
    ['a run of 257 zeros', [1, ...Array<number>(257).fill(0), 2]],
    ['a run of 512 zeros at the end', [3, ...Array<number>(512).fill(0)]],
  ])('come back as they were: %s', (_, numbers) => {
    const weights = Int8Array.from(numbers);
    expect(unpackWeights(packWeights(weights))).toEqual(weights);
  });

  it('take little room for zeros', () => {
    expect(packWeights(new Int8Array(100_000)).length).toBeLessThan(1100);
  });
});

describe('what is no packed weights', () => {
  const packed = packWeights(Int8Array.of(1, 2, 0, 0, 3));

  it('is refused where it is no base64', () => {
    expect(() => unpackWeights('§ not base64 §')).toThrow();
  });

  it('is refused where it is empty', () => {
    expect(() => unpackWeights('')).toThrow(/length/);
  });

  it('is refused where numbers are missing', () => {
    const short = btoa(atob(packed).slice(0, -1));
    expect(() => unpackWeights(short)).toThrow(/of 5 numbers/);
  });

  it('is refused where there are too many', () => {
    expect(() => unpackWeights(btoa(`${atob(packed)}x`))).toThrow(/of 5 numbers/);
  });

  it('is refused where the length is absurd', () => {
    expect(() => unpackWeights(btoa('\u00ff\u00ff\u00ff\u00ff'))).toThrow(/length/);
  });
});
