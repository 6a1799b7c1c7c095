import { describe, expect, it } from 'vitest';
import { annotate } from '@/utils/annotate';
import { articleOf } from '../text/documents';

const check = {
  claim: 'The eastern quay was sold to a cruise line',
  claimant: null,
  publisher: 'Clearwater Check',
  rating: 'False',
  url: null,
};

function checked(...paragraphs: string[]) {
  const article = articleOf(...paragraphs);
  const annotations = annotate({ ...article, info: { ...article.info, factChecks: [check] } });
  return annotations.filter(({ factCheck }) => factCheck).map(({ segments }) => segments[0]!.text);
}

describe('the claim that a declared fact check is about', () => {
  it('is the one made in much the same words', () => {
    expect(
      checked(
        'Miles Garrity said the eastern quay had been sold to a foreign cruise line.',
        'Marta Lind said the divers had found cracks in the wall.',
      ),
    ).toEqual(['the eastern quay had been sold to a foreign cruise line']);
  });

  it.each([
    ['Marta Lind said the eastern quay was not sold to a cruise line.'],
    ['Marta Lind denied that the eastern quay was sold to a cruise line.'],
    ['Marta Lind said the eastern quay would be closed for repairs.'],
    ['“We never sold the eastern quay to any cruise line,” Marta Lind said.'],
  ])('is not: %s', (text) => {
    expect(checked(text)).toEqual([]);
  });

  it('leaves what the text says of it as it is', () => {
    const article = articleOf(
      'Miles Garrity said the eastern quay had been sold to a cruise line.',
    );
    const [one] = annotate({ ...article, info: { ...article.info, factChecks: [check] } });
    expect(one).toMatchObject({ verification: { status: 'none' }, factCheck: check });
  });
});
