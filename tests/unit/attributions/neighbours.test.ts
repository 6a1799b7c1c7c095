import { expect, it } from 'vitest';
import { framed } from '@/utils/attributions/analyses';
import { contextOf } from '@/utils/attributions/context';
import { findCues } from '@/utils/attributions/cues';
import { Frame } from '@/utils/attributions/frame-features';
import { learnedOf } from '@/utils/attributions/models';
import type { Neighbour } from '@/utils/attributions/neighbours';
import { Neighbourhood, neighbourOf } from '@/utils/attributions/neighbours';
import { nobody } from '@/utils/attributions/source-features';
import learned from '@/utils/attributions/weights/en.json';
import { english } from '@/utils/language/en';
import { documentOf } from '../text/documents';

const document = documentOf(
  'The union said the yard would close. The owner denied it, insisted the yard was sound, added that orders were coming, hinted at more, claimed that nobody would go and promised help. The mayor warned that time was short.',
);
const context = contextOf(document, [], english.cues, learnedOf(learned).tagger);
const verbs = ['said', 'denied', 'insisted', 'added', 'hinted', 'claimed', 'promised', 'warned'];
const cues = verbs.map((verb) => {
  return findCues(context).find(({ word }) => document.words.lower[word] === verb)!;
});
const { analysis } = framed(Frame.right, nobody, [{ first: 0, end: 1 }], 0.7, 'test');

function around(verb: string, ...known: readonly string[]): string[] {
  const neighbourhood = new Neighbourhood(context);
  for (const cue of cues) {
    const name = document.words.lower[cue.word]!;
    if (known.includes(name)) neighbourhood.add(neighbourOf(cue, analysis, 0.5));
  }
  const named = ({ cue }: Neighbour) => document.words.lower[cue.word]!;
  return neighbourhood.around(cues[verbs.indexOf(verb)]!).map(named);
}

it('the nearest cues of the sentence are neighbours, the nearest first', () => {
  expect(around('added', ...verbs)).toEqual(['insisted', 'hinted', 'denied', 'claimed']);
  expect(around('denied', ...verbs)).toEqual(['insisted', 'added', 'hinted', 'claimed']);
  expect(around('promised', ...verbs)).toEqual(['claimed', 'hinted', 'added', 'insisted']);
});

it('neither the cue itself nor one of another sentence is a neighbour', () => {
  expect(around('said', ...verbs)).toEqual([]);
  expect(around('added', 'said', 'denied', 'added', 'warned')).toEqual(['denied']);
});

it('a cue of which nothing is known has neighbours too', () => {
  expect(around('insisted', 'denied', 'promised')).toEqual(['denied', 'promised']);
});
