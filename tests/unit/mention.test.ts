import { describe, expect, it } from 'vitest';
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';

const mentions = (text: string) =>
  annotate(articleFromText(text, 'en')).map(({ speaker }) => ({
    name: speaker?.name,
    mention: speaker?.mention?.text,
  }));

describe('the words that name the speaker', () => {
  it('are the whole phrase, with title and apposition', () => {
    expect(
      mentions('The ferry was late, said Marta Orben, the head of the harbour board.'),
    ).toEqual([{ name: 'Marta Orben', mention: 'Marta Orben, the head of the harbour board' }]);
  });

  it('are those of the quotation before where one carries on', () => {
    const text =
      'Marta Orben runs the harbour.\n\n“The ferry is late,” she said.\n\n“We will have to wait until the morning.”';
    expect(mentions(text)).toEqual([
      { name: 'Marta Orben', mention: 'she' },
      { name: 'Marta Orben', mention: 'she' },
    ]);
  });
});
