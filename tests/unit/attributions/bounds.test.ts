import { expect, it } from 'vitest';
import { rightStarts } from '@/utils/attributions/bound-features';
import { contextOf } from '@/utils/attributions/context';
import { findCues } from '@/utils/attributions/cues';
import { learnedOf } from '@/utils/attributions/models';
import learned from '@/utils/attributions/weights/en.json';
import { english } from '@/utils/language/en';
import { documentOf } from '../text/documents';

it('content does not begin with who passes it on', () => {
  const document = documentOf('The ministry said on Friday, according to the agency Belta.');
  const context = contextOf(document, [], english.cues, learnedOf(learned).tagger);
  const said = findCues(context).find(({ entry }) => entry.lemma === 'say')!;
  const starts = rightStarts(context, said, { first: 0, end: said.end });
  const words = starts.map((index) => document.words.lower[index]);
  expect(words).toContain('friday');
  expect(words).not.toContain('according');
});
