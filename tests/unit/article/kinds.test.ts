import { describe, expect, test } from 'vitest';
import { parsePage } from '@/scripts/annotate/parse';
import { readArticle } from '@/utils/article/read';

const said = [
  'The mayor said on Monday that the bridge would be closed for at least three months while engineers look at its pillars.',
  '“We have no choice,” said Anna Weber, who leads the works. “The steel is older than we thought and it needs care.”',
  'According to a report of the ministry, the bridge carries some 40,000 vehicles each day and has not been repaired since 1987.',
  'Residents told the council that the detour would cost them an hour a day, and asked for a ferry in the meantime.',
];
const story = said.map((words) => `<p>${words}</p>`).join('');
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const paragraphs = (count: number, words: string) => many(count, (i) => `<p>${words} (${i})</p>`);
const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const isArticle = '<meta property="og:type" content="article">';
const titled = (title: string, more = '') => `<title>${title}</title>${more}`;

/** Name, address, head, body. */
type Kind = readonly [name: string, url: string, head: string, body: string];

const read = ([, url, head, body]: Kind) =>
  readArticle(
    parsePage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`),
    { url },
  ).article;

const articles: readonly Kind[] = [
  [
    'a report without metadata',
    'https://www.example.com/index.php?id=4711',
    titled('Bridge closed | Example Post'),
    `<div id="nav"><a href="/">Home</a></div><div id="c"><h2>Bridge closed</h2><div class="date">3 March 2026</div>${story}</div>`,
  ],
  [
    'a report of two paragraphs',
    'https://www.example.com/2026/03/03/bridge-closed',
    titled(
      'Bridge closed',
      `${isArticle}<meta property="article:published_time" content="2026-03-03">`,
    ),
    `<article><h1>Bridge closed</h1><p>${said[0]!}</p><p>${said[1]!}</p></article>`,
  ],
  [
    'a print view',
    'https://www.example.com/news/bridge?print=1',
    titled('Bridge closed'),
    `<b>Bridge closed</b><br>3 March 2026<br><br>${said.join('<br><br>')}<br><br>Copyright 2026`,
  ],
  [
    'an AMP page',
    'https://www.example.com/amp/news/bridge-closed-for-three-months',
    titled('Bridge closed', linked({ '@type': 'NewsArticle', headline: 'Bridge closed' })),
    `<amp-sidebar><p>Entries of the menu, with many words in them to read.</p></amp-sidebar><h1>Bridge closed</h1>${story}<amp-ad></amp-ad>`,
  ],
  [
    'the beginning before a paywall',
    'https://www.example.com/news/bridge-closed-for-three-months-after-report',
    titled('Bridge closed', linked({ '@type': 'NewsArticle', isAccessibleForFree: false })),
    `<article><h1>Bridge closed</h1><p>${said[0]!}</p><p>${said[1]!}</p><div class="paywall"><h2>Read on for one crown</h2><p>All of the Post for one crown a month. “The best paper,” say our readers.</p></div></article>`,
  ],
  [
    'an opinion',
    'https://www.example.com/opinion/why-the-bridge-must-stay-open',
    titled('Why the bridge must stay open', isArticle + linked({ '@type': 'OpinionNewsArticle' })),
    `<article><h1>Why the bridge must stay open</h1>${paragraphs(6, 'I have crossed this bridge each day of my life, and I do not believe the mayor when he says that it is old, since my father built it.')}</article>`,
  ],
  [
    'a report on a chapter of the law',
    'https://www.example.com/business/bridge-builder-files-for-chapter-11',
    titled('Bridge builder files for Chapter 11', isArticle),
    `<article><h1>Bridge builder files for Chapter 11</h1>${story}</article>`,
  ],
];

const others: readonly Kind[] = [
  [
    'results of a search',
    'https://www.example.com/search?q=bridge',
    titled('bridge - Search'),
    `<h1>Results for bridge</h1>${many(12, (i) => `<div class="result"><h3><a href="/r${i}">Bridge closed, mayor says ${i}</a></h3><p>${said[i % 4]!}</p></div>`)}`,
  ],
  [
    'a thread of a forum',
    'https://forum.example.com/t/bridge-closed/4711',
    titled('Bridge closed? - Example Forum'),
    `<h1>Bridge closed?</h1>${many(8, (i) => `<div class="post"><a href="/u/${i}">user${i}</a><p>I heard that the bridge is closed, my neighbour said so. Do you know more? I would not trust what the mayor said.</p><blockquote>user${i} wrote: we have no choice</blockquote></div>`)}`,
  ],
  [
    'a shop with reviews',
    'https://shop.example.com/lamp-brass-desk-light',
    titled('Brass desk lamp', linked({ '@type': 'Product', name: 'Brass desk lamp' })),
    `<h1>Brass desk lamp</h1><p>A lamp of solid brass with a heavy foot and a warm light, made by hand in a small workshop by the sea.</p>${many(8, () => '<div class="review"><p>“Best lamp I ever had,” my wife said. It arrived on Monday and works very well on my desk.</p></div>')}`,
  ],
  [
    'a handbook with block quotes',
    'https://docs.example.com/guide/configuration',
    titled('Configuration - Example docs'),
    `<main><h1>Configuration</h1>${paragraphs(7, 'The file is read when the program starts. A key that is not known is an error that says so.')}<pre>key = 1</pre><blockquote><p>Note: as the authors say, do not change this file while the program runs.</p></blockquote></main>`,
  ],
  [
    'a recipe with a story',
    'https://food.example.com/blog/lentil-soup-of-my-grandmother',
    titled('Lentil soup of my grandmother', isArticle),
    `<article><h1>Lentil soup of my grandmother</h1><p>My grandmother always said that a good soup needs time. “Never hurry a soup,” she told me, and I think she was right.</p><h2>Ingredients</h2><ul><li>200 g lentils</li><li>1 onion</li></ul><h2>Instructions</h2><ol><li>Chop the onion and fry it in a little oil until it is soft and golden.</li></ol><p>You can keep it in your fridge for three days.</p></article>`,
  ],
  [
    'a chapter of a novel',
    'https://stories.example.com/s/4711/3/the-long-night',
    titled('The Long Night Chapter 3, a story', isArticle),
    paragraphs(
      20,
      '“You should not have come,” said Mara, and she closed the door. He looked at the fire and said nothing for a long while.',
    ),
  ],
  [
    'an encyclopedia',
    'https://en.wikipedia.org/wiki/Old_Bridge',
    titled('Old Bridge', '<meta name="generator" content="MediaWiki 1.41">'),
    `<h1>Old Bridge</h1>${paragraphs(8, 'The Old Bridge is a bridge in the north of the town. According to the historian Ann Poe it was built in 1712, and “no other is as old”.')}`,
  ],
  [
    'the front page of a newspaper',
    'https://www.example.com/',
    titled('Example Post: news', '<meta property="og:type" content="website">'),
    `<h1>Example Post</h1>${many(20, (i) => `<article><h2><a href="/n/${i}">Bridge closed for three months, mayor says ${i}</a></h2><p>${said[i % 4]!}</p></article>`)}`,
  ],
  [
    'a section of a newspaper',
    'https://www.example.com/politics',
    titled('Politics - Example Post'),
    `<h1>Politics</h1>${many(20, (i) => `<article><h3><a href="/n/${i}">Bridge closed, mayor says ${i}</a></h3><time>March 3, 2026</time><p>${said[i % 4]!}</p><a href="/n/${i}">Read more</a></article>`)}`,
  ],
  [
    'the diary of a walker',
    'https://blog.example.com/my-walk',
    titled('My walk'),
    `<article><h1>My walk</h1>${paragraphs(6, 'I walked over the bridge again and I met my friend Anna, who said that it is going to be closed soon. You know how I feel about it.')}</article>`,
  ],
  [
    'a list of what to buy',
    'https://www.example.com/best-desk-lamps',
    titled('The 9 best desk lamps of 2026', isArticle + linked({ '@type': 'NewsArticle' })),
    `<article><h1>The 9 best desk lamps of 2026</h1>${many(9, (i) => `<h2>${i}. Lamp</h2><p>This lamp is bright and sturdy, and you will love how your desk looks with it, our testers said.</p><a href="https://shop.example/${i}" rel="sponsored">Buy it</a>`)}</article>`,
  ],
  [
    'terms of use',
    'https://www.example.com/terms',
    titled('Terms of use'),
    `<main><h1>Terms of use</h1>${paragraphs(12, 'By using the service you agree that the company may change these terms. “Service” means all that is offered under this address.')}</main>`,
  ],
];

describe('is an article', () => {
  test.each(articles)('%s', (...kind) => {
    expect(read(kind).info.isArticle).toBe(true);
  });
});

describe('is none', () => {
  test.each(others)('%s', (...kind) => {
    expect(read(kind).info.isArticle).toBe(false);
  });
});

test('what stands at a paywall is not the article', () => {
  const { text } = read(articles.find(([name]) => name.includes('paywall'))!);
  expect(text).not.toContain('best paper');
  expect(text).toContain(said[1]);
});
