import { describe, expect, it } from 'vitest';
import { namesOf } from './helpers';

describe('where a place lies', () => {
  it.each([
    ['a province', '<Police in Harrow, Ontario,> said [no].', 'Police in Harrow, Ontario'],
    ['a country', '<a nurse at a hospital in Torhavn, Norway,> said [no].', 'a nurse at a hospital in Torhavn, Norway'],
    ['a state, cut short', '<a judge in Bakersfield, Calif.,> said [no].', 'a judge in Bakersfield, Calif.'],
    ['two words', '<a court in Harrow, New Brunswick,> said [no].', 'a court in Harrow, New Brunswick'],
    ['in no list, behind people', '<residents of Harrow, Kentfordshire,> said [no].', 'residents of Harrow, Kentfordshire'],
    ['before those who are there', '<Harrow, Ontario, police> said [no].', 'Harrow, Ontario, police'],
    ['before one who is there', '<a Harrow, Ontario, judge> said [no].', 'a Harrow, Ontario, judge'],
  ])('is nobody who speaks: %s', (_, text, speaker) => {
    expect(namesOf(text)).toEqual([speaker]);
  }); // prettier-ignore

  it.each([
    ['an office', '<the mayor of Harrow, Ann Orlo,> said [no].', 'Ann Orlo'],
    ['a place of work', '<a lawyer in Boston, Ann Orlo,> said [no].', 'Ann Orlo'],
    ['both', '<the bank’s economist in Frankfurt, Germany, Lars Holm,> said [no].', 'Lars Holm'],
    ['a city that is its description', '<the region’s capital, Beijing,> said [no].', 'Beijing'],
    ['somebody from there', '<Ann Orlo of Bangor, Maine,> said [no].', 'Ann Orlo'],
  ])('leaves who holds it: %s', (_, text, speaker) => {
    expect(namesOf(text)).toEqual([speaker]);
  }); // prettier-ignore
});

describe('a party, a body or a team before a role', () => {
  it.each([
    ['with what else is said of the person', '<Democratic strategist Simon Rosen, founder of the institute,> said [no].', 'Simon Rosen'],
    ['a newspaper', '<Washington Post columnist Ann Orlo, who was there,> said [no].', 'Ann Orlo'],
    ['behind “former”', '<former Utah governor Ben Holt, a lawyer,> said [no].', 'Ben Holt'],
  ])('is no part of the name: %s', (_, text, speaker) => {
    expect(namesOf(text)).toEqual([speaker]);
  }); // prettier-ignore

  it('leaves people who are told apart from a name', () => {
    expect(namesOf('<Oldhaven organisers and Roe> said [no].')).toEqual([
      'Oldhaven organisers and Roe',
    ]);
  });

  it('leaves the subject that the next paragraph’s pronoun means', () => {
    expect(
      namesOf(`
        <Coach Bruce Orlo> said [no].

        Wild defenseman Ryan Holt could see the frustration on his friend’s face.

        <he> said [yes].
      `),
    ).toEqual(['Bruce Orlo', 'Ryan Holt']);
    expect(
      namesOf(`
        <Orvo’s Marni Wald> said [no]. Then listen to how Orvo’s John Stane presented the plan: [yes], <he> said.
      `),
    ).toEqual(['Marni Wald', 'John Stane']);
  });
});

describe('a name before a plural', () => {
  it.each([
    ['a place', '<Harrow planners> said [no].', 'Harrow planners'],
    ['the front of a sentence', '<Social care providers> said [no].', 'Social care providers'],
  ])('tells which people they are: %s', (_, text, speaker) => {
    expect(namesOf(text)).toEqual([speaker]);
  });
});
