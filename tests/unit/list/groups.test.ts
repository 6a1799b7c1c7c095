import { expect, it } from 'vitest';
import { groupBySpeaker } from '@/utils/list/groups';
import { annotationOf, personOf } from '../annotations';

it('makes a group a speaker: most quoted first, nobody last, page order within', () => {
  const by = (id: string, name: string | null, role: string | null = null) =>
    annotationOf({ id, speaker: name === null ? null : personOf(name, { role }) });
  const groups = groupBySpeaker([
    by('1', null),
    by('2', 'Ada'),
    by('3', 'Ben'),
    by('4', 'ADA', 'engineer'),
    by('5', 'Cleo'),
    by('6', null),
    by('7', null),
  ]);
  expect(groups.map(({ key, annotations }) => [key, annotations.map(({ id }) => id)])).toEqual([
    ['ada', ['2', '4']],
    ['ben', ['3']],
    ['cleo', ['5']],
    [null, ['1', '6', '7']],
  ]);
  // The description with a role says more.
  expect(groups[0]!.speaker!.role).toBe('engineer');
  expect(groups[3]!.speaker).toBeNull();
  expect(groupBySpeaker([])).toEqual([]);
});
