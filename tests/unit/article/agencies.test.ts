import { describe, expect, it } from 'vitest';
import { findAgencies } from '@/utils/article/agencies';
import { articleFromText } from '@/utils/article/plain';
import { readArticle } from '@/utils/article/read';
import { body, pageOf, second, third } from './pages';

const namesOf = (inner: string, head?: string, url = 'https://oldhavenpost.example/quay') =>
  readArticle(pageOf(inner, head), { url }).article.info.agencies.map(({ name }) => name);

const linked = (value: unknown) =>
  `<title>Quay closes</title><script type="application/ld+json">${JSON.stringify(value)}</script>`;

const none = { publisher: null, metadata: [], openings: [], lines: [], closings: [] };

describe('an article that is agency copy', () => {
  it.each([
    [
      'OLDHAVEN, March 3 (Reuters) - The council voted.',
      'Reuters',
      'OLDHAVEN, March 3 (Reuters) -',
    ],
    ['OLDHAVEN (AP) — The council voted.', 'AP', 'OLDHAVEN (AP) —'],
    ['Oldhaven (dpa/lno) - Der Rat hat beschlossen.', 'dpa', 'Oldhaven (dpa/lno) -'],
    ['Puerto Viejo, 3 mar (EFE).- El consejo votó.', 'EFE', 'Puerto Viejo, 3 mar (EFE).-'],
    [
      'PORT ELSIN, N.M., Dec. 23 (UPI) — The council voted.',
      'UPI',
      'PORT ELSIN, N.M., Dec. 23 (UPI) —',
    ],
    ['AFP - The council voted.', 'AFP', 'AFP -'],
    ['СТАРГРАД, 3 марта. /ТАСС/. Совет проголосовал.', 'TASS', 'СТАРГРАД, 3 марта. /ТАСС/.'],
    [
      'СТАРГРАД, 3 мар - РИА Новости. Совет проголосовал.',
      'RIA Novosti',
      'СТАРГРАД, 3 мар - РИА Новости.',
    ],
  ])('by its dateline: %s', (opening, name, evidence) => {
    expect(findAgencies({ ...none, openings: [opening] })).toMatchObject([
      { name, from: 'dateline', evidence },
    ]);
  });

  it.each([
    ['By Jo Marsh, Associated Press', ['AP']],
    ['By LARS HOLM Associated Press', ['AP']],
    ['By JO MARSH, Associated Press Writer', ['AP']],
    ['By Reuters Staff', ['Reuters']],
    ['Von dpa', ['dpa']],
    ['Par Le Fanal et AFP', ['AFP']],
    ['© 2026 The Canadian Press', ['The Canadian Press']],
    ['Copyright 2026 The Associated Press. All rights reserved.', ['AP']],
    ['Source: Xinhua', ['Xinhua']],
    ['(Quelle: APA/dpa)', ['APA', 'dpa']],
  ])('by a line beside the text: %s', (text, names) => {
    const found = findAgencies({ ...none, lines: [{ text, isByline: false }] });
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  it('by a bare name where the page marks it as the byline', () => {
    const line = (isByline: boolean) =>
      findAgencies({ ...none, lines: [{ text: 'EFE', isByline }] }).map(({ name }) => name);
    expect(line(true)).toEqual(['EFE']);
    expect(line(false)).toEqual([]);
  });

  it('by the end of its text', () => {
    expect(namesOf(`${body}<p>${second} (dpa)</p>`)).toEqual(['dpa']);
    expect(namesOf(`${body}<p>The union is an ally of the agency (dpa)</p>`)).toEqual([]);
  });

  it.each([
    [
      { '@type': 'NewsArticle', provider: { '@type': 'Organization', name: 'Reuters' } },
      ['Reuters'],
    ],
    [{ '@type': 'NewsArticle', creditText: 'AFP' }, ['AFP']],
    [{ '@type': 'NewsArticle', author: [{ '@type': 'Person', name: 'NTB' }] }, ['NTB']],
    [{ '@type': 'NewsArticle', creditText: 'Photo: AP' }, []],
    [{ '@type': 'NewsArticle', creditText: { toString: 'AFP' }, provider: 7 }, []],
    [{ '@type': 'NewsArticle', provider: 'Oldhaven Post' }, []],
  ])('by its metadata: %j', (data, names) => {
    expect(namesOf(body, linked(data))).toEqual(names);
  });

  it('by a line that the page sets above or below the text', () => {
    const above = '<h1>Quay closes</h1><p class="byline">By Jo Marsh, Associated Press</p>';
    expect(namesOf(`<article>${above}${body}</article>`)).toEqual(['AP']);
    expect(namesOf(`<article><h1>Quay closes</h1>${body}<p>© 2026 AFP</p></article>`)).toEqual([
      'AFP',
    ]);
  });

  it('in a plain text', () => {
    const text = `OLDHAVEN (Reuters) - ${second}\n\n${third}`;
    expect(articleFromText(text, 'en').info.agencies.map(({ name }) => name)).toEqual(['Reuters']);
  });

  it('says country and control', () => {
    expect(findAgencies({ ...none, metadata: ['TASS'] })).toEqual([
      {
        name: 'TASS',
        country: 'RU',
        control: 'state-controlled',
        from: 'metadata',
        evidence: 'TASS',
      },
    ]);
  });
});

describe('what is no agency copy', () => {
  it.each([
    ['The divers told Reuters (the agency) - and nobody else - of the cracks.'],
    ['The agency for ports and harbours of the county (AP) — a body of nine — voted.'],
    ['Jo Marsh, a former editor of the paper and of AFP - now retired - spoke.'],
    ['The council (Reuters has seen its letter) - voted.'],
  ])('a paragraph that only names one: %s', (opening) => {
    expect(findAgencies({ ...none, openings: [opening] })).toEqual([]);
  });

  it.each([
    ['AP Photo/Jo Marsh'],
    ['(AP Photo/Jo Marsh)'],
    ['© Jo Marsh (KNA) Foto'],
    ['File photo of the quay. (Reuters)'],
    ['© Reuters. FILE PHOTO: the quay'],
    ['The Associated Press contributed to this report.'],
    ['By Jo Marsh, with files from The Canadian Press'],
    ['By Jo Marsh'],
    ['By the quay'],
    ['Con información de AFP, EFE y Reuters'],
  ])('a picture credit, or an agency that only helped: %s', (text) => {
    expect(findAgencies({ ...none, lines: [{ text, isByline: true }] })).toEqual([]);
  });

  it('an agency on its own site', () => {
    const opening = `<p>OLDHAVEN (AP) — ${second}</p><p>${third}</p>`;
    expect(
      namesOf(opening, '<title>Quay closes</title>', 'https://apnews.com/article/quay'),
    ).toEqual([]);
    expect(namesOf(opening)).toEqual(['AP']);
  });

  it('a caption', () => {
    const caption =
      '<figure><img src="a.jpg" alt=""><figcaption>The eastern quay. (AP)</figcaption></figure>';
    expect(namesOf(`<article><h1>Quay closes</h1>${caption}${body}</article>`)).toEqual([]);
  });

  it('a page that repeats names without end gives few', () => {
    const metadata = ['Reuters', 'AFP', 'dpa', 'EFE', 'ANSA', 'TASS', 'Xinhua'];
    expect(findAgencies({ ...none, metadata })).toHaveLength(4);
    expect(
      findAgencies({ ...none, metadata: [`AFP. ${'x'.repeat(5000)}`] })[0]!.evidence,
    ).toHaveLength(120);
  });
});
