import { describe, expect, it } from 'vitest';
import { namesOf, resolve, speakersOf } from './helpers';

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

  it('takes a head that may be a body for a person’s trade before "who"', () => {
    expect(speakersOf(`"{It sank}," said <Dorvo Quist>, a winch operator who saw it.`)).toEqual([
      'Dorvo Quist | person | winch operator',
    ]);
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

  it('takes a name that begins a sentence with a plural verb for a body', () => {
    expect(
      namesOf(`
        Two clerks wrote to the town. Grand Tide have denied it twice.

        "{We never did}," <they> said.
      `),
    ).toEqual(['Grand Tide']);
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

describe('references', () => {
  it('gives the naming part as the mention, where a description was found', () => {
    const [told] = resolve(`
      "{We are full}," <the keeper of the light>, Jonas Dahl, told a visitor.
    `);
    expect(told!.speaker).toMatchObject({
      name: 'Jonas Dahl',
      role: 'keeper of the light',
      mention: { text: 'Jonas Dahl' },
    });
  });

  it('finds the article before a title or a measure in marks', () => {
    expect(
      speakersOf(`
        Goalkeeper Karin Lund slept badly. "{I was awake}," the 5'9" <goalkeeper> said.
      `),
    ).toEqual(['Karin Lund | person | Goalkeeper']);
    expect(
      speakersOf(`
        Singer Karin Lund slept badly. "{I was awake}," the “Low Tide” <singer> said.
      `),
    ).toEqual(['Karin Lund | person | Singer']);
  });

  it('takes an age that stands nowhere, and "the man", for who spoke last', () => {
    expect(
      speakersOf(`
        "{No}," said <Karin Lund>. <The 52-year-old> said [she would stay]. Jonas Dahl, 60, left.

        <A former clerk of the port> said [it leaked]. "{Badly}," said <the man>.
      `).map((speaker) => speaker.split(' | ')[0]),
    ).toEqual([
      'Karin Lund',
      'Karin Lund',
      'a former clerk of the port',
      'a former clerk of the port',
    ]);
    expect(speakersOf(`"{No}," said <Karin Lund>. <The man> said [he would stay].`)[1]).toBe(
      'the man | anonymous | -',
    );
  });

  it('lets one pronoun that may mean another not decide a gender', () => {
    expect(
      namesOf(
        `<Dorvo Quist> said [that the label had called and she had hung up]. "{Good}," <he> said.`,
      ),
    ).toEqual(['Dorvo Quist', 'Dorvo Quist']);
  });

  it('does not take a pronoun for a person whose name stands behind the first of its kind', () => {
    expect(
      namesOf(`
        Her brother, Dorvo Quist, had warned that she was ill. Quist feared that she had lied.

        <Quist> said [it was late]. "{Too late}," <he> said.
      `),
    ).toEqual(['Dorvo Quist', 'Dorvo Quist']);
  });

  it('takes "it" for the document that the sentence before is about', () => {
    expect(
      speakersOf(
        `Jonas Dahl has a copy. The ruling itself is short. "{We see no harm}," <it> says.`,
      ),
    ).toEqual(['ruling | document | -']);
  });

  it('keeps what is said of a document or a source behind its head', () => {
    expect(
      namesOf(`
        According to <a survey by the Tellvik Institute>, [it is cold]. <A foreign envoy briefed on the deal> said [no].
      `),
    ).toEqual(['a survey by the Tellvik Institute', 'a foreign envoy briefed on the deal']);
    expect(namesOf(`[It is cold], according to <a survey> by the Tellvik Institute.`)).toEqual([
      'a survey by the Tellvik Institute',
    ]);
    expect(namesOf(`[It is cold], according to <a survey> by W! Weather.`)).toEqual(['a survey']);
  });
});
