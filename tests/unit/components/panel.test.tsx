// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '@/components/Panel';
import type { PanelActions } from '@/components/Panel';
import type { View } from '@/components/view';
import { annotationOf, channelOf, pageOf, personOf, spanIn } from '../annotations';
import { all, button, one, press, pressKey, show, words } from './dom';

const actions = {
  onGoTo: vi.fn(),
  onCopyLink: vi.fn(() => Promise.resolve(true)),
  onCopyCitation: vi.fn(() => Promise.resolve(true)),
  onUndo: vi.fn(),
  onAnnotate: vi.fn(),
  onAllow: vi.fn(),
  onResume: vi.fn(),
  onRetry: vi.fn(),
  onReload: vi.fn(),
  onExample: vi.fn(),
  onExport: vi.fn(),
  onAdd: vi.fn(),
  onPause: vi.fn(),
  onLeave: vi.fn(),
  onOptions: vi.fn(),
  onSidePanel: vi.fn(),
} satisfies PanelActions;

beforeEach(() => vi.clearAllMocks());

const panel = (view: View, host: string | null = 'news.example', more = {}) => (
  <Panel view={view} host={host} site={host} {...actions} {...more} />
);

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

it.each<View>([{ kind: 'page', page: pageOf(claim) }, { kind: 'paused' }])(
  'tells at once what could not be done ($kind)',
  (view) => {
    show(panel(view));
    expect(words('[role=alert]')).toEqual(['']);
    show(panel(view, 'news.example', { problem: 'could not store' }));
    expect(words('[role=alert]')).toEqual(['could not store']);
  },
);

describe('a page with quotes', () => {
  it('is summed up and listed in its order', () => {
    const unnamed = annotationOf({ id: 'a2', speaker: null });
    const vague = annotationOf({
      id: 'a3',
      speaker: personOf('a diplomat', { kind: 'anonymous' }),
    });
    show(panel({ kind: 'page', page: pageOf(claim, unnamed, vague) }));
    expect(words('main [data-whence="summary"]')).toEqual([
      '3 quotes and claims · 2 speakers · 2 sources · 1 unverified',
    ]);
    expect(all('ol > li[data-annotation-id]').map((item) => item.dataset['annotationId'])).toEqual([
      'a1',
      'a2',
      'a3',
    ]);
    expect(words('li h2')).toEqual(['Ada Brook', 'Nobody named', 'a diplomat']);
    expect(words('[data-annotation-id=a3] .mark')).toEqual(['not named']);
    expect(words('[data-annotation-id=a1] .mark')).toEqual([]);
    expect(words('[data-annotation-id=a1] .chain li')).toEqual([
      'Ada Brook',
      'X, social network',
      'TASS, state news agency, Russia (named earlier)',
      'this page (The Daily Example)',
    ]);
    expect(words('[data-annotation-id=a1] .badge-word')).toEqual(['Unverified']);
    expect(words('[data-annotation-id=a1] .verification')).toEqual([
      'the page says: This could not be confirmed.',
    ]);
    // Where nothing stands between speaker and page, there is no way to show.
    expect(all('[data-annotation-id=a2] .chain')).toEqual([]);
  });

  it('names the agency whose copy it is, and the fact checks that it declares', () => {
    const check = {
      claim: 'The bridge is safe',
      claimant: 'Ada Brook',
      publisher: 'Clearwater Check',
      rating: 'Mostly false',
      url: null,
    };
    const page = pageOf(annotationOf({ factCheck: check }));
    const agency = {
      name: 'TASS',
      country: 'RU',
      control: 'state-controlled' as const,
      from: 'byline' as const,
      evidence: 'By TASS',
    };
    const article = { ...page.article, agencies: [agency], factChecks: [check] };
    show(panel({ kind: 'page', page: { ...page, article } }));
    const plain = words('.article-note').map((text) => text.replace(/[\u2068\u2069]/g, ''));
    expect(plain).toEqual([
      'The article is agency copy: TASS, state news agency, Russia',
      'Checked claim (Ada Brook): The bridge is safeFact check by Clearwater Check: Mostly false',
    ]);
    expect(words('.item .fact-check')[0]).toContain('Mostly false');
  });

  it('marks what is told as denied, also below a speaker’s name', () => {
    const denied = annotationOf({ id: 'a2', denies: true });
    show(panel({ kind: 'page', page: pageOf(claim, denied) }));
    expect(words('.mark')).toEqual(['denies or rejects this']);
    expect(words('[data-annotation-id=a2] .mark')).toEqual(['denies or rejects this']);
    expect(all('.bar-track button').map((mark) => mark.getAttribute('aria-label'))).toEqual([
      expect.not.stringContaining('denies'),
      expect.stringContaining('denies or rejects this'),
    ]);
  });

  it('takes the reader to a quote, and copies a link or a citation', async () => {
    show(panel({ kind: 'page', page: pageOf(claim) }));
    await press('Go to the quote');
    expect(actions.onGoTo).toHaveBeenCalledExactlyOnceWith('a1');
    await press('Copy link');
    expect(actions.onCopyLink).toHaveBeenCalledExactlyOnceWith(claim);
    await press('Cite');
    expect(actions.onCopyCitation).toHaveBeenCalledExactlyOnceWith(claim);
    await press('Cite', false);
    expect(actions.onCopyCitation).toHaveBeenCalledOnce();
  });

  it('opens the original on the web only', () => {
    const origin = { url: 'https://x.example/post/1', from: 'link' as const };
    show(panel({ kind: 'page', page: pageOf({ ...claim, origin }) }));
    expect(one('a.action').getAttribute('href')).toBe(origin.url);
    const other = { url: 'javascript:1', from: 'link' as const };
    show(panel({ kind: 'page', page: pageOf({ ...claim, origin: other }) }));
    expect(all('a')).toEqual([]);
  });

  it('never puts the words of a page into HTML, nor lets them turn ours around', () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e';
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
    show(panel({ kind: 'page', page: pageOf(evil, annotationOf({ id: 'a2' })) }));
    expect(all('img')).toEqual([]);
    expect(words('h2')[0]).toBe(hostile);
    const walker = document.createTreeWalker(one('main'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.nodeValue!.includes('\u202e')) continue;
      const isolating = node.parentElement!.closest('bdi, [dir=auto]');
      expect(isolating, node.nodeValue!).not.toBeNull();
    }
    for (const mark of all('[aria-label]')) {
      expect(mark.getAttribute('aria-label')).not.toContain('\u202e');
    }
  });
});

