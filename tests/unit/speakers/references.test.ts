import { describe, expect, it } from 'vitest';
import { namesOf, resolve, speakersOf } from './helpers';

describe('pronouns', () => {
  it('goes on with who was speaking', () => {
    expect(
      namesOf(`
        <Jonas Dahl> said [the ice was thin]. It was the day on which Erik Moen skated there.

        "{It will break}," <he> said.
      `),
    ).toEqual(['Jonas Dahl', 'Jonas Dahl']);
  });

  it('prefers the sentence’s subject', () => {
    expect(namesOf(`Jonas Dahl met Erik Moen at the quay. "{It was cold}," <he> said.`)).toEqual([
      'Jonas Dahl',
    ]);
  });

  it('is not whom the words tell of by the same pronoun', () => {
    expect(
      namesOf(`
        <Jonas Dahl> said [Moen knew the ice].

        Erik Moen was named head of the club. Some feared him.

        "{He knew every crack in it}," <he> said.
      `),
    ).toEqual(['Jonas Dahl', 'Jonas Dahl']);
  });

  it('is whoever the sentence before brings in, whomever the words tell of', () => {
    expect(
      namesOf(`
        <Jonas Dahl> said [Moen knew the ice].

        Erik Moen was named head of the club. Captain Olav Berg could see the worry on his face.

        "{He knew every crack in it}," <he> said.
      `),
    ).toEqual(['Jonas Dahl', 'Olav Berg']);
  });

  it('is whom the clause before the quotation is about', () => {
    expect(
      namesOf(`
        Nate Dahl said, "{I paid 50}."

        And when asked how much Karin Lund was charged, "{Oh, we paid 80}," <she> said.
      `).at(-1),
    ).toBe('Karin Lund');
  });

  it('goes by gender', () => {
    expect(
      namesOf(`
        Jonas Dahl met Karin Lund. "{I did}", <she> said. "{So did I}", <he> said.
      `),
    ).toEqual(['Karin Lund', 'Jonas Dahl']);
    expect(namesOf(`Jonas Dahl wrote to Karin Lund. "{I never saw it}," <she> said.`)).toEqual([
      'Karin Lund',
    ]);
  });

  it('learns the gender of an unknown first name from a title', () => {
    expect(namesOf(`Spokeswoman Ixta Qorvu met Jonas Dahl. "{It is done}," <she> said.`)).toEqual([
      'Ixta Qorvu',
    ]);
  });

  it('takes "him" in "quoted him as saying"', () => {
    expect(
      namesOf(`
        <General Jonas Dahl> says [the fort is held]. "{It is ours}," the agency Norsk quoted <him> as saying.
      `),
    ).toEqual(['Jonas Dahl', 'Jonas Dahl']);
  });

  it('takes "it" for the body that spoke, "they" for a group', () => {
    expect(
      namesOf(`
        <The Fisheries Ministry> reported [a find]. "{It is large}," <it> announced.

        <Fishermen from the north> said [it was small]. "{Very small}," <they> said.
      `),
    ).toEqual([
      'Fisheries Ministry',
      'Fisheries Ministry',
      'fishermen from the north',
      'fishermen from the north',
    ]);
  });

  it('takes a relative pronoun for the name before it', () => {
    expect(namesOf(`The prize went to Karin Lund, <who> said [she was glad].`)).toEqual([
      'Karin Lund',
    ]);
  });

  it('takes another of the same kind', () => {
    expect(namesOf(`"{Go}," <one angry resident> wrote. "{Stay}," wrote <another>.`)).toEqual([
      'one angry resident',
      'another angry resident',
    ]);
  });

  it('does not guess where nobody fits', () => {
    expect(speakersOf(`Karin Lund opened the hall. "{It leaks}," <he> said.`)).toEqual([
      'he | unknown | -',
    ]);
    expect(resolve(`"{It leaks}," <he> said.`)[0]!.trace[0]!.rule).toBe('pronoun-not-resolved');
  });

  it('does not take somebody named only inside the quote', () => {
    expect(namesOf(`Jonas Dahl was angry. "{Erik Moen lied to all of us}," <he> said.`)).toEqual([
      'Jonas Dahl',
    ]);
  });

  it('takes the author for "I" outside the quotation marks, if the page names one', () => {
    expect(resolve(`<I> said [it was late].`, 'Ida Berg')[0]!.speaker?.name).toBe('Ida Berg');
    expect(resolve(`<I> said [it was late].`)[0]!.speaker?.name).toBe('I');
  });
});

