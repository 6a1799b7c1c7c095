import fc from '@/tests/unit/fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '@/utils/attributions/types';
import { english } from '@/utils/language/en';
import type { Block } from '@/utils/model';
import { resolveSpeakers } from '@/utils/speakers/resolve';
import { readText } from '@/utils/text/read';
import { info } from '../text/documents';

const run = (text: string, attributions: Attribution[]) => {
  const blocks: Block[] = [
    { kind: 'paragraph', start: 0, end: text.length, links: [], embed: null, entry: null },
  ];
  return resolveSpeakers(readText(text, blocks, english), info, attributions, english);
};

const attribution = (start: number, end: number, from: number, to: number): Attribution => ({
  type: 'direct',
  segments: [{ start, end }],
  quoted: [{ start, end }],
  cue: null,
  cueWord: null,
  mention: { start: from, end: to },
  continues: null,
  confidence: 1,
  trace: [],
});

/** Text with `count` attributions whose mentions are `length` units long, spread over it. */
const spread = (text: string, count: number, length: number) =>
  Array.from({ length: count }, (_, index) => {
    const at = Math.floor((index * (text.length - length - 60)) / count);
    return attribution(at, at + 50, at + 50, at + 50 + length);
  });

describe('resolveSpeakers', () => {
  it('gives one entry for each attribution, within the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      'he', 'They', 'the', 'Ann', 'Roe', 'President', 'of', 'and', ',', '“', '”', "’s", 'al-Masri', 'NATO', '(', ')', 'who',
      'said', '45', 'ministry', '\u{1f600}', 'é', '.', '—', '@', 'another', 'his', '-', '\u0000',
    ); // prettier-ignore
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 2, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(200), fc.nat(30), fc.nat(200), fc.nat(30)), { maxLength: 8 }),
        (words, ranges) => {
          const text = words.join(' ');
          const inside = (value: number) => Math.min(value, text.length - 1);
          const attributions = ranges.map(([a, b, c, d]) =>
            attribution(inside(a), inside(a + b) + 1, inside(c), inside(c + d) + 1),
          );
          const resolved = run(text, attributions);
          expect(resolved).toHaveLength(attributions.length);
          for (const { speaker } of resolved) {
            const mention = speaker?.mention;
            if (mention) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            if (speaker) expect(speaker.name.length).toBeGreaterThan(0);
          }
          expect(run(text, attributions)).toEqual(resolved);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one name over and over', 'Ann Roe said it. '],
    ['names that share a word', 'A0 Roe, B1 Roe, C2 Roe met He. '],
    ['one endless run of capitals', 'Ann Ben Carl Dora '],
    ['nothing but quotation marks', '“”"’‘'],
    ['titles without a name', 'President Minister of the Senator '],
    ['commas and articles', 'the mayor, a man, the judge, '],
  ])('ends soon on %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(400_000 / piece.length));
    const began = performance.now();
    run(text, spread(text, 2_000, 40));
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
