import { describe, expect, it } from 'vitest';
import { attributionsOf } from './stage';

describe('a quotation with its cue', () => {
  it.each([
    ['speaker and cue after it', '“The ferry is late,” Marta Orben said.', 'said', 'Marta Orben'],
    ['cue and speaker after it', '“The ferry is late,” said Marta Orben.', 'said', 'Marta Orben'],
    ['a pronoun', '“The ferry is late,” she said.', 'said', 'she'],
    ['an adverb', '“The ferry is late,” she also said.', 'also said', 'she'],
    ['an address', '“The ferry is late,” Orben told the crew.', 'told', 'Orben'],
    ['a question', '“Why is the ferry late?” he asked.', 'asked', 'he'],
    ['an outcry', '“The ferry is sinking!” the pilot shouted.', 'shouted', 'the pilot'],
    ['a rarer cue', '“The ferry is late,” the pilot grumbled.', 'grumbled', 'the pilot'],
    ['the present tense', '“That is not true,” Orben replies.', 'replies', 'Orben'],
    ['the present tense, inverted', '“That is not true,” replies Orben.', 'replies', 'Orben'],
    ['one word', '“No,” he replies.', 'replies', 'he'],
    ['a comma after the mark', '“The ferry is late”, Orben said.', 'said', 'Orben'],
    ['straight marks', '"The ferry is late," Orben said.', 'said', 'Orben'],
    ['single marks', '‘The ferry is late,’ Orben said.', 'said', 'Orben'],
    ['straight single marks', "'The ferry isn't late,' Orben said.", 'said', 'Orben'],
    ['guillemets', '«The ferry is late», Orben said.', 'said', 'Orben'],
    ['a cue before a colon', 'Orben said: “The ferry is late again.”', 'said', 'Orben'],
    ['a cue before a comma', 'Orben said, “The ferry is late again.”', 'said', 'Orben'],
    ['hearers before the comma', 'Orben told reporters on Monday, “The ferry is late.”', 'told', 'Orben'], // prettier-ignore
  ])('%s', (_, text, cue, mention) => {
    const found = attributionsOf(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ type: 'direct', cue, mention, continues: null });
    expect(found[0]!.segments).toEqual(found[0]!.quoted);
  });

  it.each([
    ['after the quotation', '“The ferry is late,” Ivo Lang, a pilot of 20 years, told the inquiry.', 'told'], // prettier-ignore
    ['before a colon', 'Ivo Lang, a pilot of 20 years, said: “The ferry is late.”', 'said'],
    [
      'a clause after the quotation',
      '“The ferry is late,” Ivo Lang, who took over from Marta Orben in June, said.',
      'said',
    ],
    ['a clause before a colon', 'Ivo Lang, who runs the pier, said: “The ferry is late.”', 'said'],
    ['a nickname', '“The ferry is late,” Ivo Lang, cousin of Marta “Cobble” Orben, said.', 'said'],
  ])('an aside between name and cue, %s', (_, text, cue) => {
    const found = attributionsOf(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ type: 'direct', cue });
    expect(found[0]?.mention).toMatch(/^Ivo Lang/);
  });

  it('leaves out the marks and keeps what they hold', () => {
    expect(attributionsOf('“The ferry is late,” Orben said.')[0]?.segments).toEqual([
      'The ferry is late,',
    ]);
  });
});

describe('a quotation split around its cue is one', () => {
  it.each([
    ['with a comma', '“The ferry is late,” he said, “and the crew is tired.”'],
    ['with a stop', '“The ferry is late,” he said. “And the crew is tired.”'],
    ['inverted', '“The ferry is late,” said the pilot, “and the crew is tired.”'],
    ['inverted, with a stop', '“The ferry is late,” said the pilot. “And the crew is tired.”'],
    ['with a dash', '“The ferry is late,” the pilot said — “and the crew is tired.”'],
    ['in straight marks', '"The ferry is late," he said. "And the crew is tired."'],
    ['in single marks', "'The ferry is late,' he said, 'and the crew is tired.'"],
  ])('%s', (_, text) => {
    const found = attributionsOf(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.segments).toEqual([
      'The ferry is late,',
      expect.stringMatching(/^[Aa]nd the crew is tired\.$/),
    ]);
    expect(found[0]?.cue).toBe('said');
  });

  it('in three', () => {
    const found = attributionsOf('“The ferry,” he said, “is late,” and then: “Go home.”');
    expect(found[0]?.segments.slice(0, 2)).toEqual(['The ferry,', 'is late,']);
  });
});

