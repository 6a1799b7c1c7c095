import { describe, expect, it } from 'vitest';
import { countsOf } from '@/utils/list/counts';
import { annotationOf, channelOf, personOf } from '../annotations';

describe('countsOf', () => {
  it('counts speakers and channels once each', () => {
    const first = annotationOf({ speaker: personOf('Ada Brook'), via: [channelOf('Reuters')] });
    const second = annotationOf({
      speaker: personOf('Ada Brook'),
      via: [channelOf('Reuters'), channelOf('X')],
      verification: { status: 'unverified', by: null, evidence: null },
    });
    const third = annotationOf({
      speaker: null,
      verification: { status: 'disputed', by: null, evidence: null },
    });
    expect(countsOf([first, second, third])).toEqual({
      annotations: 3,
      speakers: 1,
      sources: 2,
      verified: 0,
      unverified: 1,
      disputed: 1,
    });
  });
});
