import { beforeEach, describe, expect, it } from 'vitest';
import { correctionOf } from '@/utils/corrections/correction';
import type { Correction } from '@/utils/corrections/correction';
import { withKnownOutlet } from '@/utils/corrections/known-outlet';
import {
  corrections,
  correctionsOf,
  fittingCorrections,
  MOST_PAGES,
  removeCorrection,
  saveCorrection,
} from '@/utils/storage/corrections';
import { annotationOf, pageOf } from '../annotations';
import { useFakeStorage } from './fake';

const url = 'https://news.example/bridge';
const claim = annotationOf();

const correctionAt = (made: string, more: Partial<Correction> = {}): Correction => ({
  ...correctionOf(
    pageOf(claim),
    claim,
    'changed',
    { speaker: null },
    {
      version: '1.2.3',
      now: new Date(made),
    },
  ),
  ...more,
});
const one = correctionAt('2026-03-03T12:00:00Z');
const other = correctionAt('2026-03-04T12:00:00Z', { id: 'own-other' });

let storage: ReturnType<typeof useFakeStorage>;
beforeEach(() => {
  storage = useFakeStorage();
});

describe('corrections', () => {
  it('are kept by page, the last word on each quote', async () => {
    await saveCorrection(url, one);
    await saveCorrection(url, other);
    await saveCorrection(url, { ...one, changes: { verification: 'disputed' } });
    const kept = await correctionsOf(url);
    expect(kept.map(({ id }) => id)).toEqual([other.id, one.id]);
    expect(kept[1]!.changes).toEqual({ verification: 'disputed' });
    expect(await correctionsOf('https://news.example/else')).toEqual([]);
    expect(await correctionsOf('toString')).toEqual([]);
  });

  it('that are none are left out, whoever stored them', async () => {
    const value = { [url]: ['nonsense', one, { ...other, quote: null }], 'https://b.example/': {} };
    await storage.local.set({ corrections: { version: 1, value } });
    expect(await corrections.read()).toEqual({ [url]: [one] });
  });

  it('are taken back, and nothing is left of their page', async () => {
    await saveCorrection(url, one);
    await saveCorrection(url, other);
    await removeCorrection(url, one.id);
    expect(await correctionsOf(url)).toEqual([other]);
    await removeCorrection(url, other.id);
    expect(await corrections.read()).toEqual({});
  });

  it('tell those who watch', async () => {
    const seen: unknown[] = [];
    const stop = corrections.watch((all) => seen.push(all));
    await saveCorrection(url, one);
    stop();
    expect(seen).toEqual([{ [url]: [one] }]);
  });

  it('are forgotten, the oldest pages first, where there are too many', async () => {
    const many = Array.from({ length: MOST_PAGES }, (_, index) => [
      `https://news.example/${index}`,
      [correctionAt(new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString())],
    ]);
    await corrections.change(() => Object.fromEntries(many) as never);
    await saveCorrection(url, correctionAt('2026-03-03T12:00:00Z'));
    const all = await corrections.read();
    expect(Object.keys(all)).toHaveLength(MOST_PAGES);
    expect(all[url]).toHaveLength(1);
    expect(all['https://news.example/0']).toBeUndefined();
  });

  it.each([null, 7, 'x', [], { [url]: 7 }, { [url]: [{ ...one, quote: null }] }, { '': [one] }])(
    'are none where %j is stored',
    (value) => {
      expect(fittingCorrections(value)).toEqual({});
    },
  );

  it('that fit are kept where others are broken', () => {
    expect(fittingCorrections({ [url]: [{ id: 5 }, one], broken: 'x' })).toEqual({ [url]: [one] });
  });
});

describe('withKnownOutlet', () => {
  const through = (name: string) =>
    correctionAt('2026-03-03T12:00:00Z', {
      changes: { channel: { name, kind: 'other', country: null, control: 'unknown' } },
    });

  it('says of a channel what is known of it', () => {
    expect(withKnownOutlet(through('reuters')).changes.channel).toMatchObject({
      name: 'reuters',
      kind: 'agency',
    });
  });

  it('leaves alone what it does not know, and corrections of something else', () => {
    const unknown = through('The Tolvar Bugle');
    expect(withKnownOutlet(unknown)).toBe(unknown);
    expect(withKnownOutlet(one)).toBe(one);
  });
});
