import { describe, expect, it } from 'vitest';
import { attributionsOf } from './stage';

describe('several who say it, and bodies whose names are lists', () => {
  it.each([
    ['names', 'Paris, Rome and Berlin said they would sign.', 'Paris, Rome and Berlin', 'they would sign'],
    ['names behind what they say', 'The bridge was closed, Orlo, Vann and Kest said.', 'Orlo, Vann and Kest', 'The bridge was closed'],
    ['names behind a quotation', '“We were all dismissed,” Orlo, Vann and Kest said.', 'Orlo, Vann and Kest', 'We were all dismissed,'],
    ['a ministry', 'The Ministry for Civil Protection, Rural Roads and Forestry claimed that the report had been lost.', 'The Ministry for Civil Protection, Rural Roads and Forestry', 'the report had been lost'],
    ['a ministry with a phrase of its own at the end', 'The Ministry for Agriculture, Rural Roads and the Preservation of Mountain Pastures said that the dam would hold.', 'The Ministry for Agriculture, Rural Roads and the Preservation of Mountain Pastures', 'the dam would hold'],
    ['names behind the cue', '“We left,” said Orlo, Weil and Kest.', 'Orlo, Weil and Kest', 'We left,'],
    ['roles behind the cue', '“We left,” said the mayor and her deputy.', 'the mayor and her deputy', 'We left,'],
    ['two offices of one person', '“We left,” said Harbour Bank Chairman and Chief Executive Russell Golden.', 'Harbour Bank Chairman and Chief Executive Russell Golden', 'We left,'],
    ['an office with a verb’s form in it', 'Harbour Bank President and Chief Operating Officer Dan Orlo said the sale was off.', 'Harbour Bank President and Chief Operating Officer Dan Orlo', 'the sale was off'],
  ])('%s', (_, text, mention, content) => {
    expect(attributionsOf(text)).toMatchObject([{ mention, segments: [content] }]);
  }); // prettier-ignore

  it('"and" may begin another clause', () => {
    for (const text of [
      '“We left,” said Orlo and Kest left the room.',
      '“We left,” said Orlo, and the room was empty.',
    ])
      expect(attributionsOf(text)).toMatchObject([{ mention: 'Orlo' }]);
  });

  it.each([
    ['a day', 'On Tuesday, Smith and Jones said they would resign.'],
    ['a day with no preposition', 'Tuesday, Smith and Jones said they would resign.'],
    ['a place', 'In Berlin, Smith and Jones said they would resign.'],
  ])('%s before two names is none of them', (_, text) => {
    expect(attributionsOf(text)).toMatchObject([{ mention: 'Smith and Jones' }]);
  });
});
