import { describe, expect, it } from 'vitest';
import { run } from '../sources/stage';

const statuses = (...args: Parameters<typeof run>) =>
  run(...args).map(({ verification }) => verification.status);

const army = {
  says: 'it had taken the hill',
  cue: 'said',
  mention: 'The army',
  kind: 'organisation',
} as const;
const rebels = {
  says: 'they had held it',
  cue: 'said',
  mention: 'The rebels',
  kind: 'group',
} as const;

describe('which claims are covered', () => {
  it('neither: the last two, of two speakers', () => {
    expect(
      statuses(
        'The army said it had taken the hill. The rebels said they had held it. Neither claim could be verified. Villagers said it was quiet.',
        [army, rebels, { says: 'it was quiet', cue: 'said', mention: 'Villagers', kind: 'group' }],
      ),
    ).toEqual(['unverified', 'unverified', 'none']);
  });

  it('either: both sides', () => {
    expect(
      statuses(
        'The army said it had taken the hill. The rebels said they had held it. The BBC has not been able to confirm either account.',
        [army, rebels],
      ),
    ).toEqual(['unverified', 'unverified']);
  });

  it('those reports: all that unnamed sources told in a row, and nothing that somebody was urged to do', () => {
    const sources = [
      { says: 'cars were attacked', cue: 'said', mention: 'opposition sources', kind: 'group' },
      { says: 'a wife was beaten', cue: 'said', mention: 'postings', kind: 'document' },
      { says: 'they fired on crowds', cue: 'said', mention: 'groups', kind: 'group' },
    ] as const;
    expect(
      statuses(
        'The opposition sources said cars were attacked. The postings said a wife was beaten. The groups said they fired on crowds. The Courier has not been able to independently confirm those reports.',
        [...sources],
      ),
    ).toEqual(['unverified', 'unverified', 'unverified']);
    expect(
      statuses(
        'The mayor urged them to stay at home. Villagers said shots were fired. The Courier could not independently confirm the reports.',
        [
          { says: 'to stay at home', cue: 'urged', mention: 'The mayor', kind: 'person' },
          { says: 'shots were fired', cue: 'said', mention: 'Villagers', kind: 'group' },
        ],
      ),
    ).toEqual(['none', 'unverified']);
  });

  it.each([
    ['told', 'to leave the hill', 'The mayor told them to leave the hill. Villagers said shots were fired. Neither report could be independently verified.'],
    ['demanded', 'a strike', 'The mayor demanded a strike. Villagers said shots were fired. Neither report could be independently verified.'],
  ])('neither report: nothing that somebody %s', (cue, says, text) => {
    expect(
      statuses(text, [
        { says, cue, mention: 'The mayor', kind: 'person' },
        { says: 'shots were fired', cue: 'said', mention: 'Villagers', kind: 'group' },
      ]),
    ).toEqual(['none', 'unverified']);
  }); // prettier-ignore

  it('the claim: only the nearest', () => {
    expect(
      statuses(
        'The army said it had taken the hill. The rebels said they had held it. The claim could not be verified.',
        [army, rebels],
      ),
    ).toEqual(['none', 'unverified']);
  });

  it('this number: only the nearest of one speaker', () => {
    expect(
      statuses(
        'The army said it had taken the hill, adding that forty had died. Reuters could not verify this number.',
        [army, { says: 'forty had died', cue: 'adding', mention: 'The army' }],
      ),
    ).toEqual(['none', 'unverified']);
  });

  it('this: all that the same speaker said there', () => {
    expect(
      statuses(
        'The army also reported the fall of a village. Its units had “taken the hill” and “found water,” it announced, although this has not been verified by an independent source.',
        [
          { says: 'the fall of a village', cue: 'reported', mention: 'The army' },
          {
            says: ['taken the hill', 'found water,'],
            cue: 'announced',
            mention: 'it',
            name: 'The army',
          },
        ],
      ),
    ).toEqual(['unverified', 'unverified']);
  });

  it('the reports: those of the paragraphs before', () => {
    expect(
      statuses(
        [
          'Rumours went round that the mayor had fled.',
          'Later, regional reports said he was at home.',
          'The reports could not be independently confirmed.',
        ],
        [
          { says: 'the mayor had fled', cue: 'Rumours', mention: 'Rumours', kind: 'group' },
          { says: 'he was at home', cue: 'said', mention: 'regional reports', kind: 'group' },
        ],
      ),
    ).toEqual(['unverified', 'unverified']);
  });

  it('reports that …: what follows', () => {
    expect(
      statuses(
        'The army said it had taken the hill. Officials were unable to confirm the reports that a bridge was down.',
        [army, { says: 'a bridge was down', cue: 'reports', kind: 'group' }],
      ),
    ).toEqual(['none', 'unverified']);
  });

  it('whose information: all that the source said', () => {
    expect(
      statuses(
        [
          '“It leaks,” the source told Reuters.',
          'It may go, said the source, whose information could not be independently verified.',
        ],
        [
          { says: 'It leaks,', cue: 'told', mention: 'the source', kind: 'anonymous' },
          { says: 'It may go', cue: 'said', mention: 'the source', kind: 'anonymous' },
        ],
      ),
    ).toEqual(['unverified', 'unverified']);
  });

  it('the document: what it says, at a distance', () => {
    expect(
      statuses(
        [
          '“Names must change,” the document reads.',
          'The paper says it is from March.',
          'The authenticity of the document cannot be independently verified.',
        ],
        [
          { says: 'Names must change,', cue: 'reads', mention: 'the document', kind: 'document' },
          { says: 'it is from March', cue: 'says', mention: 'The paper', kind: 'organisation' },
        ],
      ),
    ).toEqual(['unverified', 'none']);
  });

  it('an event by its own words', () => {
    expect(
      statuses(
        [
          'The army said a tanker was hit by rockets.',
          'An insurer said the harbour was calm.',
          'There has been no independent confirmation of the rockets.',
        ],
        [
          { says: 'a tanker was hit by rockets', cue: 'said', mention: 'The army' },
          { says: 'the harbour was calm', cue: 'said', mention: 'An insurer' },
        ],
      ),
    ).toEqual(['unverified', 'none']);
  });

  it('a named person’s reporting', () => {
    expect(
      statuses(
        [
          'The mayor had fled, Ruiz wrote.',
          'An envoy said it rained.',
          'The radio confirmed Ruiz’s reporting.',
        ],
        [
          { says: 'The mayor had fled', cue: 'wrote', mention: 'Ruiz', name: 'Ana Ruiz' },
          { says: 'it rained', cue: 'said', mention: 'An envoy' },
        ],
      ),
    ).toEqual(['verified', 'none']);
  });

  it('nothing far away', () => {
    expect(
      statuses(
        [
          'The army said it had taken the hill.',
          'It rained.',
          'The road is closed.',
          'The claim could not be verified.',
        ],
        [army],
      ),
    ).toEqual(['none']);
  });

  it('an event confirmed in other words by somebody else', () => {
    const page = [
      'The army said the enemy had used a glider bomb against the harbour.',
      'An envoy said it rained.',
      'The enemy command confirmed the use of the glider bomb.',
    ];
    const claims = [
      {
        says: 'the enemy had used a glider bomb against the harbour',
        cue: 'said',
        mention: 'The army',
      },
      { says: 'it rained', cue: 'said', mention: 'An envoy' },
    ];
    expect(statuses(page, claims)).toEqual(['verified', 'none']);
    expect(
      statuses(
        [...page.slice(0, 2), 'The enemy command confirmed the promotion of a general.'],
        claims,
      ),
    ).toEqual(['none', 'none']);
  });

  it('not what a spokesman said, if his ministry denies something', () => {
    expect(
      statuses(
        'The virus may spread, ministry spokesman Adil Roa said. Later the ministry denied the reports.',
        [{ says: 'The virus may spread', cue: 'said', mention: 'ministry spokesman Adil Roa' }],
      ),
    ).toEqual(['none']);
  });

  it('not another’s claim than the one named', () => {
    expect(
      statuses(
        'Mourning was declared, the mayor said. The envoy denied his northern colleague’s accusations.',
        [{ says: 'Mourning was declared', cue: 'said', mention: 'the mayor' }],
      ),
    ).toEqual(['none']);
  });

  it('a clause that was taken too long', () => {
    expect(
      statuses(
        'The agency said eighteen rebels had died, but officials could not confirm the report.',
        [
          {
            says: 'eighteen rebels had died, but officials could not confirm the report',
            cue: 'said',
            mention: 'The agency',
          },
        ],
      ),
    ).toEqual(['unverified']);
  });

  it('not the claim of the one who denies', () => {
    expect(
      statuses(
        'The army said it had taken the hill. The rebels denied the claim and said they had held it.',
        [army, rebels],
      ),
    ).toEqual(['disputed', 'none']);
  });
});

