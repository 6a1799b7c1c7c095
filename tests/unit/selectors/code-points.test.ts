import fc from '@/tests/unit/fast-check';
import { expect, it } from 'vitest';
import { codePointOffsets } from '@/utils/selectors/code-points';

it('counts signs outside of the basic plane as one', () => {
  const text = 'a😀b😀';
  const offsets = codePointOffsets(text);
  expect([0, 1, 3, 4, 6].map(offsets)).toEqual([0, 1, 2, 3, 4]);
});

it('cuts the code points of any text where the units were cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, one, other) => {
      const points = [...text];
      const [from, to] = [one % (points.length + 1), other % (points.length + 1)].sort(
        (a, b) => a - b,
      ) as [number, number];
      const start = points.slice(0, from).join('').length;
      const end = points.slice(0, to).join('').length;
      const offsets = codePointOffsets(text);
      expect(points.slice(offsets(start), offsets(end)).join('')).toBe(text.slice(start, end));
    }),
  );
});
