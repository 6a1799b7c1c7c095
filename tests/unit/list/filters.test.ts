import fc from '@/tests/unit/fast-check';
import { describe, expect, it } from 'vitest';
import type { Filters } from '@/utils/list/filters';
import { Filterable, filterCount, noFilters } from '@/utils/list/filters';
import type { Annotation, Verification, VerificationStatus } from '@/utils/model';
import { annotationOf, channelOf, personOf } from '../annotations';

const said = (status: VerificationStatus): Verification => ({ status, by: null, evidence: null });
const words = (text: string) => [{ start: 0, end: text.length, text }];

const reuters = channelOf('Reuters', { control: 'independent' });
const tass = channelOf('TASS', { control: 'state-controlled' });

const annotations: readonly Annotation[] = [
  annotationOf({ id: 'a', type: 'direct', speaker: personOf('Ada Brook'), via: [reuters] }),
  annotationOf({
    id: 'b',
    speaker: personOf('Jürgen Straßer', { role: 'General' }),
    via: [reuters, tass],
    verification: said('unverified'),
    segments: words('Half of the río has been crossed'),
  }),
  annotationOf({ id: 'c', speaker: null, via: [], verification: said('disputed') }),
  annotationOf({ id: 'd', type: 'mixed', speaker: personOf('ADA BROOK'), via: [tass] }),
];
const list = new Filterable(annotations);
const ids = (filters: Partial<Filters>) =>
  list.matching({ ...noFilters, ...filters }).map(({ id }) => id);

describe('matching', () => {
  it.each<[string, Partial<Filters>, string[]]>([
    ['nothing asked', {}, ['a', 'b', 'c', 'd']],
    ['any of the statuses', { statuses: ['unverified', 'disputed'] }, ['b', 'c']],
    ['a type', { type: 'direct' }, ['a']],
    ['a source, as one of several', { source: { of: 'name', key: 'tass' } }, ['b', 'd']],
    ['no source', { source: { of: 'none' } }, ['c']],
    ['a state’s source', { source: { of: 'state-controlled' } }, ['b', 'd']],
    ['a speaker, whatever the case', { speaker: { of: 'name', key: 'ada brook' } }, ['a', 'd']],
    ['nobody named', { speaker: { of: 'none' } }, ['c']],
    ['all at once', { source: { of: 'name', key: 'tass' }, type: 'mixed' }, ['d']],
    ['what there is not', { type: 'direct', statuses: ['verified'] }, []],
    ['words without accents or case', { search: 'STRASSER rio' }, ['b']],
    ['words of the role', { search: 'general' }, ['b']],
    ['words of a channel', { search: 'reut' }, ['a', 'b']],
    ['words in other places', { search: 'brook tass' }, ['d']],
    ['blanks', { search: '   ' }, ['a', 'b', 'c', 'd']],
  ])('%s', (_, filters, expected) => {
    expect(ids(filters)).toEqual(expected);
  });
});

describe('choices', () => {
  it('count what each would leave with the other filters as they are', () => {
    const choices = list.choices({ ...noFilters, source: { of: 'name', key: 'tass' } });
    expect(choices.statuses).toEqual({ verified: 0, unverified: 1, disputed: 0, none: 1 });
    expect(choices.types).toEqual({ direct: 0, mixed: 1, indirect: 1 });
    expect(choices.speakers).toEqual([
      { key: 'ada brook', name: 'Ada Brook', count: 1 },
      { key: 'jürgen straßer', name: 'Jürgen Straßer', count: 1 },
    ]);
    expect(choices.withoutSpeaker).toBe(0);
    // The choice of a source does not hide the other sources.
    expect(choices.sources).toEqual([
      { key: 'reuters', name: 'Reuters', count: 2 },
      { key: 'tass', name: 'TASS', count: 2 },
    ]);
    expect(choices.withoutSource).toBe(1);
    expect(choices.stateControlled).toBe(2);
  });

  it('keep their order while others are chosen', () => {
    const names = (filters: Filters) => list.choices(filters).speakers.map(({ key }) => key);
    const before = names(noFilters);
    expect(names({ ...noFilters, statuses: ['unverified'] })).toEqual(before);
  });

  it('promise what is then found', () => {
    const status = fc.constantFrom<VerificationStatus>(
      'verified',
      'unverified',
      'disputed',
      'none',
    );
    const filters: fc.Arbitrary<Filters> = fc.record({
      statuses: fc.uniqueArray(status),
      type: fc.constantFrom('direct', 'mixed', 'indirect', null),
      source: fc.constantFrom<Filters['source']>({ of: 'name', key: 'tass' }, { of: 'none' }, null),
      speaker: fc.constantFrom<Filters['speaker']>({ of: 'name', key: 'ada brook' }, null),
      search: fc.constantFrom('', 'brook', 'tass'),
    });
    fc.assert(
      fc.property(filters, (given) => {
        const choices = list.choices(given);
        const found = (more: Partial<Filters>) => list.matching({ ...given, ...more }).length;
        for (const name of ['verified', 'unverified', 'disputed', 'none'] as const) {
          expect(choices.statuses[name]).toBe(found({ statuses: [name] }));
        }
        for (const { key, count } of choices.sources) {
          expect(count).toBe(found({ source: { of: 'name', key } }));
        }
        for (const { key, count } of choices.speakers) {
          expect(count).toBe(found({ speaker: { of: 'name', key } }));
        }
        expect(choices.withoutSource).toBe(found({ source: { of: 'none' } }));
        expect(choices.withoutSpeaker).toBe(found({ speaker: { of: 'none' } }));
      }),
    );
  });
});

it('counts the filters that are set', () => {
  expect(filterCount(noFilters)).toBe(0);
  expect(filterCount({ ...noFilters, search: '  ' })).toBe(0);
  expect(filterCount({ ...noFilters, statuses: ['none', 'verified'], search: 'x' })).toBe(2);
});
