import { describe, expect, it } from 'vitest';
import { citationOf } from '@/utils/export/citation';
import { parsePage } from '@/scripts/annotate/parse';
import type { AnnotatedPage } from '@/utils/model';
import { bridge, quotePage } from './pages';
import { words } from './words';

const accessed = new Date(2026, 10, 23);
const cite = (page: AnnotatedPage) => citationOf(page.annotations[0]!, page, words, accessed);

describe('citationOf', () => {
  it('gives everything that is known, in the order in which one cites', () => {
    expect(cite(bridge).plain).toBe(
      'The bridge is safe (paraphrased), Ada Brook, engineer, via Reuters. The Daily Example, “The bridge,” 3 March 2026. ' +
        'https://news.example/bridge#:~:text=The%20bridge%20is%20safe (accessed 23 November 2026).',
    );
  });

  it.each([
    ['It holds,', '“It holds,” Ada.'],
    ['It holds.', '“It holds,” Ada.'],
    ['Does it hold?', '“Does it hold?” Ada.'],
  ])('sets one mark between %j and its speaker', (content, start) => {
    expect(cite(quotePage(content, 'Ada')).plain.startsWith(start)).toBe(true);
  });

  it('does without what the page does not tell', () => {
    const page = {
      ...quotePage('It holds', 'Ada'),
      article: { ...bridge.article, url: null, title: null, publisher: null, published: null },
    };
    expect(cite(page).plain).toBe('“It holds,” Ada.');
  });

  it('says the same as HTML, with the title as a link and all text escaped', () => {
    const page = quotePage('<img src=x onerror=alert(1)> & "so"', '<b>Ada</b>');
    const titled = { ...page, article: { ...page.article, title: '<i>Bridge</i> & co' } };
    const { plain, html } = cite(titled);
    const document = parsePage(html);
    expect(document.body.textContent).toBe(plain);
    expect([...document.querySelectorAll('body *')].map(({ localName }) => localName)).toEqual([
      'p',
      'i',
      'a',
    ]);
    expect(document.querySelector('a')!.getAttribute('href')).toMatch(/^https:\/\/news\.example\//);
  });
});
