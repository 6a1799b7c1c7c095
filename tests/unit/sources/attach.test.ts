import { describe, expect, it } from 'vitest';
import type { Attribution } from '@/utils/attributions/types';
import { english } from '@/utils/language/en';
import { spanOf } from '@/utils/model';
import { attributionsFor } from '@/utils/sources/attach';
import { readText } from '@/utils/text/read';

describe('a setting inside the words for the speaker', () => {
  const text = '“The mill took the grain,” wrote the court in its ruling.';
  const range = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const document = readText(
    text,
    [{ kind: 'paragraph', start: 0, end: text.length, links: [], embed: null, entry: null }],
    english,
  );
  const attribution: Attribution = {
    type: 'direct',
    segments: [range('The mill took the grain,')],
    quoted: [range('The mill took the grain,')],
    cue: range('wrote'),
    cueWord: 'wrote',
    mention: range('the court in its ruling'),
    continues: null,
    confidence: 1,
    trace: [],
  };
  const holders = (naming: string) => {
    const { start, end } = range(naming);
    const mention = spanOf(text, start, end);
    const speaker = { name: naming, kind: 'organisation', role: null, mention } as const;
    return attributionsFor(
      document,
      english.sources,
      [attribution],
      [{ speaker, trace: [] }],
      [0],
      { name: null, phrase: range('its ruling'), anchor: 0, all: false, inMention: false },
    );
  };

  it('is where it was said, if the speaker is named by the other part', () => {
    expect(holders('the court')).toEqual([0]);
  });

  it('is none, if it names the speaker', () => {
    expect(holders('its ruling')).toEqual([]);
  });
});
