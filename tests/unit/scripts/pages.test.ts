import { describe, expect, it } from 'vitest';
import { compare } from '@/scripts/pages/compare';
import { annotationOf, pageOf, spanIn } from '../annotations';

const url = 'https://www.example.org/news/bridge';

describe('a page compared with the command line', () => {
  it('is the same with the same annotations, wherever they stand', () => {
    const shifted = { start: 1, end: 19, text: 'The bridge is safe' };
    const { differences, hasSameText } = compare(
      url,
      'annotated',
      pageOf(annotationOf({ segments: [shifted] })),
      pageOf(annotationOf()),
    );
    expect(differences).toEqual([]);
    expect(hasSameText).toBe(true);
  });

  it('names what only one of them has, as often as it has it more', () => {
    const other = annotationOf({ segments: [spanIn('the engineer Ada Brook')] });
    const { differences, found, expected } = compare(
      url,
      'annotated',
      pageOf(annotationOf(), annotationOf()),
      pageOf(annotationOf(), other),
    );
    expect([found, expected]).toEqual([2, 2]);
    expect(differences).toHaveLength(2);
    expect(differences[0]).toMatch(/^\+ indirect \| The bridge is safe \| Ada Brook/);
    expect(differences[1]).toMatch(/^- indirect \| the engineer Ada Brook \|/);
  });

  it('misses all where the browser has no annotator', () => {
    const { differences } = compare(url, 'unreachable', null, pageOf(annotationOf()));
    expect(differences).toHaveLength(1);
  });
});
