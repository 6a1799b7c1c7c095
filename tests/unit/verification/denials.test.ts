import { describe, expect, it } from 'vitest';
import type { Claim } from '../sources/stage';
import { run } from '../sources/stage';

const union: Claim = {
  says: 'the mine had flooded',
  cue: 'said',
  mention: 'The union',
  kind: 'organisation',
};
const accuses: Claim = {
  says: 'the owners of locking the gates',
  cue: 'accused',
  mention: 'The union',
  kind: 'organisation',
};

const statuses = (page: string | readonly string[], claims: readonly Claim[]) =>
  run(page, claims).map(({ verification }) => verification.status);

describe('a denial tied to what was said right before', () => {
  it.each([
    ['The owners denied that anything had happened.', 'denied that anything had happened'],
    ['The owners denied it.', 'The owners denied it'],
    ['The owners told Delta Radio that this was not true.', 'this was not true'],
    ['The owners said it was simply false.', 'it was simply false'],
    ['The owners said they had seen no sign of water.', 'no sign of water'],
    ['But a video later emerged showing dry shafts.', 'video later emerged showing dry shafts'],
  ])('%s', (rest, evidence) => {
    const [found] = run(`The union said the mine had flooded. ${rest}`, [union]);
    expect(found!.verification.status).toBe('disputed');
    expect(found!.verification.evidence!.text).toContain(evidence);
  });

  it('in the denier’s own words', () => {
    const page =
      'The union said the mine had flooded. “That’s not true,” Jon Mader told reporters.';
    const denial: Claim = { says: 'That’s not true,', cue: 'told', mention: 'Jon Mader' };
    expect(statuses(page, [union, denial])).toEqual(['disputed', 'none']);
    const own = { ...union, mention: 'Jon Mader', name: 'Jon Mader' };
    expect(statuses(page.replace('The union', 'Jon Mader'), [own, denial])).toEqual([
      'none',
      'none',
    ]);
  });

  it.each([
    ['The owners said it was true.'],
    ['“That is true,” Jon Mader told reporters.'],
    ['The owners said they had seen no film of it.'],
    ['The owners said there was no record high this year. It had rained.'],
    ['The pit is old. It lies in the north. The owners denied it.'],
    ['A video later emerged.'],
  ])('not: %s', (rest) => {
    expect(statuses(`The union said the mine had flooded. ${rest}`, [union])).toEqual(['none']);
  });
});

it('a denial of a quote is one of all that the quote carries on from', () => {
  const found = run(
    '“We have sold all seats,” the theatre says. “No seat is left.” The mayor denies that anything has been sold.',
    [
      {
        says: 'We have sold all seats,',
        cue: 'says',
        mention: 'the theatre',
        kind: 'organisation',
      },
      { says: 'No seat is left.', name: 'the theatre', continues: 0 },
      { says: 'anything has been sold', cue: 'denies', mention: 'The mayor' },
    ],
  );
  expect(found.map(({ verification }) => verification.status)).toEqual([
    'disputed',
    'disputed',
    'none',
  ]);
});

describe('a denial tied to an accusation', () => {
  it.each([
    ['The owners have pleaded not guilty.'],
    ['The owners maintain their innocence.'],
    ['The owners insist they did nothing wrong.'],
    ['The owners denied the allegations.'],
    ['The owners flatly denied any wrongdoing.'],
    ['The owners have rejected the accusations.'],
  ])('%s', (rest) => {
    const page = ['The union accused the owners of locking the gates.', 'It rained.', rest];
    expect(statuses(page, [accuses])).toEqual(['disputed']);
  });

  it.each([
    ['They may plead not guilty, and nothing is decided.'],
    ['Another firm has not denied the allegations.'],
  ])('not: %s', (rest) => {
    expect(
      statuses(['The union accused the owners of locking the gates.', rest], [accuses]),
    ).toEqual(['none']);
  });

  it('not to what nobody was accused of', () => {
    const page = ['The union said the mine had flooded.', 'The owners maintain their innocence.'];
    expect(statuses(page, [union])).toEqual(['none']);
  });

  it('“the allegations”: all accusations by the one who made the last', () => {
    const page = [
      'The union accused the owners of locking the gates.',
      'It also accused them of turning off the lights.',
      'The owners denied the allegations.',
    ];
    const also: Claim = {
      says: 'them of turning off the lights',
      cue: 'accused',
      mention: 'It',
      name: 'The union',
      kind: 'organisation',
    };
    expect(statuses(page, [accuses, also])).toEqual(['disputed', 'disputed']);
  });

  it('right before, where the claim names the one who denies', () => {
    const page = [
      '“Mader promised us new pumps,” Ada Brook said.',
      'Mader denied ever promising anything.',
    ];
    const promise: Claim = {
      says: 'Mader promised us new pumps,',
      cue: 'said',
      mention: 'Ada Brook',
    };
    expect(statuses(page, [promise])).toEqual(['disputed']);
    expect(
      statuses(
        [page[0]!.replace('Mader promised', 'He promised'), page[1]!],
        [{ ...promise, says: 'He promised us new pumps,' }],
      ),
    ).toEqual(['none']);
  });
});

