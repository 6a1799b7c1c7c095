import fc from '@/tests/unit/fast-check';
import { describe, expect, it } from 'vitest';
import { weightOf } from '@/utils/check/align';
import { compareQuote } from '@/utils/check/compare';
import { foldWord } from '@/utils/check/words';
import { finish } from '@/utils/steps';
import { quotePairs } from './pairs';

const compare = (quote: string | readonly string[], text: string, lang = 'en') =>
  finish(compareQuote(typeof quote === 'string' ? [quote] : quote, { text, lang }, lang));

const shown = (quote: string, text: string) =>
  compare(quote, text).stretches[0]!.differences.map(({ kind, quote: said, original }) =>
    [kind, said, original].filter((part) => part !== null).join(': '),
  );

describe('what differs', () => {
  const text = 'We met at noon. The council will close the eastern quay in May. Nobody objected.';

  it('is shown as replaced, left out and put in', () => {
    expect(shown('The council will close the western quay in May', text)).toEqual([
      'same: The council will close the: The council will close the',
      'replaced: western: eastern',
      'same: quay in May: quay in May',
    ]);
    expect(shown('The council will close the quay in May', text)).toEqual([
      'same: The council will close the: The council will close the',
      'left-out: eastern',
      'same: quay in May: quay in May',
    ]);
    expect(shown('The council will not close the eastern quay in May', text)).toEqual([
      'same: The council will: The council will',
      'put-in: not',
      'same: close the eastern quay in May: close the eastern quay in May',
    ]);
  });

  it('takes nothing in from behind the end of the sentence', () => {
    expect(shown('The council will close the eastern quay in May or June', text).at(-1)).toBe(
      'put-in: or June',
    );
  });

  it('shows what a marked omission leaves out', () => {
    expect(shown('The council will close [...] in May', text)).toEqual([
      'same: The council will close: The council will close',
      'gap: the eastern quay',
      'same: in May: in May',
    ]);
  });

  it('shows the sentence that a part was cut out of', () => {
    const [stretch] = compare('close the eastern quay', text).stretches;
    expect(stretch).toMatchObject({
      status: 'part',
      before: 'The council will ',
      after: ' in May.',
      passage: { start: 33, end: 55, text: 'close the eastern quay' },
    });
  });

  it('compares only with what stands inside the same quotation marks', () => {
    const page = 'Lind called the plan “a step backwards” on Monday, and left.';
    expect(compare('a step backwards', page).status).toBe('word-for-word');
    expect(compare('step backwards', page).stretches[0]!.before).toBe('a ');
  });

  it('says that pieces stand apart where they do', () => {
    const page = `First we will pay the crews in full. ${'Nobody objected to it at all. '.repeat(300)}Then we will mend the wall of the quay.`;
    const [stretch] = compare(
      'Then we will mend the wall of the quay […] First we will pay the crews in full',
      page,
    ).stretches;
    expect(stretch).toMatchObject({ status: 'changed', apart: true });
  });

  it('gives nothing for a quote without words', () => {
    expect(compare(['…', '“”'], text).status).toBe('not-found');
    expect(compare([], text).status).toBe('not-found');
    expect(compare('The council', '').status).toBe('not-found');
  });
});

describe('folding', () => {
  it.each([
    ['U.S.', 'US'],
    ['don’t', "don't"],
    ['10,000', '10000'],
    ['10\u202f000', '10.000'],
    ['10,5', '10.5'],
    ['ﬁnal', 'FINAL'],
    ['na\u00adture', 'nature'],
    ['Erdoğan', 'Erdogan'],
    ['Łódź', 'Lodz'],
  ])('%s is %s', (one, other) => {
    expect(foldWord(one, true)).toBe(foldWord(other, true));
  });

  it.each([
    ['10.5', '105'],
    ['1,5', '15'],
  ])('%s is not %s', (one, other) => {
    expect(foldWord(one, true)).not.toBe(foldWord(other, true));
  });

  it('keeps accents where they tell words apart', () => {
    expect(foldWord('schön', false)).not.toBe(foldWord('schon', false));
    expect(foldWord('Straße', false)).toBe(foldWord('STRASSE', false));
  });
});

const texts = [...new Set(quotePairs.map(({ original }) => original))].filter(
  (text) => text.length > 300 && !/[\u3040-\u30ff]/.test(text),
);
const wordsIn = (text: string) => [
  ...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N},.'’]*[\p{L}\p{N}]|\p{L}/gu),
];

/** A stretch of whole words of one of the texts. */
const cut = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 60 }))
  .map(([text, start, length]) => {
    const words = wordsIn(text);
    const from = start % words.length;
    const last = words[Math.min(from + length, words.length) - 1]!;
    const quote = text.slice(words[from]!.index, last.index + last[0].length);
    return { text, quote };
  });

