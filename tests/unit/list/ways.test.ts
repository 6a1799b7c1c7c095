import { expect, it } from 'vitest';
import { groupByWay } from '@/utils/list/ways';
import { annotationOf, channelOf, personOf } from '../annotations';

it('puts together what the same speaker said through the same channels, by its first place', () => {
  const by = (id: string, name: string | null, ...channels: string[]) =>
    annotationOf({
      id,
      speaker: name === null ? null : personOf(name),
      via: channels.map((channel) => channelOf(channel)),
    });
  const ways = groupByWay([
    by('1', 'Ada', 'TASS'),
    by('2', 'Ben', 'TASS'),
    by('3', 'ADA', 'tass'),
    by('4', 'Ada', 'X', 'TASS'),
    by('5', null, 'TASS'),
    by('6', 'Ada'),
  ]);
  expect(ways.map((way) => way.map(({ id }) => id))).toEqual([
    ['1', '3'],
    ['2'],
    ['4'],
    ['5'],
    ['6'],
  ]);
  expect(groupByWay([])).toEqual([]);
});
