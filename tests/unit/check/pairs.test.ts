import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareQuote } from '@/utils/check/compare';
import { isOtherLanguage, languageOf } from '@/utils/check/language';
import { finish } from '@/utils/steps';
import { quotePairs } from './pairs';

function tell({ quote, original, lang = 'en' }: (typeof quotePairs)[number]): string {
  const whole = { text: original, lang: languageOf(original, null) };
  const { status } = finish(compareQuote(quote, whole, lang));
  const isOther = status === 'not-found' && isOtherLanguage(quote.join(' '), lang, whole);
  return isOther ? 'other-language' : status;
}

const results = quotePairs.map((pair) => ({ pair, told: tell(pair) }));

describe('telling what became of a quote', () => {
  it('has at least 60 pairs', () => {
    expect(quotePairs.length).toBeGreaterThanOrEqual(60);
  });

  it.each(results)('$pair.kind: $pair.quote', ({ pair, told }) => {
    expect(told).toBe(pair.expected);
  });

  it('is as often right as docs/checking.md says', () => {
    const kinds = [...new Set(quotePairs.map(({ kind }) => kind))];
    const rows = kinds.map((kind) => {
      const own = results.filter(({ pair }) => pair.kind === kind);
      const right = own.filter(({ pair, told }) => told === pair.expected).length;
      const expected = [...new Set(own.map(({ pair }) => pair.expected))].join(', ');
      return [kind, expected, `${right} of ${own.length}`];
    });
    const written = readFileSync('docs/checking.md', 'utf8')
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter(([, , , rate]) => / of \d+$/.test(rate ?? ''))
      .map((cells) => cells.slice(1, 4));
    expect(written).toEqual(rows);
  });
});
