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
