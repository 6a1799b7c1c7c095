import { namesOutlet } from '@/utils/outlets/registry';
import { Tag } from '@/utils/text/tags';
import type { Context } from './context';
import type { SourceCandidate } from './source-features';

/** Whether a source is one that passes on what others say. */
export function isOutlet(
  { words, tags, document, data }: Context,
  { first, end, head }: SourceCandidate,
): boolean {
  // "The German newspaper Die Welt", "Russia's news agency"; but "the newspaper's editor" and "the newspaper editor" are persons.
  let own = head;
  // Not `lastIndexOf`, which would look through all of the text before.
  while (own > first && words.lower[own] !== "'s") own--;
  if (words.lower[own] === "'s") own++;
  for (let at = own; at < end; at++) {
    if (data.mediaNouns.has(words.lower[at]!) && (at === head || tags[at + 1] === Tag.name)) {
      return true;
    }
  }
  return namesOutlet(document.text.slice(words.start[own]!, words.end[end - 1]!));
}
