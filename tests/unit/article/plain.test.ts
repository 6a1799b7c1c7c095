import fc from '@/tests/unit/fast-check';
import { describe, expect, test } from 'vitest';
import { articleFromText } from '@/utils/article/plain';
import { articleSchema, parseAs } from '@/utils/model';

const wordsOf = (text: string) => {
  const article = articleFromText(text, 'en');
  return article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)]);
};

describe('plain text', () => {
  test('blank lines part paragraphs; single line breaks stay within', () => {
    expect(
      wordsOf('Quay closes\n\nThe council\nvoted on Tuesday.\n \n\n“Yes,” she said.\n'),
    ).toEqual([
      ['headline', 'Quay closes'],
      ['paragraph', 'The council\nvoted on Tuesday.'],
      ['paragraph', '“Yes,” she said.'],
    ]);
  });

  test('without a blank line every line is a paragraph', () => {
    expect(wordsOf('The council voted.\r\nThe crews complained.')).toEqual([
      ['paragraph', 'The council voted.'],
      ['paragraph', 'The crews complained.'],
    ]);
  });

  test('one line alone, or one that ends like a sentence, is no headline', () => {
    expect(wordsOf('Quay closes')).toEqual([['paragraph', 'Quay closes']]);
    expect(wordsOf('Quay closes.\n\nIt does.')[0]![0]).toBe('paragraph');
  });

  test('nothing gives no blocks', () => {
    for (const text of ['', '\n\n', ' \r\n\t'])
      expect(articleFromText(text, null).blocks).toEqual([]);
  });

  test('the sender’s language stands, else the text’s', () => {
    expect(articleFromText('Kurz.', 'de-AT').info.lang).toBe('de');
    expect(
      articleFromText('The council said that it had no choice. '.repeat(8), null).info.lang,
    ).toBe('en');
  });

  test('any text stays to the letter, and its blocks follow each other within it', () => {
    const part = fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '\t',
      '“',
      '.',
      '\u00a0',
      '\u2028',
      '漢',
      '👍',
      '\ufeff',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const article = parseAs(articleSchema, articleFromText(text, null), 'article');
        expect(article.text).toBe(text);
        let last = 0;
        for (const { start, end } of article.blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          last = end;
        }
        const outside = article.blocks.reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
          text,
        );
        expect(outside.trim()).toBe('');
      }),
    );
  });
});
