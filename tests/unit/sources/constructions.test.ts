import { describe, expect, it } from 'vitest';
import { channels, run } from './stage';

/** Content, cue and mention are the same all through: only the way the outlet is named changes. */
const claim = { says: 'the ferry would sail again', cue: 'said', mention: 'Ines Duarte' };

describe('an outlet that was told', () => {
  const told = { says: 'the ferry would sail again', cue: 'told', mention: 'Ines Duarte' };
  it.each([
    ['Ines Duarte told Reuters the ferry would sail again.', 'Reuters'],
    ['Ines Duarte told the Associated Press the ferry would sail again.', 'AP'],
    ['Ines Duarte told a Reuters reporter the ferry would sail again.', 'Reuters'],
    ["Ines Duarte told CNN's Jo Marsh the ferry would sail again.", 'CNN'],
    ['Ines Duarte told the news agency Interfax the ferry would sail again.', 'Interfax'],
    ["Ines Duarte told Germany's Bild the ferry would sail again.", 'Bild'],
    ['Ines Duarte told the Harbour Gazette the ferry would sail again.', 'Harbour Gazette'],
    ['Ines Duarte told KQRX-TV the ferry would sail again.', 'KQRX-TV'],
    ['Ines Duarte told the newspaper Cais Novo the ferry would sail again.', 'Cais Novo'],
    ['Ines Duarte told PortWatchDaily.com the ferry would sail again.', 'PortWatchDaily.com'],
  ])('%s', (text, name) => {
    expect(channels(text, told)).toEqual([name]);
  });

  it.each([
    ['In an interview with Die Welt, Ines Duarte said the ferry would sail again.', 'Die Welt'],
    [
      'In an interview on Sunday with Le Monde, Ines Duarte said the ferry would sail again.',
      'Le Monde',
    ],
    ['In a statement to CNN, Ines Duarte said the ferry would sail again.', 'CNN'],
    ['Speaking to the BBC, Ines Duarte said the ferry would sail again.', 'BBC'],
    ['Ines Duarte, who spoke to Haaretz, said the ferry would sail again.', 'Haaretz'],
    ['Ines Duarte said Friday on CNN the ferry would sail again.', 'CNN'],
    [
      'Asked by an Estonian television station, Ines Duarte said the ferry would sail again.',
      'Estonian television',
    ],
    ['Writing in The Guardian, Ines Duarte said the ferry would sail again.', 'The Guardian'],
  ])('%s', (text, name) => {
    expect(channels(text, claim)).toEqual([name]);
  });
});

describe('an outlet that passes it on', () => {
  it.each([
    ['Ines Duarte said the ferry would sail again, Die Welt reports.', 'Die Welt'],
    ['Ines Duarte said the ferry would sail again, according to Interfax.', 'Interfax'],
    [
      'Ines Duarte said the ferry would sail again, reports The New York Times.',
      'The New York Times',
    ],
    ['Ines Duarte said the ferry would sail again, as first reported by Politico.', 'Politico'],
    [
      'Reuters, received in Oslo, reported that Ines Duarte said the ferry would sail again.',
      'Reuters',
    ],
    ['Ines Duarte said the ferry would sail again, per The Guardian.', 'The Guardian'],
    ['Citing port staff, Kyodo reported Ines Duarte said the ferry would sail again.', 'Kyodo'],
    ['Ines Duarte said the ferry would sail again, state television reported.', 'state television'],
    [
      'As Jo Marsh recently reported for The Guardian, Ines Duarte said the ferry would sail again.',
      'The Guardian',
    ],
    ['Local media reported that Ines Duarte said the ferry would sail again.', 'Local media'],
  ])('%s', (text, name) => {
    expect(channels(text, claim)).toEqual([name]);
  });

  it('quotes somebody as saying', () => {
    const text = '“The ferry will sail again,” the state agency Tass quoted her as saying.';
    const [found] = run(text, [
      { says: 'The ferry will sail again,', cue: 'quoted', mention: 'her', name: 'Ines Duarte' },
    ]);
    expect(found!.via).toMatchObject([
      {
        name: 'TASS',
        kind: 'agency',
        country: 'RU',
        control: 'state-controlled',
        carriedOn: false,
      },
    ]);
    expect(found!.via[0]!.mention?.text).toBe('Tass');
  });

  it('is named behind who was quoted', () => {
    const text = '“The ferry will sail again,” Ines Duarte was quoted as saying by Reuters.';
    expect(
      channels(text, {
        says: 'The ferry will sail again,',
        cue: 'was quoted',
        mention: 'Ines Duarte',
      }),
    ).toEqual(['Reuters']);
  });

  it('stands outside of the place where it was posted, and the last relay is last', () => {
    const text =
      '“The ferry will sail again,” Ines Duarte wrote on VKontakte, in a post quoted by RIA Novosti and later by Bild.';
    expect(
      channels(text, { says: 'The ferry will sail again,', cue: 'wrote', mention: 'Ines Duarte' }),
    ).toEqual(['VKontakte', 'RIA Novosti', 'Bild']);
  });

  it('has it from another outlet, which stands before it', () => {
    const text =
      'Interfax reported, citing RIA Novosti, that Ines Duarte said the ferry would sail again.';
    expect(channels(text, claim)).toEqual(['RIA Novosti', 'Interfax']);
  });

  it('cites another for what nobody else is named for', () => {
    const text = 'Interfax reported the ferry would sail again, citing RIA Novosti.';
    expect(
      channels(text, {
        says: 'the ferry would sail again',
        cue: 'reported',
        mention: 'Interfax',
        kind: 'organisation',
      }),
    ).toEqual([]);
  });

  it('announces a passage with a line of its own', () => {
    const page = [
      'From CNN:',
      { text: 'Ines Duarte said the ferry would sail again.', kind: 'blockquote' as const },
      'The harbour chief, Paul Roos, said nobody had asked him.',
    ];
    const found = run(page, [
      claim,
      { says: 'nobody had asked him', cue: 'said', mention: 'Paul Roos' },
    ]);
    expect(found.map(({ names }) => names)).toEqual([['CNN'], []]);
  });

  it('is a state agency only where its name or the registry says so', () => {
    const [found] = run('State media reported that Ines Duarte said the ferry would sail again.', [
      claim,
    ]);
    expect(found!.via).toMatchObject([{ name: 'State media', control: 'state-controlled' }]);
  });
});

