/**
 * Every article of tests/articles that has its expected annotations beside it, from HTML to annotations.
 * `segments` of an expectation are the stretches inside quotation marks for `direct` and `mixed`, and all of the content for
 * `indirect`. `cue`, `mention` and `evidence` are words that must stand in the annotation's own; everything else must be equal.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { annotate } from '@/utils/annotate';
import { readArticle } from '@/utils/article/read';
import {
  attributionTypeSchema,
  channelKindSchema,
  parseAs,
  speakerKindSchema,
  verificationStatusSchema,
} from '@/utils/model';
import type { Annotation } from '@/utils/model';

const folder = new URL('../articles/', import.meta.url);

const expectedSchema = z.array(
  z.strictObject({
    type: attributionTypeSchema,
    segments: z.array(z.string()),
    cue: z.nullable(z.string()),
    speaker: z.nullable(
      z.strictObject({
        name: z.string(),
        kind: speakerKindSchema,
        role: z.nullable(z.string()),
        mention: z.nullable(z.string()),
      }),
    ),
    via: z.array(z.strictObject({ name: z.string(), kind: channelKindSchema })),
    verification: z.strictObject({
      status: verificationStatusSchema,
      evidence: z.nullable(z.string()),
    }),
  }),
);
type Expected = z.infer<typeof expectedSchema>[number];

/** What `containing` words may stand in: for the comparison, words found inside are taken as equal. */
function wordsIn(actual: string | undefined, containing: string | null | undefined): string | null {
  if (actual === undefined) return null;
  return containing && actual.includes(containing) ? containing : actual;
}

const stretchesOf = ({ type, segments, quoted }: Annotation): string[] =>
  (type === 'indirect' ? segments : quoted).map(({ text }) => text);

/** The annotation in the form of the expectation that it is compared with. */
function inForm(annotation: Annotation, expected: Expected | undefined): Expected {
  const { type, cue, speaker, via, verification } = annotation;
  return {
    type,
    segments: stretchesOf(annotation),
    cue: wordsIn(cue?.text, expected?.cue),
    speaker: speaker && {
      name: speaker.name,
      kind: speaker.kind,
      role: speaker.role,
      mention: wordsIn(speaker.mention?.text, expected?.speaker?.mention),
    },
    via: via.map(({ name, kind }) => ({ name, kind })),
    verification: {
      status: verification.status,
      evidence: wordsIn(verification.evidence?.text, expected?.verification.evidence),
    },
  };
}

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''));

describe.each(names)('%s', (name) => {
  const html = readFileSync(new URL(`${name}.html`, folder), 'utf8');
  const { document } = parseHTML(html);
  const { article } = readArticle(document as unknown as Document);
  const annotations = annotate(article);
  const expected = parseAs(
    expectedSchema,
    JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')),
    `${name}.expected.json`,
  );

  it('is expected to hold words that stand in it', () => {
    for (const { segments, cue, speaker, verification } of expected) {
      for (const words of [...segments, cue, speaker?.mention, verification.evidence]) {
        if (words) expect(article.text).toContain(words);
      }
    }
  });

  it('is annotated as expected, in page order', () => {
    const left = [...expected];
    const found = annotations.map((annotation) => {
      const words = stretchesOf(annotation).join(' … ');
      const index = left.findIndex(({ segments }) => segments.join(' … ') === words);
      return inForm(annotation, index < 0 ? undefined : left.splice(index, 1)[0]);
    });
    expect(found).toEqual(expected);
  });
});
