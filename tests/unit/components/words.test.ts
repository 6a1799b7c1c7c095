import { english } from '@/utils/language/en';
import { describe, expect, it } from 'vitest';
import {
  channelWords,
  countryName,
  openableUrl,
  ruleWords,
  summaryWords,
  verificationWords,
} from '@/components/words';
import { frameTemplates } from '@/utils/attributions/frame-features';
import { channelOf, spanIn } from '../annotations';

const none = { annotations: 0, speakers: 0, sources: 0, verified: 0, unverified: 0, disputed: 0 };

describe('summaryWords', () => {
  it('counts', () => {
    const counts = { ...none, annotations: 14, speakers: 5, sources: 3, unverified: 2 };
    expect(summaryWords(counts)).toBe(
      '14 quotes and claims · 5 speakers · 3 sources · 2 unverified',
    );
  });

  it('knows one from many, and names a status only where it occurs', () => {
    const counts = { ...none, annotations: 1, speakers: 1, sources: 1, disputed: 1 };
    expect(summaryWords(counts)).toBe('1 quote or claim · 1 speaker · 1 source · 1 disputed');
  });
});

describe('channelWords', () => {
  it.each([
    [
      channelOf('TASS', { control: 'state-controlled', country: 'RU' }),
      'state news agency, Russia',
    ],
    [
      channelOf('BBC', { kind: 'broadcaster', control: 'public service', country: 'GB' }),
      'public broadcaster, United Kingdom',
    ],
    [channelOf('Reuters', { control: 'independent' }), 'news agency'],
    [channelOf('X', { kind: 'social network', control: 'state-controlled' }), 'social network'],
    [channelOf('press conference', { kind: 'press conference' }), ''],
    [channelOf('a reporter', { kind: 'other' }), ''],
  ])('%#', (channel, words) => {
    expect(channelWords(channel)).toBe(words);
  });
});

describe('countryName', () => {
  it('survives what is no country', () => {
    expect(countryName('DE')).toBe('Germany');
    expect(countryName('not a code')).toBe('not a code');
  });
});

describe('verificationWords', () => {
  const evidence = spanIn('This could not be confirmed.');

  it('gives what the page says, and by whom', () => {
    expect(verificationWords({ status: 'disputed', by: 'the army', evidence })).toBe(
      'by \u2068the army\u2069, the page says:',
    );
    expect(verificationWords({ status: 'unverified', by: null, evidence })).toBe('the page says:');
    expect(verificationWords({ status: 'verified', by: null, evidence: null })).toBe(
      'says the page',
    );
    expect(verificationWords({ status: 'none', by: null, evidence: null })).toBe(
      'about verification',
    );
  });
});

describe('openableUrl', () => {
  it('opens the web only', () => {
    const open = (url: string) => openableUrl({ url, from: 'link' });
    expect(open('https://example.org/a')).toBe('https://example.org/a');
    expect(open('javascript:alert(1)')).toBeNull();
    expect(open('data:text/html,x')).toBeNull();
    expect(open('/relative')).toBeNull();
    expect(openableUrl(null)).toBeNull();
  });
});

describe('ruleWords', () => {
  it('reads a rule without words by its name', () => {
    expect(ruleWords('a-rule-without-words')).toBe('A rule without words');
    expect(ruleWords('constructor')).toBe('Constructor');
  });

  it('says plainly what a learned decision looked at', () => {
    expect(ruleWords('weighed: subject before, distance of "that", kind of subject')).toBe(
      'Judged by many examples, above all by who is named before it and “that” behind it:',
    );
  });

  it.each(english.verification.patterns.map(({ rule }) => rule))('has words for “%s”', (rule) => {
    expect(ruleWords(rule)).not.toBe(rule.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase())); // prettier-ignore
  });

  it.each(frameTemplates)('knows plain words for what the engine calls “%s”', (name) => {
    expect(ruleWords(`weighed: ${name}`)).not.toContain(`by ${name}:`);
  });
});