describe('denials tied to their claims', () => {
  it("by a noun of the denier's own, right after the claim", () => {
    expect(
      statuses(
        'State radio reported that two trawlers had crossed the line. Ostria denied that its trawlers had moved.',
        [
          { says: 'two trawlers had crossed the line', cue: 'reported', mention: 'State radio' },
          { says: 'its trawlers had moved', cue: 'denied', mention: 'Ostria' },
        ],
      ),
    ).toEqual(['disputed', 'none']);
  });

  it('not by a noun that the claim lacks', () => {
    expect(
      statuses(
        'State radio reported that two trawlers had crossed the line. Ostria denied that its soldiers had moved.',
        [
          { says: 'two trawlers had crossed the line', cue: 'reported', mention: 'State radio' },
          { says: 'its soldiers had moved', cue: 'denied', mention: 'Ostria' },
        ],
      ),
    ).toEqual(['none', 'none']);
  });

  it('a claim that follows, if it names the one who denied and takes up the words', () => {
    const page = (charge: string) =>
      `Velden has denied that her office leaked the memo. At a rally, Korr said ${charge}.`;
    const claims = (charge: string) => [
      { says: 'her office leaked the memo', cue: 'denied', mention: 'Velden' },
      { says: charge, cue: 'said', mention: 'Korr' },
    ];
    const charge = 'it was Velden who leaked it';
    expect(statuses(page(charge), claims(charge))).toEqual(['none', 'disputed']);
    const other = 'Velden should go home';
    expect(statuses(page(other), claims(other))).toEqual(['none', 'none']);
  });

  it('what a prosecutor said, by a denial of the deed', () => {
    expect(
      statuses(
        'The clerk emptied the till, a prosecutor said. Bram, 50, denies taking the coins.',
        [
          { says: 'The clerk emptied the till', cue: 'said', mention: 'a prosecutor' },
          { says: 'taking the coins', cue: 'denies', mention: 'Bram' },
        ],
      ),
    ).toEqual(['disputed', 'none']);
    expect(
      statuses('The till was empty, a neighbour said. Bram, 50, denies taking the coins.', [
        { says: 'The till was empty', cue: 'said', mention: 'a neighbour' },
        { says: 'taking the coins', cue: 'denies', mention: 'Bram' },
      ]),
    ).toEqual(['none', 'none']);
  });

  it('an accusation that is repeated in much the same words', () => {
    const first = 'the council of hiding a report on the broken wall';
    const again = 'them of hiding the report about the broken Orrin wall';
    const page = (second: string) =>
      `Velden accused ${first}. Rain fell on Monday. In a letter, she accused ${second}. The council has denied doing anything wrong.`;
    const claims = (second: string) => [
      { says: first, cue: 'accused', mention: 'Velden' },
      { says: second, cue: 'accused', mention: 'she', name: 'Velden' },
    ];
    expect(statuses(page(again), claims(again))).toEqual(['disputed', 'disputed']);
    const other = 'a baker of selling old bread';
    expect(statuses(page(other), claims(other))).toEqual(['none', 'disputed']);
  });

  it('contrary to claims that: the claim behind it', () => {
    expect(
      statuses('The wells are dry, contrary to claims by Ostria that rain had filled them.', [
        { says: 'rain had filled them', cue: 'claims', mention: 'Ostria' },
      ]),
    ).toEqual(['disputed']);
    expect(
      statuses('The race went on despite reports that rain had filled the pits.', [
        { says: 'rain had filled the pits', cue: 'reports' },
      ]),
    ).toEqual(['none']);
  });
});

