import { describe, expect, it } from 'vitest';
import { contentWords } from '@/utils/export/content';
import { spanOf } from '@/utils/model';
import { annotationOf } from '../annotations';

describe('contentWords', () => {
  const text = 'It was “safe and sound”, he said, “for now”';
  const first = spanOf(text, text.indexOf('safe'), text.indexOf('”'));
  const last = spanOf(text, text.indexOf('for now'), text.length - 1);

  it('puts one pair of marks around a direct quote', () => {
    const quote = annotationOf({ type: 'direct', segments: [first, last], quoted: [first, last] });
    expect(contentWords(quote)).toBe('“safe and sound … for now”');
  });

  it('gives a mixed one the marks that stand outside of its segments', () => {
    const start = spanOf(text, 0, first.end);
    const mixed = annotationOf({ type: 'mixed', segments: [start, last], quoted: [first, last] });
    expect(contentWords(mixed)).toBe('It was “safe and sound” … “for now”');
  });

  it('gives an indirect one none', () => {
    expect(contentWords(annotationOf())).toBe('The bridge is safe');
  });
});