describe('a platform', () => {
  const wrote = { says: 'the ferry would sail again', cue: 'wrote', mention: 'Ines Duarte' };
  it.each([
    ['Ines Duarte wrote on X that the ferry would sail again.', 'X'],
    ['Ines Duarte wrote on the social media platform X that the ferry would sail again.', 'X'],
    ['Ines Duarte wrote on X, formerly Twitter, that the ferry would sail again.', 'X'],
    ['In a Telegram post, Ines Duarte wrote that the ferry would sail again.', 'Telegram'],
    [
      'Ines Duarte wrote on her Truth Social platform that the ferry would sail again.',
      'Truth Social',
    ],
    [
      'Ines Duarte wrote from her verified Instagram account that the ferry would sail again.',
      'Instagram',
    ],
    ['In a video posted to YouTube, Ines Duarte wrote that the ferry would sail again.', 'YouTube'],
    ['In a tweet, Ines Duarte wrote that the ferry would sail again.', 'X'],
    ['On social media, Ines Duarte wrote that the ferry would sail again.', 'social media'],
  ])('%s', (text, name) => {
    expect(channels(text, wrote)).toEqual([name]);
  });

  it('is named by the verb alone', () => {
    const text = 'Ines Duarte tweeted that the ferry would sail again.';
    expect(channels(text, { ...wrote, cue: 'tweeted' })).toEqual(['X']);
  });

  it('is named in the sentence before', () => {
    const text = 'She took to Instagram at noon. “See you on deck,” she wrote.';
    expect(
      channels(text, {
        says: 'See you on deck,',
        cue: 'wrote',
        mention: 'she',
        name: 'Ines Duarte',
      }),
    ).toEqual(['Instagram']);
  });

  it('is not taken from a sentence before that speaks of somebody else', () => {
    const text = 'The strike was announced on Telegram. Paul Roos said nobody had asked him.';
    expect(
      channels(text, { says: 'nobody had asked him', cue: 'said', mention: 'Paul Roos' }),
    ).toEqual([]);
  });

  it('is where a post names it within the speaker', () => {
    const text = 'A post shared widely on Facebook says the ferry would sail again.';
    const [found] = run(text, [
      {
        says: 'the ferry would sail again',
        cue: 'says',
        mention: 'A post shared widely on Facebook',
        kind: 'document',
      },
    ]);
    expect(found!.names).toEqual(['Facebook']);
  });
});

