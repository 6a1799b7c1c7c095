/** Both stages on long pages: twice the text takes about twice the time. */
import { expect, it } from 'vitest';
import type { Attribution } from '@/utils/attributions/types';
import { english } from '@/utils/language/en';
import type { Block } from '@/utils/model';
import { findSources } from '@/utils/sources/find';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import { readText } from '@/utils/text/read';
import { findVerifications } from '@/utils/verification/find';
import { info } from '../text/documents';

const paragraph =
  'The army told Reuters in a statement that it had taken the hill. The claim could not be verified. ';
const range = (words: string, at: number) => {
  const start = at + paragraph.indexOf(words);
  return { start, end: start + words.length };
};

function build(count: number) {
  const text = paragraph.repeat(count).trimEnd();
  const block: Block = {
    kind: 'paragraph',
    start: 0,
    end: text.length,
    links: [],
    embed: null,
    entry: null,
  };
  const document = readText(text, [block], english);
  const attributions = Array.from({ length: count }, (_, index): Attribution => {
    const at = index * paragraph.length;
    return {
      type: 'indirect',
      segments: [range('it had taken the hill', at)],
      quoted: [],
      cue: range('told', at),
      cueWord: 'told',
      mention: range('The army', at),
      continues: null,
      confidence: 1,
      trace: [],
    };
  });
  const speakers = attributions.map(({ mention }): ResolvedSpeaker => ({
    speaker: {
      name: 'army',
      kind: 'organisation',
      role: null,
      mention: mention && { ...mention, text: 'The army' },
    },
    trace: [],
  }));
  return { document, attributions, speakers };
}

function time(count: number): number {
  const { document, attributions, speakers } = build(count);
  const started = performance.now();
  const sources = findSources(document, info, attributions, speakers, english);
  const verifications = findVerifications(document, attributions, speakers, english);
  const taken = performance.now() - started;
  expect(sources.every(({ via }) => via.length === 1)).toBe(true);
  expect(verifications.every(({ verification }) => verification.status === 'unverified')).toBe(
    true,
  );
  return taken;
}

it('takes time in proportion to the text', () => {
  time(800);
  // Time in proportion would be 8 times, time that grows with the square 64 times. The best of four: the machine may be busy.
  const growths = Array.from({ length: 4 }, () => time(6400) / Math.max(1, time(800)));
  expect(Math.min(...growths)).toBeLessThan(30);
}, 30_000);
