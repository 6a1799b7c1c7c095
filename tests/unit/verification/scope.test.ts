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
