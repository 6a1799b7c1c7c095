import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { beginsWord, endsSentence, termsOf, withoutMarks, wordsOf } from '@/utils/article/letters';

/** Text of Latin letters, which has patterns of its own, and of any. */
const character = fc.oneof(
  fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x2000, max: 0x206f }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...'Ωж語ا😀́.!?"”)a1 '),
);
const text = fc.oneof(
  fc.array(character, { maxLength: 40 }).map((characters) => characters.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const holdsFor = (property: (text: string) => void) =>
  fc.assert(
    fc.property(text, (one) => void property(one)),
    { numRuns: 2000 },
  );

describe('letters, words and marks are the same whichever way they are told', () => {
  it('words', () => {
    holdsFor((one) => expect([...wordsOf(one)]).toEqual(one.match(/[\p{L}\p{M}]+/gu) ?? []));
  });

  it('words and numbers', () => {
    holdsFor((one) => expect([...termsOf(one)]).toEqual(one.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []));
  });

  it('marks around a text', () => {
    holdsFor((one) => expect(withoutMarks(one)).toBe(one.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')));
  });

  it('whether it begins with a word', () => {
    holdsFor((one) => expect(beginsWord(one)).toBe(/^[\p{L}\p{N}]/u.test(one)));
  });

  it('whether it ends as a sentence does', () => {
    holdsFor((one) =>
      expect(endsSentence(one)).toBe(/[\p{L}\p{N})%][.!?…]["'”’»)]?\s*$/u.test(one.slice(-8))),
    );
  });
});
