import { describe, expect, it } from 'vitest';
import { attributionsOf } from './stage';

describe('the subject of a cue behind a relative clause', () => {
  it.each([
    ['“It leaks,” a caretaker who asked not to be named told the Courier.', 'a caretaker'],
    ['“It leaks,” one of the men who built the wall said.', 'one of the men'],
    ['An Oldhaven man who shot the local warden four times as officers raided his house told the Courier he did not make the call.', 'An Oldhaven man'],
    ['The woman who found the dog said that it was thin.', 'The woman'],
    ['The doctors offering to run the flu clinic noted that nobody had come.', 'The doctors'],
    ['If she falls short, a number of insiders in key early states said she had impressed them.', 'a number of insiders in key early states'],
  ])('%s', (text, mention) => {
    expect(attributionsOf(text)).toMatchObject([{ mention }]);
  }); // prettier-ignore

  it('behind a verb of speech in it another clause may begin', () => {
    const found = attributionsOf('The clerk who said the mayor told the court a lie has resigned.');
    expect(found.map(({ mention }) => mention)).not.toContain('The clerk');
  });
});

it('a pronoun right before the cue is its subject, whatever stands before', () => {
  const text =
    'Weil spoke of emails containing plans - but she continued to suggest that they were harmless.';
  expect(attributionsOf(text).at(-1)).toMatchObject({ mention: 'she' });
});

it('a quotation left open ends where words with a cue of their own go on', () => {
  const found = attributionsOf(
    '“He will pay for it,” said an insider. “If you think Kest felt guilty, wait.',
    '“I should not say this, but what do they map?” noted the insider. “Who is to blame?”',
  );
  expect(found.flatMap(({ segments }) => segments)).toEqual([
    'He will pay for it,',
    'If you think Kest felt guilty, wait.',
    'I should not say this, but what do they map?',
    'Who is to blame?',
  ]);
});

describe('what joins the content to the words before it', () => {
  it('is none of it', () => {
    expect(
      attributionsOf('And, Orben added, the council promised that the ferry would come.')[0],
    ).toMatchObject({
      mention: 'Orben',
      segments: ['the council promised that the ferry would come'],
    });
  });

  it('words in quotation marks before a comma and the speaker are no title of hers', () => {
    const text = 'The loss of the barge makes a difference “in the short run,” Lovett said.';
    expect(attributionsOf(text)).toMatchObject([
      { mention: 'Lovett', quoted: ['in the short run,'] },
    ]);
  });
});

it('what was not yet announced was not said', () => {
  expect(
    attributionsOf('The ministry has not yet formally announced the minister’s visit to India.'),
  ).toEqual([]);
});

it('the name that opens the sentence speaks, whatever stands between the commas', () => {
  expect(
    attributionsOf(
      'Ronda Vull, an Oldhaven heating, ventilation and air conditioning contractor who helped with the rally and another one Monday in Tulsa, said she told people to stay in their cars.',
    ),
  ).toMatchObject([{ mention: expect.stringMatching(/^Ronda Vull/) as string }]);
});

it('what is added is told by the participle, and what stands before by the cue', () => {
  expect(
    attributionsOf(
      'Ten protests are planned for this week, Wall said, adding that officials “are going to see angry people.”',
    ),
  ).toMatchObject([
    { mention: 'Wall', cue: 'said', segments: ['Ten protests are planned for this week'] },
    { cue: 'adding', quoted: ['are going to see angry people.'] },
  ]);
});

it('those who were told stand behind the cue, and what was said before it', () => {
  expect(
    attributionsOf(
      'It was a heavy burden to bear, actor David Oyelo told a crowd gathered at the church.',
    ),
  ).toMatchObject([{ mention: 'actor David Oyelo', segments: ['It was a heavy burden to bear'] }]);
});

describe('content is whole', () => {
  it.each([
    [
      'with its predicate',
      'A survey found that even those who have had training are not as prepared as they should be.',
      'even those who have had training are not as prepared as they should be',
    ],
    [
      'behind the whole name of who was told',
      'Ana Escro, the ambassador, told Rest of World a few firms have already launched there.',
      'a few firms have already launched there',
    ],
  ])('%s', (_, text, content) => {
    expect(attributionsOf(text)).toMatchObject([{ segments: [content] }]);
  });
});

