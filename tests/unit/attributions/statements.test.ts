import { describe, expect, it } from 'vitest';
import { attributionsOf } from './stage';

const told = (text: string) =>
  attributionsOf(text).map(({ mention, segments }) => [mention, segments.at(-1)]);

describe('a relative clause that says more than what it is about', () => {
  it.each([
    ['The ferry takes an old canal, which the pilots say has saved the town from two floods.', 'the pilots', 'has saved the town from two floods'],
    ['Ebba Holm sold the mill, which she described as “a millstone with windows.”', 'she', 'as “a millstone with windows.”'],
  ])('%s', (text, mention, last) => {
    expect(told(text)).toContainEqual([mention, expect.stringContaining(last)]);
  }); // prettier-ignore

  it('is another one than what became of a statement', () => {
    expect(told('The council had sold the mill, which Ebba Holm confirmed.')).toEqual([]);
  });
});

describe('what is cited', () => {
  it('as something is a statement', () => {
    expect(told('Residents cited the noise of the sawmill as their reason for moving.')).toEqual([
      ['Residents', expect.stringContaining('the noise of the sawmill')],
    ]);
  });

  it('alone is where somebody has it from', () => {
    expect(told('The mill changed hands in May, citing a clerk of the court.')).toEqual([]);
  });
});

describe('what tells of no statement', () => {
  it.each([
    ['whom somebody praised', 'The coach praised his winger.'],
    ['whom somebody thanked', 'At the gala the singer thanked the bank.'],
    ['what somebody agreed to do', 'The bank agreed to sell itself to a rival.'],
    ['who is accused', 'He learned that the man accused of stealing the boat used it to leave the country.'],
    ['a participle that tells which', 'The last confirmed northern attack took place in May.'],
    ['a verb joined to a negated one', 'The paper has not edited the lists or confirmed their accuracy.'],
    ['to whom somebody wrote', 'On Friday Biller wrote to Gov. Roy Kuper, a Democrat, on behalf of the guild.'],
    ['what somebody called', 'Orben has called a press conference on Wednesday to discuss the “outbound tour” of the choir.'],
    ['a question in a clause of its own', 'When asked how much it was, she laughed.'],
    ['what few would say', 'Few would argue against the use of such lists to catch thieves.'],
    ['an owner’s participle', 'The firm’s promising offer of “early protection” isn’t a free gift, as shops will need to pay 15 euros.'],
    ['what a relative clause tells', 'Marlow Mills reported third-quarter earnings that topped estimates as revenue fell short.'],
    ['what somebody did next', 'Lena Auer studied law. She went on to serve as a judge at the county court and on the appeals panel before being elected to the board.'],
    ['what a firm earned', 'The northern unit posted a pre-tax profit of 3 million euros partly due to the sale of a depot.'],
  ])('%s', (_, text) => {
    expect(attributionsOf(text)).toEqual([]);
  }); // prettier-ignore

  it('what an opening participle is about', () => {
    const found = attributionsOf(
      'Explaining the town’s new line, observers said that the pier was lost.',
    );
    expect(found).toMatchObject([{ cue: 'said' }]);
  });

  it('but what somebody calls it does', () => {
    expect(attributionsOf('Lena Auer called the talks useful.')).toHaveLength(1);
    expect(attributionsOf('Lena Auer called her vote a mistake.')).toHaveLength(1);
  });
});

it('the clause before "what it said" is none of the content', () => {
  const text = 'The town has threatened action over what the firm said are fair prices for all.';
  expect(attributionsOf(text).at(-1)?.segments.join(' ')).not.toMatch(/threatened/);
});
