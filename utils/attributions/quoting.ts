/** "The agency quoted him as saying", "she was quoted as saying": who speaks is the one quoted, not the one who quotes. */
import { namesOutlet } from '@/utils/outlets/registry';
import { Tag } from '@/utils/text/tags';
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

const citing = new Set(['citing', 'quoting', 'cited', 'quoted', 'cites', 'quotes']);

/**
 * "…, Reuters reported, citing officials", "the agency, quoting a source in the ministry, said": an outlet that names whom it has it from
 * is the way the statement came; who is cited speaks.
 * @param source the outlet, as far as it was taken for the source of the cue.
 * @returns the noun phrase that is cited, or null where the source is no outlet or cites nobody.
 */
export function personCited(
  context: Context,
  cue: CueCandidate,
  source: SourceCandidate,
): SourceCandidate | null {
  if (source.first < 0 || source.possessor || citing.has(context.words.lower[cue.word]!))
    return null;
  const { words, chunks, chunkAt, document, quotation, tags } = context;
  const { firstWord, endWord } = document.sentences[words.sentence[cue.word]!]!;
  for (let at = firstWord; at < endWord - 1; at++) {
    if (!citing.has(words.lower[at]!) || quotation[at]! >= 0) continue;
    // As a participle of the outlet's: at the sentence's front, after a comma, right after the cue or the outlet.
    const before = words.lower[at - 1];
    const opens = at === firstWord || before === ',' || at === cue.end || source.end === at;
    if (!opens) continue;
    const chunk = chunks[chunkAt[at + 1]!];
    if (!chunk || chunk.first !== at + 1 || tags[chunk.head] === undefined) continue;
    if (!isOutlet(context, source)) return null;
    return { ...chunk, possessor: false };
  }
  return null;
}

/** Whether a source is one that passes on what others say. */
export function isOutlet(
  { words, tags, document, data }: Context,
  { first, end, head }: SourceCandidate,
): boolean {
  // "The German newspaper Die Welt"; but "the newspaper's editor" and "the newspaper editor" are persons.
  for (let at = first; at < end; at++) {
    if (words.lower[at] === "'s") return false;
    if (data.mediaNouns.has(words.lower[at]!) && (at === head || tags[at + 1] === Tag.name)) {
      return true;
    }
  }
  return namesOutlet(document.text.slice(words.start[first]!, words.end[end - 1]!));
}