const disguises: readonly ((quote: string) => string)[] = [
  (quote) => quote,
  (quote) => quote.toUpperCase(),
  (quote) => `„${quote}“`,
  (quote) => quote.replace(/ /g, '\u00a0').replace(/’/g, "'"),
  (quote) => quote.replace(/\s+/g, ' \n '),
  (quote) => quote.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2'),
  (quote) => quote.normalize('NFD'),
];

describe('properties', () => {
  it('a quote cut from a text is always found as it is', () => {
    fc.assert(
      fc.property(cut, fc.constantFrom(...disguises), ({ text, quote }, disguise) => {
        // Brackets and dots would be gaps; capitals of ß are two letters, which folding knows.
        const { status, stretches } = compare(
          disguise(quote.replace(/\.\.\.|…/g, ' ')),
          text,
          'de',
        );
        expect(['word-for-word', 'part']).toContain(status);
        const { passage } = stretches[0]!;
        expect(text.slice(passage!.start, passage!.end)).toBe(passage!.text);
      }),
      { numRuns: 400 },
    );
  });

  it('with words changed it is changed, never not found, up to 30 % of its weight', () => {
    const changed = fc
      .tuple(
        cut.filter(({ quote }) => wordsIn(quote).length >= 8),
        fc.array(fc.record({ at: fc.nat(), how: fc.constantFrom('replace', 'drop', 'add') }), {
          minLength: 1,
          maxLength: 12,
        }),
      )
      .map(([{ text, quote }, changes]) => {
        const words = wordsIn(quote).map(([word]) => word);
        const weight = (word: string) => weightOf(foldWord(word, true));
        const total = words.reduce((sum, word) => sum + weight(word), 0);
        let left = total * 0.3;
        let count = 0;
        const done = new Set<number>();
        const out: (string | null)[] = [...words];
        for (const { at, how } of changes) {
          const index = at % words.length;
          // A word put in weighs as much as the longest.
          const cost = how === 'drop' ? weight(words[index]!) : 1;
          if (done.has(index) || cost > left) continue;
          left -= cost;
          done.add(index);
          count++;
          const strange = `zyx${'qvwkj'[count % 5]}${count}`;
          out[index] =
            how === 'drop' ? null : how === 'add' ? `${words[index]} ${strange}` : strange;
        }
        return {
          text,
          quote: out.filter((word) => word !== null).join(' '),
          count,
          first: out[0],
          last: out.at(-1),
          words,
        };
      })
      .filter(
        ({ count, quote, words, first, last }) =>
          // Without its first or last words it is a part, not changed.
          count > 0 &&
          first !== null &&
          last !== null &&
          wordsIn(quote).length >= 6 &&
          words.length >= 8,
      );
    fc.assert(
      fc.property(changed, ({ text, quote }) => {
        expect(compare(quote, text).status).toBe('changed');
      }),
      { numRuns: 600 },
    );
  });

  it('gives spans of the original, and the words of the quote, whatever the two are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 3 }),
        fc.string({ unit: 'binary', maxLength: 400 }),
        (quote, text) => {
          for (const { passage } of compare(quote, text).stretches) {
            if (passage) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('time', () => {
  const fill = (part: string, size = 1_000_000) =>
    part.repeat(Math.ceil(size / part.length)).slice(0, size);
  const long = quotePairs[0]!.original;
  it.each([
    [
      'an ordinary text',
      fill(long),
      'Nobody will ever lose his berth, and nobody will have to pay for a better one',
    ],
    ['one word', fill('the '), 'the the the best of the the the'],
    ['one letter', fill('a'), 'a a a a a a b'],
    [
      'the quote again and again, always changed',
      fill('we cannot wait for one more winter here. '),
      'we cannot wait for another winter now',
    ],
    ['a long quote', fill(long), fill(long).slice(0, 20_000).replaceAll('crews', 'gulls')],
    ['many gaps', fill('a b. '), 'a […] b […] '.repeat(400)],
    ['openers', fill('“a '), 'a a a b'],
    ['no spaces', fill('橋'), '橋橋橋を橋'],
    ['stops', fill('...'), '... a ... b'],
  ])(
    'comparing with %s takes time linear in its length, in short slices',
    async (_name, text, quote) => {
      const started = performance.now();
      let longest = 0;
      const work = compareQuote([quote], { text, lang: 'en' }, 'en');
      for (;;) {
        const before = performance.now();
        const { done } = work.next();
        longest = Math.max(longest, performance.now() - before);
        if (done) break;
      }
      // Measured alone, 5 MB take 0.1 to 1.6 s; other work on the machine may take most of its time.
      expect(performance.now() - started).toBeLessThan(4000);
      expect(longest).toBeLessThan(1000);
    },
  );
});
