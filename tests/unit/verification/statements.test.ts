import { describe, expect, it } from 'vitest';
import type { Claim } from '../sources/stage';
import { run } from '../sources/stage';

const claim: Claim = {
  says: 'the mine had flooded',
  cue: 'said',
  mention: 'the union',
  kind: 'organisation',
};
const said = 'The mine is deep. On Monday the union said the mine had flooded';

/** The verification of the one claim in `said`, followed by `rest`. */
const after = (rest: string) => run(`${said}${rest}`, [claim])[0]!.verification;

describe('not verified', () => {
  it.each([
    [
      '. This could not be independently verified.',
      'This could not be independently verified',
      null,
    ],
    ['. The claim has not been verified.', 'The claim has not been verified', null],
    [
      '. The report could not be confirmed by the inspectorate.',
      'The report could not be confirmed by the inspectorate',
      'the inspectorate',
    ],
    [
      '. Reuters could not independently verify the report.',
      'Reuters could not independently verify the report',
      'Reuters',
    ],
    [
      '. The BBC has not been able to confirm the account.',
      'The BBC has not been able to confirm the account',
      'The BBC',
    ],
    ['. AFP was unable to verify the claim.', 'AFP was unable to verify the claim', 'AFP'],
    [
      '. None of this has been independently verified.',
      'None of this has been independently verified',
      null,
    ],
    ['. There was no independent confirmation.', 'There was no independent confirmation', null],
    [
      ', though this has not been confirmed by an independent source.',
      'this has not been confirmed by an independent source',
      'an independent source',
    ],
    [', a claim that could not be verified.', 'could not be verified', null],
    [', which could not be independently confirmed.', 'could not be independently confirmed', null],
    [', without providing evidence.', 'without providing evidence', null],
    [', but offered no proof.', 'offered no proof', null],
    [', a claim for which there is no evidence.', 'for which there is no evidence', null],
    [
      ', but the owners could not confirm the report.',
      'the owners could not confirm the report',
      'the owners',
    ],
    [
      '. There is no evidence to support the claim.',
      'There is no evidence to support the claim',
      null,
    ],
  ])('%s', (rest, evidence, by) => {
    expect(after(rest)).toMatchObject({ status: 'unverified', by, evidence: { text: evidence } });
  });

  it('by the words for the report', () => {
    const found = run('Unconfirmed reports say the mine had flooded.', [
      { ...claim, cue: 'say', mention: 'Unconfirmed reports', kind: 'group' },
    ]);
    expect(found[0]!.verification).toMatchObject({
      status: 'unverified',
      evidence: { text: 'Unconfirmed reports' },
    });
  });

  it('where reports were unconfirmed', () => {
    const found = run('She said reports of a second fire were unconfirmed.', [
      { says: 'a second fire', cue: 'reports', mention: 'She', name: 'Eva Kern' },
    ]);
    expect(found[0]!.verification.status).toBe('unverified');
  });
});

describe('verified', () => {
  it.each([
    [', which the inspectorate confirmed.', 'the inspectorate confirmed', 'the inspectorate'],
    [', an account corroborated by two miners.', 'corroborated by two miners', 'two miners'],
    [
      '. The report was confirmed by the inspectorate.',
      'The report was confirmed by the inspectorate',
      'the inspectorate',
    ],
    [
      '. The inspectorate later confirmed the report.',
      'The inspectorate later confirmed the report',
      'The inspectorate',
    ],
    [
      '. The video was geolocated by a research group.',
      'The video was geolocated by a research group',
      'a research group',
    ],
    [
      ', which two other officials have separately confirmed.',
      'two other officials have separately confirmed',
      'two other officials',
    ],
    [
      '. Satellite images seen by Reuters support the account.',
      'Satellite images seen by Reuters support the account',
      'Satellite images seen by Reuters',
    ],
    ['. Reuters verified the footage.', 'Reuters verified the footage', 'Reuters'],
    [
      '. Bellingcat geolocated the video to the eastern shaft.',
      'Bellingcat geolocated the video',
      'Bellingcat',
    ],
  ])('%s', (rest, evidence, by) => {
    expect(after(rest)).toMatchObject({ status: 'verified', by, evidence: { text: evidence } });
  });

  it('by another who confirms the report while saying something', () => {
    const found = run(
      `${said}. The inspectorate said it had seen the water, confirming the report.`,
      [
        claim,
        {
          says: 'it had seen the water',
          cue: 'said',
          mention: 'The inspectorate',
          kind: 'organisation',
        },
      ],
    );
    expect(found.map(({ verification }) => verification.status)).toEqual(['verified', 'none']);
  });

  it('by a fact check', () => {
    const found = run(
      'A radio fact check found the claim that “the mine had flooded” rings true.',
      [{ ...claim, cue: 'claim', mention: undefined as never, name: 'the union' }],
    );
    expect(found[0]!.verification).toMatchObject({ status: 'verified', by: 'A radio fact check' });
  });
});