describe('no channel', () => {
  it.each([
    [
      'CNN, as the topic',
      'Ines Duarte said the ferry would sail again and that she had stopped watching CNN.',
    ],
    [
      'a request',
      'Ines Duarte, who did not answer a Reuters request, said the ferry would sail again.',
    ],
    [
      'an employer',
      "Ines Duarte, married to CNN's harbour expert, said the ferry would sail again.",
    ],
    ['a poll', 'After a CNN poll, Ines Duarte said the ferry would sail again.'],
    ['a dateline', 'OSLO (Reuters) – Ines Duarte said the ferry would sail again.'],
    [
      'a letter in a row',
      'With its X chromosome test, Ines Duarte said the ferry would sail again.',
    ],
    ['a common word', 'For a long time Ines Duarte said the ferry would sail again.'],
    ['a mirror', 'Into the mirror Ines Duarte said the ferry would sail again.'],
  ])('%s', (_, text) => {
    expect(channels(text, claim)).toEqual([]);
  });

  it('where the outlet itself speaks', () => {
    const text = 'Die Welt reports that the ferry would sail again.';
    expect(
      channels(text, {
        says: 'the ferry would sail again',
        cue: 'reports',
        mention: 'Die Welt',
        kind: 'organisation',
      }),
    ).toEqual([]);
  });

  it("where an outlet's reporter speaks", () => {
    const text = "CNN's Jo Marsh said the ferry would sail again.";
    expect(
      channels(text, {
        says: 'the ferry would sail again',
        cue: 'said',
        mention: "CNN's Jo Marsh",
      }),
    ).toEqual([]);
  });

  it('in a photo credit', () => {
    const page = [
      {
        text: 'Ines Duarte said the ferry would sail again. (Jo Marsh/AFP)',
        kind: 'caption' as const,
      },
    ];
    expect(run(page, [claim])[0]!.names).toEqual([]);
  });

  it('in the content', () => {
    const text = 'Ines Duarte said Reuters reported the sailing first.';
    expect(
      channels(text, {
        says: 'Reuters reported the sailing first',
        cue: 'said',
        mention: 'Ines Duarte',
      }),
    ).toEqual([]);
  });

  it('for another speaker of the same sentence', () => {
    const text =
      'Ines Duarte told Reuters the ferry would sail again, but Paul Roos said it was sold.';
    const found = run(text, [
      { ...claim, cue: 'told' },
      { says: 'it was sold', cue: 'said', mention: 'Paul Roos' },
    ]);
    expect(found.map(({ names }) => names)).toEqual([['Reuters'], []]);
  });
});

describe('a setting', () => {
  it.each([
    ['In a statement, Ines Duarte said the ferry would sail again.', 'statement'],
    ['Ines Duarte said in a written statement the ferry would sail again.', 'statement'],
    [
      'At a news conference in Faro, Ines Duarte said the ferry would sail again.',
      'press conference',
    ],
    ['In an interview, Ines Duarte said the ferry would sail again.', 'interview'],
    ['In a court filing, Ines Duarte said the ferry would sail again.', 'court filing'],
    ['In a lawsuit filed on Monday, Ines Duarte said the ferry would sail again.', 'court filing'],
    ['In an indictment, Ines Duarte said the ferry would sail again.', 'indictment'],
    ['In a filing with the harbour board, Ines Duarte said the ferry would sail again.', 'filing'],
    ['In a letter to the board, Ines Duarte said the ferry would sail again.', 'letter'],
    ['At a rally in Faro, Ines Duarte said the ferry would sail again.', 'rally'],
    ['In a speech on Monday, Ines Duarte said the ferry would sail again.', 'speech'],
  ])('%s', (text, name) => {
    expect(channels(text, claim)).toEqual([name]);
  });

  it.each([
    ['Ines Duarte told reporters the ferry would sail again.', 'reporters'],
    ['Ines Duarte told a briefing the ferry would sail again.', 'briefing'],
    ['Ines Duarte told parliament the ferry would sail again.', 'parliament'],
    [
      'Ines Duarte told the regular government news conference the ferry would sail again.',
      'press conference',
    ],
  ])('%s', (text, name) => {
    expect(channels(text, { ...claim, cue: 'told' })).toEqual([name]);
  });

  it('gives way to an outlet that is named', () => {
    expect(
      channels(
        'In an emailed statement to Reuters, Ines Duarte said the ferry would sail again.',
        claim,
      ),
    ).toEqual(['Reuters']);
  });

  it('and the website it was put on are two', () => {
    expect(
      channels(
        'In a statement on its website, Ines Duarte said the ferry would sail again.',
        claim,
      ),
    ).toEqual(['statement', 'website']);
  });

  it('is none where the noun is a topic', () => {
    expect(
      channels('After the statement, Ines Duarte said the ferry would sail again.', claim),
    ).toEqual([]);
  });
});
