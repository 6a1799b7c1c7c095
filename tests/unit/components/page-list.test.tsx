// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PageList } from '@/components/PageList';
import type { AnnotatedPage } from '@/utils/model';
import { annotationOf, channelOf, pageOf, personOf, spanIn } from '../annotations';
import { all, button, choose, one, press, pressKey, show, type, words } from './dom';

const onGoTo = vi.fn();
const onUndo = vi.fn();
const list = (page: AnnotatedPage) => (
  <PageList
    page={page}
    onGoTo={onGoTo}
    onCopyLink={() => Promise.resolve(true)}
    onCopyCitation={() => Promise.resolve(true)}
    onUndo={onUndo}
  />
);

const tass = channelOf('TASS', { control: 'state-controlled' });
const first = annotationOf({ id: 'a1', via: [tass] });
const second = annotationOf({
  id: 'a2',
  type: 'direct',
  speaker: personOf('Jürgen Straßer'),
  segments: [spanIn('could not be confirmed')],
  verification: { status: 'unverified', by: null, evidence: null },
});
const third = annotationOf({ id: 'a3', speaker: null, segments: [spanIn('told Reuters')] });
const fourth = annotationOf({ id: 'a4', segments: [spanIn('the engineer')] });
const page = pageOf(first, second, third, fourth);

const shown = () => all('.item').map((item) => item.dataset['annotationId']);
const result = () => one('.tools-result [role=status]').textContent;

describe('what is unverified', () => {
  const said = (id: string, status: 'unverified' | 'none', more = {}) =>
    annotationOf({ id, verification: { status, by: null, evidence: null }, ...more });

  it('stands above the list by its way, and leads to the quote', async () => {
    onGoTo.mockClear();
    const mayor = { speaker: personOf('The mayor'), segments: [spanIn('the engineer')] };
    show(
      list(
        pageOf(
          said('a1', 'unverified', { via: [tass] }),
          said('a2', 'none'),
          said('a3', 'unverified', mayor),
          said('a4', 'unverified', { via: [tass] }),
        ),
      ),
    );
    expect(words('.open-way .chain')).toEqual(['Ada BrookTASS, state news agency', 'The mayor']);
    expect(words('.open-way:first-child .open-claim')).toHaveLength(2);
    await press('the engineer');
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith('a3');
  });

  it('is counted where there is much of it, and shown alone upon a click', async () => {
    const many = Array.from({ length: 5 }, (_, index) => said(`u${index}`, 'unverified'));
    show(list(pageOf(said('a1', 'none'), ...many)));
    expect(all('.open-claim')).toHaveLength(3);
    await press('2 more');
    expect(shown()).toEqual(many.map(({ id }) => id));
  });

  it('is not repeated above a list of two, nor named where there is none', () => {
    show(list(pageOf(said('a1', 'unverified'), said('a2', 'none'))));
    expect(all('.open')).toEqual([]);
    show(list(pageOf(said('a1', 'none'), said('a2', 'none'), said('a3', 'none'))));
    expect(all('.open')).toEqual([]);
  });
});