describe('disputed', () => {
  it.each([
    ['. The owners denied this.', 'The owners denied this', 'The owners'],
    [
      '. The owners have strongly denied the claim.',
      'The owners have strongly denied the claim',
      'The owners',
    ],
    ['. The owners rejected the report.', 'The owners rejected the report', 'The owners'],
    ['. The claim was debunked by Full Fact.', 'The claim was debunked by Full Fact', 'Full Fact'],
    ['. The owners called the account false.', 'The owners called the account false', 'The owners'],
    ['. The claim is false.', 'The claim is false', null],
    [', an allegation the owners deny.', 'the owners deny', 'the owners'],
    [', which the owners deny.', 'the owners deny', 'the owners'],
    [
      ', which the owners have since firmly denied.',
      'the owners have since firmly denied',
      'the owners',
    ],
    [', which the owners had themselves denied.', 'the owners had themselves denied', 'the owners'],
    ['. Miners disputed that.', 'Miners disputed that', 'Miners'],
    ['. That is not true.', 'That is not true', null],
    [
      '. But this is false, according to the inspectorate.',
      'this is false, according to the inspectorate',
      'the inspectorate',
    ],
    [
      '. The court did not agree with the union’s claim.',
      'The court did not agree with the union’s claim',
      'The court',
    ],
  ])('%s', (rest, evidence, by) => {
    expect(after(rest)).toMatchObject({ status: 'disputed', by, evidence: { text: evidence } });
  });

  it('when the accused denies having done it', () => {
    const found = run(
      'The union accused the owners of flooding the mine. They have denied any wrongdoing.',
      [{ says: 'flooding the mine', cue: 'accused', mention: 'The union', kind: 'organisation' }],
    );
    expect(found[0]!.verification.status).toBe('disputed');
  });

  it('when the one who is named in the claim denies it', () => {
    const found = run(
      [
        'The union said Mader Mining had agreed to pay.',
        'But Mader Mining denied that it had made any offer.',
      ],
      [
        {
          says: 'Mader Mining had agreed to pay',
          cue: 'said',
          mention: 'The union',
          kind: 'organisation',
        },
        {
          says: 'it had made any offer',
          cue: 'denied',
          mention: 'Mader Mining',
          kind: 'organisation',
        },
      ],
    );
    expect(found.map(({ verification }) => verification.status)).toEqual(['disputed', 'none']);
  });

  it('where the page itself calls it false', () => {
    const found = run('He falsely claimed the mine had flooded.', [
      { ...claim, cue: 'claimed', mention: 'He', name: 'Jon Mader' },
    ]);
    expect(found[0]!.verification.status).toBe('disputed');
  });

  it('where a reporter’s channel relays the denial', () => {
    const found = run(`${said}. Delta Radio reported local officials denying the claims.`, [
      claim,
      { says: 'the claims', cue: 'denying', mention: 'local officials', kind: 'group' },
    ]);
    expect(found[0]!.verification.status).toBe('disputed');
  });
});

