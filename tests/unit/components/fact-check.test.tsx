// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { HoverCard } from '@/components/HoverCard';
import { annotationOf } from '../annotations';
import { cardProps } from './card-props';
import { show, words } from './dom';

const check = {
  claim: 'The bridge is safe',
  claimant: 'Ada Brook',
  publisher: 'Clearwater Check',
  rating: 'Mostly false',
  url: null,
};

it('the card shows a verdict as its publisher’s, beside what the text says', () => {
  show(<HoverCard annotation={annotationOf({ factCheck: check })} {...cardProps()} />);
  expect(words('.card .fact-check')).toEqual([
    'Fact check by \u2068Clearwater Check\u2069: Mostly false',
  ]);
  expect(words('.badge-word')).toEqual(['Nothing said']);
});

it('a fact check without rating or publisher says so', () => {
  const factCheck = { ...check, publisher: null, rating: null };
  show(<HoverCard annotation={annotationOf({ factCheck })} {...cardProps()} />);
  expect(words('.fact-check')).toEqual(['Fact check on this page, without a rating']);
});
