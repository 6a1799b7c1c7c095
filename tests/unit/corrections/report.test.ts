import { expect, it } from 'vitest';
import { correctionOf, findingOf, missedQuote } from '@/utils/corrections/correction';
import { correctionsReport } from '@/utils/corrections/report';
import { annotationOf, pageOf, spanIn } from '../annotations';

const occasion = { version: '1.2.3', now: new Date('2026-03-03T12:00:00Z') };
const claim = annotationOf();
const page = pageOf(claim);
const url = 'https://news.example/bridge';

it('gives text, what was found and what should be, for each correction', () => {
  const speaker = { name: 'The mayor', kind: 'person', role: null } as const;
  const { cases } = correctionsReport({
    [url]: [
      correctionOf(page, claim, 'changed', { speaker, verification: 'disputed' }, occasion),
      correctionOf(page, claim, 'not-a-quote', {}, occasion),
      missedQuote(page, spanIn('could not be confirmed'), { channel: null }, occasion),
    ],
  });
  expect(cases[0]).toEqual({
    page: url,
    lang: 'en',
    text: page.text,
    found: findingOf(claim),
    expected: {
      ...findingOf(claim),
      speaker: { ...speaker, mention: null },
      verification: { status: 'disputed', evidence: null },
    },
    version: '1.2.3',
    made: '2026-03-03T12:00:00.000Z',
  });
  expect(cases[1]!.expected).toBeNull();
  expect(cases[2]).toMatchObject({
    found: null,
    expected: { segments: ['could not be confirmed'], speaker: null, via: [] },
  });
});