describe('what a statement points to', () => {
  it("much of somebody's reporting: that one's claim", () => {
    expect(
      statuses(
        'Tova Reik wrote that the firm had hidden the loss. Auditors said they were surprised. A day later, Reuters confirmed much of Reik’s earlier reporting.',
        [
          { says: 'the firm had hidden the loss', cue: 'wrote', mention: 'Tova Reik' },
          { says: 'they were surprised', cue: 'said', mention: 'Auditors', kind: 'group' },
        ],
      ),
    ).toEqual(['verified', 'none']);
  });

  it('no confirmation of one thing, not of what else the sentence names', () => {
    expect(
      statuses(
        [
          'The navy said shells had hit a freighter.',
          'An insurer said the refinery had been attacked.',
          'There was no independent confirmation of the hit on the freighter nor of other raids that the navy attacked with.',
        ],
        [
          { says: 'shells had hit a freighter', cue: 'said', mention: 'The navy' },
          { says: 'the refinery had been attacked', cue: 'said', mention: 'An insurer' },
        ],
      ),
    ).toEqual(['unverified', 'none']);
  });

  it('claims of one whom the lead does not name', () => {
    expect(
      statuses(
        [
          'Fighters took a second mill, a monitoring group said.',
          'The mill stands north of Orrin, the Mill Watch said.',
          'The claims could not be independently confirmed.',
        ],
        [
          {
            says: 'Fighters took a second mill',
            cue: 'said',
            mention: 'a monitoring group',
            kind: 'anonymous',
          },
          {
            says: 'The mill stands north of Orrin',
            cue: 'said',
            mention: 'the Mill Watch',
            kind: 'organisation',
          },
        ],
      ),
    ).toEqual(['unverified', 'unverified']);
  });

  it('an account: all that its speaker said', () => {
    expect(
      statuses(
        'The guard said the gate was open. He said nobody was there. His account could not be verified.',
        [
          { says: 'the gate was open', cue: 'said', mention: 'The guard', name: 'guard' },
          { says: 'nobody was there', cue: 'said', mention: 'He', name: 'guard' },
        ],
      ),
    ).toEqual(['unverified', 'unverified']);
  });
});
