/** What the tagger takes for a noun, and the words around it make a verb. */
import type { CueData } from '@/utils/language/cue-data';
import type { Words } from '@/utils/text/document';
import { Tag } from '@/utils/text/tags';
import { formsByWord } from './lexicon';

/** Mends the tags in place. "Observers note the council": behind a plural and before a new phrase the bare form is the verb. */
export function repairTags(words: Words, tags: Uint8Array, data: CueData): void {
  const forms = formsByWord(data);
  for (let index = 1; index + 1 < words.count; index++) {
    if (tags[index] !== Tag.noun || tags[index - 1] !== Tag.noun) continue;
    if (!opensPhrase.test(words.lower[index + 1]!) || !/[^s]s$/.test(words.lower[index - 1]!))
      continue;
    if (words.sentence[index - 1] !== words.sentence[index + 1]) continue;
    const isVerb = forms
      .at(words, index)
      ?.some(
        ({ form, entry, particles }) => form === 'base' && !particles.length && entry.strength > 1,
      );
    if (isVerb) tags[index] = Tag.verb;
  }
}

const opensPhrase = /^(?:the|an?|his|her|its|their|he|she|it|they|we|i)$/;
