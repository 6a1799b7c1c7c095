import { describe, expect, it } from 'vitest';
import { readMark } from '@/utils/quotations/marks';

/** Reads the mark where the text has a bar, which is left out. */
function markIn(text: string) {
  const at = text.indexOf('|');
  const clean = text.replace('|', '');
  return readMark(clean, at, 0, clean.length);
}

describe('a character that is no mark', () => {
  it.each(['|a', '|.', '| ', '|é', '|—', '|。', '|\ud83d', '|\u202e', '|`'])('%j', (text) => {
    expect(markIn(text)).toBeNull();
  });
});

describe('a straight mark', () => {
  it.each([
    ['He said |"go', { opens: true, closes: false }],
    ['|"Go', { opens: true, closes: false }],
    ['go|" he', { opens: false, closes: true }],
    ['go.|"', { opens: false, closes: true }],
    ['(|"go', { opens: true }],
    ['said |" go', { opens: true, closes: true }],
  ])('%s', (text, expected) => {
    expect(markIn(text)).toMatchObject({ ...expected, straight: true, single: false });
  });
});

describe('a single mark', () => {
  it.each([
    ["he said |'go", { opens: true, closes: false, single: true }],
    ["go|' he", { opens: false, closes: true, single: true }],
    ['he said |‘go', { opens: true, closes: false, single: true }],
    ['go|’ he', { opens: false, closes: true, single: true }],
    ["|''Go", { opens: true, single: false, length: 2 }],
    ["go|'' he", { closes: true, single: false, length: 2 }],
  ])('%s', (text, expected) => {
    expect(markIn(text)).toMatchObject(expected);
  });

  it.each(["isn|'t", 'isn|’t', "the |'80s", 'the |’80s', "6|'2", "|'tis", '|’Twas'])(
    'is none in %s',
    (text) => {
      expect(markIn(text)).toBeNull();
    },
  );
});

describe('guillemets', () => {
  it.each([
    ['|«go', { opens: true, family: 'angle' }],
    ['go|» he', { closes: true, family: 'angle' }],
    ['said |»go', { opens: true, family: 'angle' }],
    ['go|« he', { closes: true, family: 'angle' }],
  ])('%s', (text, expected) => {
    expect(markIn(text)).toMatchObject(expected);
  });
});

it('looks no further than its bounds', () => {
  const text = 'x"y';
  expect(readMark(text, 1, 1, 3)).toMatchObject({ opens: true });
  expect(readMark(text, 1, 0, 2)).toMatchObject({ closes: true });
});
