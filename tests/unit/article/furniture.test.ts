import { describe, expect, test } from 'vitest';
import { lineReason } from '@/utils/article/furniture';
import { body, first, second, third, wordsOf } from './pages';

const expected = ['Eastern quay closes', first, second, third];

/** What is read of an article with `furniture` after its second paragraph. */
function readWith(furniture: string): string[] {
  return wordsOf(
    `<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
     <main><article><h1>Eastern quay closes</h1><p>${first}</p><p>${second}</p>${furniture}<p>${third}</p></article></main>
     <footer><p>Oldhaven Post is printed on Mondays and Thursdays by the Oldhaven Post company.</p></footer>`,
  );
}

describe('left out of the article', () => {
  test.each([
    ['byline', '<p class="byline">By <a rel="author" href="/a">Jo Reed</a> · 3 min read</p>'],
    ['byline without a name for it', '<p>By Jo Reed, Harbour Correspondent</p>'],
    ['date line', '<p>Published: 3 March 2026, 10:12</p>'],
    [
      'related line',
      '<p>RELATED: Ferry to the islands runs late for the third week in a row, crews say.</p>',
    ],
    [
      'related link',
      '<p>Read more: <a href="/b">“It was a shock,” says the ferry’s captain</a></p>',
    ],
    ['related line in German', '<p>Lesen Sie auch: <a href="/b">Die Fähre kommt zu spät</a></p>'],
    ['related line in French', '<p>À LIRE AUSSI. <a href="/b">Le bac est en retard</a></p>'],
    [
      'related line in Spanish',
      '<p>Te puede interesar: <a href="/b">El transbordador llega tarde</a></p>',
    ],
    ['linked title', '<p><a href="/b">Ferry to the islands runs late again</a></p>'],
    [
      'share bar',
      '<div class="article-share"><p>Share this story with all of your friends and neighbours.</p></div>',
    ],
    [
      'newsletter box',
      '<div class="newsletter-signup"><p>Get the news of the harbour every morning, free of charge.</p></div>',
    ],
    [
      'cookie banner',
      '<div id="cookie-consent"><p>We and our 412 partners store things on your device. “Accept” is easiest.</p></div>',
    ],
    [
      'comments',
      '<section id="comments"><p>“This is a scandal,” said somebody who was not there at all.</p></section>',
    ],
    [
      'author box',
      '<div class="author-bio"><p>Jo Reed has written about boats and harbours since 1999.</p></div>',
    ],
    [
      'advertisement',
      '<div class="ad-slot"><p>Boats, boats, boats: come and see our boats this Sunday.</p></div>',
    ],
    ['appeal', '<p><a href="/n">Sign up</a> for the Oldhaven newsletter</p>'],
    ['appeal that is a sentence', '<p>For more news of the harbour, follow @oldhavenpost.</p>'],
    ['appeal on networks', '<p>Follow the Oldhaven Post on Facebook and Instagram for more.</p>'],
    [
      'terms',
      '<p>By giving your address you agree to our terms of use and our privacy policy.</p>',
    ],
    ['newsletter line', '<p>Get all the harbour news delivered straight to your inbox daily.</p>'],
    ['address alone', '<p>https://www.example.org/posts/1234567890</p>'],
    ['video line', '<p>Video: A day on the eastern quay</p>'],
    ['related heading', '<h3>Related coverage</h3>'],
    ['related line of the longer kind', '<p>Lesen Sie mehr zum Thema</p>'],
    ['picture credit', '<p>Photo: Ines Roth / Oldhaven Post</p>'],
    [
      'tags',
      '<ul class="tags"><li><a href="/t/quay">Quay</a></li><li><a href="/t/port">Port</a></li></ul>',
    ],
    ['newsroom line', '<p>Anna Bell contributed to this report.</p>'],
    ['label', '<div>Advertisement</div>'],
    [
      'message of the site that a script shows to some',
      '<div class="c-messageBar is-hidden"><p>If you find the Oldhaven Post through a search, that will be changing.</p></div>',
    ],
    [
      'pictures that lead to other stories',
      `<ul><li><a href="/1"><figure><img src="1.jpg"><figcaption>Captain says ferry is ‘like a sieve’</figcaption></figure></a></li>
      <li><a href="/2"><figure><img src="2.jpg"><figcaption>Council calls for a plan for the ferries</figcaption></figure></a></li></ul>`,
    ],
    [
      'teasers',
      `<ul class="cards"><li><h3><a href="/1">Library opens its doors</a></h3><p>It was closed for a year, said its head.</p></li>
      <li><h3><a href="/2">Bakery moves up the hill</a></h3><p>The rent was too high, its owner said.</p></li></ul>`,
    ],
    [
      'navigation in the text',
      '<nav><p>On this page: “the quay”, “the crews”, “the council”, and much else besides.</p></nav>',
    ],
  ])('%s', (_name, furniture) => {
    expect(readWith(furniture)).toEqual(expected);
  });

  test.each([
    [
      'a sentence with a link',
      '<p>The <a href="/r">report of the divers</a> is public.</p>',
      'The report of the divers is public.',
    ],
    ['a short quote', '<p>“No,” she said.</p>', '“No,” she said.'],
    [
      'a sentence that begins like a byline',
      '<p>By Monday, all of the boats must have left the eastern quay, the council said.</p>',
      'By Monday, all of the boats must have left the eastern quay, the council said.',
    ],
    [
      'a sentence that begins like an appeal',
      '<p>Support our crews, the union wrote in an open letter to the council on Friday evening.</p>',
      'Support our crews, the union wrote in an open letter to the council on Friday evening.',
    ],
    [
      'a sentence about a privacy policy',
      '<p>The ferry company changed its privacy policy on Monday, a spokesman said.</p>',
      'The ferry company changed its privacy policy on Monday, a spokesman said.',
    ],
    [
      'a sentence about people who follow others',
      '<p>Thousands follow the ferry on Instagram, its captain told the council.</p>',
      'Thousands follow the ferry on Instagram, its captain told the council.',
    ],
    [
      'a sentence to the reader with a statement',
      '<p>You can reach the islands only by boat until May, the company said.</p>',
      'You can reach the islands only by boat until May, the company said.',
    ],
    ['a speaker’s name after a dash', '<p>— Marta Lind, council</p>', '— Marta Lind, council'],
    [
      'a paragraph in an element named after its author',
      '<div class="authored-text"><p>The ferry still runs, its captain said.</p></div>',
      'The ferry still runs, its captain said.',
    ],
  ])('but not %s', (_name, html, text) => {
    expect(readWith(html)).toEqual([...expected.slice(0, 3), text, third]);
  });

  test('the toolbar of an archived copy', () => {
    expect(
      wordsOf(`<div id="wm-ipp-base"><div id="wm-ipp"><p>The Wayback Machine has 412 captures of this page between 2019 and 2026.</p></div></div>
        <article><h1>Eastern quay closes</h1>${body}</article>`),
    ).toEqual(expected);
  });

  test('a heading with nothing after it announces other stories', () => {
    expect(
      wordsOf(
        `<article><h1>Eastern quay closes</h1>${body}<h3>Elsewhere in Oldhaven</h3></article>`,
      ),
    ).toEqual(expected);
  });

  test('a line that comes again and again is a label', () => {
    const label = '<div>Oldhaven harbour pictures of the day</div>';
    expect(readWith(label.repeat(3))).toEqual(expected);
  });
});

test('every reason names itself', () => {
  expect(lineReason('READ ALSO: The ferry is late', 0)).toBe('related line');
  expect(lineReason('By Jo Reed', 0)).toBe('byline');
  expect(lineReason('Share', 0)).toBe('furniture line');
  expect(lineReason('The council met on Monday, she said.', 0)).toBeNull();
});
