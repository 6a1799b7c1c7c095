import { describe, expect, test } from 'vitest';
import { readInfo as readInfoInSteps } from '@/utils/article/info';
import { shownAuthor } from '@/utils/article/metadata';
import { readArticle } from '@/utils/article/read';
import { readingSteps } from '@/utils/article/steps';
import { finish } from '@/utils/steps';
import { body, pageOf } from './pages';

const readInfo = (document: Document, address: string | null) =>
  finish(readInfoInSteps(document, address));

const linked = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('metadata', () => {
  test('title, publisher, author, date and language as the page states them', () => {
    const document = pageOf(
      body,
      `<title>Quay closes | Oldhaven Post</title><meta property="og:title" content="Eastern quay closes">
       <meta property="og:site_name" content="Oldhaven Post"><meta name="author" content="By Jo Reed">
       <meta property="article:published_time" content="2026-03-03T09:15:00Z">
       <link rel="canonical" href="https://www.oldhavenpost.co.uk/2026/quay">`,
    );
    const { article } = readArticle(document, {
      url: 'https://m.oldhavenpost.co.uk/2026/quay?from=home',
    });
    expect(article.info).toEqual({
      url: 'https://www.oldhavenpost.co.uk/2026/quay',
      title: 'Eastern quay closes',
      lang: 'en',
      publisher: { name: 'Oldhaven Post', domain: 'oldhavenpost.co.uk' },
      author: 'Jo Reed',
      published: '2026-03-03T09:15:00Z',
      modified: null,
      agencies: [],
      factChecks: [],
      isArticle: true,
    });
  });

  test('JSON-LD: nested in a graph, authors in a list', () => {
    const info = readInfo(
      pageOf(
        body,
        linked({
          '@graph': [
            { '@type': 'WebSite', name: 'Oldhaven Post' },
            {
              '@type': ['NewsArticle'],
              headline: 'Eastern quay closes',
              author: [{ '@type': 'Person', name: 'Jo Reed' }, { name: 'Anna Bell' }],
              publisher: { '@type': 'Organization', name: 'Oldhaven Post' },
              datePublished: '2026-03-03',
            },
          ],
        }),
      ),
      null,
    );
    expect(info).toMatchObject({
      title: 'Eastern quay closes',
      author: 'Jo Reed, Anna Bell',
      published: '2026-03-03',
      siteName: 'Oldhaven Post',
    });
    expect(info.linkedData.types).toContain('NewsArticle');
  });

  test.each([
    ['broken', '{"@type": "NewsArticle", "headline": '],
    ['no object', '"NewsArticle"'],
    ['null', 'null'],
    [
      'strange values',
      '{"@type": [7, null, {"a": 1}], "headline": {"x": []}, "author": [[["x"]]]}',
    ],
    ['endless nesting', `${'{"@graph":['.repeat(3000)}${']}'.repeat(3000)}`],
    ['huge', `{"@type":"NewsArticle","headline":"${'x'.repeat(1_100_000)}"}`],
    [
      'a type that is no string',
      '{"@type": "NewsArticle", "headline": 7, "datePublished": "soon"}',
    ],
  ])('JSON-LD that is %s is passed over', (_name, json) => {
    const info = readInfo(pageOf(body, `<title>Quay closes</title>${linked(json)}`), null);
    expect(info.title).toBe('Quay closes');
    expect(info.published).toBeNull();
  });

  test('line breaks inside JSON-LD strings are forgiven', () => {
    const info = readInfo(
      pageOf(body, linked('{"@type":"NewsArticle","headline":"Eastern\nquay closes"}')),
      null,
    );
    expect(info.title).toBe('Eastern quay closes');
  });

  test.each([
    [
      'https://web.archive.org/web/20260304120000/https://www.oldhavenpost.co.uk/quay',
      'oldhavenpost.co.uk',
    ],
    [
      'https://oldhavenpost-co-uk.cdn.ampproject.org/c/s/oldhavenpost.co.uk/amp/quay',
      'oldhavenpost.co.uk',
    ],
    ['https://edition.oldhavenpost.com/quay', 'oldhavenpost.com'],
  ])('the publisher of %s is %s', (url, domain) => {
    expect(readArticle(pageOf(body), { url }).article.info.publisher?.domain).toBe(domain);
  });

  test('an archived copy of an address that there cannot be says nothing of the page’s own', () => {
    const here = 'https://oldhavenpost.co.uk/quay';
    const copy = 'https://web.archive.org/web/20260304120000/https://www.! post/quay';
    const head = `<link rel="canonical" href="${copy}"><meta property="og:url" content="${copy}">`;
    expect(readInfo(pageOf(body, head), here).url).toBe(here);
    expect(readInfo(pageOf(body, head), copy).url).toMatch(/^https:\/\/web\.archive\.org\//);
  });

  test.each([
    ['https://www.oldhavenpost.co.uk/x', 'https://m.oldhavenpost.co.uk/x', true],
    ['https://other.co.uk/x', 'https://oldhavenpost.co.uk/x', false],
    ['https://blogs.taz.de/x', 'https://taz.de/x', true],
    ['https://news.oldhavenpost.com/x', 'https://www.oldhavenpost.com/x', true],
  ])('a canonical address %s at %s is believed: %s', (canonical, url, isBelieved) => {
    const head = `<link rel="canonical" href="${canonical}">`;
    expect(readInfo(pageOf(body, head), url).url).toBe(isBelieved ? canonical : url);
  });

  test('a canonical address of another site or of the front page is not believed', () => {
    const url = 'https://oldhavenpost.example/2026/quay';
    for (const canonical of ['https://elsewhere.example/x', 'https://oldhavenpost.example/']) {
      const head = `<link rel="canonical" href="${canonical}">`;
      expect(readInfo(pageOf(body, head), url).url).toBe(url);
    }
  });
});

describe('language', () => {
  test('a sure vote of the text wins over what the page declares', () => {
    const german =
      'Der Hafenrat von Oldhaven hat am Dienstag beschlossen, dass der östliche Kai für die Arbeiten geschlossen wird, nachdem ' +
      'Taucher Risse in der Mauer gefunden hatten. Die Fischer klagen, dass sie erst vor einer Woche davon erfahren haben und ' +
      'dass für elf ihrer Boote noch kein Platz gefunden ist, wie es aus dem Rat heißt.';
    expect(
      readArticle(pageOf(`<h1>Kai wird geschlossen</h1><p>${german}</p>`)).article.info.lang,
    ).toBe('de');
  });

  test('what the page declares stands where the text is too short to tell', () => {
    expect(readArticle(pageOf('<h1>Quay</h1>')).article.info.lang).toBe('en');
  });
});

describe('metadata that pages get wrong', () => {
  const address = 'https://www.oldhavenpost.example/2026/03/03/quay';
  const infoOf = (head: string, inner = '') =>
    readArticle(pageOf(`<article><h1>Eastern quay closes</h1>${inner}${body}</article>`, head), {
      url: address,
    }).article.info;

  test.each([
    [
      'the title with the name at its end',
      '<title>Eastern quay closes - The Oldhaven Post</title>',
    ],
    [
      'an address',
      '<title>Eastern quay closes | The Oldhaven Post</title><meta property="og:site_name" content="https://www.oldhavenpost.example">',
    ],
    [
      'the article’s title',
      `<title>Eastern quay of Oldhaven closes | The Oldhaven Post</title><meta property="og:site_name" content="Eastern quay of Oldhaven closes">
       <meta property="og:title" content="Eastern quay of Oldhaven closes">`,
    ],
  ])('the site’s name is found behind %s', (_, head) => {
    const { publisher, title } = infoOf(head);
    expect(publisher?.name).toBe('The Oldhaven Post');
    expect(title).toMatch(/closes$/);
  });

  test('entities that were escaped twice are resolved', () => {
    const { publisher } = infoOf('<meta property="og:site_name" content="Post &amp;amp; Courier">');
    expect(publisher?.name).toBe('Post & Courier');
  });

  test.each(['105092', 'User Admin', 'anónimo', 'Oldhaven Post', 'desk@oldhavenpost.example'])(
    'the author is not "%s"',
    (author) => {
      const head = `<meta property="og:site_name" content="Oldhaven Post"><meta name="author" content="${author}">`;
      expect(infoOf(head).author).toBeNull();
    },
  );

  test('the author is read from the page where its metadata name none', () => {
    const byline = '<p class="byline">By <a rel="author" href="/a">Jo Reed</a> | 3 March 2026</p>';
    expect(infoOf('', byline).author).toBe('Jo Reed');
    expect(infoOf('', '<p class="byline">By our harbour desk</p>').author).toBeNull();
  });

  test('the author as shown is not sought among so many elements that it would hold the page up', () => {
    const document = pageOf(`<p class="byline">By Jo Reed</p>${body}`);
    expect(finish(shownAuthor(document, null))).toBe('Jo Reed');
    const all = { item: () => document.body } as unknown as HTMLCollectionOf<Element>;
    document.getElementsByTagName = () => all;
    expect(finish(shownAuthor(document, null))).toBeNull();
  });

  test('what a huge page says of itself is sought in its head alone', () => {
    const head = '<title>Quay closes</title><meta name="author" content="Jo Reed">';
    const late = `<time datetime="2026-03-03">3 March</time>${linked({ '@type': 'NewsArticle', headline: 'Another' })}`;
    const titleAndDateOf = (document: Document) => {
      const { info } = finish(readingSteps(document)).article;
      return [info.title, info.author, info.published];
    };
    const document = pageOf(`<article><h1>Quay closes</h1>${late}${body}</article>`, head);
    expect(titleAndDateOf(document)).toEqual(['Another', 'Jo Reed', '2026-03-03']);
    const search = document.getElementsByTagName.bind(document);
    const all = { item: () => document.body } as unknown as HTMLCollectionOf<Element>;
    document.getElementsByTagName = (name: string) => (name === '*' ? all : search(name));
    expect(titleAndDateOf(document)).toEqual(['Quay closes', 'Jo Reed', null]);
  });

  test.each([
    ['<meta name="OriginalPublicationDate" content="2026/03/03 09:15:00">', '2026-03-03T09:15:00'],
    ['<meta property="og:article:published_time" content="20260303">', '2026-03-03'],
    ['<meta name="article:published_time" value="2026-03-03T09:15:00Z">', '2026-03-03T09:15:00Z'],
    ['<meta name="pubdate" content="Tue, 03 Mar 2026 09:15:00 GMT">', '2026-03-03T09:15:00.000Z'],
    ['<meta name="date" content="March 3, 2026 09:15">', '2026-03-03'],
    ['<meta property="article:published_time" content="0001-01-01T00:00:00Z">', '2026-03-03'],
    ['', '2026-03-03'],
  ])('time of publication: %s', (head, expected) => {
    expect(infoOf(head).published).toBe(expected);
  });

  test('time of the last change', () => {
    const head = '<meta property="article:modified_time" content="2026-03-04T08:00:00Z">';
    expect(infoOf(head).modified).toBe('2026-03-04T08:00:00Z');
    expect(infoOf(linked({ '@type': 'NewsArticle', dateModified: '2026-03-05' })).modified).toBe(
      '2026-03-05',
    );
    expect(infoOf('').modified).toBeNull();
  });
});
