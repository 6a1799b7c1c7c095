import { describe, expect, it } from 'vitest';
import { namesOf, speakersOf } from './helpers';

describe('fullest name', () => {
  it('gives a surname the full name from elsewhere in the article', () => {
    expect(
      namesOf(`
        The harbour was run for years by Hanna Brekke.

        <Brekke> said [the quay would be rebuilt].
      `),
    ).toEqual(['Hanna Brekke']);
  });

  it('gives a surname in the headline the full name from the body', () => {
    expect(
      namesOf(`
        headline: <Brekke> Vows [New Quay Before Winter Storms]

        Harbour master Hanna Brekke spoke on Monday.
      `),
    ).toEqual(['Hanna Brekke']);
  });

  it('joins initials, nicknames and titles with the name', () => {
    expect(
      namesOf(`
        Robert T. Oakes runs the mill. "{We are tired}," <Bob Oakes> said.

        "{It rained}," said <Mr. Oakes>. "{It poured}," said <R. Oakes>.
      `),
    ).toEqual(['Robert T. Oakes', 'Robert T. Oakes', 'Robert T. Oakes']);
  });

  it('takes no account on a network for a nickname, and no month after it for a surname', () => {
    expect(
      namesOf(`
        Nils Rud (@nilsrud) May 3: the yard is dry. "{It rained}," said <Rud>.

        Hanna (Pim) Brekke came. "{It poured}," said <Brekke>.
      `),
    ).toEqual(['Nils Rud', 'Hanna (Pim) Brekke']);
  });

  it('keeps particles, apostrophes, hyphens, suffixes and accents', () => {
    expect(
      namesOf(`
        "{One}," said <Pieter van der Linden>. "{Two}," said <Siobhán O’Hara-Quinn>.

        "{Three}," said <Walid al-Masri>. "{Four}," said <Edwin Pratt Jr.>
      `),
    ).toEqual([
      'Pieter van der Linden',
      'Siobhán O’Hara-Quinn',
      'Walid al-Masri',
      'Edwin Pratt Jr.',
    ]);
  });

  it('tells two people of one surname apart by first name, title and gender', () => {
    expect(
      namesOf(`
        Peter Lund, a farmer, and Karin Lund, a vet, live apart.

        "{I sold it}," said <Mr. Lund>. "{I did not}," said <Ms. Lund>. "{So what}," <Karin> said.
      `),
    ).toEqual(['Peter Lund', 'Karin Lund', 'Karin Lund']);
  });

  it('does not join two people of one surname', () => {
    expect(
      namesOf(`"{Yes}," said <Peter Lund>. "{No}," said <Karin Lund>. "{Yes}," said <Peter Lund>.`),
    ).toEqual(['Peter Lund', 'Karin Lund', 'Peter Lund']);
  });

  it('takes a day, a tail in common words or an opening word for no part of a name', () => {
    expect(
      namesOf(`
        Asked Monday about it, <Hanna Brekke> said [no]. Meanwhile <Jonas Dahl> said [yes].
      `),
    ).toEqual(['Hanna Brekke', 'Jonas Dahl']);
  });

  it('names several speakers together', () => {
    expect(speakersOf(`<Ann Roe, Ben Poe and Carl Doe> wrote [that the bridge was safe].`)).toEqual(
      ['Ann Roe, Ben Poe and Carl Doe | group | -'],
    );
  });

  it('names the writer of a post by the handle if there is no name', () => {
    expect(speakersOf(`"{Late again}," wrote <@trainspotter> on the site.`)).toEqual([
      '@trainspotter | person | -',
    ]);
  });
});

describe('organisations', () => {
  it('joins an acronym in brackets, or one with matching initials, to the full name', () => {
    expect(
      namesOf(`
        The Coastal Safety Board (CSB) met. <The CSB> said [the buoy was adrift].

        <The Harbour and Fisheries Trust> objected [to the plan]. <The HFT> said [it would sue].
      `),
    ).toEqual([
      'Coastal Safety Board',
      'Harbour and Fisheries Trust',
      'Harbour and Fisheries Trust',
    ]);
  });

  it('keeps the country in a body’s name, and finds it again by description', () => {
    expect(
      speakersOf(`
        <Norway’s Defence Ministry> said [the island was safe]. <The ministry> said [ships had left].
      `),
    ).toEqual([
      'Norway’s Defence Ministry | organisation | -',
      'Norway’s Defence Ministry | organisation | -',
    ]);
  });

  it('lets a country or its capital speak for the government', () => {
    expect(speakersOf(`<Oslo> denied [the charge]. <Sweden> said [it was true].`)).toEqual([
      'Oslo | organisation | -',
      'Sweden | organisation | -',
    ]);
  });

  it('finds the company that is meant', () => {
    expect(
      namesOf(`
        <Tellvik Motors> said [it had found the fault]. "{We are sorry}," <the company> added.
      `),
    ).toEqual(['Tellvik Motors', 'Tellvik Motors']);
  });

  it('takes a short name with the article for the full one', () => {
    expect(
      namesOf(`
        <The Baltic Observatory for Civil Rights> said [four were held]. <The Observatory> said [two were freed].
      `),
    ).toEqual(['Baltic Observatory for Civil Rights', 'Baltic Observatory for Civil Rights']);
  });
});
