import { describe, expect, it } from 'vitest';
import { namesOf, speakersOf } from './helpers';

describe('an office, what it is of, and who holds it', () => {
  it.each([
    ['a country', '<Norway’s ambassador to Britain Liu Vann> said [no].', 'Liu Vann | person | Norway’s ambassador to Britain'],
    ['a body', '<Denmark’s envoy to the United Nations Vasil Nebor> said [no].', 'Vasil Nebor | person | Denmark’s envoy to the United Nations'],
    ['letters', '<Former ambassador to the UN Nikki Dahl> said [no].', 'Nikki Dahl | person | Former ambassador to the UN'],
    ['a department', '<Minister for Health Stephen Lund> said [no].', 'Stephen Lund | person | Minister for Health'],
    ['an institute', '<Deputy director of the Quay Institute Anna Moen> said [no].', 'Anna Moen | person | Deputy director of the Quay Institute'],
    ['a force', '<Bergen chief of police Erik Moen> said [no].', 'Erik Moen | person | Bergen chief of police'],
  ])('%s', (_, text, speaker) => {
    expect(speakersOf(text)).toEqual([speaker]);
  }); // prettier-ignore

  it('a role right before the name belongs to the name, and what stands before it to another', () => {
    expect(namesOf('<A friend of Norway captain Jonas Dahl> said [no].')).toEqual([
      'a friend of Norway captain Jonas Dahl',
    ]);
  });

  it('is known again by the office with its owner', () => {
    expect(
      namesOf(`
        <Norway’s ambassador to Britain Liu Vann> said [no].

        <Norway’s ambassador> said [yes].
      `),
    ).toEqual(['Liu Vann', 'Liu Vann']);
  });
});

describe('what somebody owns', () => {
  it('is definite', () => {
    expect(
      namesOf(`
        Dahl’s lawyer, <Karin Lund>, said [no].

        <Dahl’s lawyer> said [yes].
      `),
    ).toEqual(['Karin Lund', 'Karin Lund']);
  });

  it('of another owner is another', () => {
    expect(
      namesOf(`
        Dahl’s lawyer, <Karin Lund>, said [no].

        <Moen’s lawyer> said [yes].
      `),
    ).toEqual(['Karin Lund', 'Moen’s lawyer']);
  });
});

it('a country in capitals is called as it is elsewhere', () => {
  expect(
    namesOf(`
      <NORWAY> has said [no].

      <Norway> said [yes].
    `),
  ).toEqual(['Norway', 'Norway']);
});

it('of a body and the place that it is in, "which" is the body', () => {
  expect(
    namesOf('He is the head of the Quay Dialogue Group in Turkey, <which> says [it wants peace].'),
  ).toEqual(['Quay Dialogue Group']);
});

it('a centre may be several, and "that report" is no pronoun', () => {
  expect(namesOf('<The Centers for Disease Control> says [no].')).toEqual([
    'Centers for Disease Control',
  ]);
  expect(namesOf('Dahl’s report is out. <That report> found [nothing].')).toEqual(['report']);
});

it('"one" is of the group that was named last', () => {
  expect(
    namesOf(`
      "{No}," said <another Bergen Democrat>.

      A couple of Oslo Republicans were kinder. <One> called [Dahl a great man].
    `),
  ).toEqual(['another Bergen Democrat', 'one of Oslo Republicans']);
});

it('a name that tells which people is no speaker beside another name', () => {
  expect(namesOf('<The Bergen organisers and Dahl> said [no]. Jonas Dahl left.')).toEqual([
    'the Bergen organisers and Dahl',
  ]);
});

it('whoever stands right before "who" speaks, be it any noun', () => {
  expect(namesOf('It angers civil libertarians <who> contend [that it goes too far].')).toEqual([
    'libertarians',
  ]);
});

it('"the agency" is rather a public body than a firm', () => {
  expect(
    namesOf(`
      Orvo 7 asked the Department of Transport. The reply came late. "{No}," <the agency> said.
    `),
  ).toEqual(['Department of Transport']);
});

it('two who bear one title bear it in the singular', () => {
  expect(
    speakersOf(`
      Senators Jonas Dahl and Karin Lund left. "{No}," <Dahl> said.
    `),
  ).toEqual(['Jonas Dahl | person | Senator']);
});