describe('the menus', () => {
  const page: View = { kind: 'page', page: pageOf(claim) };

  it('save the page in each format', async () => {
    show(panel(page));
    expect(all('.menu-item')).toEqual([]);
    await press('Save as a file');
    expect(words('.menu-item span:first-child')).toEqual([
      'Notes',
      'Table',
      'Data',
      'Web annotations',
    ]);
    all('.menu-item')[1]!.click();
    expect(actions.onExport).toHaveBeenCalledExactlyOnceWith('csv');
  });

  it('go with a choice, Escape or a press elsewhere, and give the focus back', async () => {
    show(panel(page));
    await press('More');
    expect(button('More').getAttribute('aria-expanded')).toBe('true');
    const escape = pressKey(one('.menu-item'), 'Escape');
    // Else the popup itself would go.
    expect(escape.defaultPrevented).toBe(true);
    expect(all('.menu-item')).toEqual([]);
    expect(document.activeElement).toBe(button('More'));
    await press('More');
    await press('Settings');
    expect(actions.onOptions).toHaveBeenCalledOnce();
    expect(button('More').getAttribute('aria-expanded')).toBe('false');
  });

  it('pause the site, leave the page, open the side panel', async () => {
    show(panel(page));
    await press('More');
    await press('Pause on news.example');
    expect(actions.onPause).toHaveBeenCalledOnce();
    await press('More');
    await press('Not on this page');
    expect(actions.onLeave).toHaveBeenCalledOnce();
    await press('Open in the side panel');
    expect(actions.onSidePanel).toHaveBeenCalledOnce();
    show(panel(page, null, { onSidePanel: null }));
    expect(all('[aria-label="Open in the side panel"]')).toEqual([]);
    await press('More');
    expect(words('.menu-item > span:first-child')).toEqual([
      'Add the selected words',
      'Not on this page',
      'Settings',
    ]);
  });

  it('adds the words that are selected on the page', async () => {
    show(panel(page));
    await press('More');
    await press('Add the selected wordsas a quote or claim that was missed');
    expect(actions.onAdd).toHaveBeenCalledOnce();
  });
});

describe('where there is no list', () => {
  const example = 'Show an example';
  it.each<[string, View, string | null, string[]]>([
    ['loading', { kind: 'loading' }, null, []],
    ['not-article', { kind: 'not-article' }, null, ['Annotate this page anyway']],
    ['nothing', { kind: 'page', page: pageOf() }, null, [example]],
    ['language', { kind: 'language', lang: 'fi' }, null, [example]],
    ['no-access', { kind: 'no-access', reason: 'restricted' }, null, [example]],
    ['no-access', { kind: 'no-access', reason: 'file' }, 'news.example', [example]],
    ['no-access', { kind: 'no-access', reason: 'withheld' }, 'a.example', ['Allow on a.example']],
    ['no-access', { kind: 'no-access', reason: 'withheld' }, null, ['Allow on all sites']],
    ['paused', { kind: 'paused' }, 'news.example', ['Resume on this site']],
    ['on-click', { kind: 'on-click' }, 'news.example', ['Read this page']],
    ['left', { kind: 'left' }, 'news.example', ['Read it again']],
    ['stale', { kind: 'stale' }, 'news.example', ['Reload the page']],
    ['error', { kind: 'error', error: 'no answer' }, null, ['Try again', 'Reload the page']],
  ])('says why, and what comes next: %s', (state, view, host, next) => {
    show(panel(view, host));
    expect(all('[data-whence="state"]').map((element) => element.dataset['state'])).toEqual([
      state,
    ]);
    expect(words('[role=status]')[0]).toBe(words('.state-title')[0]);
    expect(words('.state button')).toEqual(next);
  });

  it.each<[View, string, keyof typeof actions]>([
    [{ kind: 'not-article' }, 'Annotate this page anyway', 'onAnnotate'],
    [{ kind: 'on-click' }, 'Read this page', 'onAnnotate'],
    [{ kind: 'left' }, 'Read it again', 'onAnnotate'],
    [{ kind: 'paused' }, 'Resume on this site', 'onResume'],
    [{ kind: 'stale' }, 'Reload the page', 'onReload'],
    [{ kind: 'error', error: '' }, 'Try again', 'onRetry'],
    [{ kind: 'no-access', reason: 'withheld' }, 'Allow on news.example', 'onAllow'],
    [{ kind: 'no-access', reason: 'restricted' }, example, 'onExample'],
  ])('takes the next step: %j', async (view, label, action) => {
    show(panel(view));
    await press(label);
    expect(actions[action]).toHaveBeenCalledOnce();
  });

  it('names the site that is paused and the language that is not covered', () => {
    show(panel({ kind: 'paused' }));
    expect(words('.state-title')).toEqual(['Paused on news.example']);
    show(panel({ kind: 'language', lang: 'fi' }));
    expect(words('.state-words')[0]).toContain('Finnish');
  });
});
