import { describe, expect, it } from 'vitest';
import { Shape, wordAt } from '@/utils/text/document';
import { documentOf } from './documents';

/** The words as they stand in the text. */
function wordsOf(text: string): string[] {
  const { words } = documentOf(text);
  return Array.from({ length: words.count }, (_, index) =>
    text.slice(words.start[index], words.end[index]),
  );
}

/** Whether the word `lower` of the text has the bit. */
function has(text: string, lower: string, bit: number): boolean {
  const { words } = documentOf(text);
  const index = words.lower.indexOf(lower);
  if (index < 0) throw new Error(`no such word: ${lower}`);
  return (words.shape[index]! & bit) !== 0;
}

describe('apostrophes', () => {
  it.each([
    ["Orben's boat", ['Orben', "'s", 'boat']],
    ['Orben’s boat', ['Orben', '’s', 'boat']],
    ['they’re and we’ll and I’d and I’m', ['they', '’re', 'and', 'we', '’ll', 'and', 'I', '’d', 'and', 'I', '’m']], // prettier-ignore
    ["O'Dwyer left", ["O'Dwyer", 'left']],
    ['the rowers’ hut', ['the', 'rowers', '’', 'hut']],
    ['five o’clock', ['five', 'o’clock']],
    ['Orben‘s boat', ['Orben', '‘s', 'boat']],
    ['said ‘go’ twice', ['said', '‘', 'go', '’', 'twice']],
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('are folded in lower case', () => {
    expect(documentOf('Orben’s O’Dwyer').words.lower).toEqual(['orben', "'s", "o'dwyer"]);
    expect(documentOf('Orben‘s').words.lower).toEqual(['orben', "'s"]);
  });
});

describe('abbreviations keep their stop', () => {
  it.each([
    ['Mr. Brekke left.', ['Mr.', 'Brekke', 'left', '.']],
    ['Gen. Orben and Sen. Lang', ['Gen.', 'Orben', 'and', 'Sen.', 'Lang']],
    ['J. K. Orben', ['J.', 'K.', 'Orben']],
    ['the U.S. coast', ['the', 'U.S.', 'coast']],
    ['at 9 a.m. sharp', ['at', '9', 'a.m.', 'sharp']],
    ['Rep. Lang (D-Mo.) agreed', ['Rep.', 'Lang', '(', 'D-Mo.', ')', 'agreed']],
    ['on Jan. 4', ['on', 'Jan.', '4']],
    ['berth No. 7 is free', ['berth', 'No.', '7', 'is', 'free']],
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it.each([
    ['He said no. She left', ['He', 'said', 'no', '.', 'She', 'left']],
    ['The damage to the sun. All', ['The', 'damage', 'to', 'the', 'sun', '.', 'All']],
    ['between you and I. Then', ['between', 'you', 'and', 'I', '.', 'Then']],
  ])('but these are none: %s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('numbers and joined words', () => {
  it.each([
    ['1,300.5 tonnes', ['1,300.5', 'tonnes']],
    ['the 9/11 inquiry', ['the', '9/11', 'inquiry']],
    ['paid $40, then left', ['paid', '$', '40', ',', 'then', 'left']],
    ['a well-known rower', ['a', 'well-known', 'rower']],
    ['a well\u2011known rower', ['a', 'well\u2011known', 'rower']],
    ['the R&D team', ['the', 'R&D', 'team']],
    ['see harbour.example today', ['see', 'harbour.example', 'today']],
    ['60% of them', ['60', '%', 'of', 'them']],
    ['It ended.The crew left', ['It', 'ended', '.', 'The', 'crew', 'left']],
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('punctuation', () => {
  it.each([
    ['Well... maybe', ['Well', '...', 'maybe']],
    ['Well… maybe', ['Well', '…', 'maybe']],
    ['late -- very late', ['late', '--', 'very', 'late']],
    ['late—very late', ['late', '—', 'very', 'late']],
    ['“Late,” he', ['“', 'Late', ',', '”', 'he']],
    ['(late)', ['(', 'late', ')']],
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('does not make one word of a long run of dots', () => {
    expect(wordsOf('.'.repeat(20))).toEqual(['........', '........', '....']);
  });
});

describe('other characters', () => {
  it.each([
    ['a soft hyphen stands inside its word', 'the har\u00adbour', ['the', 'har\u00adbour']],
    ['a combining accent too', 'the cafe\u0301 shut', ['the', 'cafe\u0301', 'shut']],
    ['a no-break space parts words', 'Mr.\u00a0Brekke left', ['Mr.', 'Brekke', 'left']],
    ['a zero-width space too', 'harbour\u200bmaster', ['harbour', 'master']],
    ['letters with accents', 'Łukasz Brække-Ås', ['Łukasz', 'Brække-Ås']],
    ['Cyrillic', 'Она сказала, да', ['Она', 'сказала', ',', 'да']],
    ['Arabic', 'قال الوزير', ['قال', 'الوزير']],
    ['emoji', 'late 🚢 again', ['late', '🚢', 'again']],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it.each(['', ' ', '\n\n\t', '\u00a0'])('finds no word in white space alone', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });
});

describe('shapes', () => {
  const text = 'The crew of NATO said 12 boats left the U.S. port, “Herring” too.';

  it.each([
    ['nato', Shape.capital, true],
    ['nato', Shape.allCapitals, true],
    ['u.s.', Shape.allCapitals, true],
    ['herring', Shape.allCapitals, false],
    ['herring', Shape.capital, true],
    ['crew', Shape.capital, false],
    ['12', Shape.digit, true],
    ['12', Shape.word, true],
    [',', Shape.word, false],
    [',', Shape.spaceBefore, false],
    ['“', Shape.spaceBefore, true],
    ['herring', Shape.spaceBefore, false],
    ['the', Shape.sentenceStart, true],
    ['crew', Shape.sentenceStart, false],
  ])('%s has bit %i: %s', (lower, bit, expected) => {
    expect(has(text, lower, bit)).toBe(expected);
  });
});

describe('wordAt', () => {
  const { words } = documentOf('The ferry is late.');

  it.each([
    [0, 'the'],
    [2, 'the'],
    [3, 'ferry'],
    [4, 'ferry'],
    [17, '.'],
  ])('offset %i is at %s', (offset, lower) => {
    expect(words.lower[wordAt(words, offset)]).toBe(lower);
  });

  it('is the count of words where none follows', () => {
    expect(wordAt(words, 18)).toBe(words.count);
  });
});

describe('a text of marks', () => {
  it('has a word for each, however many more they are than in prose', () => {
    const text = '?!'.repeat(500) + ' Orben';
    expect(wordsOf(text)).toEqual([...'?!'.repeat(500), 'Orben']);
    const { words } = documentOf(text);
    expect(words.lower[1000]).toBe('orben');
    expect(words.shape[1000]! & Shape.capital).not.toBe(0);
    expect([words.start.length, words.shape.length, words.number.length]).toEqual([
      1001, 1001, 1001,
    ]);
  });
});
