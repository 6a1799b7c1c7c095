/** From the text to the status: claims as the engine itself finds them, with what the page says of them. */
import { describe, expect, it } from 'vitest';
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';

/** "content: status" of each. */
const statuses = (text: string) =>
  annotate(articleFromText(text, 'en')).map(
    ({ segments, verification }) =>
      `${segments.map((segment) => segment.text).join(' || ')}: ${verification.status}`,
  );

describe('ends the content where the page’s verdict begins', () => {
  it.each([
    [
      'State radio said nine men died in the clash, but army officials could not confirm the report.',
      'nine men died in the clash: unverified',
    ],
    [
      'The premier accused foreign agents of starting the fires, without providing evidence.',
      'foreign agents of starting the fires: unverified',
    ],
    [
      'He said the vote was stolen, a claim that courts have rejected repeatedly.',
      'the vote was stolen: disputed',
    ],
    [
      'The bank says it lost nothing, but court filings show otherwise.',
      'it lost nothing: disputed',
    ],
  ])('%s', (text, expected) => {
    expect(statuses(text)).toEqual([expected]);
  });

  it('but keeps what the speaker adds', () => {
    expect(statuses('The coach said the pitch was bad, but nobody was hurt.')).toEqual([
      'the pitch was bad, but nobody was hurt: none',
    ]);
  });
});

describe('finds the claim that a verdict is about', () => {
  it.each([
    [
      'The claim by the rebels that they shot down the jet has not been verified.',
      ['they shot down the jet: unverified'],
    ],
    [
      'Rumors circulated on social media over the weekend that the general was dead. The reports could not be confirmed.',
      ['the general was dead: unverified'],
    ],
    [
      'Northern militants claim to have captured a depot. The footage has not been independently verified.',
      ['to have captured a depot: unverified'],
    ],
    ['She wrongly stated that the law had passed.', ['the law had passed: disputed']],
    [
      'She says the firm sacked her for being ill. The firm denies wrongdoing.',
      ['the firm sacked her for being ill: disputed'],
    ],
    [
      'The senator claimed the bill would cost a fortune. That is wrong, according to the budget office.',
      ['the bill would cost a fortune: disputed', 'That is wrong: none'],
    ],
  ])('%s', (text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });

  it('none where it is another’s deed that is wrong', () => {
    expect(statuses('She says he sacked her for being ill. That is wrong, and it hurts.')).toEqual([
      'he sacked her for being ill: none',
    ]);
    expect(statuses('She says he sacked her for being ill. The port denies wrongdoing.')[0]).toBe(
      'he sacked her for being ill: none',
    );
  });
});
