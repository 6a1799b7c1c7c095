import { namesOutlet } from '@/utils/outlets/registry';
import { Tag } from '@/utils/text/tags';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { SourceCandidate } from './source-features';

/** Whether a source is a person whom the words beside the name give an outlet: "CNN's Ann Roe", "Ann Roe of the New York Times". */
export function isReporter(context: Context, { first, end, head }: SourceCandidate): boolean {
  const { words, tags } = context;
  if (tags[head] !== Tag.name) return false;
  let own = head;
  while (own > first && words.lower[own] !== "'s") own--;
  if (own > first) return isOutlet(context, { first, end: own, head: own - 1, possessor: false });
  if (!/^(?:of|for|at|from|with)$/.test(words.lower[end] ?? '')) return false;
  const employer = chunkFrom(context, end + 1);
  return employer !== null && isOutlet(context, employer);
}

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