describe('words around the claim', () => {
  it('“without evidence” between the cue and the claim', () => {
    const found = run('The union claimed, without evidence, that the mine had flooded.', [
      { ...claim, cue: 'claimed', mention: 'The union' },
    ]);
    expect(found[0]!.verification).toMatchObject({
      status: 'unverified',
      evidence: { text: 'without evidence' },
    });
  });

  it('neither side’s account', () => {
    const found = run(
      'The union said the mine had flooded. The owners said it was dry. Neither side’s account could be verified.',
      [
        { ...claim, mention: 'The union' },
        { says: 'it was dry', cue: 'said', mention: 'The owners', kind: 'group' },
      ],
    );
    expect(found.map(({ verification }) => verification.status)).toEqual([
      'unverified',
      'unverified',
    ]);
  });

  it('reports that … are untrue', () => {
    const found = run('Reports that the mine had flooded are untrue, the owners said.', [
      { says: 'Reports that the mine had flooded are untrue', cue: 'said', mention: 'the owners', kind: 'group' }, // prettier-ignore
      { says: 'the mine had flooded', cue: 'Reports' },
    ]);
    expect(found.map(({ verification }) => verification.status)).toEqual(['none', 'disputed']);
  });

  it('what another confirms in much the same words, and not what nobody had said', () => {
    const text =
      'On Monday the union said the northern mine had flooded again. The inspectorate confirmed that the northern mine had flooded.';
    const found = run(text, [
      { ...claim, says: 'the northern mine had flooded again' },
      { says: 'the northern mine had flooded', cue: 'confirmed', mention: 'The inspectorate' },
    ]);
    expect(found.map(({ verification }) => verification)).toMatchObject([
      { status: 'verified', by: 'The inspectorate' },
      { status: 'none' },
    ]);
    const alone = run('The inspectorate confirmed that the northern mine had flooded again.', [
      {
        says: 'the northern mine had flooded again',
        cue: 'confirmed',
        mention: 'The inspectorate',
      },
    ]);
    expect(alone[0]!.verification.status).toBe('none');
  });
});

describe('what fact-checkers found', () => {
  const text = 'On Monday the union said the northern mine had flooded twice since March.';
  const flooded = {
    ...claim,
    says: 'the northern mine had flooded twice since March',
  };
  const found = (rest: string) => run(`${text} ${rest}`, [flooded])[0]!.verification;

  it('is the claim itself, in much the same words', () => {
    expect(
      found('Fact-checkers found that the northern mine had flooded twice since March.'),
    ).toMatchObject({ status: 'verified', by: 'Fact-checkers' });
  });

  it('is the opposite of the claim', () => {
    expect(
      found('Fact-checkers found that the northern mine had never flooded since March.'),
    ).toMatchObject({ status: 'disputed', by: 'Fact-checkers' });
  });

  it('is something else', () => {
    expect(found('Fact-checkers found that the southern road was open.').status).toBe('none');
  });

  it('is said of the claim that they name', () => {
    const [one] = run(
      'A radio fact check found the claim that “the mine had flooded” was misleading.',
      [{ ...claim, cue: 'claim', mention: undefined as never, name: 'the union' }],
    );
    expect(one!.verification).toMatchObject({ status: 'disputed', by: 'A radio fact check' });
  });
});

