import { describe, expect, it } from 'vitest';
import { readInfo as readInfoInSteps } from '@/utils/article/info';
import { finish } from '@/utils/steps';
import { body, pageOf } from './pages';

const readInfo = (document: Document, address: string | null) =>
  finish(readInfoInSteps(document, address));

const checksOf = (...data: unknown[]) =>
  readInfo(
    pageOf(
      body,
      `<title>Quay closes</title><meta property="og:site_name" content="Oldhaven Post">${data
        .map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`)
        .join('')}`,
    ),
    'https://oldhavenpost.example/checks/quay',
  ).factChecks;

const review = {
  '@type': 'ClaimReview',
  claimReviewed: 'The quay was sold to a cruise line',
  author: { '@type': 'Organization', name: 'Clearwater Check' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'False' },
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Miles Garrity' } },
  url: '/checks/quay',
};
const read = {
  claim: 'The quay was sold to a cruise line',
  claimant: 'Miles Garrity',
  publisher: 'Clearwater Check',
  rating: 'False',
  url: 'https://oldhavenpost.example/checks/quay',
};

describe('fact checks in the markup', () => {
  it('claim, who made it, publisher, rating and address', () => {
    expect(checksOf(review)).toEqual([read]);
  });

  it.each([
    ['in a graph', { '@graph': [{ '@type': 'WebSite' }, review] }],
    ['as the review of an article', { '@type': 'NewsArticle', headline: 'Quay', review }],
    ['with a type of several', { ...review, '@type': ['ClaimReview', 'Review'] }],
    ['twice', [review, review]],
  ])('%s', (_name, data) => {
    expect(checksOf(data)).toEqual([read]);
  });

  it('a rating in numbers, and the page as publisher', () => {
    expect(
      checksOf({ ...review, author: undefined, reviewRating: { ratingValue: '2', bestRating: 5 } }),
    ).toMatchObject([{ rating: '2 of 5', publisher: 'Oldhaven Post' }]);
  });

  it('a review of media', () => {
    expect(
      checksOf({
        '@type': 'MediaReview',
        originalMediaContextDescription: 'A video of an older storm',
        mediaAuthenticityCategory: 'https://schema.org/DecontextualizedContent',
      }),
    ).toMatchObject([{ claim: 'A video of an older storm', rating: 'Decontextualized content' }]);
  });

  it('microdata', () => {
    const inner = `<div itemscope itemtype="https://schema.org/ClaimReview">
      <meta itemprop="claimReviewed" content="The quay was sold to a cruise line">
      <span itemprop="author" itemscope><span itemprop="name">Clearwater Check</span></span>
      <div itemprop="reviewRating" itemscope><span itemprop="alternateName">Mostly false</span></div></div>`;
    expect(readInfo(pageOf(inner + body), null).factChecks).toMatchObject([
      { claim: read.claim, publisher: 'Clearwater Check', rating: 'Mostly false' },
    ]);
  });

  it.each([
    ['a review of a product', { '@type': 'Review', claimReviewed: 'It is good' }],
    ['no claim', { '@type': 'ClaimReview', reviewRating: review.reviewRating }],
    ['a claim that is no text', { ...review, claimReviewed: { x: 1 } }],
    ['an empty claim', { ...review, claimReviewed: ' \n ' }],
    ['null', { '@type': 'ClaimReview', claimReviewed: null }],
  ])('%s is none', (_name, data) => {
    expect(checksOf(data)).toEqual([]);
  });

  it('strange values are as if absent', () => {
    expect(
      checksOf({
        ...review,
        author: [[['x']]],
        reviewRating: 'False',
        itemReviewed: 9,
        url: 'javascript:alert(1)',
      }),
    ).toEqual([{ ...read, claimant: null, publisher: 'Oldhaven Post', rating: null, url: null }]);
  });

  it('long and steering texts are cut and cleaned, and their number is bounded', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...review,
      claimReviewed: `${index} \u202e<b>sold</b>\n${'x'.repeat(9000)}`,
    }));
    const found = checksOf(many);
    expect(found).toHaveLength(20);
    expect(found[0]!.claim).toHaveLength(500);
    expect(found[0]!.claim.startsWith('0 sold x')).toBe(true);
  });
});
