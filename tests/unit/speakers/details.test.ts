import { describe, expect, it } from 'vitest';
import { speakersOf } from './helpers';

describe('roles', () => {
  it('takes a trade that no list has, behind "a" and a name, also before a relative clause', () => {
    expect(
      speakersOf(`
        <Hanna Brekke>, a rope splicer whose hands were raw, said [the quay was cold].
      `),
    ).toEqual(['Hanna Brekke | person | rope splicer']);
    expect(
      speakersOf(`<Hanna Brekke>, a wonder to her friends, said [the quay was cold].`),
    ).toEqual(['Hanna Brekke | person | -']);
  });

  it('keeps the body and the adjective before a title', () => {
    expect(
      speakersOf(`
        Council member Jonas Dahl told the council. <Dahl> said [no].

        At noon provincial Fisheries Minister Karin Lund rose. <Lund> said [yes].
      `),
    ).toEqual([
      'Jonas Dahl | person | Council member',
      'Karin Lund | person | provincial Fisheries Minister',
    ]);
  });
});

describe('bodies', () => {
  it('knows a maker of things for a company', () => {
    expect(
      speakersOf(`
        Drugmaker Quell was fined on Monday. [It will pay], <the drugmaker> said.
      `),
    ).toEqual(['Quell | organisation | -']);
  });

  it('takes a house for those who run it, a plan for a document', () => {
    expect(
      speakersOf(`<The town’s concert hall> said [it was full]. <The plan> says [it may grow].`),
    ).toEqual(['town’s concert hall | organisation | -', 'plan | document | -']);
  });
});

describe('names', () => {
  it('keeps a plural possessive inside a body’s name, and its acronym', () => {
    expect(
      speakersOf(`
        <The Tellvik Ropemakers’ Union (TRU)> said [no]. <TRU> said [never]. <The union> said [go].

        <The Women’s League> said [yes]. <Jonas Peters’ Foundation> said [maybe].
      `).map((speaker) => speaker.split(' | ')[0]),
    ).toEqual([
      'Tellvik Ropemakers’ Union',
      'Tellvik Ropemakers’ Union',
      'Tellvik Ropemakers’ Union',
      'Women’s League',
      'Foundation',
    ]);
  });

  it('takes a name with a which-clause for no person', () => {
    expect(speakersOf(`According to <Skagen Nordal>, which owns the quay, [it is safe].`)).toEqual([
      'Skagen Nordal | organisation | -',
    ]);
  });

  it('does not take a title in quotation marks for a fuller name', () => {
    expect(
      speakersOf(
        `<Quello> said [it would stop]. The plant makes the “Quello Two,” its oldest boat.`,
      ),
    ).toEqual(['Quello | organisation | -']);
  });

  it('writes a name in capitals as it is written elsewhere', () => {
    expect(
      speakersOf(`
        <HANNA BREKKE> said [it was over].

        caption: Hanna Brekke at home
      `),
    ).toEqual(['Hanna Brekke | person | -']);
  });

  it('knows a town’s name for the surname of somebody in the article, but not behind "in"', () => {
    expect(
      speakersOf(`
        Karin Medina, a baker, spoke first. Then <Medina> said [no]. She moved to Medina.

        In <Medina> said [nobody].
      `),
    ).toEqual(['Karin Medina | person | baker', 'Medina | organisation | -']);
  });
});
