/** What kind of speaker a name or a description stands for, where no list has it. */
import { describe, expect, it } from 'vitest';
import { namesOf, speakersOf } from './helpers';

const kindOf = (marked: string) => speakersOf(marked).map((line) => line.split(' | ')[1]);

describe('names of bodies', () => {
  it('keeps a word that is a verb elsewhere, and a preposition with a capital', () => {
    expect(
      namesOf(`
        <The Met Bureau> wrote that [gusts were due].

        <The Campaign Against Litter> said [it would sue].

        <Dentists Without Borders> said [the clinic had shut].

        <Transport for Leeds> said [trams would run].
      `),
    ).toEqual([
      'Met Bureau',
      'Campaign Against Litter',
      'Dentists Without Borders',
      'Transport for Leeds',
    ]);
  });

  it('knows an acronym that is a pronoun in small letters', () => {
    expect(
      namesOf(`
        <The World Harvest Organization, or WHO>, said [grain was short].

        <The WHO> said [rice was too].
      `),
    ).toEqual(['World Harvest Organization', 'World Harvest Organization']);
  });

  it('goes by "its", and by people in the name', () => {
    expect(
      kindOf(`
        <Marins Sans Bateau> said [its boat had sunk].

        <Villagers Direct> said [calls had doubled].
      `),
    ).toEqual(['organisation', 'organisation']);
  });

  it('takes one word in a role that firms have for a firm', () => {
    expect(
      speakersOf(`
        <The quarry’s owner, Grantek>, said [work would stop].

        <The club’s owner, Ned Parry>, said [he would sell].
      `),
    ).toEqual(['Grantek | organisation | -', 'Ned Parry | person | club’s owner']);
  });
});

describe('people', () => {
  it('knows a first name alone, and its gender', () => {
    expect(speakersOf(`<Melanie> said [the show was off]. "{It is}," <she> said.`)).toEqual([
      'Melanie | person | -',
      'Melanie | person | -',
    ]);
  });

  it('knows a name that only ever opens a sentence', () => {
    expect(namesOf(`<Xi Jinlong> said [it was late]. <Xi> said [it was dark].`)).toEqual([
      'Xi Jinlong',
      'Xi Jinlong',
    ]);
    expect(speakersOf(`<Minister of Justice Olga Brandt> said [the law would pass].`)).toEqual([
      'Olga Brandt | person | Minister of Justice',
    ]);
  });

  it('links a surname with a small particle to the full name', () => {
    expect(
      namesOf(`
        <Khalid al-Rashidi> said [the road was open]. "{I sleep in the cab}," <al-Rashidi> said.

        <Bashir al Tamimi> said [it was not].
      `),
    ).toEqual(['Khalid al-Rashidi', 'Khalid al-Rashidi', 'Bashir al Tamimi']);
  });

  it('takes a trade and an age for somebody unnamed', () => {
    expect(
      kindOf(`
        <A glassblower> said [the kiln cracked].

        <The lutist> said [the hall was cold].

        <The 45-year-old> said [he never saw the train].

        <The tracker> said [it was noon].
      `),
    ).toEqual(['anonymous', 'anonymous', 'anonymous', 'unknown']);
  });

  it('finds whose age it is further down', () => {
    expect(
      namesOf(`
        <The 45-year-old> said [he never saw the train].

        Driver Paul Nesbitt, 45, was treated for shock.
      `),
    ).toEqual(['Paul Nesbitt']);
  });

  it('takes the people of a body with an acronym for people', () => {
    expect(namesOf(`<Orvo Front (OF) fighters> said [the bridge was theirs].`)).toEqual([
      'Orvo Front (OF) fighters',
    ]);
  });

  it('takes a number of people, and "those", for a group', () => {
    expect(
      kindOf(`
        <A number of coaches> said [the pitch was bad].

        <Those who came> said [it was not].

        <Two scriptwriters> said [the ending was theirs].
      `),
    ).toEqual(['group', 'group', 'group']);
  });

  it('takes two roles behind one article for one person', () => {
    expect(kindOf(`"{Welcome}," <the singer and producer> said.`)).toEqual(['anonymous']);
  });

  it('takes a title’s word for a surname where nobody could be one there', () => {
    expect(speakersOf(`<Thornelle Monk> said [the gate was shut].`)).toEqual([
      'Thornelle Monk | person | -',
    ]);
  });

  it('takes a country’s name for a surname that the article has', () => {
    expect(
      namesOf(`<Tom Jordan>, a geologist, said [it was late]. "{Very late}," <Jordan> said.`),
    ).toEqual(['Tom Jordan', 'Tom Jordan']);
  });

  it('does not take the first word of a question for a first name', () => {
    expect(
      speakersOf(`headline: Will BT&K leave the coast?

        <BT&K> said [it would stay].`),
    ).toEqual(['BT&K | organisation | -']);
  });

  it('leaves out a tie that says nothing', () => {
    expect(
      speakersOf(`Her good friend, <Ned Parry>, said [she was out]. "{Far out}," <Parry> said.`),
    ).toEqual(['Ned Parry | person | -', 'Ned Parry | person | -']);
  });

  it('reads over what belongs to the clause', () => {
    expect(
      namesOf(`
        Jonas Dahl left early. She told him <that Dahl> had called [it a farce].

        The boats, <which organisers> say [cost a million], sank.

        In a statement on <behalf of her family> [she was mourned].

        One <Weibo commenter> said [it was late].
      `),
    ).toEqual(['Jonas Dahl', 'organisers', 'her family', 'Weibo commenter']);
  });

  it('takes a list of people for a group', () => {
    expect(
      speakersOf(`<Union officials, local residents and the mayor> said [the dam was unsafe].`),
    ).toEqual(['Union officials, local residents and the mayor | group | -']);
  });

  it('leaves an apposition that ends with "and" to its owner', () => {
    expect(namesOf(`<Officials, the last of whom left on Monday,> said [it was over].`)).toEqual([
      'officials',
    ]);
  });
});

it('gives a short headline quote to whoever says the same words in the text', () => {
  expect(
    namesOf(`
      headline: “{We were robbed}”: fans vent fury

      "{We were robbed}," said <Abel Kerr>, a ticket holder.
    `),
  ).toEqual(['Abel Kerr', 'Abel Kerr']);
});

describe('one of two', () => {
  it('tells the latter from the former', () => {
    expect(
      namesOf(`
        Talks between Oda Berg and Finn Hauge ended early. <The latter> said [nothing was agreed].
        <The former> said [the door was open].
      `),
    ).toEqual(['Finn Hauge', 'Oda Berg']);
    expect(namesOf(`Ministers met nurses and teachers. <The latter> said [it was late].`)).toEqual([
      'teachers',
    ]);
  });

  it('does not guess where no two are named', () => {
    expect(namesOf(`Oda Berg came alone. <The latter> said [nothing was agreed].`)).toEqual([
      'the latter',
    ]);
  });
});

describe('pronouns for the unnamed', () => {
  it('takes the subject with an article that opens the sentence', () => {
    expect(namesOf(`The captain lost his ship on Sunday. "{I saw nothing}," <he> said.`)).toEqual([
      'the captain',
    ]);
  });

  it('prefers whoever has a name', () => {
    expect(
      namesOf(`<Jonas Dahl> said [it was late]. The nominee flew home. "{Good night}," <he> said.`),
    ).toEqual(['Jonas Dahl', 'Jonas Dahl']);
  });
});
