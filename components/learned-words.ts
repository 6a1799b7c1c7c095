/** What a learned decision looked at, in plain words. */
import { interfaceLanguage, t } from '@/utils/i18n';

/** By what they tell a reader: the names of the features that the engine gives, as they stand in traces. */
const features = {
  word: ['cue', 'cue and its form', 'form', 'ending', 'strength of the cue', 'words like the cue'],
  content: ['kinds of content the cue takes'],
  wordClass: ['part of speech'],
  voice: ['voice and mood'],
  before: [
    'word before',
    'second word before',
    'third word before',
    'tag before',
    'two tags before',
    'three tags before',
    'cue and word before',
    'form and tags before',
  ],
  after: [
    'word after',
    'second word after',
    'third word after',
    'tag after',
    'two tags after',
    'three tags after',
    'cue and word after',
    'cue and tag after',
    'form and tags after',
    'frames and tags after',
    'frames and word after',
    'words like those after',
  ],
  around: ['tags around'],
  marks: [
    'cue in quotation marks',
    'quotation marks to the right',
    'quotation marks to the left',
    'cue and marks',
  ],
  that: ['distance of "that"'],
  commas: ['commas around'],
  place: ['distance to the sentence’s end', 'distance to the sentence’s beginning'],
  subject: ['subject before', 'kind of subject', 'cue and subject', 'words like the subject'],
  object: ['object after', 'after the object'],
  verb: ['verb later in the sentence'],
  headline: ['headline'],
  usual: ['bias'],
} as const;
type Told = keyof typeof features;

const toldBy: ReadonlyMap<string, Told> = new Map(
  (Object.keys(features) as Told[]).flatMap((told) =>
    features[told].map((name) => [name, told] as const),
  ),
);

/** One sentence for the features that counted most, each thing that they tell named once; an unknown one by its own name. */
export function learnedWords(names: readonly string[]): string {
  const words = names.map((name) => {
    const told = toldBy.get(name);
    return told ? t(`feature.${told}`) : name;
  });
  const list = new Intl.ListFormat(interfaceLanguage(), { type: 'conjunction' });
  return t('why.learned', { features: list.format(new Set(words)) });
}
