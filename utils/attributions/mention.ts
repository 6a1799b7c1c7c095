/** The whole noun phrase that names a source: its head phrase with what belongs to it. */
import type { Range } from '@/utils/text/document';
import { Tag } from '@/utils/text/tags';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { SourceCandidate } from './source-features';

const attaching = new Set(['of', 'for', 'from', 'in', 'at', 'with', 'on', 'to', 'near']);

/** UTF-16 offsets of the phrase: prepositional phrases, brackets and an apposition go with the head. */
export function mentionOf(context: Context, cue: CueCandidate, source: SourceCandidate): Range {
  const { words, document } = context;
  const sentence = document.sentences[words.sentence[source.first]!]!;
  const before = source.end <= cue.word;
  const limit = before ? cue.first : sentence.endWord;
  let end = source.end;
  if (!source.possessor && context.tags[source.head] !== Tag.pronoun) {
    end = before ? beforeCue(context, source, limit) : afterCue(context, source, limit);
  }
  return { start: words.start[source.first]!, end: words.end[end - 1]! };
}

/** Everything between the head phrase and the cue belongs to it: "X, who replaced her in July, said". */
function beforeCue(context: Context, source: SourceCandidate, limit: number): number {
  const { words, tags, quotation } = context;
  if (limit - source.end > 40) return source.end;
  for (let index = source.end; index < limit; index++) {
    const lower = words.lower[index]!;
    if (lower === ';' || (quotation[index]! >= 0 && quotation[source.head]! < 0)) return source.end;
  }
  let end = limit;
  while (end > source.end && (words.lower[end - 1] === ',' || tags[end - 1] === Tag.adverb)) end--;
  return Math.max(end, source.end);
}

function afterCue(context: Context, source: SourceCandidate, limit: number): number {
  const { words, chunks, chunkAt, data } = context;
  let end = source.end;
  let apposition = false;
  while (end < limit) {
    const lower = words.lower[end]!;
    const next = chunkAt[end + 1] ?? -1;
    if (attaching.has(lower) && next >= 0 && end + 1 < limit) {
      const chunk = chunks[next]!;
      const time = data.timeWords.has(words.lower[chunk.head]!);
      if (time || lower === 'in' && /^(?:statement|interview|email|tweet|post|letter)$/.test(words.lower[chunk.head]!)) break; // prettier-ignore
      end = chunk.end;
    } else if (lower === '(') {
      let close = end + 1;
      while (close < limit && close < end + 8 && words.lower[close] !== ')') close++;
      if (words.lower[close] !== ')') break;
      end = close + 1;
    } else if (lower === ',' && !apposition && next >= 0 && end + 1 < limit) {
      const chunk = chunks[next]!;
      if (chunk.first !== end + 1 || data.pronouns.has(words.lower[chunk.head]!)) break;
      apposition = true;
      end = chunk.end;
    } else break;
  }
  return end;
}
