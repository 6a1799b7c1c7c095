import { describe, expect, it } from 'vitest';
import type { KeptQuote } from '@/utils/check/elsewhere';
import { isTelling, marksOf, soughtOf } from '@/utils/check/telling-words';
import { findElsewhere } from '@/utils/check/find-elsewhere';
import { annotationOf, personOf, spanIn } from '../annotations';

const words = 'Nobody will lose a berth in the harbour before the spring.';

function keptOf(text: string, more: Partial<KeptQuote> = {}): KeptQuote {
  return {
    page: 'https://news.example/berths',
    title: 'Berths',
    publisher: 'The Example',
    date: 1000,
    isRead: false,
    read: 2000,
    speaker: 'Marta Lind',
    lang: 'en',
    stretches: [text],
    marks: marksOf([text], 'en'),
    ...more,
  };
}

const sought = { stretches: [words], speaker: 'Marta Lind', lang: 'en' };
const find = (...kept: KeptQuote[]) => findElsewhere(sought, kept);

describe('the same quote elsewhere', () => {
  it('has the same words, however they are set', () => {
    expect(find(keptOf('nobody will lose a berth in the HARBOUR – before the spring'))).toEqual([
      {
        url: 'https://news.example/berths',
        title: 'Berths',
        publisher: 'The Example',
        date: 1000,
        isRead: false,
        otherWords: null,
        otherSpeaker: null,
      },
    ]);
  });

  it.each([
    ['Nobody will lose a berth in the harbour'],
    [`We said it in May. ${words} That holds.`],
  ])('may be a part of the other: %s', (text) => {
    expect(find(keptOf(text))).toMatchObject([{ otherWords: null }]);
  });

  it('has its own words told where they differ', () => {
    const text = 'Nobody will ever lose a berth in this harbour before the summer.';
    expect(find(keptOf(text))).toMatchObject([{ otherWords: text }]);
  });

  it('is not another quote', () => {
    expect(find(keptOf('The wall of the eastern quay will not hold for ever.'))).toEqual([]);
  });

  it.each([
    ['Lind', null],
    ['Márta Lind', null],
    [null, null],
    ['Tom Lind', 'Tom Lind'],
    ['Tom Arden', 'Tom Arden'],
  ])('said by %s is another speaker’s: %s', (speaker, other) => {
    expect(find(keptOf(words, { speaker }))).toMatchObject([{ otherSpeaker: other }]);
  });

  it('names each page once, by its best quote, the newest first', () => {
    const changed = 'Nobody will ever lose a berth in this harbour before the summer.';
    const found = find(
      keptOf(changed, { page: 'https://a.example/', date: 1 }),
      keptOf(words, { page: 'https://a.example/', date: 1 }),
      keptOf(words, { page: 'https://b.example/', date: 2 }),
    );
    expect(found).toMatchObject([
      { url: 'https://b.example/' },
      { url: 'https://a.example/', otherWords: null },
    ]);
  });
});

describe('marks', () => {
  it('are shared by wordings that share three words in a row, and by no others', () => {
    const shared = (one: string, other: string) => {
      const marks = new Set(marksOf([one], 'en'));
      return marksOf([other], 'en').filter((mark) => marks.has(mark)).length;
    };
    expect(shared(words, '“NOBODY will lose” their place, he thinks')).toBe(1);
    expect(shared(words, 'The wall of the eastern quay will not hold')).toBe(0);
  });

  it('are none for quotes too short to be known again', () => {
    expect(marksOf(['It is over now'], 'en')).toEqual([]);
    expect(isTelling(['It is over now'])).toBe(false);
    expect(isTelling(['It is', 'over now for good'])).toBe(true);
  });
});

it('looks for the words in quotation marks and for named speakers', () => {
  const quoted = [spanIn('The bridge is safe')];
  expect(soughtOf(annotationOf({ quoted }), 'en')).toEqual({
    stretches: ['The bridge is safe'],
    speaker: 'Ada Brook',
    lang: 'en',
  });
  const speaker = personOf('an official', { kind: 'anonymous' });
  expect(soughtOf(annotationOf({ quoted, speaker }), 'en').speaker).toBeNull();
});
