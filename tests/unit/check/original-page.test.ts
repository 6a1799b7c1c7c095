import { describe, expect, it } from 'vitest';
import { parsePage } from '@/scripts/annotate/parse';
import { finish } from '@/utils/steps';
import { checkQuote } from '@/utils/check/check';
import { readOriginal, readText } from '@/utils/check/original-page';
import { needsScript } from '@/utils/check/script-only';

const words =
  'The harbour council of Oldhaven voted on Tuesday to close the eastern quay for repairs, after divers had found cracks in its wall. “We cannot wait for another winter,” said Marta Lind, who heads the council. Crews complain that they were told only a week ago, and that no berth has been found for eleven of their boats. ';

const read = (body: string, head = '', url = 'https://news.example.com/quay') =>
  finish(
    readOriginal(
      parsePage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`),
      url,
    ),
  );

const check = (quote: string, ...page: Parameters<typeof read>) =>
  finish(checkQuote({ stretches: [quote], lang: 'en' }, read(...page)));

const found = { kind: 'match', match: { status: 'word-for-word' } };
const notFound = { kind: 'match', match: { status: 'not-found' } };
const unreadable = (reason: string) => ({ kind: 'unreadable', reason });
const missing = 'Nobody ever asked the insurers about the crane';
const long = `<article><h1>Quay closes</h1><p>${words}</p><p>${words}</p><p>${words}</p></article>`;

describe('looking a quote up in a page', () => {
  it('finds it in the article, and in the rest of the page', () => {
    expect(check('We cannot wait for another winter', long)).toMatchObject(found);
    const aside =
      '<aside class="related"><p>“The crane stays where it is,” the firm says.</p></aside>';
    expect(check('The crane stays where it is', long + aside)).toMatchObject(found);
    expect(check(missing, long)).toMatchObject(notFound);
  });

  it('reads nothing from scripts, styles and what is hidden', () => {
    const hidden = `<script>"${missing}"</script><style>.a{content:"${missing}"}</style><template><p>${missing}</p></template><p hidden>${missing}</p>`;
    expect(check(missing, long + hidden)).toMatchObject(notFound);
  });

  it.each([
    ['script-only', '<div id="root"></div><script src="app.js"></script>', ''],
    [
      'script-only',
      '<noscript>Please turn JavaScript on.</noscript><p>Loading the page</p><script src="a.js"></script>',
      '',
    ],
    ['login', '<form><p>Sign in to read on</p><input type="password"></form>', ''],
    ['paywall', `${long}<div class="article-paywall__box">Subscribe</div>`, ''],
    [
      'paywall',
      long,
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
    ],
    ['paywall', long, '<meta name="article:content_tier" content="locked">'],
    ['empty', '', ''],
  ])('says that a page is %s rather than that a quote is not found', (reason, body, head) => {
    expect(check(missing, body, head)).toEqual(unreadable(reason));
  });

  it('finds a quote whatever else the page withholds', () => {
    const walled = `${long}<div class="paywall">Subscribe</div><input type="password"><script src="a.js"></script>`;
    expect(check('We cannot wait for another winter', walled)).toMatchObject(found);
  });

  it('takes a short page without scripts for what it is', () => {
    expect(check(missing, '<p>The quay is closed.</p>')).toMatchObject(notFound);
  });

  it('takes an address of a login for one', () => {
    expect(check(missing, '<p>Welcome</p>', '', 'https://news.example.com/login?to=quay')).toEqual(
      unreadable('login'),
    );
  });

  it('reads what a post says of itself', () => {
    const head = '<meta property="og:description" content="We cannot wait for another winter.">';
    expect(
      check(
        'We cannot wait for another winter',
        '<div id="app"></div><script src="a.js"></script>',
        head,
      ),
    ).toMatchObject(found);
  });

  it('tells another language by the words of the page, whatever it declares', () => {
    const german =
      '<article><p>Wir schließen die Brücke nicht, weil wir es wollen, sondern weil wir müssen. Die Risse im Mittelpfeiler sind seit dem Frühjahr um drei Zentimeter gewachsen. Wer jetzt noch von Panikmache spricht, der hat das Gutachten nicht gelesen, und das ist auch nicht zu entschuldigen.</p></article>';
    expect(check('We do not close the bridge because we want to', german)).toEqual({
      kind: 'other-language',
      lang: 'de',
    });
  });

  it('reads plain text', () => {
    const quote = { stretches: ['We cannot wait for another winter'], lang: 'en' };
    expect(finish(checkQuote(quote, readText(words)))).toMatchObject(found);
    expect(finish(checkQuote(quote, readText(' ')))).toEqual(unreadable('empty'));
  });
});

it.each([
  ['https://x.com/someone/status/1', true],
  ['https://mobile.twitter.com/someone/status/1', true],
  ['https://www.facebook.com/a/posts/1', true],
  ['https://netflix.com/', false],
  ['https://t.me/channel/1', false],
  ['nothing', false],
])('%s needs script: %s', (address, needs) => {
  expect(needsScript(address)).toBe(needs);
});
