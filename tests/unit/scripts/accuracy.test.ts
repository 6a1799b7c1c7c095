import { describe, expect, it } from 'vitest';
import { corpusCauses, pageCauses, statusesTooMany } from '@/scripts/accuracy/causes';
import { filesIn } from '@/scripts/accuracy/run';

describe('the folder that is measured', () => {
  it('is missed by name', () => {
    expect(() => filesIn('no/such/folder')).toThrow('no such folder: no/such/folder');
  });

  it('is told what it lacks', () => {
    expect(() => filesIn('docs')).toThrow(/does not hold score-corpus\.mjs, score-pages\.mjs/);
  });
});

describe('causes of errors', () => {
  const count = (causes: { name: string; count: number }[]) =>
    Object.fromEntries(causes.map(({ name, count: number }) => [name, number]));

  it('a miss and a false alarm that share words are one error of bounds', () => {
    const causes = corpusCauses([
      ['a', 'missed indirect', 'Orben | said', 'the ferry was late again'],
      ['a', 'false indirect', 'Orben | said', 'the ferry was late'],
      ['b', 'false indirect', 'Orben | said', 'the ferry was late'],
    ]);
    expect(count(causes)).toEqual({ 'wrong bounds: indirect': 1, 'false: indirect': 1 });
  });

  it('misses go by their cue', () => {
    const causes = corpusCauses([
      ['a', 'missed indirect', 'Orben | told reporters', 'one thing'],
      ['a', 'missed indirect', 'Orben | According to', 'another thing'],
      ['a', 'missed mixed', 'Orben | grumbled', 'a third thing'],
      ['a', 'missed direct', 'Orben | yodelled', 'a fourth thing'],
      ['a', 'missed direct', 'Orben | ', 'a fifth thing'],
    ]);
    expect(count(causes)).toEqual({
      'missed: indirect, a common cue': 2,
      'missed: mixed, a rarer cue': 1,
      'missed: direct, a cue that the lexicon lacks': 1,
      'missed: direct, no cue of its own': 1,
    });
  });

  it('sources are missing, others, or too many', () => {
    const causes = corpusCauses([
      ['a', 'source', 'Orben != ', 'x'],
      ['a', 'source', 'Orben != Lang', 'x'],
      ['a', 'source', ' != Lang', 'x'],
    ]);
    expect(count(causes)).toEqual({
      'source: none found': 1,
      'source: another one': 1,
      'source: one found where nobody is named': 1,
    });
  });

  it('pages have speakers, channels and statuses too', () => {
    const lines = [
      ['a', 'speaker', 'Orben != null', 'x'],
      ['a', 'via', 'x != y', 'x'],
      ['a', 'verification', 'none != disputed', 'x'],
      ['a', 'verification', 'disputed != none', 'x'],
    ];
    expect(count(pageCauses(lines))).toEqual({
      'speaker: none found': 1,
      'channel: another, one too many or one missing': 1,
      'verification: none taken for disputed': 1,
      'verification: disputed taken for none': 1,
    });
    expect(statusesTooMany(lines)).toBe(1);
  });
});
