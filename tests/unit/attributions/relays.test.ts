import { describe, expect, it } from 'vitest';
import { attributionsOf } from './stage';

const outline = (text: string) =>
  attributionsOf(text).map(({ mention, segments }) => [mention, segments.join(' … ')]);

describe('an outlet that passes on what others say', () => {
  it.each([
    [
      'Reuters reported that two ships had left the harbour on Monday, citing a port official.',
      'a port official',
    ],
    [
      'The newspaper said that two ships had left the harbour on Monday, citing a port official.',
      'a port official',
    ],
    [
      'Two ships had left the harbour on Monday, according to a port official, Reuters reported on Friday.',
      'a port official',
    ],
    [
      'Two ships had left the harbour on Monday, according to an internal letter obtained by the broadcaster, Reuters reported.',
      'an internal letter',
    ],
    [
      'According to Reuters, citing a port official, two ships had left the harbour on Monday.',
      'a port official',
    ],
    [
      'Citing a port official, Reuters reported that two ships had left the harbour on Monday.',
      'a port official',
    ],
  ])('is not the speaker: %s', (text, speaker) => {
    expect(outline(text)).toEqual([
      [speaker, expect.stringMatching(/^two ships had left the harbour on Monday$/i)],
    ]);
  });

  it.each([
    [
      'Two ships had left the harbour on Monday, said Reuters, which cited a port official for the report.',
      'a port official',
    ],
    [
      'Two ships had left the harbour on Monday, Reuters reported. The crews were sent home on Friday, said Reuters, which cited a port official for the story.',
      'a port official',
    ],
    [
      'Norland’s Havel news agency has reported that two ships had left the harbour on Monday. It said its source was an officer of the coast guard.',
      'an officer of the coast guard',
    ],
    [
      'The newspaper said that two ships had left the harbour on Monday. The paper cited two sailors.',
      'two sailors',
    ],
    [
      'Harbour Radio reported dock workers denying the story, saying two ships had left the harbour on Monday.',
      'dock workers',
    ],
    [
      'Reuters reported that a “senior port official” also confirmed that two ships had left the harbour on Monday.',
      'senior port official',
    ],
    [
      'Two ships had left the harbour on Monday, the newspaper quoted port officials.',
      'port officials',
    ],
    [
      'Two ships had left the harbour on Monday, the Havel news agency quoted the port authority as saying.',
      'the port authority',
    ],
  ])('has a source of its own that speaks: %s', (text, speaker) => {
    expect(outline(text)).toContainEqual([
      speaker,
      expect.stringMatching(/^two ships had left the harbour on Monday$/i),
    ]);
  });

  it('passes on what its source says of a thing', () => {
    expect(
      outline(
        'The agency said a source at the ministry identified the two ships as the Alma and the Orsa.',
      ),
    ).toEqual([['a source at the ministry', 'the two ships as the Alma and the Orsa']]);
  });

  it.each([
    'Reuters reported that two ships had left the harbour on Monday. It quoted a port official as saying that a third would follow.',
    'Reuters reported that two ships had left the harbour on Monday. The mayor cited a port official.',
    'Reuters reported that two ships had left the harbour on Monday. The ships, which cited engine trouble, came back.',
    'Reuters reported that two ships had left the harbour on Monday. Its source of income is the harbour.',
  ])('stays the speaker where its source is not named: %s', (text) => {
    expect(outline(text)).toContainEqual(['Reuters', 'two ships had left the harbour on Monday']);
  });

  it('is somebody whose source the next sentence may name', () => {
    expect(
      outline(
        'The minister said that two ships had left the harbour on Monday. He said his source was a port official.',
      )[0],
    ).toEqual(['The minister', 'two ships had left the harbour on Monday']);
  });

  it('is the speaker where it cites nobody', () => {
    expect(outline('Reuters reported that two ships had left the harbour on Monday.')).toEqual([
      ['Reuters', 'two ships had left the harbour on Monday'],
    ]);
  });

  it('does not take the place of the speaker that its report names', () => {
    expect(
      outline(
        'The port authority said that the quay had been closed since Sunday, Reuters reported.',
      ),
    ).toEqual([['The port authority', 'the quay had been closed since Sunday']]);
  });

  it('leaves a person who cites somebody the speaker', () => {
    expect(
      outline(
        'The minister said that the quay had been closed since Sunday, citing a report.',
      )[0]?.[0],
    ).toBe('The minister');
  });

  it('gives way to the person that it quotes', () => {
    expect(
      outline('“The quay is closed,” the harbour master was quoted as saying by Reuters.'),
    ).toEqual([['the harbour master', 'The quay is closed,']]);
    expect(
      outline('The magazine cited an internal memo as saying that the quay would be closed.'),
    ).toEqual([['an internal memo', 'the quay would be closed']]);
    expect(outline('“The quay is closed,” the state agency TASS quoted him as saying.')).toEqual([
      ['him', 'The quay is closed,'],
    ]);
  });
});

it('takes a noun beside a quotation for no verb', () => {
  expect(
    attributionsOf('“All lamps shall be put out at nine,” the document reads.')[0],
  ).toMatchObject({ cue: 'reads', mention: 'the document' });
});

describe('content', () => {
  it('ends before a clause that tells who confirmed it', () => {
    expect(
      outline('The mayor said that three houses had burned down, which Reuters confirmed.'),
    ).toEqual([['The mayor', 'three houses had burned down']]);
    expect(
      outline('The mayor said that three houses had burned down, a toll that Reuters confirmed.'),
    ).toEqual([['The mayor', 'three houses had burned down']]);
  });

  it('begins after the dateline', () => {
    expect(
      outline(
        'PORT ELSIN (AP) — A ferry with two hundred passengers ran aground, the coast guard said.',
      ),
    ).toEqual([['the coast guard', 'A ferry with two hundred passengers ran aground']]);
  });
});

describe('nothing is attributed', () => {
  it.each([
    'Did the mayor say that the bridge would be closed on Monday?',
    'If the mayor says that the bridge is safe, the buses will run again.',
    'Neither minister would say when the bridge would be opened.',
    'The mayor disputed the report.',
    'The mayor spoke about the bridge.',
    'The director declined to say whether the bridge was safe.',
    'It was telling that the mayor now thought the bridge was safe.',
    'Account name: Well Said',
  ])('%s', (text) => {
    expect(outline(text)).toEqual([]);
  });

  it('to those who were told', () => {
    expect(outline('Residents were told that the bridge would stay closed until Monday.')).toEqual([
      [null, 'the bridge would stay closed until Monday'],
    ]);
  });
});

describe('the cue of an aside', () => {
  it.each([
    '“It is late,” Orben, speaking on the pier, told reporters.',
    '“It is late,” Orben, who asked not to be filmed, told reporters.',
  ])('is not that of the quotation: %s', (text) => {
    const [found] = attributionsOf(text);
    expect(found).toMatchObject({ cue: 'told', segments: ['It is late,'] });
    expect(found?.mention).toContain('Orben');
  });
});

it('takes the cue and the speaker of the line that leads up to a block quote', () => {
  const found = attributionsOf('On the first page of her atlas Maren Holt wrote:', {
    kind: 'blockquote',
    text: 'I drew the coast as I had walked it.',
  });
  expect(found).toMatchObject([
    { type: 'direct', cue: 'wrote', segments: ['I drew the coast as I had walked it.'] },
  ]);
  expect(found[0]?.mention).toContain('Maren Holt');
});
