import { describe, expect, test } from 'vitest';
import { readArticle } from '@/utils/article/read';
import { blocksOf, body, first, pageOf, second, third, wordsOf } from './pages';

const article = (inner: string) =>
  `<main><article><h1>Eastern quay closes</h1>${inner}</article></main>`;

describe('what is read', () => {
  test('the footer of a block quote, which names whose words it holds', () => {
    const blocks = blocksOf(
      pageOf(
        article(
          `${body}<blockquote><p>The quay was our table.</p><footer>– Ines Roth, diver</footer></blockquote><p>${third}</p>`,
        ),
      ),
    );
    expect(blocks.map(({ text }) => text)).toContain('– Ines Roth, diver');
  });

  test('headline, standfirst, headings, paragraphs, quotes, list items, captions, each by its kind', () => {
    const blocks = blocksOf(
      pageOf(
        article(`
          <p class="standfirst">Divers found cracks in the wall of the eastern quay last month.</p>
          <figure><img src="quay.jpg"><figcaption>The eastern quay at low tide. (Photo: Ines Roth)</figcaption></figure>
          <p>${first}</p>
          <h2>No berth for eleven boats</h2>
          <p>${third}</p>
          <blockquote><p>Nobody asked us before the vote was taken.</p></blockquote>
          <aside class="pullquote">We cannot wait for another winter</aside>
          <ul><li>The council pays the crews 40 crowns for each day without a berth.</li></ul>
          <p>${second}</p>`),
      ),
    );
    expect(blocks).toEqual([
      { kind: 'headline', text: 'Eastern quay closes' },
      {
        kind: 'standfirst',
        text: 'Divers found cracks in the wall of the eastern quay last month.',
      },
      { kind: 'caption', text: 'The eastern quay at low tide.' },
      { kind: 'paragraph', text: first },
      { kind: 'heading', text: 'No berth for eleven boats' },
      { kind: 'paragraph', text: third },
      { kind: 'blockquote', text: 'Nobody asked us before the vote was taken.' },
      { kind: 'pullquote', text: 'We cannot wait for another winter' },
      {
        kind: 'listitem',
        text: 'The council pays the crews 40 crowns for each day without a berth.',
      },
      { kind: 'paragraph', text: second },
    ]);
  });

  test('text is the blocks joined by a blank line', () => {
    const { article: read } = readArticle(pageOf(article(body)));
    expect(read.text).toBe(['Eastern quay closes', first, second, third].join('\n\n'));
  });

  test('links keep their words and their whole address; other schemes are no links', () => {
    const { article: read } = readArticle(
      pageOf(
        article(
          `${body}<p>The report <a href="/docs/quay.pdf">of the <b>divers</b></a> is public, as is
           <a href="javascript:void(0)">the vote</a> of the council.</p>`,
        ),
      ),
      { url: 'https://news.example/2026/quay' },
    );
    const links = read.blocks.flatMap(({ links: all }) => all);
    expect(links.map(({ start, end, url }) => [read.text.slice(start, end), url])).toEqual([
      ['of the divers', 'https://news.example/docs/quay.pdf'],
    ]);
  });

  test('an embedded post is a block of its own with the address of the post', () => {
    const { article: read } = readArticle(
      pageOf(
        article(
          `${body}<blockquote class="twitter-tweet"><p lang="en">The quay stays open for the ferry.</p>&mdash; Oldhaven
           Port (@oldhavenport) <a href="https://twitter.com/oldhavenport/status/123">March 3, 2026</a></blockquote>`,
        ),
      ),
    );
    const embeds = read.blocks.filter(({ kind }) => kind === 'embed');
    expect(embeds.map(({ start, end }) => read.text.slice(start, end))).toEqual([
      'The quay stays open for the ferry.',
      '— Oldhaven Port (@oldhavenport) March 3, 2026',
    ]);
    expect(new Set(embeds.map(({ embed }) => embed))).toEqual(
      new Set(['https://twitter.com/oldhavenport/status/123']),
    );
  });
});

