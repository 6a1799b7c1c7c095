/** Phrases whose frame alone decides, and what looks like a statement but nobody has made. */
import { describe, expect, it } from 'vitest';
import { attributionsOf } from './stage';

/** "mention: content" of each. */
const found = (...parts: string[]) =>
  attributionsOf(...parts).map(
    ({ mention, segments }) => `${mention ?? '-'}: ${segments.join(' || ')}`,
  );

describe('set phrases', () => {
  it('gives what somebody is quoted as saying to whoever is quoted', () => {
    expect(found('The minister was quoted as saying the talks had collapsed.')).toEqual([
      'The minister: the talks had collapsed',
    ]);
    expect(found('Radio Orvo quoted her as telling supporters that the count was false.')).toEqual([
      'her: the count was false',
    ]);
  });

  it('names nobody where something "is said to" be so', () => {
    expect(found('The firm is reported to have lost four million.')).toEqual([
      '-: to have lost four million',
    ]);
    expect(found('The prince is rumoured to have left the country.')).toEqual([
      '-: to have left the country',
    ]);
    expect(found('The letter was said to warn of further attacks.')).toEqual([
      '-: to warn of further attacks',
    ]);
    expect(found('Mr Vance, said to be the group’s treasurer, could not be reached.')).toEqual([
      '-: to be the group’s treasurer',
    ]);
  });

  it('finds no statement in an order or an expectation', () => {
    expect(found('The driver was ordered to pay. The team is expected to say more.')).toEqual([]);
  });

  it('takes the clause behind or before "as somebody put it"', () => {
    expect(found('As the bishop put it, the roof can wait but the poor cannot.')).toEqual([
      'the bishop: the roof can wait but the poor cannot',
    ]);
    expect(found('The law is dead, as the senator pointed out on Monday.')).toEqual([
      'the senator: The law is dead',
    ]);
  });

  it('takes the clause around somebody who says it with when and where', () => {
    expect(
      found('These drivers, Orlo told the hearing on Monday, were “well paid” for their work.'),
    ).toEqual(['Orlo: These drivers || were “well paid” for their work']);
    const other = found('Ten days before the vote, Orlo wrote in a report, raising doubts.');
    expect(other).not.toContain(expect.stringContaining('||'));
  });

  it.each([
    ['The bridge will stay shut until Monday, said the mayor of Harrow, Ann Orlo.', 'the mayor of Harrow, Ann Orlo', 'The bridge will stay shut until Monday'],
    ['The bridge will stay shut until Monday, said police in Harrow.', 'police in Harrow', 'The bridge will stay shut until Monday'],
    ['Most of the money is gone, said the group’s founder, Ann Orlo, who lives in Harrow.', 'the group’s founder, Ann Orlo', 'Most of the money is gone'],
  ])('takes the clause before "said" and whoever stands behind it: %s', (text, mention, content) => {
    expect(found(text)).toEqual([`${mention}: ${content}`]);
  }); // prettier-ignore

  it('takes no object of another verb for who says it', () => {
    const text = 'Ann Orlo, who led the talks in 1978, recounted the days on the radio in Harrow.';
    expect(found(text)).not.toContain(expect.stringMatching(/^the days/));
  });

  it.each([
    ['Per the Gazette, the ferry sank on Monday.', ['the Gazette: the ferry sank on Monday']],
    ['But according to the Gazette, the ferry sank on Monday.', ['the Gazette: the ferry sank on Monday']],
    ['Per passenger, the fee was five crowns in May.', []],
    ['According to Marta Feng, Lu Jian, a nurse, was moved on Monday.', ['Marta Feng: Lu Jian, a nurse, was moved on Monday']],
  ])('takes the clause behind whom it is according to: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  }); // prettier-ignore

  it('takes the clause behind "in the view of"', () => {
    expect(found('In the view of the commission, the subsidy breaches treaty rules.')).toEqual([
      'the commission: the subsidy breaches treaty rules',
    ]);
  });
});

it('takes the clause around "in the words of", without "what" before "she called"', () => {
  const [around] = attributionsOf(
    'The premier, in the words of his own deputy, is “a man without a map”.',
  );
  expect(around).toMatchObject({ quoted: ['a man without a map'], mention: 'his own deputy' });
  expect(found('The plan is what she called “a slow disaster”.')).toEqual([
    'she: The plan is || a slow disaster',
  ]);
});

it('finds no statement in songs that are sung to close', () => {
  expect(found('She sang “Blue Harbour” and “Rain on Me” to close.')).toEqual([]);
});

describe('what only looks like a cue', () => {
  it('is the first half of a noun', () => {
    expect(found('“It is the wind,” a fellow at a think tank in Harrow told reporters.')).toEqual([
      'a fellow at a think tank in Harrow: It is the wind,',
    ]);
    expect(found('“It is the wind,” said a think tank in Harrow.')).toEqual([
      'a think tank in Harrow: It is the wind,',
    ]);
  });

  it('is a noun behind its article', () => {
    const text =
      'Still, a call for anecdotes elicited a number of comments, but no horror stories.';
    expect(found(text)).toEqual([]);
  });

  it('is a label before news that is new', () => {
    expect(found('NEW: “It is the wind,” says a forecaster')).toEqual([
      'a forecaster: It is the wind,',
    ]);
  });
});

describe('nouns that a clause follows', () => {
  it('gives the clause to the owner, without what became of the claim', () => {
    expect(found('Her contention that the will was forged was rejected by the court.')).toEqual([
      'Her: the will was forged',
    ]);
    expect(
      found('The minister’s admission that he had not read the report caused uproar.'),
    ).toEqual(['The minister: he had not read the report']);
  });

  it('gives it to whoever stands behind "by"', () => {
    expect(
      found('The claim by the rebels that they shot down the jet has not been proved.'),
    ).toEqual(['the rebels: they shot down the jet']);
  });
});

describe('what nobody has said', () => {
  it.each([
    'Prosecutors could argue that the gift was a bribe.',
    'Critics might say the law came too late.',
    'The minister is expected to announce that the levy will end.',
    'She was due to tell investors that the mill would close.',
    'It is a stretch to argue that the dam has failed.',
    'The council denied this.',
    'Ruth Bell said nothing.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is no name that looks like a cue', () => {
    expect(found('The plan was decreed by Sultan Hamid bin Said, who took power in May.')).toEqual(
      [],
    );
  });

  it('is no name that looks like a modal', () => {
    expect(found('Prime Minister Theresa May said the country would leave by March.')).toEqual([
      'Prime Minister Theresa May: the country would leave by March',
    ]);
  });
});

describe('bounds', () => {
  it('keep a clause’s verb', () => {
    expect(found('The band posted on Instagram that the tour was off.')).toEqual([
      'The band: the tour was off',
    ]);
  });

  it('keep "that" where it stands for something', () => {
    expect(found('Prosecutor Eva Stern said that was a lie.')).toEqual([
      'Prosecutor Eva Stern: that was a lie',
    ]);
  });

  it('leave adverbs that are joined out of the name', () => {
    expect(found('Her spokesman quickly and flatly denied that she had met the lobbyist.')).toEqual(
      ['Her spokesman: she had met the lobbyist'],
    );
    expect(found('“We were never told,” said tenant Leon Abara, whose flat flooded.')).toEqual([
      'tenant Leon Abara: We were never told,',
    ]);
  });
});

it('takes a few words with capitals for speech where a comma and the speaker follow', () => {
  expect(found('“We are full,” Jane Doyle said. “Except in March,” Mark Doyle added.')).toEqual([
    'Jane Doyle: We are full,',
    'Mark Doyle: Except in March,',
  ]);
});

describe('the speaker at the end, and the day or nothing behind the cue', () => {
  it('however long the office’s name is', () => {
    const text =
      'The bridge has been closed since May, the Office of Roads for the Northern District of Sund announced Monday.';
    expect(attributionsOf(text)).toMatchObject([
      {
        mention: 'the Office of Roads for the Northern District of Sund',
        segments: ['The bridge has been closed since May'],
      },
    ]);
  });

  it('what links the sentence to the one before is left out', () => {
    const text =
      'However, growth on the islands is being offset by losses on the coast, the bank said.';
    expect(attributionsOf(text)).toMatchObject([
      { segments: ['growth on the islands is being offset by losses on the coast'] },
    ]);
  });
});
