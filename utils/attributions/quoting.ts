/** "The agency quoted him as saying", "she was quoted as saying": who speaks is the one quoted, not the one who quotes. */
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { SourceCandidate } from './source-features';

const quoting = new Set(['quote', 'cite']);

/** The noun phrase that is quoted, where the cue says so in the active voice; else null. */
export function personQuoted(context: Context, cue: CueCandidate): SourceCandidate | null {
  const { words, chunks, chunkAt, document } = context;
  const { endWord } = document.sentences[words.sentence[cue.word]!]!;
  if (quoting.has(cue.entry.lemma) && !cue.passive) {
    for (let at = cue.end; at < endWord - 1 && at < cue.end + 14; at++) {
      if (
        words.lower[at] !== 'as' ||
        !/^(?:saying|telling|writing|stating)$/.test(words.lower[at + 1]!)
      )
        continue;
      const chunk = chunkAt[cue.end]!;
      return chunk >= 0 ? { ...chunks[chunk]!, possessor: false } : null;
    }
    return null;
  }
  // The participle of the same construction: "… quoted X as saying".
  if (cue.form !== 'ing' || words.lower[cue.first - 1] !== 'as') return null;
  for (let at = cue.first - 2; at >= cue.first - 14 && at >= 0; at--) {
    if (!/^(?:quoted|quotes|quoting|cited|cites|citing)$/.test(words.lower[at]!)) continue;
    const chunk = chunkAt[at + 1]!;
    if (chunk < 0 || at + 1 >= cue.first - 1) return null;
    return { ...chunks[chunk]!, possessor: false };
  }
  return null;
}
