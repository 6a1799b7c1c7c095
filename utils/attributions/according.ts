/** "According to X, A." and "A, according to X.": the frame alone decides. */
import type { Analysis } from './analyses';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { Frame } from './frame-features';
import { mentionEnd } from './mention';
import type { SourceCandidate } from './source-features';

const sure = 0.7;

/** @returns null where the cue is another one, or does not stand at its sentence's front or end with a comma. */
export function accordingTo(
  context: Context,
  cue: CueCandidate,
): { analysis: Analysis; share: number } | null {
  if (cue.entry.lemma !== 'according to') return null;
  const { words, document, chunks, chunkAt, verbsBefore, quotation } = context;
  const sentence = document.sentences[words.sentence[cue.word]!]!;
  const chunk = chunks[chunkAt[cue.end]!];
  if (!chunk || chunk.first !== cue.end || quotation[cue.word]! >= 0) return null;
  const source: SourceCandidate = { ...chunk, possessor: false };
  const close = mentionEnd(context, cue, source);
  const stop = /^[.!?]$/.test(words.lower[sentence.endWord - 1]!)
    ? sentence.endWord - 1
    : sentence.endWord;
  const opens = cue.word === sentence.firstWord && words.lower[close] === ',';
  const closes = close >= stop && words.lower[cue.word - 1] === ',';
  const content = opens
    ? { first: close + 1, end: stop }
    : { first: sentence.firstWord, end: cue.word - 1 };
  if ((!opens && !closes) || content.end - content.first < 3) return null;
  if (verbsBefore[content.end]! === verbsBefore[content.first]!) return null;
  return {
    analysis: {
      frame: opens ? Frame.right : Frame.left,
      source,
      content: [content],
      frameShare: sure,
      sourceShare: sure,
      startShare: sure,
      endShare: sure,
    },
    share: sure,
  };
}
