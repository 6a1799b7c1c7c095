import { namesOutlet } from '@/utils/outlets/registry';
import { Tag } from '@/utils/text/tags';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { SourceCandidate } from './source-features';

/** Whether a source is a person whom the words beside the name give an outlet: "CNN's Ann Roe", "Ann Roe of the New York Times". */
export function isReporter(context: Context, source: SourceCandidate): boolean {
  const { words, tags } = context;
  const { first, end } = source;
  if (tags[source.head] !== Tag.name) return false;
  const mark = ownersMark(context, source);
  if (mark > first)
    return isOutlet(context, { first, end: mark, head: mark - 1, possessor: false });
  if (!/^(?:of|for|at|from|with)$/.test(words.lower[end] ?? '')) return false;
  const employer = chunkFrom(context, end + 1);
  return employer !== null && isOutlet(context, employer);
}

/** Word index of the last "'s" before the head; the first word's where there is none. */
function ownersMark({ words }: Context, { first, head }: SourceCandidate): number {
  let at = head;
  // Not `lastIndexOf`, which would look through all of the text before.
  while (at > first && words.lower[at] !== "'s") at--;
  return at;
}

/** Whether a source is one that passes on what others say. */
export function isOutlet(context: Context, source: SourceCandidate): boolean {
  const { words, tags, document, data } = context;
  const { end, head } = source;
  // "The German newspaper Die Welt", "Russia's news agency"; but "the newspaper's editor" and "the newspaper editor" are persons.
  let own = ownersMark(context, source);
  if (words.lower[own] === "'s") own++;
  for (let at = own; at < end; at++) {
    if (data.mediaNouns.has(words.lower[at]!) && (at === head || tags[at + 1] === Tag.name)) {
      return true;
    }
  }
  return namesOutlet(document.text.slice(words.start[own]!, words.end[end - 1]!));
}
