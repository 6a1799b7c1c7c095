import { describe, expect, it } from 'vitest';
import { nearestPlace, placesOf } from '@/utils/list/places';
import { annotationOf } from '../annotations';

const at = (id: string, ...stretches: [number, number][]) =>
  annotationOf({ id, segments: stretches.map(([start, end]) => ({ start, end, text: '' })) });

describe('placesOf', () => {
  it('gives each its part of the article, from its first to its last segment', () => {
    const places = placesOf([at('a', [0, 10], [30, 50]), at('b', [90, 100])], 200);
    expect(places).toEqual([
      { id: 'a', status: 'none', start: 0, end: 0.25 },
      { id: 'b', status: 'none', start: 0.45, end: 0.5 },
    ]);
  });

  it('stays within the article', () => {
    expect(placesOf([at('a', [5, 9])], 0)).toMatchObject([{ start: 0, end: 0 }]);
    expect(placesOf([at('a', [5, 9])], 6)).toMatchObject([{ end: 1 }]);
  });
});

describe('nearestPlace', () => {
  const places = placesOf([at('a', [10, 20]), at('b', [12, 14]), at('c', [60, 61])], 100);
  it.each([
    [0.13, 'b'],
    [0.18, 'a'],
    [0, 'a'],
    [0.35, 'a'],
    [0.5, 'c'],
    [1, 'c'],
  ])('at %d is %s', (where, id) => {
    expect(nearestPlace(places, where)?.id).toBe(id);
  });

  it('is none where there are none', () => {
    expect(nearestPlace([], 0.5)).toBeNull();
  });
});
