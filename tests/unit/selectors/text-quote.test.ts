import fc from '@/tests/unit/fast-check';
import { describe, expect, it } from 'vitest';
import { findTextQuote, textQuoteOf } from '@/utils/selectors/text-quote';

const text =
  'The mayor said: “We are ready.” The governor, who had come late, said: “We are ready.” Then it rained.';
const words = 'We are ready.';
const second = { start: text.lastIndexOf(words), end: text.lastIndexOf(words) + words.length };

describe('textQuoteOf', () => {
  it('takes the words and their surroundings', () => {
    expect(textQuoteOf(text, second)).toEqual({
      exact: words,
      prefix: 'rnor, who had come late, said: “',
      suffix: '” Then it rained.',
    });
  });

  it('never parts a surrogate pair', () => {
    const faces = '😀'.repeat(40);
    // encodeURIComponent refuses halves of pairs.
    for (const before of ['', 'y']) {
      const any = `${faces}${before}x${faces}`;
      const start = 80 + before.length;
      const { prefix, suffix } = textQuoteOf(any, { start, end: start + 1 });
      expect(() => encodeURIComponent(prefix + suffix)).not.toThrow();
    }
  });
});

describe('findTextQuote', () => {
  it('tells the same words apart by what stands around them', () => {
    const quote = textQuoteOf(text, second);
    expect(findTextQuote(text, quote)).toEqual(second);
  });

  it('finds them on a page that has changed elsewhere', () => {
    const changed = `New: ${text.replace('who had come late', 'who came')}`;
    const found = findTextQuote(changed, textQuoteOf(text, second))!;
    expect(found.start).toBe(changed.lastIndexOf(words));
  });

  it('finds them where lines break elsewhere', () => {
    const changed = text.replaceAll('We are', 'We\n are');
    const found = findTextQuote(changed, textQuoteOf(text, second))!;
    expect(changed.slice(found.start, found.end)).toBe('We\n are ready.');
  });

  it('is silent where the words are gone', () => {
    expect(findTextQuote('It rained.', textQuoteOf(text, second))).toBeNull();
    expect(findTextQuote(text, { exact: ' ', prefix: '', suffix: '' })).toBeNull();
  });

  it('finds again what was taken from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (any, one, other) => {
        const points = [...any];
        const [from, to] = [one, other]
          .map((n) => n % (points.length + 1))
          .sort((a, b) => a - b) as [number, number];
        const start = points.slice(0, from).join('').length;
        const end = points.slice(0, to).join('').length;
        const exact = any.slice(start, end);
        fc.pre(exact.trim() !== '');
        const found = findTextQuote(any, textQuoteOf(any, { start, end }))!;
        expect(any.slice(found.start, found.end)).toBe(exact.trim());
      }),
    );
  });
});