describe('text in all shapes', () => {
  test('words split over inline elements stay one word', () => {
    expect(
      wordsOf(
        article(`${body}<p>The <b>cou</b>n<i>cil</i>’s <span>vote</span> was five to two.</p>`),
      ),
    ).toContain('The council’s vote was five to two.');
  });

  test('a drop cap joins its word', () => {
    expect(
      wordsOf(
        article(
          `<p><span class="dropcap">T</span>he harbour of Oldhaven closed on Monday.</p>${body}`,
        ),
      ),
    ).toContain('The harbour of Oldhaven closed on Monday.');
  });

  test('soft hyphens and zero width spaces go, no-break spaces become spaces', () => {
    expect(
      wordsOf(
        article(
          `${body}<p>The har&shy;bour\u200b master&nbsp;spoke of 3&nbsp;000&nbsp; crowns.</p>`,
        ),
      ),
    ).toContain('The harbour master spoke of 3 000 crowns.');
  });

  test('two line breaks part paragraphs, one does not part a sentence', () => {
    const words = wordsOf(
      `<h1>Eastern quay closes</h1><div class="entry-content">${first}<br><br>${second}<br>
       <br>${third.replace(', and', ',<br>and')}</div>`,
    );
    expect(words.slice(1)).toEqual([first, second, third]);
  });

  test('bare text between elements is read', () => {
    const words = wordsOf(
      `<h1>Eastern quay closes</h1><div><div>${first}</div>${second}<p>${third}</p></div>`,
    );
    expect(words.slice(1)).toEqual([first, second, third]);
  });

  test('a kicker and a headline in one heading do not run together', () => {
    expect(
      wordsOf(
        `<article><h1><span>Oldhaven</span><span>Eastern quay closes</span></h1>${body}</article>`,
      )[0],
    ).toBe('Oldhaven Eastern quay closes');
  });

  test('sentences that only style parts get their space', () => {
    const long = 'The wall was built in 1911 and has not been looked at since the war.';
    expect(
      wordsOf(article(`${body}<p><span>${long}</span><span>It is made of brick.</span></p>`)),
    ).toContain(`${long} It is made of brick.`);
  });

  test('hidden parts are left out, by attribute and by style', () => {
    const words = wordsOf(
      article(
        `${body}<p hidden>Hidden words of a longer paragraph that nobody sees.</p>
         <p style="display: none">Other hidden words of a paragraph that nobody sees.</p>
         <p>The mayor <span style="visibility:hidden">secretly </span>agreed with all of it.</p>
         <p>Visible <span class="sr-only">for screen readers </span>words of a paragraph.</p>
         <div aria-hidden="true"><p>A copy of the page for the eye of nobody at all.</p></div>`,
      ),
    );
    expect(words.slice(-2)).toEqual([
      'The mayor agreed with all of it.',
      'Visible words of a paragraph.',
    ]);
  });

  test('what opens where a mouse rests on a name is left out', () => {
    const words = wordsOf(
      article(
        `${body}<p>The ferry is late, <span class="rollover-person"><a href="/lunn">Ada Lunn</a><span
         class="rollover-person-block rollover-block"><a href="/lunn">Ada Lunn</a> Port reopens
         <a href="/2">More</a></span></span> told the council, <span>which met in May<span
         class="tooltip-text">A body of nine</span></span>.</p>`,
      ),
    );
    expect(words.at(-1)).toBe('The ferry is late, Ada Lunn told the council, which met in May.');
  });

  test('a page that a dialog hides from screen readers is still read', () => {
    expect(
      wordsOf(`<div aria-hidden="true">${article(body)}</div><div role="dialog">Accept?</div>`),
    ).toEqual(['Eastern quay closes', first, second, third]);
  });

  test('text in open shadow roots is read, with what is slotted into them', () => {
    const words = wordsOf(
      `<h1>Eastern quay closes</h1><story-body><template shadowrootmode="open"><div><p>${first}</p><slot></slot>
       <p>${third}</p></div></template><p>${second}</p></story-body>`,
    );
    expect(words.slice(1)).toEqual([first, second, third]);
  });

  test('what is handed on from one shadow tree to another is read where it is shown', () => {
    const words = wordsOf(
      `<h1>Eastern quay closes</h1><story-page><template shadowrootmode="open"><div><story-body>
       <template shadowrootmode="open"><p>${first}</p><slot></slot></template><slot></slot></story-body>
       </div></template><p>${second}</p><p>${third}</p></story-page>`,
    );
    expect(words.slice(1)).toEqual([first, second, third]);
  });

  test('right-to-left text keeps its letters and loses its direction marks', () => {
    const line =
      'قال رئيس بلدية المدينة إن الرصيف الشرقي سيغلق حتى شهر مايو المقبل بسبب أعمال الترميم العاجلة في الجدار.';
    const { article: read } = readArticle(
      pageOf(
        `<div dir="rtl"><h1>إغلاق الرصيف الشرقي</h1><p>\u200f${line}\u200e</p><p>${line} مرة ثانية.</p></div>`,
      ),
    );
    expect(read.text).toContain(`\n\n${line}\n\n`);
    expect(read.info.lang).toBe('ar');
  });

  test('script, style and fallback text is never read', () => {
    const words = wordsOf(
      article(
        `${body}<script>var quote = "“Not said,” said nobody.";</script><style>p { color: red }</style>
         <noscript><p>Please switch on scripts to read this page as it is meant.</p></noscript>`,
      ),
    );
    expect(words).toHaveLength(4);
  });
});