describe('words in quotation marks that are part of a clause', () => {
  it('in lower case after a comma they go on the clause', () => {
    const [found] = attributionsOf('If the town pays, “there is no reason to wait,” Orben said.');
    expect(found?.segments.join(' ')).toContain('If the town pays');
    expect(found).toMatchObject({ type: 'mixed', cue: 'said', mention: 'Orben' });
  });

  it('without a mark at their end the clause goes on behind them', () => {
    const [found] = attributionsOf('“This will be a challenge” for the harbour, Orben said.');
    expect(found?.segments.join(' ')).toMatch(/for the harbour$/);
    expect(found).toMatchObject({ type: 'mixed', cue: 'said', mention: 'Orben' });
  });

  it('a quoted sentence right after the cue’s sentence belongs to it', () => {
    const found = attributionsOf(
      'The winter repairs were “far too little,” the pilot said. “Without new ropes the pier will fall.”',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      type: 'mixed',
      cue: 'said',
      mention: 'the pilot',
      quoted: ['far too little,', 'Without new ropes the pier will fall.'],
    });
  });

  it('a quoted sentence goes on with the cue before it, and not with a speech further up', () => {
    const found = attributionsOf(
      '“The ferry is late,” Orben said. The winter repairs were not enough, the pilot added. “Without new ropes the pier will fall.”',
    );
    const last = found.at(-1)!;
    expect(last.segments.at(-1)).toBe('Without new ropes the pier will fall.');
    expect(found[last.continues ?? -1]?.mention ?? last.mention).toBe('the pilot');
  });
});

describe('carrying on', () => {
  it('after narration a quotation is one of its own', () => {
    const found = attributionsOf(
      '“The ferry is late,” Orben said. The crew sat down. “We will have to wait until the morning.”',
    );
    expect(found).toMatchObject([
      { segments: ['The ferry is late,'], mention: 'Orben', continues: null },
      { segments: ['We will have to wait until the morning.'], cue: null, continues: 0 },
    ]);
  });

  it('a quoted paragraph with no cue goes on with the speaker before', () => {
    const found = attributionsOf(
      '“The ferry is late,” Orben said.',
      '“We will have to wait until the morning.”',
    );
    expect(found).toMatchObject([
      { segments: ['The ferry is late,'], mention: 'Orben', continues: null },
      { segments: ['We will have to wait until the morning.'], cue: null, continues: 0 },
    ]);
  });

  it('a speech over several paragraphs whose cue stands in the first', () => {
    const found = attributionsOf(
      'Orben said: “The quay is a ruin.',
      '“Nobody has mended it for years.',
      '“We will mend it now.”',
    );
    expect(found.flatMap(({ segments }) => segments)).toEqual([
      'The quay is a ruin.',
      'Nobody has mended it for years.',
      'We will mend it now.',
    ]);
    expect(found[0]).toMatchObject({ cue: 'said', mention: 'Orben' });
  });

  it('a speech over several paragraphs whose cue stands in the last', () => {
    const found = attributionsOf(
      '“The quay is a ruin.',
      '“Nobody has mended it for years.',
      '“We will mend it now,” said the mayor, Tomas Brekke.',
    );
    expect(found.flatMap(({ segments }) => segments)).toEqual([
      'The quay is a ruin.',
      'Nobody has mended it for years.',
      'We will mend it now,',
    ]);
    for (const { cue, continues } of found) expect(cue ?? continues).not.toBeNull();
  });

  it('does not reach over a paragraph without quotation marks', () => {
    const found = attributionsOf(
      '“The ferry is late,” Orben said.',
      'The port has three cranes, two sheds and a chapel.',
      'A lamp was lit at night, and the tide came in.',
      '“Silver Herring” is the name of the boat.',
    );
    expect(found).toHaveLength(1);
  });
});

