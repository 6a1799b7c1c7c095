/** What the tagger takes for a noun, and the words around it make a verb. */
import type { CueData } from '@/utils/language/cue-data';
import type { Words } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import { Tag } from '@/utils/text/tags';
import type { CueForm, Form } from './lexicon';
import { formsByWord } from './lexicon';

/**
 * Mends the tags in place: behind a plural and before a new phrase the bare form is the verb ("observers note the council"), and so is
 * the form in "-s" before a name that has a verb of its own ("the source claims Orlo is back"), or between a comma and a name that
 * ends the clause (", reports the Mercury").
 */
export function repairTags(words: Words, tags: Uint8Array, data: CueData): void {
  const forms = formsByWord(data);
  const mayBe = (index: number, form: Form) =>
    !!forms.at(words, index)?.some((own) => isVerb(own, form));
  for (let index = 1; index + 1 < words.count; index++) {
    if (tags[index] === Tag.verb && isCompound(words, data, index)) tags[index] = Tag.noun;
    if (isOwned(words, tags, data, index) && mayBe(index, 'third')) tags[index] = Tag.noun;
    if (tags[index] !== Tag.noun || words.sentence[index - 1] !== words.sentence[index + 1])
      continue;
    if (words.lower[index - 1] === ',' && endsClause(words, tags, index + 1)) {
      if (mayBe(index, 'third')) tags[index] = Tag.verb;
      continue;
    }
    if (tags[index - 1] !== Tag.noun) continue;
    // "The 12 states Orlo is aiming at".
    if (words.shape[index - 1]! & Shape.digit) continue;
    const isPlural = /[^s]s$/.test(words.lower[index - 1]!);
    const form = isPlural ? 'base' : 'third';
    const opens = isPlural ? opensPhrase.test(words.lower[index + 1]!) : opensClause(words, tags, index + 1); // prettier-ignore
    if (opens && mayBe(index, form)) tags[index] = Tag.verb;
  }
}

/** "Think tank": the first of two words that are one noun. */
export const isCompound = ({ lower }: Words, { compounds }: CueData, index: number): boolean =>
  compounds.has(`${lower[index]!} ${lower[index + 1] ?? ''}`);

/** "The explanatory notes of the bill". */
function isOwned(words: Words, tags: Uint8Array, data: CueData, index: number): boolean {
  if (tags[index] !== Tag.verb || words.lower[index + 1] !== 'of') return false;
  const tellsWhich = tags[index - 1] === Tag.adjective || tags[index - 1] === Tag.noun;
  return tellsWhich && data.determiners.has(words.lower[index - 2] ?? '');
}

const isVerb = ({ form, entry, particles }: CueForm, wanted: Form) =>
  form === wanted && !particles.length && entry.strength > 1;

const opensPhrase = /^(?:the|an?|his|her|its|their|he|she|it|they|we|i)$/;

/** Longest name before its verb, in words. */
const longestName = 4;

/** Word index after the name that begins at a word; the word itself where it is no name. */
function behindName(tags: Uint8Array, first: number): number {
  let at = first;
  while (at < first + longestName && tags[at] === Tag.name) at++;
  return at;
}

/** A name, and right behind it an auxiliary. */
function opensClause(words: Words, tags: Uint8Array, from: number): boolean {
  const at = behindName(tags, from);
  return at > from && tags[at] === Tag.auxiliary && words.sentence[at] === words.sentence[from];
}

/** A name, with or without its article, and then a mark. */
function endsClause(words: Words, tags: Uint8Array, from: number): boolean {
  const first = words.lower[from] === 'the' ? from + 1 : from;
  const at = behindName(tags, first);
  return at > first && (at === words.count || /^[.,;]$/.test(words.lower[at]!));
}
