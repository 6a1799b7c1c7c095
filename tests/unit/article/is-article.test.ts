import { describe, expect, test } from 'vitest';
import { firstLook } from './gate-head';
import { readArticle } from '@/utils/article/read';
import { body, first, pageOf, second, third } from './pages';

const story = `<article><h1>Eastern quay closes</h1><p>By Jo Reed</p><p>3 March 2026</p>${body}</article>`;
const news =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Eastern quay closes"}</script>';
const url = 'https://oldhavenpost.example/2026/03/03/eastern-quay-closes-until-may';

/** The gate's answer for a page at an address. */
const mayBeArticle = (document: Document, address = url) =>
  firstLook(Object.assign(document, { URL: address })) === 'article';

const isArticle = (document: Document, address: string | null = url) =>
  readArticle(document, { url: address }).article.info.isArticle;

describe('articles', () => {
  test('with all signals', () => {
    const document = pageOf(
      story,
      `<title>Eastern quay closes</title><meta property="og:type" content="article">${news}`,
    );
    expect(isArticle(document)).toBe(true);
    expect(mayBeArticle(document)).toBe(true);
  });

  test('with no metadata at all: prose, byline, date and what people said', () => {
    const document = pageOf(story.replace(/<\/?article>/g, ''));
    expect(isArticle(document)).toBe(true);
    expect(isArticle(document, null)).toBe(true);
  });

  test('in a language without spaces', () => {
    const line =
      '港の評議会は火曜日、ダイバーが壁にひび割れを見つけたため、東側の岸壁を修理のために閉鎖することを決めたと述べた。';
    const document = pageOf(
      `<article><h1>東岸壁が閉鎖</h1><p>2026年3月3日</p>${`<p>${line}</p>`.repeat(1)}<p>${line}続報。</p><p>${line}詳細。</p></article>`,
      news,
    );
    expect(isArticle(document)).toBe(true);
  });
});

describe('other pages', () => {
  const other: [string, string, string, string | null][] = [
    [
      'a front page',
      '',
      Array.from(
        { length: 30 },
        (_, index) =>
          `<article><h2><a href="/${index}">Story number ${index} of the day</a></h2><p>${third}</p></article>`,
      ).join(''),
      'https://oldhavenpost.example/',
    ],
    [
      'a shop',
      '<meta property="og:type" content="product"><script type="application/ld+json">{"@type":"Product","name":"Mug"}</script>',
      `<h1>Mug</h1><p>${'A mug of clay for your tea, made by hand in our own kiln, which you can put into the oven. '.repeat(4)}</p><button>Buy</button>`,
      'https://mugs.example/products/mug',
    ],
    [
      'a recipe',
      '<script type="application/ld+json">{"@type":"Recipe","name":"Soup"}</script><meta property="og:type" content="article">',
      `<article><h1>Fish soup</h1><p>${'Cut the fish, salt it, and let it rest while you boil the water. '.repeat(8)}</p></article>`,
      'https://cook.example/recipes/fish-soup',
    ],
    [
      'a handbook',
      '<meta name="generator" content="Sphinx 7">',
      `<h1>read()</h1>${'<p>Call this function with the name of a file and you get its content; pass a second name to compare the two of them.</p><pre>read(a)</pre>'.repeat(5)}`,
      'https://docs.example/docs/read',
    ],
    [
      'an encyclopedia',
      '<meta name="generator" content="MediaWiki 1.45"><script type="application/ld+json">{"@type":"Article"}</script>',
      `<h1>Quay</h1><p>${first}</p><p>${third}</p><p>${second}</p>`,
      'https://wiki.example/wiki/Quay',
    ],
    [
      'a forum',
      '<script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script>',
      `<h1>Where to moor?</h1>${`<p>${'I have tried my luck on the eastern quay and you can believe me that it is full. '.repeat(2)}</p>`.repeat(6)}`,
      'https://boats.example/forum/thread/7',
    ],
    [
      'a diary',
      '<meta property="og:type" content="article">',
      `<article><h1>My week</h1>${'<p>I got up early and I went to my boat, which I love, and you would too if you saw my boat as I see it.</p>'.repeat(6)}</article>`,
      'https://me.example/my-week',
    ],
    [
      'a stub',
      news,
      '<article><h1>Eastern quay closes</h1><p>Subscribe to read.</p></article>',
      url,
    ],
  ];
  test.each(other)('%s', (_name, head, inner, address) => {
    expect(isArticle(pageOf(inner, `<title>Page</title>${head}`), address)).toBe(false);
  });
});

describe('the gate', () => {
  test('lets through prose in any elements', () => {
    const long = `${first} ${third} `.repeat(4);
    expect(
      mayBeArticle(pageOf(`<h1>Quay</h1><div>${long}<br><br>${long}</div><time>3 March</time>`)),
    ).toBe(true);
  });

  test.each([
    ['an empty page', ''],
    ['a login', '<h1>Welcome</h1><form><label>Name</label><input></form>'],
    [
      'a list of links',
      `<h1>News</h1>${'<li><a href="/x">A rather long line that leads to another page of this site</a></li>'.repeat(60)}`,
    ],
    [
      'scripts only',
      `<h1>App</h1><script>${'var a = "a long, long line of code."; '.repeat(200)}</script>`,
    ],
  ])('stops %s', (_name, html) => {
    expect(mayBeArticle(pageOf(html))).toBe(false);
  });

  test('a mark that few pages have counts where it decides', () => {
    const prose = `<p>${first}</p><p>${third}</p>`.repeat(3);
    const page = (open: string) => pageOf(`<h1>Quay</h1>${open}${prose}</div>`);
    const address = 'https://oldhavenpost.example/quay';
    expect(mayBeArticle(page('<div>'), address)).toBe(false);
    expect(mayBeArticle(page('<div itemprop="articleBody">'), address)).toBe(true);
  });

  test('one signal alone is not enough', () => {
    expect(
      mayBeArticle(pageOf('<h1>Quay</h1>', '<meta property="og:type" content="article">')),
    ).toBe(false);
    expect(mayBeArticle(pageOf(`<p>${first}</p>`))).toBe(false);
  });

  describe('weighs signs against articles', () => {
    const prose = `<h1>Quay</h1>${`<p>${first}</p><p>${third}</p>`.repeat(8)}`;
    const website = '<meta property="og:type" content="website">';
    const at = (path: string) => `https://oldhavenpost.example${path}`;

    test.each([
      ['a website that says no more', website, '/quay', false],
      ['a website whose page is dated', `${website}<meta name="author" content="Jo Reed">`, '/2026/eastern-quay-closes-early', true], // prettier-ignore
      ['a website whose linked data says news', `${website}${news}`, '/quay', true],
      ['a product', '<meta property="og:type" content="product">', '/quay-in-a-glass-ball', false],
      ['a type that is none', '<meta name="og:type" value="article">', '/quay', true],
      ['a front page', '', '/', false],
      ['a page of a handbook', '', '/docs/quay', false],
      ['a story in a section that is called like a list', '', '/news/topics/quay', true],
      ['no sign at all', '', '/quay', true],
    ])('%s', (_name, head, path, expected) => {
      expect(mayBeArticle(pageOf(prose, head), at(path))).toBe(expected);
    });

    test('a handbook’s host', () => {
      expect(mayBeArticle(pageOf(prose), 'https://docs.oldhaven.example/quay')).toBe(false);
    });
  });

  test('survives a document without a body', () => {
    const document = pageOf('');
    document.body.remove();
    expect(() => mayBeArticle(document)).not.toThrow();
  });
});
