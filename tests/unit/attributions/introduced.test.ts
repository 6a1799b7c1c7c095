import { expect, it } from 'vitest';
import { attributionsOf } from './stage';

const opening = 'The ferry company held a meeting on the quay.';
const speech = '“We may have to close the line by June, and nobody wants that.”';

it.each([
  ['a sentence about a person', 'Ines Roth, who runs the depot, is worried.', 'Ines Roth'],
  ['behind “for”', 'For Ines Roth the work is a family affair.', 'Ines Roth'],
])('a paragraph of nothing but speech is theirs: %s', (_, before, mention) => {
  const found = attributionsOf(opening, before, speech);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ type: 'direct', cue: null });
  expect(found[0]!.mention).toMatch(new RegExp(`^${mention}`));
});

it.each([
  ['nobody by name', 'The crew is worried.'],
  ['a line without a verb', 'FULL TEXT.'],
  ['no sentence', 'Ines Roth on the future of the line'],
])('and nobody’s behind %s', (_, before) => {
  expect(attributionsOf(opening, before, speech)).toEqual([]);
});

it('speech that opens a paragraph is theirs whose statement follows there', () => {
  const found = attributionsOf(
    opening,
    'This includes the fares and the winter timetable.',
    `${speech} Roth reminded the council that the line had lost money for years.`,
  );
  expect(found.map(({ type, mention }) => [type, mention])).toEqual([
    ['direct', 'Roth'],
    ['indirect', 'Roth'],
  ]);
});