describe('claims set against each other in one sentence', () => {
  const polluted = {
    says: 'the lake is polluted',
    cue: 'says',
    mention: 'the union',
    kind: 'organisation' as const,
  };
  const clean = {
    says: 'no pollution was found',
    cue: 'say',
    mention: 'the owners',
    kind: 'group' as const,
  };
  const statuses = (text: string, second = clean) =>
    run(text, [polluted, second]).map(({ verification }) => verification.status);

  it('are both disputed, each by the other', () => {
    const text =
      'While the union says the lake is polluted, the owners say no pollution was found.';
    const found = run(text, [polluted, clean]);
    expect(found.map(({ verification }) => verification)).toMatchObject([
      {
        status: 'disputed',
        by: 'the owners',
        evidence: { text: 'the owners say no pollution was found' },
      },
      {
        status: 'disputed',
        by: 'the union',
        evidence: { text: 'the union says the lake is polluted' },
      },
    ]);
    expect(
      statuses(
        'Now the union says the lake is polluted but the owners say no pollution was found.',
        {
          ...clean,
        },
      ),
    ).toEqual(['disputed', 'disputed']);
  });

  it.each([
    ['without a word that sets them so', 'The union says the lake is polluted and the owners say no pollution was found.', clean], // prettier-ignore
    ['in two sentences', 'The union says the lake is polluted. The owners say no pollution was found.', { ...clean, mention: 'The owners' }], // prettier-ignore
    ['if neither says “not”', 'While the union says the lake is polluted, the owners say pollution was there before.', { ...clean, says: 'pollution was there before' }], // prettier-ignore
    ['of other things', 'While the union says the lake is polluted, the owners say nobody was fired.', { ...clean, says: 'nobody was fired' }], // prettier-ignore
    ['by one speaker', 'While the union says the lake is polluted, it says no pollution was found.', { ...clean, cue: 'says', mention: 'it', name: 'the union' }], // prettier-ignore
  ])('are not, %s', (_, text, second) => {
    expect(statuses(text.replace(/^The union/, 'Now the union'), second)).toEqual(['none', 'none']);
  });
});

describe('nothing said', () => {
  it.each([
    '. That is a lie detector.',
    '. This is not the true cause of the delay.',
    '. There are nine confirmed cases of typhoid.',
    '. It wrote so from its verified account.',
    '. The men were denied entry.',
    '. The judge denied him bail.',
    '. The owners denied a request for a visit.',
    '. The owners rejected the motion.',
    '. It could not confirm when the pumps would start.',
    '. It could not confirm whether anyone was hurt.',
    '. The bookings had not been confirmed.',
    '. The date of the sale is unconfirmed.',
    '. The owners denied that the road was closed.',
    '. Satellite images of the shaft were sold.',
    '. The owners support the plan.',
    '. The owners would confirm the report if they were asked.',
    '. Three cases have yet to be confirmed.',
    '. If this is confirmed by the inspectorate, the pit will close.',
    '. Passengers without a verified number were not told.',
    '. The owners confirmed the appointment of a new manager.',
    '. The owners did not reply.',
    '. The owners denied her a seat.',
    '. The owners dismissed forty men.',
    '. “I cannot confirm this report,” a guard said.',
    '. He was confirmed by the senate.',
  ])('%s', (rest) => {
    expect(after(rest)).toEqual({ status: 'none', by: null, evidence: null });
  });

  it('where a party confirms its own deed', () => {
    const found = run('The club confirmed the signing of Leo Maas.', [
      {
        says: 'the signing of Leo Maas',
        cue: 'confirmed',
        mention: 'The club',
        kind: 'organisation',
      },
    ]);
    expect(found[0]!.verification.status).toBe('none');
  });

  it('where somebody confirms what they themselves said', () => {
    const found = run(
      'The union said the mine had flooded. The union later confirmed the report.',
      [{ ...claim, mention: 'The union' }],
    );
    expect(found[0]!.verification.status).toBe('none');
  });
});

describe('the sentence of the evidence', () => {
  it('is all of it', () => {
    const { evidence, sentence } = after(
      '. The report could not be confirmed by the inspectorate, which met on Friday. It rained.',
    );
    expect(sentence!.text).toBe(
      'The report could not be confirmed by the inspectorate, which met on Friday.',
    );
    expect(sentence!.text).toContain(evidence!.text);
  });

  it('is left out where it has no words besides it', () => {
    const { evidence, sentence } = after('. The claim has not been verified.');
    expect(evidence!.text).toBe('The claim has not been verified');
    expect(sentence).toBeUndefined();
  });
});
