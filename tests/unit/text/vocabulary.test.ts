import { expect, test } from 'vitest';
import { english } from '@/utils/language/en';
import { Shape } from '@/utils/text/document';
import { oncePer } from '@/utils/text/once';
import { ByWord, formAt, hashOf, hashOfWord, MapByWord, numberOfWord, SetByWord } from '@/utils/text/vocabulary'; // prettier-ignore
import { articleFromText } from '@/utils/article/plain';
import { annotate } from '@/utils/annotate';
import { documentOf } from './documents';

const long = 'donaudampfschifffahrtsgesellschaft';

test('a form is read with its lower case, wherever it stands', () => {
  const text = 'He saw Orben’s NATO, 4 boats.';
  const at = (word: string) => formAt(text, text.indexOf(word), text.indexOf(word) + word.length);
  expect(at('Orben')).toMatchObject({ lower: 'orben', shape: Shape.word | Shape.capital });
  expect(at('’s')).toMatchObject({ lower: "'s", shape: 0 });
  expect(at('NATO').shape).toBe(Shape.word | Shape.capital | Shape.allCapitals);
  expect(at('4').shape).toBe(Shape.word | Shape.digit);
  expect(at('boats').number).toBe(numberOfWord('boats'));
  expect(at('Orben').number).toBe(numberOfWord('orben'));
});

test('what is asked of a word is asked once', () => {
  const asked: string[] = [];
  const lengths = new ByWord((lower) => asked.push(lower) && lower.length);
  const { words } = documentOf(`boat Boat BOAT ${long} ${long}`);
  expect([0, 1, 2, 3, 4].map((index) => lengths.of(words, index))).toEqual([4, 4, 4, 34, 34]);
  expect(asked).toEqual(['boat', long, long]);
});

test('sets, maps and hashes by word are those of the words', () => {
  const { words } = documentOf(`The ferry ${long} sank`);
  const listed = new SetByWord((lower) => lower === 'ferry' || lower === long);
  const map = new MapByWord((lower) => (lower === 'the' ? 1 : lower === long ? 2 : undefined));
  const indexes = [0, 1, 2, 3];
  expect(indexes.map((index) => listed.has(words, index))).toEqual([false, true, true, false]);
  expect(indexes.map((index) => map.at(words, index))).toEqual([1, undefined, 2, undefined]);
  expect(indexes.map((index) => hashOfWord(words, index))).toEqual(words.lower.map((lower) => hashOf(lower))); // prettier-ignore
});

test('data is prepared once for each language', () => {
  let made = 0;
  const prepared = oncePer((data: object) => ({ data, number: ++made }));
  const other = {};
  expect(prepared(english)).toBe(prepared(english));
  expect(prepared(other)).not.toBe(prepared(english));
  expect(made).toBe(2);
});

test('once no more words are kept, texts are read as before', () => {
  const text =
    'Tavik Ombrey said the Ombrey ferry was late. “We wait, and OMBREY waits,” said the skipper, Zelma Quist.';
  const before = annotate(articleFromText(text, 'en'));
  for (let index = 0; index < 40_000; index++) numberOfWord(`word${index}`);
  expect(numberOfWord('neverbefore')).toBe(-1);
  expect(annotate(articleFromText(text, 'en'))).toEqual(before);
  const fresh = text.replaceAll('Ombrey', 'Gardal').replaceAll('OMBREY', 'GARDAL');
  const after = annotate(articleFromText(fresh, 'en'));
  expect(after.map(({ type, segments, speaker }) => ({ type, segments, speaker }))).toEqual(
    JSON.parse(
      JSON.stringify(before.map(({ type, segments, speaker }) => ({ type, segments, speaker })))
        .replaceAll('Ombrey', 'Gardal')
        .replaceAll('OMBREY', 'GARDAL'),
    ),
  );
});
