/** What holds for every text, found by generating them. */
import fc from '@/tests/unit/fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf } from '@/scripts/fuzz/check';
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';
import { lexiconOf } from '@/utils/attributions/lexicon';
import { english } from '@/utils/language/en';
import { annotationSchema, parseAs } from '@/utils/model';
import { findQuotations } from '@/utils/quotations/find';
import { readText } from '@/utils/text/read';

const annotateText = (text: string) => annotate(articleFromText(text, 'en'));

/** Pieces that news is made of, with marks that do not always close. */
const piece = fc.constantFrom(
  'Marta Orben', 'the mayor', 'Ivo Lang, a pilot of 20 years,', 'she', 'who', 'officials', 'A spokesman for the port', 'TASS', 'Mr. Brekke',
  'said', 'said that', 'told reporters', 'claims', 'denied', 'according to', 'was quoted as saying', 'wrote on X', 'declined to comment',
  'the ferry was late', 'the quay is a ruin', 'to have seen the boat', 'nobody told us', 'this could not be independently verified',
  '“', '”', '‘', '’', '"', "'", '«', '»', '„', "''", ',', ', ', '. ', '? ', ': ', ' – ', '…', '(', ')', 'ORBEN:', 'The', 'and', 'J.', 'U.S.', '\n\n', '\n',
); // prettier-ignore
const news = fc
  .array(piece, { minLength: 1, maxLength: 60 })
  .map((pieces) => pieces.join(' ').replace(/ (?=[,.?:”’»)])/g, ''));

/** Any UTF-16 units: lone surrogates, NULs, bidi controls, combining marks, and quotation marks among them. */
const units = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\u0000', '\ud800', '\udc00', '\u202e', '\u2066', '\u0301', '\u200d', '\ufeff', '\u2028', 'İ', 'ß', 'ﬃ', '🚢'),
      piece,
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join('')); // prettier-ignore

const text = fc.oneof(news, units);

describe('every text', () => {
  it('is annotated without an error, in the shape of the model', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const annotation of annotateText(words)) {
          parseAs(annotationSchema, annotation, 'annotation');
        }
      }),
      { numRuns: 250 },
    );
  });

  it('has offsets that lie in it and equal their words', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const annotation of annotateText(words)) {
          for (const span of spansOf(annotation)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(words.length);
            expect(span.start).toBeLessThan(span.end);
            expect(span.text).toBe(words.slice(span.start, span.end));
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('has segments and quoted stretches in order, none over another', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { segments, quoted } of annotateText(words)) {
          for (const spans of [segments, quoted]) {
            spans.slice(1).forEach((span, index) => {
              expect(span.start).toBeGreaterThanOrEqual(spans[index]!.end);
            });
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('has quoted stretches that lie in the segments', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { segments, quoted } of annotateText(words)) {
          for (const { start, end } of quoted) {
            expect(segments.some((segment) => segment.start <= start && end <= segment.end)).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('gives the same result again, in the order of the page, with an id of its own for each', () => {
    fc.assert(
      fc.property(text, (words) => {
        const annotations = annotateText(words);
        expect(annotateText(words)).toEqual(annotations);
        const starts = annotations.map(({ segments }) => segments[0]!.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
      }),
      { numRuns: 150 },
    );
  });

  it('has words that lie in their blocks, in order, none over another', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { blocks } = articleFromText(words, 'en');
        const document = readText(words, blocks, english);
        let last = 0;
        for (let index = 0; index < document.words.count; index++) {
          expect(document.words.start[index]).toBeGreaterThanOrEqual(last);
          expect(document.words.end[index]).toBeGreaterThan(document.words.start[index]!);
          last = document.words.end[index]!;
        }
        expect(last).toBeLessThanOrEqual(words.length);
        let nextWord = 0;
        for (const sentence of document.sentences) {
          expect(sentence.firstWord).toBe(nextWord);
          nextWord = sentence.endWord;
        }
        expect(nextWord).toBe(document.words.count);
      }),
      { numRuns: 200 },
    );
  });

  it('has quotations whose marks lie around them, each inside its block', () => {
    fc.assert(
      fc.property(text, (words) => {
        const document = readText(words, articleFromText(words, 'en').blocks, english);
        for (const { start, end, outer, block, continues } of findQuotations(document)) {
          expect(outer.start).toBeLessThan(start);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(outer.end);
          expect(outer.start).toBeGreaterThanOrEqual(document.blocks[block]!.start);
          expect(outer.end).toBeLessThanOrEqual(document.blocks[block]!.end);
          if (continues !== null) expect(continues).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('paragraphs without quotation marks and cues', () => {
  const lexicon = lexiconOf(english.cues);
  const plainWords = (
    'the a boat ferry quay harbour crew town winter rain long small old red sank left slept crossed built sold mended ' +
    'and but with near under over two three many Marta Orben Ivo Lang Tomas Brekke Tuesday May north again never there'
  ).split(' ');

  it('are made of words that are no cues', () => {
    expect(plainWords.filter((word) => lexicon.has(word.toLowerCase()))).toEqual([]);
  });

  it('give nothing', () => {
    const sentence = fc
      .array(fc.constantFrom(...plainWords), { minLength: 1, maxLength: 25 })
      .map((words) => `${words.join(' ')}.`);
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 });
    const article = fc.array(paragraph, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(article, (paragraphs) => {
        const words = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
        expect(annotateText(words)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