it('the singer, known as somebody, speaks, and not the aside', () => {
  expect(attributionsOf('“We left,” the band’s singer, known as Mip, said.')).toMatchObject([
    { mention: expect.stringMatching(/^the band’s singer/) as string },
  ]);
});

it('a gerund right behind a denial is what is denied, be there an aside or none', () => {
  for (const text of [
    'Orben, 36, has denied stealing the barge.',
    'Orben denied stealing the barge.',
  ])
    expect(attributionsOf(text)).toMatchObject([
      { mention: expect.stringMatching(/^Orben/) as string, segments: ['stealing the barge'] },
    ]);
});

it.each([
  ['a room for reading', 'The library has an Art Deco reading room known as “the Aquarium.”'],
  [
    'a charge that nobody is named for',
    'Jury acquits beauty adviser accused of plot against rival',
  ],
  ['a blow', 'Members of the guard attacked Karro while he was headed to a meeting.'],
  ['going on', 'Undeterred, the demonstrators chanted on, and many of them wore masks.'],
  ['a request to stay unknown', 'The man who asked the Courier not to show his face left.'],
])('%s says nothing', (_, text) => {
  expect(attributionsOf(text)).toEqual([]);
});

describe('documents that open the sentence', () => {
  it('show what follows', () => {
    expect(attributionsOf('Court records show that he was fined twice.')).toMatchObject([
      { mention: 'Court records', segments: ['he was fined twice'] },
    ]);
  });

  it('what can only be seen says nothing', () => {
    expect(attributionsOf('Video shows that he had his hands in the air.')).toEqual([]);
  });
});

it('behind a noun a verb right after "that" tells which one, and not what it says', () => {
  expect(
    attributionsOf('A report that looked at 300 firms found that they paid too little.'),
  ).toMatchObject([{ mention: 'A report', segments: ['they paid too little'] }]);
});

it('a cue that opens the sentence has its subject behind it', () => {
  expect(attributionsOf('Asked an Oldhaven councillor: “Is it just me?”')).toMatchObject([
    { mention: 'an Oldhaven councillor' },
  ]);
});

it('"both" opens a pair', () => {
  expect(
    attributionsOf('Tensions rise as both Hestia and Iria say they will retaliate.'),
  ).toMatchObject([{ mention: 'both Hestia and Iria' }]);
});

describe('the phrase right before a verb that opens its clause', () => {
  it.each([
    ['Roe is assuring voters that he is tough after a woman in Oldhaven, Ayrshire, told him she worries he is “too nice” to win.', 'a woman in Oldhaven, Ayrshire'],
    ['The guild of mayors, which met on Friday, rejected the idea, but the Quinn office said the talks “went well.”', 'the Quinn office'],
    ['Legal observers note the council would not “close” the prison, but rather move people.', 'Legal observers'],
  ])('%s', (text, mention) => {
    expect(attributionsOf(text).at(-1)).toMatchObject({ mention });
  }); // prettier-ignore
});

describe('a mention', () => {
  it('ends before what goes on the clause', () => {
    const text =
      'The National League of Mayors, did not name Roe, but told reporters that the county should be governed by those “who put people first.”';
    expect(attributionsOf(text).at(-1)?.mention).toBe('The National League of Mayors');
  });

  it('does not begin with what joins its clause to a noun', () => {
    const text =
      'Two were hurt by a blast that Mayor Willem Groot described as “deliberate and cruel.”';
    expect(attributionsOf(text)).toMatchObject([
      { mention: 'Mayor Willem Groot', quoted: ['deliberate and cruel.'] },
    ]);
  });
});

it('of one of the plaintiffs in an aside nothing is the cue', () => {
  const text =
    '“It is an invasion, in our view, of the fields,” Sten Prull, the Republican attorney general of Ozora, one of the states suing the agency, said at an event in May.';
  expect(attributionsOf(text)).toMatchObject([{ cue: 'said', type: 'direct' }]);
});

