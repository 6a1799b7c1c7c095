// @vitest-environment happy-dom
import type { VNode } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HoverCard } from '@/components/HoverCard';
import { Popup } from '@/components/Popup';
import type { View } from '@/components/view';
import { cardProps } from './card-props';
import { annotationOf, channelOf, pageOf, personOf, spanIn } from '../annotations';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

function show(node: VNode): void {
  act(() => render(node, root));
}

const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const words = (selector: string) => all(selector).map((element) => element.textContent);

function button(name: string): HTMLElement {
  const found = all('button, a').find((element) => element.textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

async function press(name: string, isTrusted = true): Promise<MouseEvent> {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(async () => {
    button(name).dispatchEvent(event);
  });
  return event;
}

const handlers = {
  onGoTo: vi.fn(),
  onAnnotateAnyway: vi.fn(),
  onAllow: vi.fn(),
  onRetry: vi.fn(),
};

const claim = annotationOf({
  via: [
    channelOf('X', { kind: 'social network' }),
    channelOf('TASS', { control: 'state-controlled', country: 'RU', carriedOn: true }),
  ],
  verification: {
    status: 'unverified',
    by: null,
    evidence: spanIn('This could not be confirmed.'),
  },
});

describe('what holds for the whole article', () => {
  const check = {
    claim: 'The bridge is safe',
    claimant: 'Ada Brook',
    publisher: 'Clearwater Check',
    rating: 'Mostly false',
    url: null,
  };

  it('the popup names the agency whose copy it is, and the declared fact checks', () => {
    const page = pageOf(annotationOf());
    const agency = {
      name: 'TASS',
      country: 'RU',
      control: 'state-controlled' as const,
      from: 'byline' as const,
      evidence: 'By TASS',
    };
    const article = { ...page.article, agencies: [agency], factChecks: [check] };
    show(<Popup view={{ kind: 'page', page: { ...page, article } }} {...handlers} />);
    expect(words('.article-note')).toEqual([
      'The article is agency copy: TASS, state news agency, Russia',
      'Checked claim (Ada Brook): The bridge is safeFact check by Clearwater Check: Mostly false',
    ]);
  });

  it('card and list show the verdict as its publisher’s, beside what the text says', () => {
    const annotation = annotationOf({ factCheck: check });
    show(<Popup view={{ kind: 'page', page: pageOf(annotation) }} {...handlers} />);
    expect(words('.item .fact-check')).toEqual(['Fact check by Clearwater Check: Mostly false']);
    show(<HoverCard annotation={annotation} {...cardProps()} />);
    expect(words('.card .fact-check')).toEqual(['Fact check by Clearwater Check: Mostly false']);
    expect(words('.badge-word')).toEqual(['Nothing said']);
  });

  it('a fact check without rating or publisher says so', () => {
    const factCheck = { ...check, publisher: null, rating: null };
    show(<HoverCard annotation={annotationOf({ factCheck })} {...cardProps()} />);
    expect(words('.fact-check')).toEqual(['Fact check on this page, without a rating']);
  });
});

describe('Popup', () => {
  it('sums up and lists, in the order of the page', () => {
    const unnamed = annotationOf({ id: 'a2', speaker: null });
    const vague = annotationOf({
      id: 'a3',
      speaker: personOf('a diplomat', { kind: 'anonymous' }),
    });
    show(<Popup view={{ kind: 'page', page: pageOf(claim, unnamed, vague) }} {...handlers} />);
    expect(words('main [data-whence="summary"]')).toEqual([
      '3 quotes and claims · 2 speakers · 2 sources · 1 unverified',
    ]);
    expect(all('ol > li[data-annotation-id]').map((item) => item.dataset.annotationId)).toEqual([
      'a1',
      'a2',
      'a3',
    ]);
    expect(words('li h2')).toEqual(['Ada Brook', 'Nobody named', 'a diplomat']);
    expect(words('[data-annotation-id=a3] .mark')).toEqual(['not named']);
    expect(words('[data-annotation-id=a1] .chain li')).toEqual([
      'Ada Brook',
      'X, social network',
      'TASS, state news agency, Russia (named earlier)',
      'this page (The Daily Example)',
    ]);
    expect(words('[data-annotation-id=a1] .verification')).toEqual([
      'Unverified the page says: This could not be confirmed.',
    ]);
  });

  it('goes to the quote', async () => {
    show(<Popup view={{ kind: 'page', page: pageOf(claim) }} {...handlers} />);
    await press('Go to the quote');
    expect(handlers.onGoTo).toHaveBeenCalledExactlyOnceWith('a1');
  });

  it('shows long words in short, and all of them when asked', async () => {
    const long = annotationOf({ segments: [{ start: 0, end: 500, text: 'word '.repeat(100) }] });
    show(<Popup view={{ kind: 'page', page: pageOf(long) }} {...handlers} />);
    expect(all('.content-short')).toHaveLength(1);
    expect(words('.content')[0]).toContain('word word');
    await press('Show all of it');
    expect(all('.content-short')).toHaveLength(0);
    expect(button('Show less').getAttribute('aria-expanded')).toBe('true');
  });

  it('never puts the words of a page into HTML', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const evil = annotationOf({
      speaker: personOf(hostile, { role: hostile }),
      segments: [{ start: 0, end: hostile.length, text: hostile }],
      via: [channelOf(hostile)],
      verification: {
        status: 'disputed',
        by: hostile,
        evidence: { start: 0, end: 1, text: hostile },
      },
    });
    show(<Popup view={{ kind: 'page', page: pageOf(evil) }} {...handlers} />);
    expect(all('img')).toEqual([]);
    expect(words('h2')).toEqual([hostile]);
  });

  it.each<[string, View, string | null]>([
    ['loading', { kind: 'loading' }, null],
    ['not-article', { kind: 'not-article' }, 'Annotate this page anyway'],
    ['nothing', { kind: 'page', page: pageOf() }, null],
    ['language', { kind: 'language', lang: 'fi' }, null],
    ['no-access', { kind: 'no-access', reason: 'restricted', host: null }, null],
    [
      'no-access',
      { kind: 'no-access', reason: 'withheld', host: 'news.example' },
      'Allow on news.example',
    ],
    ['no-access', { kind: 'no-access', reason: 'withheld', host: null }, 'Allow on all sites'],
    ['error', { kind: 'error', error: 'no answer' }, 'Try again'],
  ])('says why there is no list: %s', async (state, view, action) => {
    show(<Popup view={view} {...handlers} />);
    expect(all('[data-whence="state"]').map((element) => element.dataset.state)).toEqual([state]);
    expect(words('[role=status]')[0]).not.toBe('');
    expect(words('button')).toEqual(action === null ? [] : [action]);
  });

  it('names the language that is not covered', () => {
    show(<Popup view={{ kind: 'language', lang: 'fi' }} {...handlers} />);
    expect(words('.state-words')[0]).toContain('Finnish');
  });
});
