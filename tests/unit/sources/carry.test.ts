import { describe, expect, it } from 'vitest';
import { run } from './stage';

const first = { says: 'The orchard is saved,', cue: 'told', mention: 'Ada Holm' };
const opening = '“The orchard is saved,” Ada Holm told Reuters.';
const later = (text: string, over: Partial<Parameters<typeof run>[1][number]> = {}) =>
  run(
    [opening, text],
    [first, { says: 'the trees stay', cue: 'said', mention: 'she', name: 'Ada Holm', ...over }],
  )[1]!;

describe('the channel goes on', () => {
  it('in the same sentence', () => {
    const found = run('Ada Holm wrote on X that it was over, adding that the trees stay.', [
      { says: 'it was over', cue: 'wrote', mention: 'Ada Holm' },
      { says: 'the trees stay', cue: 'adding', mention: 'Ada Holm' },
    ]);
    expect(found.map(({ names }) => names)).toEqual([['X'], ['X']]);
    expect(found.map(({ via }) => via[0]!.carriedOn)).toEqual([false, true]);
  });

  it('in the same paragraph', () => {
    const found = run(`${opening} She also noted that the trees stay.`, [
      first,
      { says: 'the trees stay', cue: 'noted', mention: 'She', name: 'Ada Holm' },
    ]);
    expect(found[1]!.names).toEqual(['Reuters']);
    expect(found[1]!.via[0]!.carriedOn).toBe(true);
    expect(found[1]!.via[0]!.mention?.text).toBe('Reuters');
  });

  it('in the next paragraph', () => {
    expect(
      later('“Look, the trees stay,” she said.', { says: 'Look, the trees stay,' }).names,
    ).toEqual(['Reuters']);
  });

  it('over a caption', () => {
    const found = run(
      [opening, { text: 'Trees in May.', kind: 'caption' }, 'She said the trees stay.'],
      [first, { says: 'the trees stay', cue: 'said', mention: 'She', name: 'Ada Holm' }],
    );
    expect(found[1]!.names).toEqual(['Reuters']);
  });

  it('with a quote that has no cue of its own', () => {
    const found = run(`${opening} “And so are the trees.”`, [
      first,
      { says: 'And so are the trees.', name: 'Ada Holm', continues: 0 },
    ]);
    expect(found[1]!.names).toEqual(['Reuters']);
  });

  it('as long as an unnamed source speaks', () => {
    const found = run(
      [
        '“It leaks,” the source told Reuters.',
        'The dam is old.',
        'It has been mended twice.',
        '“It may go,” the source said.',
      ],
      [
        { says: 'It leaks,', cue: 'told', mention: 'the source', kind: 'anonymous' },
        { says: 'It may go,', cue: 'said', mention: 'the source', kind: 'anonymous' },
      ],
    );
    expect(found[1]!.names).toEqual(['Reuters']);
  });

  it('when the statement is taken up again', () => {
    const found = run(
      [
        'In a statement to Variety, the studio said the film was cut.',
        'Nobody else spoke.',
        '“It is shorter now,” the statement continued.',
      ],
      [
        { says: 'the film was cut', cue: 'said', mention: 'the studio', kind: 'organisation' },
        {
          says: 'It is shorter now,',
          cue: 'continued',
          mention: 'the statement',
          name: 'the studio',
        },
      ],
    );
    expect(found[1]!.names).toEqual(['Variety']);
  });

  it('to the same words in the standfirst', () => {
    const found = run(
      [
        { text: '“Every second apple tree will be felled”, an official says', kind: 'standfirst' },
        '“Every second apple tree will be felled,” Tass quoted Ada Holm as saying.',
      ],
      [
        {
          says: 'Every second apple tree will be felled',
          cue: 'says',
          mention: 'an official',
          name: 'Ada Holm',
        },
        { says: 'Every second apple tree will be felled,', cue: 'quoted', mention: 'Ada Holm' },
      ],
    );
    expect(found.map(({ names }) => names)).toEqual([['TASS'], ['TASS']]);
    expect(found[0]!.rules).toContain('same-words-elsewhere');
  });

  it('to a quote inside of a post', () => {
    const found = run(
      '“My neighbour shouted, ‘Leave the trees,’ and left,” Ada Holm wrote on Facebook.',
      [
        {
          says: 'My neighbour shouted, ‘Leave the trees,’ and left,',
          cue: 'wrote',
          mention: 'Ada Holm',
        },
        { says: 'Leave the trees,', cue: 'shouted', mention: 'My neighbour' },
      ],
    );
    expect(found.map(({ names }) => names)).toEqual([['Facebook'], ['Facebook']]);
  });
});

describe('a channel named before', () => {
  it('in a paragraph of its own', () => {
    const found = run(
      ['Then the growers put out another statement.', '“We stay,” it says.'],
      [{ says: 'We stay,', cue: 'says', mention: 'it', name: 'the growers' }],
    );
    expect(found[0]!.names).toEqual(['statement']);
  });

  it('for a description of the one who wrote', () => {
    const found = run(
      'The singer announced the tour on Instagram. “See you in Riga,” Marta Lund wrote.',
      [
        { says: 'the tour', cue: 'announced', mention: 'The singer' },
        { says: 'See you in Riga,', cue: 'wrote', mention: 'Marta Lund' },
      ],
    );
    expect(found.map(({ names }) => names)).toEqual([['Instagram'], ['Instagram']]);
  });

  it('after what a cue with a noun takes', () => {
    const says = 'the charges in a statement shared on its website';
    const [found] = run(`The firm denied ${says}.`, [
      { says, cue: 'denied', mention: 'The firm', kind: 'organisation' },
    ]);
    expect(found!.names).toEqual(['statement', 'website']);
  });
});

