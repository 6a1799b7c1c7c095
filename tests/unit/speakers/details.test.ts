import { describe, expect, it } from 'vitest';
import { speakersOf } from './helpers';

describe('roles', () => {
  it('takes a trade that no list has, behind "a" and a name, also before a relative clause', () => {
    expect(
      speakersOf(`
        <Hanna Brekke>, a rope splicer whose hands were raw, said [the quay was cold].
      `),
    ).toEqual(['Hanna Brekke | person | rope splicer']);
    expect(
      speakersOf(`<Hanna Brekke>, a wonder to her friends, said [the quay was cold].`),
    ).toEqual(['Hanna Brekke | person | -']);
  });

  it('keeps the body and the adjective before a title', () => {
    expect(
      speakersOf(`
        Council member Jonas Dahl told the council. <Dahl> said [no].

        At noon provincial Fisheries Minister Karin Lund rose. <Lund> said [yes].
      `),
    ).toEqual([
      'Jonas Dahl | person | Council member',
      'Karin Lund | person | provincial Fisheries Minister',
    ]);
  });
});

describe('bodies', () => {
  it('knows a maker of things for a company', () => {
    expect(
      speakersOf(`
        Drugmaker Quell was fined on Monday. [It will pay], <the drugmaker> said.
      `),
    ).toEqual(['Quell | organisation | -']);
  });

  it('takes a house for those who run it, a plan for a document', () => {
    expect(
      speakersOf(`<The town’s concert hall> said [it was full]. <The plan> says [it may grow].`),
    ).toEqual(['town’s concert hall | organisation | -', 'plan | document | -']);
  });
});