describe('other ways to name the speaker', () => {
  it.each(['–', '—', '-'])('%s and a name', (dash) => {
    const found = attributionsOf(`“The ferry is late again.” ${dash} Marta Orben, harbour master`);
    expect(found).toMatchObject([
      {
        type: 'direct',
        segments: ['The ferry is late again.'],
        mention: 'Marta Orben, harbour master',
        cue: null,
      },
    ]);
  });

  it('lines of a transcript', () => {
    const found = attributionsOf(
      'REPORTER: Will the ferry run today?',
      'ORBEN: The ferry is late again, and nobody told us.',
      'REPORTER: Who should have told you?',
      'ORBEN: The port should have.',
    );
    expect(found.filter(({ mention }) => mention === 'ORBEN')).toMatchObject([
      { type: 'direct', segments: ['The ferry is late again, and nobody told us.'], cue: null },
      { type: 'direct', segments: ['The port should have.'], cue: null },
    ]);
  });

  it('answers behind "A." in an interview', () => {
    const found = attributionsOf(
      'Q. Will the ferry run today?',
      'A. It is late again, and nobody told us.',
      'Q. Why?',
      'A. Because the port is too cheap to hire a pilot.',
    );
    expect(found.map(({ segments }) => segments)).toEqual([
      ['It is late again, and nobody told us.'],
      ['Because the port is too cheap to hire a pilot.'],
    ]);
  });

  it('a block quote with a signature', () => {
    const found = attributionsOf('The pier is shut.', {
      kind: 'blockquote',
      text: 'The ferry is late again, and nobody told us. — Marta Orben',
    });
    expect(found).toMatchObject([
      {
        type: 'direct',
        segments: ['The ferry is late again, and nobody told us.'],
        mention: 'Marta Orben',
      },
    ]);
  });

  it('a block quote goes on with who was speaking', () => {
    const found = attributionsOf('“The ferry is late,” Orben said in a letter to the town:', {
      kind: 'blockquote',
      text: 'Nobody told us of the cracks in the wall.',
    });
    expect(found).toMatchObject([
      { mention: 'Orben' },
      { type: 'direct', segments: ['Nobody told us of the cracks in the wall.'], continues: 0 },
    ]);
  });

  it('block quotes that follow each other are one', () => {
    const found = attributionsOf(
      '“The ferry is late,” Orben said in a letter to the town:',
      { kind: 'blockquote', text: 'Nobody told us of the cracks.' },
      { kind: 'blockquote', text: 'We found them ourselves.' },
    );
    expect(found.map(({ segments }) => segments)).toEqual([
      ['The ferry is late,'],
      ['Nobody told us of the cracks.', 'We found them ourselves.'],
    ]);
  });

  it('an embedded post', () => {
    const found = attributionsOf('The town was angry.', {
      kind: 'embed',
      text: 'The ferry is late again! — Marta Orben (@orben) May 3, 2031',
    });
    expect(found).toMatchObject([
      { type: 'direct', segments: ['The ferry is late again!'], mention: 'Marta Orben' },
    ]);
  });
});

describe('an embedded post of several paragraphs', () => {
  it('is its writer’s as a whole, also where it says “I urge”', () => {
    const found = attributionsOf(
      'The town was angry.',
      { kind: 'embed', text: 'The town is full of smoke.' },
      { kind: 'embed', text: 'I urge all of you to stay at home today.' },
      { kind: 'embed', text: '— Marta Orben (@orben) May 3, 2031' },
    );
    expect(found).toMatchObject([
      {
        type: 'direct',
        segments: ['The town is full of smoke.', 'I urge all of you to stay at home today.'],
        mention: 'Marta Orben',
      },
    ]);
  });
});

describe('marks that are nobody’s words', () => {
  it.each([
    ['the title of a work', 'They watched “The Long Tide” at the cinema in town.'],
    ['two titles', 'They know “The Long Tide” and “The Short Tide” by heart.'],
    ['a nickname', 'Friends knew him as “Biscuit” and he liked it.'],
    ['a nickname in a name', 'Ivo “The Rudder” Lang won the race again.'],
    ['a word as a word', 'The word “ferry” comes from an old word for carrying.'],
    ['scare quotes', 'The so-called “experts” went home early.'],
    ['a motto', 'Its motto is “Row or sink” and always was.'],
    ['a boat', 'The boat, the “Silver Herring”, left at noon.'],
    ['a feast', '“Fish Day” begins on Monday at the pier.'],
    ['a book with a name before', 'Lang, who wrote “Tides of Winter”, lives by the pier.'],
    ['single scare quotes', "The 'experts' went home early."],
    ['lengths', "The pilot is 6'2\" and his boat is 30' long."],
    ['possessives', 'The rowers’ hut and the pilots’ shed are shut.'],
  ])('%s', (_, text) => {
    expect(attributionsOf(text)).toEqual([]);
  });
});

describe('a quotation behind a clause and a colon', () => {
  it.each([
    ['Brook shook his head: “Not this year.”', 'Brook'],
    ['She sat down and smiled: “We did it!”', 'She'],
  ])('%s', (text, mention) => {
    expect(attributionsOf(text)).toMatchObject([{ type: 'direct', mention }]);
  });

  it.each([
    ['a thing says nothing', 'The bridge has two gates: “Mind” and “Yourself.”'],
    ['nor does who names a title', 'Brook wrote a book: “The Old Bridge”'],
  ])('%s', (_, text) => {
    expect(attributionsOf(text).filter(({ mention }) => mention !== null)).toEqual([]);
  });
});

it('a question inside the marks does not make the sentence a question', () => {
  expect(attributionsOf('Brook says, “Why not? We are on it,” and residents left.')).toMatchObject([
    { mention: 'Brook' },
  ]);
});