describe('the channel ends', () => {
  it('at another speaker', () => {
    expect(
      later('Bo Lind said the trees stay.', { mention: 'Bo Lind', name: 'Bo Lind' }).names,
    ).toEqual([]);
  });

  it('after another speaker', () => {
    const found = run(
      [opening, 'Bo Lind said it was a lie. Ada Holm said the trees stay.'],
      [
        first,
        { says: 'it was a lie', cue: 'said', mention: 'Bo Lind' },
        { says: 'the trees stay', cue: 'said', mention: 'Ada Holm' },
      ],
    );
    expect(found[2]!.names).toEqual([]);
  });

  it.each([
    'Earlier, she said the trees stay.',
    'On Tuesday she said the trees stay.',
    'Separately, she said the trees stay.',
  ])('at a new occasion: %s', (text) => {
    expect(later(text).names).toEqual([]);
  });

  it('at another channel', () => {
    expect(later('In a letter, she said the trees stay.').names).toEqual(['letter']);
  });

  it('at a distance', () => {
    const found = run(
      [opening, 'It rained.', 'It rained more.', 'She said the trees stay.'],
      [first, { says: 'the trees stay', cue: 'said', mention: 'She', name: 'Ada Holm' }],
    );
    expect(found[1]!.names).toEqual([]);
  });
});

describe('an occasion that is named in a sentence of its own', () => {
  const page = (between: string) => [
    'Lena Holt wrote on X that the dyke was done.',
    `${between} Holt spoke of digging it herself.`,
  ];
  const claims = [
    { says: 'the dyke was done', cue: 'wrote', mention: 'Lena Holt' },
    { says: 'digging it herself', cue: 'spoke', mention: 'Holt', name: 'Lena Holt' },
  ];

  it('takes the place of the channel before', () => {
    expect(
      run(page('At a rally in Orrin, Holt offered the council a bet.'), claims).map(
        ({ names }) => names,
      ),
    ).toEqual([['X'], ['rally']]);
  });

  it('is not that of somebody whom it does not name', () => {
    expect(
      run(page('At a rally in Orrin, the council was booed.'), claims)[1]!.names,
    ).not.toContain('rally');
  });
});

describe('who passed it on', () => {
  const reported = {
    says: 'the plans were void',
    cue: 'ruled',
    mention: 'Judge Holm',
    name: 'Ada Holm',
  };
  const later = { says: 'It is over,', cue: 'said', mention: 'Judge Holm', name: 'Ada Holm' };

  it('passed on no more than that, once the paragraph ends', () => {
    const found = run(
      ['Judge Holm ruled the plans were void, Reuters reported.', '“It is over,” Judge Holm said.'],
      [reported, later],
    );
    expect(found.map(({ names }) => names)).toEqual([['Reuters'], []]);
  });

  it('passed on the rest of the paragraph', () => {
    const found = run(
      'Judge Holm ruled the plans were void, Reuters reported. “It is over,” Judge Holm said.',
      [reported, later],
    );
    expect(found[1]!.names).toEqual(['Reuters']);
  });

  it('is the only one to know the speaker whom it cites', () => {
    const found = run(
      [
        'Two men were in hospital, Reuters said, citing the health board.',
        'Nobody was ill, the health board said.',
      ],
      [
        {
          says: 'Two men were in hospital',
          cue: 'said',
          mention: 'the health board',
          kind: 'organisation',
        },
        {
          says: 'Nobody was ill',
          cue: 'said',
          mention: 'the health board',
          kind: 'organisation',
        },
      ],
    );
    expect(found.map(({ names }) => names)).toEqual([['Reuters'], ['Reuters']]);
  });
});

describe('what somebody told others', () => {
  it('was not passed on with what they said before', () => {
    const found = run(
      'The dam is old, Rosa Lind said, according to Reuters. “Look at the cracks,” she told the staff at a meeting.',
      [
        { says: 'The dam is old', cue: 'said', mention: 'Rosa Lind' },
        { says: 'Look at the cracks,', cue: 'told', mention: 'she', name: 'Rosa Lind' },
      ],
    );
    expect(found.map(({ names }) => names)).toEqual([['Reuters'], []]);
  });
});

describe('a paragraph that leads in', () => {
  const quote = { says: 'They are cowards,', cue: 'declared', mention: 'Holm', name: 'Ada Holm' };

  it('what the one described there says, also where another passed it on', () => {
    const found = run(
      [
        'Speaking to Reuters, the mayor attacked her rivals.',
        '“They are cowards,” Holm declared, according to The Guardian.',
      ],
      [quote],
    );
    expect(found[0]!.names).toEqual(['Reuters', 'The Guardian']);
  });

  it('not what somebody else by name says', () => {
    const found = run(
      ['Speaking to Reuters, Jo Marsh attacked her rivals.', '“They are cowards,” Holm declared.'],
      [quote],
    );
    expect(found[0]!.names).toEqual([]);
  });
});

describe('a headline of common words', () => {
  it('has the channel of the quote that it repeats', () => {
    const found = run(
      [
        { text: 'Holm: ‘It is done one way or the other’', kind: 'headline' },
        'Holm wrote on X that “it is getting done one way or the other” today.',
      ],
      [
        { says: 'It is done one way or the other', mention: 'Holm', name: 'Ada Holm' },
        {
          says: 'it is getting done one way or the other',
          cue: 'wrote',
          mention: 'Holm',
          name: 'Ada Holm',
        },
      ],
    );
    expect(found.map(({ names }) => names)).toEqual([['X'], ['X']]);
  });
});
