import { describe, expect, it } from 'vitest';
import { compareQuote } from '@/utils/check/compare';
import { isOtherLanguage, languageOf } from '@/utils/check/language';
import { finish } from '@/utils/article/flow';
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

  it('prints how often each kind is told rightly', () => {
    const kinds = [...new Set(quotePairs.map(({ kind }) => kind))];
    const rows = kinds.map((kind) => {
      const own = results.filter(({ pair }) => pair.kind === kind);
      const right = own.filter(({ pair, told }) => told === pair.expected).length;
      return `${kind.padEnd(20)} ${right} of ${own.length}`;
    });
    console.log(rows.join('\n'));
    expect(rows.length).toBe(kinds.length);
  });
});