describe('descriptions', () => {
  it('finds a person by role, nation included', () => {
    expect(
      namesOf(`
        Norwegian President Hanna Brekke met Swedish President Lars Ek.

        <The Swedish president> said [no]. <The Norwegian president> said [yes].
      `),
    ).toEqual(['Lars Ek', 'Hanna Brekke']);
  });

  it('knows a country by its demonym', () => {
    expect(
      namesOf(`Norway’s President Hanna Brekke spoke. <The Norwegian president> said [yes].`),
    ).toEqual(['Hanna Brekke']);
  });

  it('takes a role by another word for it', () => {
    expect(
      namesOf(
        `Attorney Karin Lund rose. <The lawyer> said [no]. Sen. Jonas Dahl rose. <The senator> said [yes].`,
      ),
    ).toEqual(['Karin Lund', 'Jonas Dahl']);
  });

  it('finds a person by age', () => {
    expect(namesOf(`Erik Moen, 45, was at home. "{I slept}," <the 45-year-old> said.`)).toEqual([
      'Erik Moen',
    ]);
  });

  it('leaves a description that fits nobody, or another nation', () => {
    expect(
      speakersOf(
        `Norwegian President Hanna Brekke spoke. <The Danish president> said [no]. <The mayor> said [yes].`,
      ),
    ).toEqual(['the Danish president | anonymous | -', 'the mayor | anonymous | -']);
  });

  it('leaves "the company" where two are as near', () => {
    expect(
      namesOf(`
        Tellvik Motors and Orvo Holdings met for an hour. "{We agree}," <the company> said.
      `),
    ).toEqual(['company']);
  });

  it('takes an unnamed person who has not spoken yet for the second mention', () => {
    expect(
      namesOf(`It was a young harbour officer who found it. "{It was heavy}," <the officer> said.`),
    ).toEqual(['a young harbour officer']);
  });

  it('takes who put out a statement for its speaker', () => {
    expect(
      namesOf(`
        On Monday Orvo Harbours issued a statement that angered many.

        "{We will close the quay}," <the statement> read.
      `),
    ).toEqual(['Orvo Harbours']);
  });

  it('takes the judge of the lede for the one judge who is named after it', () => {
    expect(
      namesOf(`
        <A federal judge> ruled [that the quay must stay open], in a case that has split the town for years.

        District Judge Karin Lund wrote that it was public.
      `),
    ).toEqual(['Karin Lund']);
  });

  it('does not so with an official, nor where two judges are named', () => {
    expect(
      namesOf(`
        <An official> said [the quay must stay open], in a case that has split the town for years.

        Harbour official Karin Lund smiled.
      `),
    ).toEqual(['an official']);
    expect(
      namesOf(`
        <A judge> ruled [that the quay must stay open], in a case that has split the town for years.

        Judge Karin Lund smiled. Judge Erik Moen did not.
      `),
    ).toEqual(['a judge']);
  });
});

describe('carrying on', () => {
  it('takes the speaker of the attribution that it carries on', () => {
    expect(namesOf(`"{One}," said <Jonas Dahl>. "{+Two.}"`)).toEqual(['Jonas Dahl', 'Jonas Dahl']);
  });

  it('has no speaker where nobody is named and nothing is carried on', () => {
    expect(speakersOf(`"{Nobody knows.}"`)).toEqual(['none']);
  });
});

describe('the same words twice', () => {
  it('takes the better attribution, and keeps its own mention', () => {
    const [first, second] = resolve(`
      standfirst: "{Today we can say that the whole of the old town is ours}," <one officer> has claimed

      The commander of the northern army, Jonas Dahl, spoke on Monday.

      "{Today we can say that the whole of the old town is ours},” the agency Norsk quoted <Dahl> as saying.
    `);
    expect(first!.speaker).toMatchObject({
      name: 'Jonas Dahl',
      kind: 'person',
      role: 'commander of the northern army',
      mention: { text: 'one officer' },
    });
    expect(first!.trace[0]!.rule).toBe('same-words-attributed-elsewhere');
    expect(second!.speaker?.name).toBe('Jonas Dahl');
  });

  it('leaves short phrases and other words alone', () => {
    expect(
      namesOf(`"{We will see}," <an official> said. "{We will see}," said <Jonas Dahl>.`),
    ).toEqual(['an official', 'Jonas Dahl']);
  });
});