it('a quotation in lower case goes on the words that open its sentence', () => {
  const text = 'With so many small bridges, “there is no single point of failure,” he said.';
  expect(attributionsOf(text)).toMatchObject([
    { segments: ['With so many small bridges, “there is no single point of failure,”'] },
  ]);
});

describe('what is said in a relative clause', () => {
  it.each([
    ['The mayor, who told the paper that the pier was safe, will resign.', ['the pier was safe']],
    ['The fighters led the raid, which harbour officials say killed ten people.', ['the raid', 'killed ten people']],
    ['They paid for the trees that Orlo said contributed to the forest’s end.', ['the trees', 'contributed to the forest’s end']],
  ])('%s', (text, segments) => {
    expect(attributionsOf(text)).toMatchObject([{ segments }]);
  }); // prettier-ignore

  it('a topic in an aside is no statement', () => {
    const text =
      'Ron Suttle, who joked about Prisk’s habit of changing sticks, could see it in his face.';
    expect(attributionsOf(text)).toEqual([]);
  });
});

it('the subject alone is no content of what can only be said as a clause', () => {
  const text =
    'Labott said the workers’ contract, which contains pay rises, was an example of how “workers are stronger in this economy.”';
  expect(attributionsOf(text)).toMatchObject([
    { quoted: ['workers are stronger in this economy.'], mention: 'Labott' },
  ]);
});

it('behind a preposition the phrase before the verb is not its subject', () => {
  const text = 'Strategists who spoke to the paper after the debate said that both were ahead.';
  expect(attributionsOf(text)).toMatchObject([{ mention: 'Strategists' }]);
});

it('a form in -s before a name with a verb of its own is the verb', () => {
  const text = 'The new source claims Orlo-Fenn is at it again with another company.';
  expect(attributionsOf(text)).toMatchObject([
    { mention: 'The new source', segments: ['Orlo-Fenn is at it again with another company'] },
  ]);
});

it('who is asked in a clause of its own does not speak the quotation that goes on with "she said"', () => {
  const text = 'When asked how much Andrea Ellis was charged, “Oh, we paid 50,” she said.';
  expect(attributionsOf(text)).toMatchObject([{ mention: 'she', type: 'direct' }]);
});

it('a form in -s between a comma and a name that ends the sentence is the verb', () => {
  const text =
    'The valley has lost a few farms, six closures and two mergers between 2009 and 2018, reports Reuters.';
  expect(attributionsOf(text)).toMatchObject([
    { cue: 'reports', mention: 'Reuters', type: 'indirect' },
  ]);
});

it('what somebody else says behind “and” is a statement of its own', () => {
  const text =
    'Vans drove through the streets, a witness said, and residents in the old town said Wednesday that messages had been blocked.';
  expect(attributionsOf(text)).toMatchObject([
    { mention: 'a witness', segments: ['Vans drove through the streets'] },
    { mention: 'residents in the old town', segments: ['messages had been blocked'] },
  ]);
});

it('content in a clause that begins the sentence ends where the main clause begins', () => {
  const told = (text: string) => attributionsOf(text).map(({ segments }) => segments);
  expect(told('When the mayor said the bridge was safe, nobody believed her.')).toEqual([
    ['the bridge was safe'],
  ]);
  expect(
    told('After Weil said the bridge, which opened in May, was a ruin, the council closed it.'),
  ).toEqual([['the bridge, which opened in May, was a ruin']]);
});

it('a label before a dash is no content of who is named at the end', () => {
  const text = 'Also lost – The actor Tom Weil died on January 17 after a fall, police said.';
  expect(attributionsOf(text)[0]!.segments[0]).toMatch(/^The actor/);
});

it('who was told is no content', () => {
  const text = 'Sources close to the talks told the Mercury a deal was near.';
  expect(attributionsOf(text)).toMatchObject([{ segments: ['a deal was near'] }]);
});

it('a quotation in the words of somebody is theirs, with the clause that it ends', () => {
  const text = 'The plan was, in the words of the mayor, “a disaster.”';
  expect(attributionsOf(text)).toMatchObject([
    { mention: 'the mayor', segments: ['The plan was', 'a disaster.'], type: 'mixed' },
  ]);
});
