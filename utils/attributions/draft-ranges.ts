/** Where a draft’s cue and the words that name its speaker stand in the text. */
import type { Range } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { mentionOf, phraseOf } from './mention';
import { outOfAside } from './relative-subject';
import type { SourceCandidate } from './source-features';
import { rangeOf } from './word-ranges';

/** The words that name the speaker: the source, or whom the source cites. */
export function mentionFor(
  context: Context,
  cue: CueCandidate,
  source: SourceCandidate,
  cited: SourceCandidate | null,
): Range | null {
  if (source.first < 0) return null;
  return cited
    ? phraseOf(context, cited)
    : mentionOf(context, cue, outOfAside(context, cue, source));
}

/** The cue's words, with the platform or setting right after it ("wrote on X", "said in a statement"). */
export function cueRangeOf(context: Context, cue: CueCandidate): Range {
  const { words, data } = context;
  let end = cue.end;
  if (cue.entry.part === 'verb' && words.sentence[end + 1] === words.sentence[cue.word]) {
    const next = words.lower[end]!;
    const shape = words.shape[end + 1] ?? 0;
    if (next === 'on' && shape & Shape.capital && !data.timeWords.has(words.lower[end + 1]!)) {
      end += 2;
      while (words.sentence[end] === words.sentence[cue.word] && words.shape[end]! & Shape.capital)
        end++;
    } else if (next === 'in' && /^an?$/.test(words.lower[end + 1]!)) {
      let at = end + 2;
      while (at < end + 5 && !data.settings.has(words.lower[at] ?? '')) at++;
      if (at < end + 5) end = at + 1;
    }
  }
  return rangeOf(context, { first: cue.first, end });
}