describe('filters', () => {
  it('by status, with what there is of each, and cleared at once', async () => {
    show(list(page));
    expect(words('.chip')).toEqual(['Unverified 1', 'Nothing said 3']);
    expect(one('.tools-result').hidden).toBe(true);
    await press('Unverified 1');
    expect(shown()).toEqual(['a2']);
    expect(button('Unverified 1').getAttribute('aria-pressed')).toBe('true');
    expect(result()).toBe('1 of 4 shown');
    await press('Nothing said 3');
    expect(shown()).toEqual(['a1', 'a2', 'a3', 'a4']);
    await press('Clear filters');
    expect(all('.chip[aria-pressed=true]')).toEqual([]);
    expect(one('.tools-result').hidden).toBe(true);
  });

  it('by type, source and speaker, together', async () => {
    show(list(page));
    await press('More filters');
    expect(words('.choice label')).toEqual(['Kind', 'Source', 'Speaker']);
    const options = (index: number) =>
      words(`.choice:nth-child(${index}) option`).map((text) =>
        text.replace(/[\u2068\u2069]/g, ''),
      );
    expect(options(1)).toEqual(['All', 'Direct quotes (1)', 'Reported claims (3)']);
    expect(options(2)).toEqual([
      'All',
      'Any controlled by a state (1)',
      'TASS (1)',
      'None named (3)',
    ]);
    expect(options(3)).toEqual(['All', 'Ada Brook (2)', 'Jürgen Straßer (1)', 'Nobody named (1)']);
    choose('.choice:nth-child(3) select', 'name:ada brook');
    expect(shown()).toEqual(['a1', 'a4']);
    expect(options(1)).toEqual(['All', 'Reported claims (2)']);
    choose('.choice:nth-child(2) select', 'state-controlled');
    expect(shown()).toEqual(['a1']);
    expect(button('More filters, 2 set').textContent).toBe('2');
    choose('.choice:nth-child(2) select', 'none');
    expect(shown()).toEqual(['a4']);
    choose('.choice:nth-child(2) select', 'all');
    choose('.choice:nth-child(3) select', 'none');
    expect(shown()).toEqual(['a3']);
    type('.search-field', 'nowhere');
    expect(shown()).toEqual([]);
    // What is chosen can be seen and taken back, though nothing is left of it.
    expect(options(3)).toContain('Nobody named (0)');
  });

  it('by words, without accents or case', () => {
    show(list(page));
    type('.search-field', 'JURGEN strasser');
    expect(shown()).toEqual(['a2']);
    type('.search-field', '');
    expect(shown()).toHaveLength(4);
  });

  it('that leave nothing say so and can be cleared there', async () => {
    show(list(page));
    type('.search-field', 'nowhere');
    expect(all('[data-state=filtered]')).toHaveLength(1);
    expect(result()).toBe('0 of 4 shown');
    all('[data-state=filtered] button')[0]!.click();
    await Promise.resolve();
    show(list(page));
    expect(shown()).toHaveLength(4);
  });

  it('are not there for a single quote', () => {
    show(list(pageOf(first)));
    expect(all('.tools, .chip')).toEqual([]);
    expect(shown()).toEqual(['a1']);
  });
});

describe('order', () => {
  it('by speaker has headings, and keeps what is unfolded', async () => {
    show(list(page));
    const why = () => all('[data-annotation-id=a4] .trace');
    all('[data-annotation-id=a4] .action[aria-expanded]')[0]!.click();
    await Promise.resolve();
    show(list(page));
    expect(why()).toHaveLength(1);
    choose('.order', 'speaker');
    expect(words('.group h2')).toEqual(['Ada Brook', 'Jürgen Straßer', 'Nobody named']);
    expect(words('.group-count')).toEqual(['2 times', 'once', 'once']);
    expect(all('.item h2')).toEqual([]);
    expect(shown()).toEqual(['a1', 'a4', 'a2', 'a3']);
    expect(why()).toHaveLength(1);
    choose('.order', 'page');
    expect(shown()).toEqual(['a1', 'a2', 'a3', 'a4']);
  });
});

describe('rows', () => {
  it('show long words in short, and all of them when asked', async () => {
    const long = annotationOf({ segments: [{ start: 0, end: 500, text: 'word '.repeat(100) }] });
    show(list(pageOf(long)));
    expect(all('.content-short')).toHaveLength(1);
    expect(words('.content')[0]).toContain('word word');
    await press('Show all of it');
    expect(all('.content-short')).toHaveLength(0);
    expect(button('Show less').getAttribute('aria-expanded')).toBe('true');
  });

  it('stay as they are, element for element, when the page changes', async () => {
    show(list(page));
    await press('Why?');
    const row = one('[data-annotation-id=a2]');
    const added = annotationOf({ id: 'a0' });
    show(list(pageOf(added, ...page.annotations)));
    expect(shown()).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
    expect(one('[data-annotation-id=a2]')).toBe(row);
    expect(all('[data-annotation-id=a1] .trace')).toHaveLength(1);
    expect(all('[data-annotation-id=a0] .trace')).toHaveLength(0);
  });

  it('lists what the reader has dismissed, to be taken back', async () => {
    show(list({ ...pageOf(first), dismissed: [{ correction: 'c2', text: 'the bridge' }] }));
    expect(words('.dismissed q')).toEqual(['the bridge']);
    await press('Undo');
    expect(onUndo).toHaveBeenLastCalledWith('c2');
    // Also where nothing else is left.
    show(list({ ...pageOf(), dismissed: [{ correction: 'c2', text: 'the bridge' }] }));
    expect(words('.dismissed q')).toEqual(['the bridge']);
    expect(all('.state')).toEqual([]);
  });

  it('say what is the reader’s own, and take it back', async () => {
    const corrected = {
      correction: 'c1',
      fields: [{ what: 'speaker' as const, was: 'Ben' }],
    };
    show(list(pageOf({ ...first, corrected })));
    expect(words('.corrected-mark')).toEqual(['Corrected by you']);
    await press('Undo');
    expect(onUndo).toHaveBeenLastCalledWith('c1');
  });
});

