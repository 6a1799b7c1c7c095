import { describe, expect, it } from 'vitest';
import { resolve, speakersOf } from './helpers';

describe('roles', () => {
  it('reads a title before the name, with the nation or house before it', () => {
    expect(
      speakersOf(`
        <Norwegian President Hanna Brekke> said [no]. <county health director Jonas Dahl> said [yes].
      `),
    ).toEqual([
      'Hanna Brekke | person | Norwegian President',
      'Jonas Dahl | person | county health director',
    ]);
  });

  it('reads an apposition after the name', () => {
    expect(
      speakersOf(`"{No}," said <Jonas Dahl>, the director of the Quay Trust, on Monday.`),
    ).toEqual(['Jonas Dahl | person | director of the Quay Trust']);
  });

  it('reads an apposition before the name, over a title and a closing quotation mark', () => {
    expect(
      speakersOf(
        `<The captain of the rescue ship “Havørn,” Lieutenant Jonas Dahl,> says [all are safe].`,
      ),
    ).toEqual(['Jonas Dahl | person | captain of the rescue ship “Havørn”']);
  });

  it('reads "According to chief pilot, X,"', () => {
    expect(
      speakersOf(`According to Norwegian chief pilot, <Jonas Dahl>, [the fjord is open].`),
    ).toEqual(['Jonas Dahl | person | Norwegian chief pilot']);
  });

  it('keeps the first full role at every later mention', () => {
    expect(
      speakersOf(`
        "{No}," said <Jonas Dahl>, a retired pilot from Bergen. <Dahl> said [it was late].

        "{Never}," <he> added.
      `),
    ).toEqual(Array(3).fill('Jonas Dahl | person | retired pilot from Bergen'));
  });

  it('prefers a description to a bare rank, and takes a form of address for no role', () => {
    expect(
      speakersOf(`
        <Capt. Jonas Dahl> said [yes]. Dahl, the leader of the patrol, slept. <Mr. Erik Moen> said [no].
      `),
    ).toEqual(['Jonas Dahl | person | leader of the patrol', 'Erik Moen | person | -']);
  });

  it('does not take the next person or a verb for a role', () => {
    expect(
      speakersOf(
        `After meeting the mayor, <Jonas Dahl> said [he was glad]. <Erik Moen>, President Brekke and others said [no].`,
      ),
    ).toEqual(['Jonas Dahl | person | -', 'Erik Moen | person | -']);
  });

  it('takes a description that stands beside the name for the name', () => {
    expect(
      speakersOf(`"{No}," Jonas Dahl, <director of research at the Quay Trust>, told reporters.`),
    ).toEqual(['Jonas Dahl | person | director of research at the Quay Trust']);
    expect(
      speakersOf(`<The group> that owns the quay, Orvo Harbours, says [it will close].`),
    ).toEqual(['Orvo Harbours | organisation | -']);
  });

  it('gives the naming part as the mention', () => {
    const mentions = resolve(`
      <Norwegian President Hanna Brekke> said [no]. <Judge Erik Moen> said [yes].

      <The commander of the boat, Jonas Dahl,> said [maybe].
    `).map(({ speaker }) => speaker?.mention?.text);
    expect(mentions).toEqual(['Hanna Brekke', 'Judge Erik Moen', 'Jonas Dahl']);
  });
});

describe('possessives', () => {
  it('does not take the owner for the speaker', () => {
    expect(
      speakersOf(
        `Erik Moen was held. <Moen’s lawyer> said [he was ill]. <His wife> said [he was well].`,
      ),
    ).toEqual(['Moen’s lawyer | anonymous | -', 'his wife | anonymous | -']);
  });

  it('takes the named person behind an owner', () => {
    expect(
      speakersOf(`<Moen’s lawyer, Karin Lund,> said [no]. <Norway’s Jonas Dahl> said [yes].`),
    ).toEqual(['Karin Lund | person | Moen’s lawyer', 'Jonas Dahl | person | -']);
  });
});

describe('the unnamed', () => {
  it('keeps the description as the name', () => {
    expect(
      speakersOf(`
        <A senior official briefed on the talks> said [no]. <Two people familiar with the plan> said [yes].

        <One Norwegian general> said [maybe]. <Sources> said [never].
      `),
    ).toEqual([
      'a senior official briefed on the talks | anonymous | -',
      'two people familiar with the plan | anonymous | -',
      'one Norwegian general | anonymous | -',
      'sources | anonymous | -',
    ]);
  });

  it('puts the organisation into the role of a spokesperson', () => {
    expect(
      speakersOf(
        `<A spokesman for the harbour ministry> said [no]. <Spokeswoman Karin Lund> said [yes].`,
      ),
    ).toEqual([
      'a spokesman for the harbour ministry | anonymous | spokesman for the harbour ministry',
      'Karin Lund | person | Spokeswoman',
    ]);
  });

  it('takes the second mention for the first', () => {
    expect(
      speakersOf(`<A senior harbour official> said [no]. "{Never}," <the official> said.`),
    ).toEqual(Array(2).fill('a senior harbour official | anonymous | -'));
  });

  it('tells groups, organisations, documents and hearsay apart', () => {
    expect(
      speakersOf(`
        Here <residents> said [a]. And <critics of the plan> said [b]. But <police> said [c].

        Then <the lawsuit> says [d]. And <an affidavit> says [e]. But <rumours> say [f].
      `).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'residents | group',
      'critics of the plan | group',
      'police | organisation',
      'lawsuit | document',
      'an affidavit | document',
      'rumours | unknown',
    ]);
  });
});
