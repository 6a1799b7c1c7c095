import { describe, expect, it } from 'vitest';
import { cleanAddress, isArticleAddress, isPost } from '@/utils/sources/addresses';
import { run } from './stage';

const text = 'Lea Brandt told Die Welt the canal would open in May.';
const claim = { says: 'the canal would open in May', cue: 'told', mention: 'Lea Brandt' };
const article = 'https://www.welt.de/politik/article123456/Der-Kanal-oeffnet-im-Mai.html';
const page = { url: 'https://www.example.org/news/canal', publisher: null };

describe('the origin from a link', () => {
  it('is the channel’s own page', () => {
    const [found] = run(
      [{ text, links: { told: `${article}?utm_source=x&wtmc=1` } }],
      [claim],
      page,
    );
    expect(found!.origin).toEqual({ url: `${article}?wtmc=1`, from: 'link' });
    expect(found!.rules).toContain('link-to-channel');
  });

  it.each([
    ['a home page', 'https://www.welt.de/'],
    ['a topic page', 'https://www.welt.de/themen/kanal/'],
    ['another outlet', 'https://www.spiegel.de/politik/der-kanal-oeffnet-a-123456.html'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/hosts'],
    ['no address', 'nowhere'],
  ])('is not %s', (_, url) => {
    const [found] = run([{ text, links: { 'Die Welt': url } }], [claim], page);
    expect(found!.origin?.from).toBe('search');
  });

  it('is not the page’s own outlet’s tag', () => {
    const [found] = run([{ text, links: { 'Die Welt': article } }], [claim], {
      url: 'https://www.welt.de/politik/article999/Hafen.html',
    });
    expect(found!.origin?.from).toBe('search');
  });

  it('is the nearest of several, in the sentence before the rest of the paragraph', () => {
    const other = 'https://www.welt.de/politik/article777777/Etwas-ganz-anderes-hier.html';
    const [found] = run(
      [{ text: `A lock broke in June. ${text}`, links: { 'A lock broke': other, told: article } }],
      [claim],
      page,
    );
    expect(found!.origin).toEqual({ url: article, from: 'link' });
  });

  it('is the speaker’s post', () => {
    const post = 'https://twitter.com/leabrandt/status/1234567890123456789?s=20&ref_src=twsrc';
    const [found] = run(
      [{ text: 'Lea Brandt wrote on X that the canal would open in May.', links: { wrote: post } }],
      [{ ...claim, cue: 'wrote' }],
      page,
    );
    expect(found!.origin).toEqual({
      url: 'https://twitter.com/leabrandt/status/1234567890123456789?s=20',
      from: 'link',
    });
  });

  it('is not the speaker’s profile', () => {
    const [found] = run(
      [
        {
          text: 'Lea Brandt wrote on Telegram that the canal would open in May.',
          links: { Telegram: 'https://t.me/leabrandt' },
        },
      ],
      [{ ...claim, cue: 'wrote' }],
      page,
    );
    expect(found!.origin).toBeNull();
  });

  it('is the statement behind its own words', () => {
    const url = 'https://ministry.gov.example/press/2026/canal';
    const [found] = run(
      [
        {
          text: 'In a statement, Lea Brandt said the canal would open in May.',
          links: { 'a statement': url },
        },
      ],
      [{ ...claim, cue: 'said' }],
      page,
    );
    expect(found!.origin).toEqual({ url, from: 'link' });
    expect(found!.rules).toContain('link-on-words');
  });
});

describe('the origin of a statement that goes on', () => {
  const added = { says: 'Barges first,', cue: 'added', mention: 'she', name: 'Lea Brandt' };

  it('is the link on the words for the statement', () => {
    const url = 'https://ministry.gov.example/press/2026/canal';
    const found = run(
      [
        {
          text: 'In a statement, Lea Brandt said the canal would open in May.',
          links: { 'a statement': url },
        },
        '“Barges first,” she added.',
      ],
      [{ ...claim, cue: 'said' }, added],
      page,
    );
    expect(found[1]!.origin).toEqual({ url, from: 'link' });
  });

  it('is the link where the channel was named', () => {
    const found = run(
      [{ text, links: { told: article } }, '“Barges first,” she added.'],
      [claim, added],
      page,
    );
    expect(found[1]!.origin).toEqual({ url: article, from: 'link' });
    expect(found[1]!.rules).toContain('link-where-named');
  });

  it('is not the link of another channel of that sentence', () => {
    const other = 'https://www.spiegel.de/politik/der-kanal-oeffnet-a-123456.html';
    const found = run(
      [{ text, links: { told: other } }, '“Barges first,” she added.'],
      [claim, added],
      page,
    );
    expect(found[1]!.origin?.from).not.toBe('link');
  });
});

describe('the origin from an embedded post', () => {
  const embed = 'https://t.me/canalworks/4711';
  const post = {
    text: 'The canal opens to barges in early May, weather allowing.',
    kind: 'embed' as const,
    embed,
  };

  it('is the post that the words stand in', () => {
    const [found] = run(
      [post],
      [{ says: 'The canal opens to barges in early May, weather allowing.' }],
    );
    expect(found!.origin).toEqual({ url: embed, from: 'embed' });
    expect(found!.names).toEqual(['Telegram']);
  });

  it('is the post whose words the quote repeats', () => {
    const found = run(
      ['“The canal opens to barges in early May,” Lea Brandt wrote.', post],
      [{ says: 'The canal opens to barges in early May,', cue: 'wrote', mention: 'Lea Brandt' }],
    );
    expect(found[0]!.origin).toEqual({ url: embed, from: 'embed' });
    expect(found[0]!.names).toEqual(['Telegram']);
  });

  it('is the post in a frame right behind it, of the network that it names', () => {
    const text = 'Lea Brandt wrote on Telegram that the canal would open in May.';
    const framed = (url: string) =>
      run([{ text, frame: url }], [{ ...claim, cue: 'wrote' }], page)[0]!;
    expect(framed(embed).origin).toEqual({ url: embed, from: 'embed' });
    expect(framed(embed).rules).toContain('framed-post');
    expect(framed('https://www.youtube.com/watch?v=abc').origin).toBeNull();
  });

  it('is not a post that says something else', () => {
    const [found] = run(
      ['“We lost the tender for the northern bridge,” Lea Brandt said.', post],
      [{ says: 'We lost the tender for the northern bridge,', cue: 'said', mention: 'Lea Brandt' }],
    );
    expect(found!.origin).toBeNull();
    expect(found!.names).toEqual([]);
  });

  it('is a post set out as text, by its author’s handle', () => {
    const [found] = run(
      [
        {
          text: 'The canal opens to barges. — Lea Brandt (@leabrandt) May 3, 2026',
          kind: 'blockquote',
        },
      ],
      [{ says: 'The canal opens to barges.' }],
    );
    expect(found!.names).toEqual(['X']);
  });
});

describe('the origin from a search', () => {
  it('is found for words with half a character, which no address can hold', () => {
    const words = 'the north\ud83d canal would certainly open';
    const [found] = run(
      [{ text: `Lea Brandt told Die Welt ${words} in May.` }],
      [{ says: words, cue: 'told', mention: 'Lea Brandt' }],
      page,
    );
    expect(found!.origin?.from).toBe('search');
  });

  it('asks the channel’s site for the most telling words', () => {
    const [found] = run(
      'Lea Brandt told Reuters the northern canal would certainly reopen in June.',
      [
        {
          says: 'the northern canal would certainly reopen in June',
          cue: 'told',
          mention: 'Lea Brandt',
        },
      ],
    );
    expect(found!.origin).toEqual({
      url: 'https://www.reuters.com/site-search/?query=northern%20canal%20certainly%20reopen%20June',
      from: 'search',
    });
  });

  it('takes at most eight words', () => {
    const says =
      'seventeen barges carrying gravel, timber, cement, copper, wheat, barley and salt reached Magdeburg harbour yesterday';
    const [found] = run(`Lea Brandt told Reuters ${says}.`, [
      { says, cue: 'told', mention: 'Lea Brandt' },
    ]);
    const query = new URL(found!.origin!.url).searchParams.get('query')!;
    expect(query.split(' ')).toHaveLength(8);
    expect(query).toContain('Magdeburg');
  });

  it('is none where nobody passed it on', () => {
    const [found] = run('Lea Brandt said the canal would open in May.', [
      { ...claim, cue: 'said' },
    ]);
    expect(found!.origin).toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.example/b?utm_source=x&id=3&fbclid=y#:~:text=z', 'https://a.example/b?id=3'],
    ['http://user:secret@a.example/b', 'http://a.example/b'],
    ['https://a.example/b?v=abc', 'https://a.example/b?v=abc'],
    ['data:text/html,x', null],
    ['//a.example/b', null],
  ])('%s is cleaned', (address, clean) => {
    expect(cleanAddress(address)).toBe(clean);
  });

  it.each([
    'https://x.com/a/status/123',
    'https://mobile.twitter.com/a/status/123',
    'https://t.me/a/12',
    'https://bsky.app/profile/a.example/post/3kabc',
    'https://truthsocial.com/@a/posts/1234567890',
    'https://www.facebook.com/a/posts/123',
    'https://www.instagram.com/p/Cabc/',
    'https://www.youtube.com/watch?v=abc',
    'https://youtu.be/abc',
    'https://mastodon.example/@a/1234567890',
  ])('%s is a post', (address) => {
    expect(isPost(new URL(address))).toBe(true);
  });

  it.each([
    'https://x.com/a',
    'https://t.me/a',
    'https://www.facebook.com/a',
    'https://www.youtube.com/@a',
    'https://bsky.app/profile/a.example',
  ])('%s is no post', (address) => {
    expect(isPost(new URL(address))).toBe(false);
  });

  it.each([
    ['https://a.example/2026/05/canal-opens-again', true],
    ['https://a.example/article/123456', true],
    ['https://a.example/', false],
    ['https://a.example/politics', false],
    ['https://a.example/tag/canal-in-the-north', false],
    ['https://a.example/en/topics/canal', false],
  ])('%s is an article: %s', (address, expected) => {
    expect(isArticleAddress(new URL(address))).toBe(expected);
  });
});

describe('a link without a channel', () => {
  const url = 'https://www.theguardian.com/world/2026/may/03/canal-opens-to-barges';
  const origin = (
    text: string,
    links: Record<string, string>,
    one: {
      says: string;
      cue: string;
      mention: string;
      kind?: 'organisation' | 'document' | 'person';
    },
  ) => run([{ text, links }], [one], page)[0]!.origin?.url ?? null;
  const says = 'the canal would open in May';

  it('to the outlet that itself speaks', () => {
    const one = { says, cue: 'reported', mention: 'The Guardian', kind: 'organisation' as const };
    expect(origin(`The Guardian reported ${says}.`, { reported: url }, one)).toBe(url);
    const other = 'https://www.lemonde.fr/monde/article/2026/05/03/le-canal_1234.html';
    expect(origin(`The Guardian reported ${says}.`, { reported: other }, one)).toBeNull();
  });

  it('on the name of the outlet that the speaker works for', () => {
    const text = `According to Jo Marsh of the Guardian, ${says}.`;
    const one = { says, cue: 'According to', mention: 'Jo Marsh' };
    expect(origin(text, { Guardian: url }, one)).toBe(url);
    expect(origin(text, { Guardian: 'https://www.theguardian.com/' }, one)).toBeNull();
    // An article of the outlet's, wherever the link is; but no page about who wrote it.
    expect(origin(text, { 'Jo Marsh': url }, one)).toBe(url);
    const profile = 'https://www.theguardian.com/profile/jo-marsh';
    expect(origin(text, { 'Jo Marsh': profile }, one)).toBeNull();
  });

  it('on the cue, where the sentence says whose reporter speaks', () => {
    const one = { says, cue: 'reported', mention: 'Jo Marsh' };
    expect(origin(`The Guardian’s Jo Marsh reported ${says}.`, { reported: url }, one)).toBe(url);
    expect(origin(`The trader Jo Marsh reported ${says}.`, { reported: url }, one)).toBeNull();
  });

  it('on the words for the document that speaks', () => {
    const study = 'https://journals.example/barges/2026/17';
    const one = { says, cue: 'found', mention: 'A study', kind: 'document' as const };
    expect(origin(`A study found ${says}.`, { study }, one)).toBe(study);
    expect(origin(`A study found ${says}.`, { study: url }, one)).toBeNull();
    const file = 'https://assets.theguardian.com/documents/study.pdf';
    expect(origin(`A study found ${says}.`, { study: file }, one)).toBe(file);
  });

  it('to a page of the organisation itself, by its name', () => {
    const one = {
      says,
      cue: 'said',
      mention: 'The Canal and River Trust',
      kind: 'organisation' as const,
    };
    const own = 'https://www.crt.example/news/canal-opens-in-may';
    const text = `The Canal and River Trust said ${says}.`;
    expect(origin(text, { 'River Trust': own }, one)).toBe(own);
    expect(origin(text, { 'River Trust': 'https://www.crt.example/' }, one)).toBeNull();
    expect(origin(text, { 'River Trust': 'https://boats.example/a-b-c/1234' }, one)).toBeNull();
  });

  it('to a deep page of the organisation, but to no list', () => {
    const one = { says, cue: 'According to', mention: 'CRT', kind: 'organisation' as const };
    const sheet = 'https://www.crt.example/locks/sheets/detail/canal';
    expect(origin(`According to CRT, ${says}.`, { CRT: sheet }, one)).toBe(sheet);
    expect(
      origin(`According to CRT, ${says}.`, { CRT: 'https://www.crt.example/about/' }, one),
    ).toBeNull();
  });

  it('to a document of the government, on the name of an organisation', () => {
    const one = { says, cue: 'said', mention: 'The canal board', kind: 'organisation' as const };
    const file = 'https://assets.waterways.gov.uk/media/letter-on-the-canal.pdf';
    const text = `The canal board said ${says}.`;
    expect(origin(text, { 'canal board': file }, one)).toBe(file);
    expect(origin(text, { 'canal board': 'https://waterways.gov.uk/board' }, one)).toBeNull();
    expect(origin(text, { 'canal board': file }, { ...one, kind: 'person' })).toBeNull();
  });

  it('to an article of the organisation’s own site, anywhere in the sentence', () => {
    const own = 'https://www.crt.example/features/2026/barges-on-the-canal';
    const one = { says, cue: 'has confirmed', mention: 'the CRT', kind: 'organisation' as const };
    const text = `Barges may be back soon, as the CRT has confirmed that ${says}.`;
    expect(origin(text, { 'Barges may': own }, one)).toBe(own);
    expect(origin(text, { 'Barges may': 'https://boats.example/a-b-c/1234' }, one)).toBeNull();
    expect(origin(`Boats lay idle. ${text}`, { 'lay idle': own }, one)).toBeNull();
  });

  it('to a copy of what an agency wrote, on the agency’s name', () => {
    const one = { says, cue: 'reports', mention: 'Reuters', kind: 'organisation' as const };
    expect(origin(`Reuters reports that ${says}.`, { Reuters: url }, one)).toBe(url);
    expect(origin(`Reuters reports that ${says}.`, { reports: url }, one)).toBeNull();
    const paper = { ...one, mention: 'Le Monde' };
    expect(origin(`Le Monde reports that ${says}.`, { 'Le Monde': url }, paper)).toBeNull();
  });

  it('to an outlet that the registry lacks, by the spelling of its name', () => {
    const one = { says, cue: 'told', mention: 'Jo Marsh' };
    const text = `Jo Marsh told the Harbour Gazette ${says}.`;
    const own = 'https://harbourgazette.example/2026/05/canal-opens-in-may';
    expect(origin(text, { told: own }, one)).toBe(own);
    expect(origin(text, { told: 'https://harbournews.example/2026/a-b-c' }, one)).toBeNull();
  });

  it('to a page that is told by a number alone, and not to the first page', () => {
    const one = { says, cue: 'says', mention: 'Jo Marsh' };
    const numbered = 'https://canal.example/?page_id=1033';
    expect(origin(`Jo Marsh says ${says}.`, { says: numbered }, one)).toBe(numbered);
    expect(
      origin(`Jo Marsh says ${says}.`, { says: 'https://canal.example/?a=b' }, one),
    ).toBeNull();
  });

  it('is no origin inside of what was said', () => {
    const text = `Jo Marsh said ${says}, as the Guardian wrote.`;
    const whole = `${says}, as the Guardian wrote`;
    expect(
      origin(text, { Guardian: url }, { says: whole, cue: 'said', mention: 'Jo Marsh' }),
    ).toBeNull();
  });

  it('to an article whose address begins with /news/', () => {
    const news = 'https://www.cbsnews.com/news/canal-opens-to-barges-in-may/';
    const one = { says, cue: 'told', mention: 'Jo Marsh' };
    expect(origin(`Jo Marsh told CBS News ${says}.`, { 'CBS News': news }, one)).toBe(news);
    expect(isArticleAddress(new URL('https://www.cbsnews.com/news/canals/'))).toBe(false);
  });
});
