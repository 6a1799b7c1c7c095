/** What the page says became of a claim, from the words of a whole text to the status: one row for each way to say it. */
import { describe, expect, it } from 'vitest';
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';

/** "speaker | words | status | by whom" of each attribution. */
function told(text: string): string[] {
  return annotate(articleFromText(text, 'en')).map(({ segments, speaker, verification }) =>
    [
      speaker?.name ?? 'nobody',
      segments.map((segment) => segment.text).join(' … '),
      verification.status,
      verification.by ?? '–',
    ].join(' | '),
  );
}

describe('another’s claim, told by what became of it', () => {
  it.each([
    [
      'A fact check by the Harbour Gazette found the mayor’s claim that “we are paving ten streets a week” rings true.',
      'the mayor | we are paving ten streets a week | verified | A fact check by the Harbour Gazette',
    ],
    [
      'A fact check by the Oldhaven Post found the minister’s claim that “crime has doubled” to be false.',
      'the minister | crime has doubled | disputed | A fact check by the Oldhaven Post',
    ],
    [
      'Consul Ada Brook rejected the governor’s claim that the camp was empty.',
      'the governor | the camp was empty | disputed | Consul Ada Brook',
    ],
    [
      'Footage contradicts the mayor’s claim that nobody entered the hall.',
      'the mayor | nobody entered the hall | disputed | Footage',
    ],
    [
      'Experts cast doubt on Hall’s claim that the vaccine causes fever.',
      'Hall | the vaccine causes fever | disputed | Experts',
    ],
    [
      'Records confirm Hall’s claim that he served in the army.',
      'Hall | he served in the army | verified | Records',
    ],
    [
      'There is no evidence for the mayor’s claim that votes were bought.',
      'the mayor | votes were bought | unverified | –',
    ],
    [
      'Contrary to Hall’s claim that the bridge was new, it was built in 1950.',
      'Hall | the bridge was new | disputed | –',
    ],
    [
      'Despite his claim that the rolls show people would “learn nothing,” the archive holds a wealth of names.',
      'his | the rolls show people would “learn nothing,” | disputed | –',
    ],
    [
      'Ost’s claim that 300 people came is contradicted by police figures.',
      'Ost | 300 people came | disputed | police figures',
    ],
    [
      'The governor’s claim that the camp was empty could not be verified.',
      'the governor | the camp was empty | unverified | –',
    ],
    [
      'The company’s statement that no data had leaked was confirmed by the regulator.',
      'company | no data had leaked | verified | the regulator',
    ],
    [
      'The allegation that he took bribes has been denied by Hall.',
      'nobody | he took bribes | disputed | Hall',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('but not what somebody claims again', () => {
    expect(told('Hall repeated his claim that the bridge was new.')).toEqual([
      'Hall | the bridge was new | none | –',
    ]);
  });
});

describe('the status of what was said right before', () => {
  const said = 'Hall said no one had been hurt at the quay';
  it.each([
    ['. Hospital records show otherwise.', 'disputed', 'Hospital records'],
    ['. Frey remembers it differently.', 'disputed', 'Frey'],
    ['. His critics have accused him of lying.', 'disputed', 'His critics'],
    [
      '. A spokesman for the port called the claim “absurd”.',
      'disputed',
      'A spokesman for the port',
    ],
    [', an assertion that the bank’s lawyers dispute.', 'disputed', 'the bank’s lawyers'],
    [', a claim that experts say is wrong.', 'disputed', 'experts'],
    [', something the treasury has rejected.', 'disputed', 'the treasury'],
    [' — a claim that has been widely debunked.', 'disputed', '–'],
    ['. The port confirmed the incident.', 'verified', 'The port'],
    [', an account confirmed by two union officials.', 'verified', 'two union officials'],
    ['. It was not possible to verify the report.', 'unverified', '–'],
    ['. There was no way to verify the report.', 'unverified', '–'],
    ['. It was unclear whether that was true.', 'unverified', '–'],
  ])('%s', (rest, status, by) => {
    expect(told(said + rest)[0]).toBe(
      `Hall | no one had been hurt at the quay | ${status} | ${by}`,
    );
  });

  it.each([
    '. It is unclear whether it is true love.',
    '. Frey told a very different story about her childhood.',
    '. Voters backed up his claim to the seat.',
    '. The council confirmed the plans for the new depot in May.',
    '. He was accused of lying in court.',
  ])('none with “%s”', (rest) => {
    expect(told(said + rest)[0]).toBe('Hall | no one had been hurt at the quay | none | –');
  });

  it.each([
    [
      'The mayor was wrong to say that crime has doubled.',
      'the mayor | crime has doubled | disputed | –',
    ],
    ['Hall said, falsely, that he had won.', 'Hall | he had won | disputed | –'],
    [
      '“Crime has doubled,” the mayor said, although official figures show it has fallen.',
      'the mayor | Crime has doubled, | disputed | official figures',
    ],
    [
      '“Two ships were sunk,” the ministry said in a statement that could not be independently verified.',
      'ministry | Two ships were sunk, | unverified | –',
    ],
    [
      'State media, whose reports cannot be independently verified, said that 40 soldiers had died.',
      'State media | 40 soldiers had died | unverified | –',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)[0]).toBe(expected);
  });

  it('none for those whose own report confirms what others reported', () => {
    const text =
      'The Gazette wrote that the harbour fund paid the firm. The Gazette story merely confirms earlier reports about the fund.';
    expect(told(text)[0]).toMatch(/^Gazette \| .* \| none/);
  });
});

it.each([
  ['Police have denied claims that officers beat the man.', 'officers beat the man', true],
  ['Roth rejected suggestions that the firm was bankrupt.', 'the firm was bankrupt', true],
  ['Police did not deny that officers beat the man.', 'officers beat the man', undefined],
  ['Police said that officers beat the man.', 'officers beat the man', undefined],
])('%s: who denies it has not claimed it', (text, words, denies) => {
  const [found, ...more] = annotate(articleFromText(text, 'en'));
  expect(more).toEqual([]);
  expect(found!.segments.map((segment) => segment.text)).toEqual([words]);
  expect(found!.denies).toBe(denies);
});

it('behind the cue and before “who” stands who says it', () => {
  expect(
    told(
      'The bridge needs 100 days of work, said the engineer, whose figures could not be verified.',
    ),
  ).toEqual(['the engineer | The bridge needs 100 days of work | unverified | –']);
});