describe('a denial tied to a claim in much the same words, wherever it stands', () => {
  const shots: Claim = {
    says: 'officers fired shots at the harbour crowd',
    cue: 'said',
    mention: 'Residents',
    kind: 'group',
  };
  const page = (denial: string, claim = 'officers fired shots at the harbour crowd') => [
    denial,
    'The night had been quiet.',
    'The streets were empty by ten.',
    `Residents said ${claim}.`,
  ];

  it.each([
    ['Police denied that officers had fired at a crowd in the harbour.'],
    ['Police have denied a neighbour’s claim that officers fired shots at a crowd.'],
    ['The ministry rejected reports that officers had fired shots at the harbour.'],
  ])('%s', (denial) => {
    expect(statuses(page(denial), [shots])).toEqual(['disputed']);
  });

  it('there is no evidence of it', () => {
    const denial = 'There is no evidence that officers fired shots at the harbour.';
    expect(statuses(page(denial), [shots])).toEqual(['unverified']);
  });

  it.each([
    ['something else', 'Police denied that officers had been late to the harbour.'],
    ['a request', 'Police denied a request by residents to see the officers who fired shots.'],
    ['nothing', 'Police have not denied that officers fired shots at the harbour crowd.'],
  ])('not a denial of %s', (_name, denial) => {
    expect(statuses(page(denial), [shots])).toEqual(['none']);
  });

  it('not those who say the opposite, or who speak of the denial', () => {
    const says = 'officers never fired shots at the harbour crowd';
    const denial = 'Police denied that officers had fired shots at the harbour crowd.';
    expect(statuses(page(denial, says), [{ ...shots, says }])).toEqual(['none']);
    const spoken = `Ada Brook said police denied that officers had fired shots at the crowd.`;
    expect(
      statuses(spoken, [
        {
          says: 'police denied that officers had fired shots at the crowd',
          cue: 'said',
          mention: 'Ada Brook',
        },
      ]),
    ).toEqual(['none']);
  });
});

describe('what is said of reports within a statement', () => {
  it('is not said of the statement', () => {
    const says = 'reports of a second blaze were unconfirmed';
    expect(statuses(`Maja Ek said ${says}.`, [{ says, cue: 'said', mention: 'Maja Ek' }])).toEqual([
      'none',
    ]);
  });

  it('“contrary to the claims of others” in somebody’s own words', () => {
    const says = 'contrary to the claims of others, the bridge is safe';
    expect(statuses(`Maja Ek said ${says}.`, [{ says, cue: 'said', mention: 'Maja Ek' }])).toEqual([
      'none',
    ]);
  });

  it('a denial that somebody denies', () => {
    const page = 'The owners denied any wrongdoing, which the customers deny.';
    const denial: Claim = {
      says: 'any wrongdoing',
      cue: 'denied',
      mention: 'The owners',
      kind: 'organisation',
    };
    expect(statuses(page, [denial])).toEqual(['none']);
  });
});

describe('the evidence', () => {
  it('ends with a whole word', () => {
    const page = [
      'The union accused the owners of locking the gates.',
      'The owners denied locking any of the seven gates on the northern or the southern side of the pit at night.',
    ];
    const [found] = run(page, [accuses]);
    const { text } = found!.verification.evidence!;
    expect(page[1]!.split(/[\s.]+/)).toContain(text.split(' ').at(-1));
  });

  it('of a claim that came by a document stands with what the page says of the document', () => {
    const page = [
      'The mine had flooded, according to an internal document seen by Delta Radio.',
      'The authenticity of the document could not be verified.',
    ];
    const claim: Claim = {
      says: 'The mine had flooded',
      cue: 'according to',
      mention: 'Delta Radio',
      kind: 'organisation',
    };
    expect(statuses(page, [claim])).toEqual(['unverified']);
  });
});
