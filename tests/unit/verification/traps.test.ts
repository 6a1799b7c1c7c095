/** Sentences on which an expression that can match in many ways would try them all. The bound is wide: the machine may be busy. */
import { describe, expect, it } from 'vitest';
import { articleFromText } from '@/utils/article/plain';
import { english } from '@/utils/language/en';
import { readText } from '@/utils/text/read';
import { findStatements } from '@/utils/verification/statements';

const bound = 3_000;
const data = english.verification;
const triggers = [...new Set(data.patterns.flatMap((pattern) => pattern.triggers))].join(' ');

const leads = [', which ', ', claims ', 'the claim ', 'there was no ', 'the town could not '];
const fillers = {
  'one long word': 'a'.repeat(2_000),
  'short words': 'the '.repeat(500),
  'capitals and dots': 'J.R. '.repeat(400),
  claims: 'claims '.repeat(300),
  'claims of claims': 'claims of the '.repeat(150),
  'word parts': "o'b.c-".repeat(300),
  spaces: ' '.repeat(2_000),
  commas: ', '.repeat(800),
  adverbs: 'independently yet '.repeat(150),
  auxiliaries: 'has later been '.repeat(150),
};

describe.each(leads)('after “%s”', (lead) => {
  it.each(Object.entries(fillers))(
    '%s end soon',
    (_, filler) => {
      const text = `They said so${lead}${filler} ${triggers} the end.`;
      const document = readText(text, articleFromText(text, 'en').blocks, english);
      const started = performance.now();
      findStatements(document, data, () => false);
      expect(performance.now() - started).toBeLessThan(bound);
    },
    2 * bound,
  );
});
