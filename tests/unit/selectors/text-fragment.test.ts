import { describe, expect, it } from 'vitest';
import { spanOf } from '@/utils/model';
import { textDirective, textFragmentUrl } from '@/utils/selectors/text-fragment';

/** The span of `words` in `text`. */
function find(text: string, words: string) {
  const start = text.indexOf(words);
  return spanOf(text, start, start + words.length);
}

const text =
  'The harbour will close at six, the mayor said on Monday.\n\n' +
  'Nobody had been told, she said. “We will open the gates again when the wind has gone down and not an hour before that, ' +
  'whatever the owners of the ships may write to us,” she added. She said: The harbour will close.';

describe('textDirective', () => {
  it('gives short words whole', () => {
    expect(textDirective(text, find(text, 'Nobody had been told'))).toBe(
      'Nobody%20had%20been%20told',
    );
  });

  it('gives the first and last words of long ones', () => {
    const words =
      'We will open the gates again when the wind has gone down and not an hour before that, whatever the owners of the ships may write to us,';
    expect(textDirective(text, find(text, words))).toBe(
      'We%20will%20open%20the%20gates,ships%20may%20write%20to%20us%2C',
    );
  });

  it('tells words from the same words elsewhere by what stands around them', () => {
    expect(textDirective(text, find(text, 'The harbour will close'))).toBe(
      'The%20harbour%20will%20close,-at%20six%2C%20the',
    );
    const last = spanOf(text, text.lastIndexOf('The harbour'), text.length - 1);
    expect(textDirective(text, last)).toBe('added.%20She%20said%3A-,The%20harbour%20will%20close');
  });

  it('encodes the signs that the syntax uses', () => {
    const signs = 'He called it a well-known, “old & tired” story of theirs';
    expect(textDirective(signs, find(signs, 'a well-known, “old & tired” story'))).toBe(
      'a%20well%2Dknown%2C%20%E2%80%9Cold%20%26%20tired%E2%80%9D%20story',
    );
  });

  it('takes no punctuation alone for surroundings', () => {
    const twice = '“All is lost,” he said.\n\n“All is lost,” one man said';
    expect(textDirective(twice, find(twice, 'All is lost,'))).toBe(
      'All%20is%20lost%2C,-%E2%80%9D%20he%20said.',
    );
  });

  it('takes in the rest of a word', () => {
    const sentence = 'They had overestimated the danger, he said';
    expect(textDirective(sentence, find(sentence, 'estimated the danger'))).toContain(
      'overestimated%20the%20danger',
    );
  });

  it('makes an address of words with half a character, which no address can hold', () => {
    const broken = 'The gates \ud83d open at six.';
    expect(textDirective(broken, find(broken, 'gates \ud83d open'))).toContain('%EF%BF%BD');
  });

  it('keeps each part within a block', () => {
    const blocks = 'First words\n\nthen many more words of the same long claim that goes on and on';
    expect(textDirective(blocks, spanOf(blocks, 0, blocks.length))).toBe(
      'First%20words,that%20goes%20on%20and%20on',
    );
  });
});

describe('textFragmentUrl', () => {
  it('replaces the fragment of the address', () => {
    expect(
      textFragmentUrl('https://news.example/a?b=1#top', text, find(text, 'Nobody had been told')),
    ).toBe('https://news.example/a?b=1#:~:text=Nobody%20had%20been%20told');
  });
});
