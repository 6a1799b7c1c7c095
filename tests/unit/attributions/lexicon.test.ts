import { describe, expect, it } from 'vitest';
import { lexiconOf } from '@/utils/attributions/lexicon';
import { english } from '@/utils/language/en';

const lexicon = lexiconOf(english.cues);

/** "lemma form" of every entry that the word may stand for; particles of phrases in brackets. */
const readingsOf = (word: string) =>
  (lexicon.get(word) ?? []).map(({ entry, form, particles }) =>
    [entry.lemma, form, ...(particles.length ? [`(${particles.join(' ')})`] : [])].join(' '),
  );

describe('inflected forms', () => {
  it.each([
    ['says', 'say third'],
    ['said', 'say past'],
    ['saying', 'say ing'],
    ['told', 'tell past'],
    ['wrote', 'write past'],
    ['written', 'write participle'],
    ['denies', 'deny third'],
    ['denied', 'deny past'],
    ['claimed', 'claim past'],
    ['claims', 'claim third'],
    ['admitted', 'admit past'],
    ['announcing', 'announce ing'],
    ['agreed', 'agree past'],
    ['agreeing', 'agree ing'],
    ['stresses', 'stress third'],
    ['quipped', 'quip past'],
    ['pointed', 'point out past (out)'],
    ['claims', 'claim noun'],
    ['allegations', 'allegation noun'],
    ['denials', 'denial noun'],
    ['prophecies', 'prophecy noun'],
  ])('%s is %s', (word, reading) => {
    expect(readingsOf(word)).toContain(reading);
  });

  it.each(['the', 'ferry', 'harbour', 'yellow'])('%s is none', (word) => {
    expect(lexicon.has(word)).toBe(false);
  });
});

it('is compiled once', () => {
  expect(lexiconOf(english.cues)).toBe(lexicon);
});

it('never makes the same form of the same entry twice', () => {
  for (const [word] of lexicon) {
    const readings = readingsOf(word);
    expect(readings.length, word).toBe(new Set(readings).size);
  }
});

it('knows a word of several rows with the frames of all', () => {
  const urge = lexicon.get('urge')?.find(({ form }) => form === 'base');
  const frames = english.cues.verbs
    .filter(({ words }) => words.split(/\s+/).includes('urge'))
    .map((row) => row.frames)
    .join('');
  expect(new Set(urge?.entry.frames)).toEqual(new Set(frames));
});

it('keeps every word of the data', () => {
  const lemmas = new Set([...lexicon.values()].flat().map(({ entry }) => entry.lemma));
  const missing = [...english.cues.verbs, ...english.cues.nouns]
    .flatMap(({ words }) => words.split(/\s+/).filter(Boolean))
    .map((word) => word.replaceAll('_', ' '))
    .filter((lemma) => !lemmas.has(lemma));
  expect(missing).toEqual([]);
});
