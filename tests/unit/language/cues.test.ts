/** The cue lexicon as data: every row has its shape, and no word says two things. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { CueData, CueRow } from '@/utils/language/cue-data';
import { english } from '@/utils/language/en';

const word = z.string().check(z.regex(/^[a-z]+(?:[-_'][a-z]+)*$/));
const rowSchema = z.strictObject({
  frames: z.string().check(z.regex(/^[dtwinap]+$/)),
  stance: z.enum(['neutral', 'claim', 'denial', 'admission', 'command', 'question']),
  strength: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  words: z.string().check(z.regex(/\S/)),
});

const cues: CueData = english.cues;
const wordsOf = ({ words }: CueRow) => words.split(/\s+/).filter(Boolean);
const rows = [...cues.verbs, ...cues.nouns];

describe.each([
  ['verbs', cues.verbs],
  ['nouns', cues.nouns],
] as const)('rows of %s', (_, some) => {
  it.each(some.map((row) => [wordsOf(row)[0], row] as const))('%s …', (_, row) => {
    expect(z.safeParse(rowSchema, row).error?.issues ?? []).toEqual([]);
    expect(new Set(row.frames).size).toBe(row.frames.length);
    for (const each of wordsOf(row)) expect(z.safeParse(word, each).success ? '' : each).toBe('');
  });

  it('name no word twice with the same frames, stance and strength', () => {
    const seen = new Map<string, CueRow>();
    const twice: string[] = [];
    for (const row of some) {
      for (const each of wordsOf(row)) {
        const key = `${each} ${row.frames} ${row.stance} ${row.strength}`;
        if (seen.has(key) && seen.get(key) !== row) twice.push(key);
        seen.set(key, row);
      }
    }
    expect(twice).toEqual([]);
  });

  it('never call a word a denial and an admission', () => {
    const stances = new Map<string, Set<string>>();
    for (const row of some) {
      for (const each of wordsOf(row)) {
        stances.set(each, (stances.get(each) ?? new Set()).add(row.stance));
      }
    }
    const torn = [...stances]
      .filter(([, all]) => all.has('denial') && (all.has('admission') || all.has('command')))
      .map(([each]) => each);
    expect(torn).toEqual([]);
  });
});

describe('the lexicon', () => {
  it('knows several hundred verbs and many nouns', () => {
    expect(new Set(cues.verbs.flatMap(wordsOf)).size).toBeGreaterThan(350);
    expect(new Set(cues.nouns.flatMap(wordsOf)).size).toBeGreaterThan(80);
  });

  it('has verbs of every stance', () => {
    expect(new Set(rows.map(({ stance }) => stance))).toEqual(
      new Set(['neutral', 'claim', 'denial', 'admission', 'command', 'question']),
    );
  });

  it.each([
    ['say', 'neutral', 'd'],
    ['say', 'neutral', 't'],
    ['tell', 'neutral', 'a'],
    ['claim', 'claim', 'i'],
    ['deny', 'denial', 't'],
    ['admit', 'admission', 't'],
    ['order', 'command', 'i'],
    ['call', 'claim', 'p'],
  ])('%s is %s and takes %s', (verb, stance, frame) => {
    const own = cues.verbs.filter((row) => wordsOf(row).includes(verb));
    expect(own[0]?.stance).toBe(stance);
    expect(own.map(({ frames }) => frames).join('')).toContain(frame);
  });
});

describe('irregular forms', () => {
  it.each(cues.irregular.map((row) => [row]))('%s', (row) => {
    expect(row.split(' ')).toHaveLength(5);
    for (const form of row.split(' ')) expect(form).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('belong to verbs of the lexicon, once for each', () => {
    const verbs = new Set(cues.verbs.flatMap(wordsOf).map((verb) => verb.split('_')[0]));
    const first = cues.irregular.map((row) => row.split(' ')[0]!);
    const known = first.filter((verb) => verbs.has(verb));
    expect(known.length / first.length).toBeGreaterThan(0.9);
  });
});

describe('word lists', () => {
  it.each([
    'pronouns',
    'negations',
    'auxiliaries',
    'modals',
    'complementisers',
    'determiners',
    'prepositions',
    'conjunctions',
    'subordinators',
    'relatives',
    'adverbs',
    'timeWords',
    'addressees',
    'circulating',
    'mediaNouns',
    'hearsayVerbs',
    'possibilities',
    'confirming',
    'prospects',
    'verdictOpeners',
    'verdicts',
    'finding',
    'documentNouns',
    'sights',
    'blows',
    'violence',
    'verdictVerbs',
    'truthWords',
    'quoting',
    'citing',
    'citingParticiples',
    'quotedParticiples',
    'sourceNouns',
    'reportNouns',
    'identifying',
  ] as const)('%s are in lower case', (name) => {
    expect(cues[name].size).toBeGreaterThan(0);
    for (const each of cues[name]) expect(each).toMatch(/^[a-z']+(?:-[a-z]+)*$/);
  });

  it.each(['hearsayVerbs', 'confirming', 'quoting', 'charges', 'denying', 'showing'] as const)(
    '%s are lemmas of the lexicon',
    (name) => {
      const lemmas = new Set([...cues.verbs, ...cues.nouns].flatMap(wordsOf));
      expect([...cues[name]].filter((each) => !lemmas.has(each))).toEqual([]);
    },
  );

  it('has no phrase before a clause that is no cue', () => {
    const known = cues.sourcePrepositions.map((phrase) => phrase.replaceAll('_', ' '));
    expect([...cues.clausePrepositions].filter((each) => !known.includes(each))).toEqual([]);
  });
});

describe('how English writes', () => {
  const { abbreviations, mayEndSentence } = english.text;

  it('has abbreviations without their last stop', () => {
    for (const each of abbreviations) expect(each).toMatch(/^[a-z]+(?:[.-][a-z]+)*$/);
  });

  it('lets only abbreviations end a sentence', () => {
    expect([...mayEndSentence].filter((each) => !abbreviations.has(each))).toEqual([]);
  });
});
