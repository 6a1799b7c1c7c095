import fc from '@/tests/unit/fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, readFactCheckAnswer, searchAddress } from '@/utils/check/fact-checks';
import { fitting, LONGEST_SEARCH, searchWords } from '@/utils/check/search-words';
import { annotationOf, spanIn } from '../annotations';

describe('the words that are sent', () => {
  it('are those of the claim, and nothing else of the page', () => {
    const segments = [spanIn('The bridge is safe'), spanIn('This could not')];
    expect(searchWords(annotationOf({ segments }))).toBe('The bridge is safe This could not');
  });

  it('lose their quotation marks, and the comma before the cue', () => {
    const text = 'its units had “secured the heights” and „left,”';
    const cut = annotationOf({ segments: [{ start: 0, end: text.length, text }] });
    expect(searchWords(cut)).toBe('its units had secured the heights and left');
  });

  it('are a line of whole words, short enough, whatever the page has', () => {
    expect(fitting(' a\u0000b \n c\u202e ')).toBe('a b c');
    expect(fitting(`${'word '.repeat(100)}`)).toBe('word '.repeat(32).trim());
    expect(fitting('x'.repeat(500))).toHaveLength(LONGEST_SEARCH);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = fitting(text);
        expect(line.length).toBeLessThanOrEqual(LONGEST_SEARCH);
        expect(line.isWellFormed()).toBe(true);
        expect(fitting(line)).toBe(line);
        expect(() => searchAddress({ words: line, lang: 'en' })).not.toThrow();
      }),
    );
  });

  it('stand in the address, with the language, and can change nothing else in it', () => {
    const words = 'a&key=b#c/../?d=é';
    const url = new URL(searchAddress({ words, lang: 'en-GB' }));
    expect(url.origin + url.pathname).toBe(
      'https://factchecktools.googleapis.com/v1alpha1/claims:search',
    );
    expect([...url.searchParams]).toEqual([
      ['query', words],
      ['languageCode', 'en'],
      ['pageSize', '10'],
    ]);
    expect(url.hash).toBe('');
    expect(searchAddress({ words, lang: null })).not.toContain('languageCode');
  });
});

const review = {
  publisher: { name: 'Clearwater Check', site: 'clearwater.example' },
  url: 'https://clearwater.example/bridge',
  title: 'Is the bridge safe?',
  reviewDate: '2026-05-04T00:00:00Z',
  textualRating: 'Mostly false',
  languageCode: 'en',
};
const claim = { text: 'The bridge is safe', claimant: 'Ada Brook', claimReview: [review] };
const read = (value: unknown) => readFactCheckAnswer(JSON.stringify(value));

describe('an answer', () => {
  it('gives claim, claimant, publisher, rating, date and address', () => {
    expect(read({ claims: [claim], nextPageToken: 'x' })).toEqual([
      {
        claim: 'The bridge is safe',
        claimant: 'Ada Brook',
        publisher: 'Clearwater Check',
        rating: 'Mostly false',
        url: 'https://clearwater.example/bridge',
        date: Date.UTC(2026, 4, 4),
      },
    ]);
  });

  it('without claims has found nothing', () => {
    expect(read({})).toEqual([]);
    expect(read({ claims: [] })).toEqual([]);
  });

  it('may lack what is not needed: the site stands for the name, the title for the claim', () => {
    const { title, url } = review;
    const bare = { publisher: { site: 'clearwater.example' }, title, url, reviewDate: 'spring' };
    expect(read({ claims: [{ claimReview: [bare] }] })).toEqual([
      {
        claim: 'Is the bridge safe?',
        claimant: null,
        publisher: 'clearwater.example',
        rating: null,
        url: 'https://clearwater.example/bridge',
        date: null,
      },
    ]);
  });

  it.each([
    ['no address', { ...review, url: undefined }],
    ['an address that runs', { ...review, url: 'javascript:alert(1)' }],
    ['an address of data', { ...review, url: 'data:text/html,x' }],
    ['an endless address', { ...review, url: `https://a.example/${'a'.repeat(5000)}` }],
    ['nobody’s verdict', { ...review, publisher: {} }],
    ['nothing', null],
    ['a number', 7],
  ])('leaves out %s, and keeps the rest', (_what, broken) => {
    expect(read({ claims: [{ ...claim, claimReview: [broken, review] }] })).toHaveLength(1);
    expect(read({ claims: [broken, claim] })).toHaveLength(1);
  });

  it('gives one line of bounded length of whatever stands in it, and ten of them', () => {
    const long = { ...claim, text: `<b>bold</b>\u202e ${'words '.repeat(500)}` };
    const [first] = read({ claims: [long] })!;
    expect(first!.claim.startsWith('bold words')).toBe(true);
    expect(first!.claim.length).toBeLessThanOrEqual(500);
    expect(read({ claims: Array.from({ length: 40 }, () => claim) })).toHaveLength(10);
  });

  it.each(['', 'null', '[]', '"x"', '{"claims":{}}', '{"claims":', '<!doctype html>'])(
    'is none: %s',
    (body) => {
      expect(readFactCheckAnswer(body)).toBeNull();
    },
  );

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 100, max: 599 }), (body, status) => {
        readFactCheckAnswer(body);
        expect(faultOf(status, body)).toBeTypeOf('string');
      }),
    );
  });
});

it('an answer whose fields are all of another kind finds nothing, and its refusal says nothing', () => {
  const review = { publisher: { name: 5, site: [] }, url: 5, title: {}, reviewDate: 5, textualRating: {} }; // prettier-ignore
  expect(read({ claims: [{ text: 5, claimant: {}, claimReview: [review] }] })).toEqual([]);
  const refusal = { error: { status: 5, message: {}, details: 'none' } };
  expect(faultOf(400, JSON.stringify(refusal))).toBe('unreadable');
});

describe('a refusal', () => {
  const error = (code: number, status: string, message: string, reason?: string) =>
    JSON.stringify({ error: { code, status, message, details: reason ? [{ reason }] : [] } });
  it.each([
    [400, error(400, 'INVALID_ARGUMENT', 'Not valid.', 'API_KEY_INVALID'), 'bad-key'],
    [400, error(400, 'INVALID_ARGUMENT', 'API key expired. Renew the API key.'), 'bad-key'],
    [400, error(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.'), 'unreadable'],
    [401, '', 'bad-key'],
    [403, error(403, 'PERMISSION_DENIED', 'Not enabled.', 'SERVICE_DISABLED'), 'key-refused'],
    [403, error(403, 'PERMISSION_DENIED', 'Slow down.', 'RATE_LIMIT_EXCEEDED'), 'quota'],
    [429, error(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.'), 'quota'],
    [429, '<html>', 'quota'],
    [500, 'null', 'server-error'],
    [503, '', 'server-error'],
    [404, '<html>', 'unreadable'],
  ])('%d %s is %s', (status, body, fault) => {
    expect(faultOf(status, body)).toBe(fault);
  });
});