describe('the line of the article', () => {
  const marks = () => all('.bar-track button');
  const nameOf = (mark: HTMLElement) =>
    mark.getAttribute('aria-label')!.replace(/[\u2068\u2069]/g, '');

  it('has a mark at the place of each, named and told apart by status', () => {
    show(list(page));
    expect(marks().map(nameOf)).toEqual([
      'Nothing said, Ada Brook: The bridge is safe',
      'Unverified, Jürgen Straßer: “could not be confirmed”',
      'Nothing said, Nobody named: told Reuters',
      'Nothing said, Ada Brook: the engineer',
    ]);
    expect(marks().map((mark) => /bar-(none|unverified)/.exec(mark.className)![1])).toEqual([
      'none',
      'unverified',
      'none',
      'none',
    ]);
    const start = (page.annotations[1]!.segments[0]!.start / page.text.length) * 100;
    expect(parseFloat(marks()[1]!.style.insetInlineStart)).toBeCloseTo(start);
  });

  it('is one stop of the Tab key; arrows, Home and End go from mark to mark', () => {
    show(list(page));
    const stops = () => marks().map((mark) => mark.tabIndex);
    expect(stops()).toEqual([0, -1, -1, -1]);
    marks()[0]!.focus();
    expect(pressKey(marks()[0]!, 'ArrowRight').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(marks()[1]);
    expect(stops()).toEqual([-1, 0, -1, -1]);
    expect(one('.bar-caption').textContent).toContain('Jürgen');
    pressKey(marks()[1]!, 'End');
    expect(document.activeElement).toBe(marks()[3]);
    pressKey(marks()[3]!, 'ArrowRight');
    expect(document.activeElement).toBe(marks()[3]);
    pressKey(marks()[3]!, 'Home');
    expect(document.activeElement).toBe(marks()[0]);
    expect(pressKey(marks()[0]!, 'a').defaultPrevented).toBe(false);
  });

  it('goes to the mark that is pressed, or the nearest to where it is pressed', () => {
    onGoTo.mockClear();
    show(list(page));
    // By the keyboard, a click has no place.
    marks()[2]!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
    expect(onGoTo).toHaveBeenLastCalledWith('a3');
    const track = one('.bar-track');
    track.getBoundingClientRect = () => ({ left: 100, width: 200 }) as DOMRect;
    track.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: 102 }));
    expect(onGoTo).toHaveBeenLastCalledWith('a1');
    track.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: 295 }));
    expect(onGoTo).toHaveBeenLastCalledWith('a2');
  });

  it('keeps what is filtered out as a hint only', async () => {
    show(list(page));
    await press('Unverified 1');
    expect(marks()).toHaveLength(1);
    expect(all('.bar-hint')).toHaveLength(3);
    expect(marks()[0]!.tabIndex).toBe(0);
  });
});

it('explains the marks', () => {
  show(list(page));
  expect(words('.legend dt .badge-word')).toEqual([
    'Verified',
    'Unverified',
    'Disputed',
    'Nothing said',
  ]);
  for (const text of words('.legend dd')) expect(text).toContain('page says');
});

it('says what was left out of a page that is too large', () => {
  show(list(page));
  expect(words('.article-note')).toEqual([]);
  show(list({ ...page, limits: ['text', 'highlights'] }));
  expect(words('.article-note')).toEqual([
    'This page is longer than Whence reads. What follows its beginning was left out.',
    'This page has too many parts for its quotes to be underlined. The list leads to them.',
  ]);
});