describe('pages that are hard', () => {
  test('of several articles on a page the one of its title is read', () => {
    const other = (name: string) =>
      `<article><h1>${name}</h1><p>${name} has nothing to do with the harbour, said Tom Bray, and nobody thinks it has.</p></article>`;
    const document = pageOf(
      `<div>${article(body)}${other('Library opens')}${other('Bakery moves')}</div>`,
      '<title>Eastern quay closes - Oldhaven Post</title>',
    );
    expect(blocksOf(document)[0]).toEqual({ kind: 'headline', text: 'Eastern quay closes' });
  });

  test('a pay barrier around the beginning does not hide it', () => {
    const words = wordsOf(
      `<article><h1>Eastern quay closes</h1><div class="teaser-content"><div class="article-body"><p>${first}</p></div></div>
       <div class="paid-content"><div class="article-body"><p>${second}</p><p>${third}</p></div></div></article>`,
    );
    expect(words.slice(1)).toEqual([first, second, third]);
  });

  test('all entries of a live blog are read, in page order', () => {
    const entries = [third, second, first].map(
      (text, index) =>
        `<article class="entry"><time>1${index}:30</time><h2>Entry number ${index}</h2><p>${text}</p></article>`,
    );
    expect(wordsOf(`<main><h1>Eastern quay closes</h1>${entries.join('')}</main>`)).toEqual([
      'Eastern quay closes',
      'Entry number 0',
      third,
      'Entry number 1',
      second,
      'Entry number 2',
      first,
    ]);
  });

  test('of a gallery the captions are read once, without counters', () => {
    const slide = (index: number, text: string) =>
      `<figure><img src="${index}.jpg"><figcaption>${text}</figcaption></figure><div>${index} of 2</div>`;
    const slides =
      slide(1, '“It is closed,” says a sign on the quay.') +
      slide(2, 'A boat leaves the harbour on Monday.');
    expect(wordsOf(article(`${body}<div class="slides">${slides}</div>`)).slice(4)).toEqual([
      '“It is closed,” says a sign on the quay.',
      'A boat leaves the harbour on Monday.',
    ]);
  });

  test('of an AMP page the menu, the advertisements and the consent are left out', () => {
    const words = wordsOf(
      `<amp-sidebar><p>A menu with a lot of entries, each of which says something.</p></amp-sidebar>
       <amp-consent><div><p>We and our partners store things on your device, as everybody does.</p></div></amp-consent>
       <article><h1>Eastern quay closes</h1><p>${first}</p><amp-ad><p>Boats, boats, boats: come and see.</p></amp-ad>
       <p>${second}</p><amp-social-share></amp-social-share><p>${third}</p></article>`,
    );
    expect(words).toEqual(['Eastern quay closes', first, second, third]);
  });

  test('of a print view the text between line breaks is read, without its last line', () => {
    const words = wordsOf(
      `<b>Eastern quay closes</b><br>3 March 2026<br><br>${first}<br><br>${second}<br><br>${third}<br><br>
       Find this article at: <a href="/quay">oldhaven.example/quay</a>`,
    );
    expect(words.filter((line) => line.length > 60)).toEqual([first, second, third]);
    expect(words.join()).not.toContain('Find this');
  });

  test('a copy in the Wayback Machine has the address of its original', () => {
    const { article: read } = readArticle(
      pageOf(
        `<div id="wm-ipp-base"><p>Captured 412 times since 2019, it says.</p></div>${article(body)}`,
      ),
      { url: 'https://web.archive.org/web/20260303101112/https://oldhavenpost.example/2026/quay' },
    );
    expect(read.info.url).toBe('https://oldhavenpost.example/2026/quay');
    expect(read.text).toBe(['Eastern quay closes', first, second, third].join('\n\n'));
  });

  test('a form around the whole page does not hide it', () => {
    expect(wordsOf(`<form class="newsletter" action="/page">${article(body)}</form>`)).toHaveLength(
      4,
    );
  });

  test('a page without any text gives an article without blocks', () => {
    for (const html of ['', '<img src="a.png">', '<script>1</script>']) {
      const { article: read, positions } = readArticle(pageOf(html, ''));
      expect(read.text).toBe('');
      expect(read.blocks).toEqual([]);
      expect(positions).toEqual([]);
      expect(read.info.isArticle).toBe(false);
    }
  });

  test('endless nesting does not end the reading', () => {
    const deep = '<div>'.repeat(3000) + 'deep' + '</div>'.repeat(3000);
    expect(wordsOf(article(body) + deep)).toEqual(['Eastern quay closes', first, second, third]);
  });
});
