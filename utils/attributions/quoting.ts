/** "The agency quoted him as saying", "she was quoted as saying": who speaks is the one quoted, not the one who quotes. */
import { Tag } from '@/utils/text/tags';
import { chunkFrom, chunkTo } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { phraseEnd } from './mention';
import type { SourceCandidate } from './source-features';

/** Longest subject of "was quoted as saying", in words. */
const longestSubject = 12;

/** “…,” the mayor was quoted as saying by the agency: the noun phrase right before the cue, or null. */
function subjectOf(context: Context, cue: CueCandidate): SourceCandidate | null {
  const { words, chunks, chunkAt, document } = context;
  const { firstWord } = document.sentences[words.sentence[cue.word]!]!;
  let subject: SourceCandidate | null = null;
  for (let at = cue.first - 1; at >= firstWord && at >= cue.first - longestSubject; at--) {
    const chunk = chunks[chunkAt[at]!];
    if (chunk && phraseEnd(context, chunk) === cue.first) subject = chunk;
  }
  return subject;
}

/** Whether a participle behind the cue assigns what was said ("quoted a memo as saying that"), so that the cue itself does not. */
export function leavesToParticiple(context: Context, cue: CueCandidate, first: number): boolean {
  return (
    context.data.quoting.has(cue.entry.lemma) &&
    first === cue.end &&
    personQuoted(context, cue) !== null
  );
}

/** The noun phrase that is quoted, where the cue says so; else null. */
export function personQuoted(context: Context, cue: CueCandidate): SourceCandidate | null {
  const { words, chunks, chunkAt, document, data } = context;
  const { endWord } = document.sentences[words.sentence[cue.word]!]!;
  if (data.quoting.has(cue.entry.lemma) && cue.passive) {
    const says =
      words.lower[cue.end] === 'as' && data.quotedParticiples.has(words.lower[cue.end + 1] ?? '');
    return says ? subjectOf(context, cue) : null;
  }
  if (data.quoting.has(cue.entry.lemma)) {
    for (let at = cue.end; at < endWord - 1 && at < cue.end + 14; at++) {
      if (words.lower[at] !== 'as' || !data.quotedParticiples.has(words.lower[at + 1]!)) continue;
      const chunk = chunkAt[cue.end]!;
      return chunk >= 0 ? chunks[chunk]! : null;
    }
    return null;
  }
  // The participle of the same construction: "… quoted X as saying".
  if (cue.form !== 'ing' || words.lower[cue.first - 1] !== 'as') return null;
  for (let at = cue.first - 2; at >= cue.first - 14 && at >= 0; at--) {
    if (!data.citing.has(words.lower[at]!)) continue;
    const chunk = chunkAt[at + 1]!;
    if (chunk < 0 || at + 1 >= cue.first - 1) return null;
    return chunks[chunk]!;
  }
  return null;
}

/** "Footage of Orben saying, “…”": a participle that no comma parts from the phrase before it tells what that one does. */
export function personSaying(
  context: Context,
  { form, first }: CueCandidate,
): SourceCandidate | null {
  const { tags } = context;
  const chunk = form === 'ing' ? chunkTo(context, first) : null;
  if (!chunk) return null;
  const isNamed = tags[chunk.head] === Tag.name || tags[chunk.head] === Tag.pronoun;
  return isNamed ? chunk : null;
}

/** "Asked a councillor: “…”": the subject behind a cue that opens its sentence, up to the colon. */
export function personBehindCue(context: Context, cue: CueCandidate): SourceCandidate | null {
  const { words, document } = context;
  const { firstWord } = document.sentences[words.sentence[cue.word]!]!;
  const chunk = chunkFrom(context, cue.end);
  if (cue.first !== firstWord || cue.form !== 'past' || !chunk) return null;
  return words.lower[phraseEnd(context, chunk)] === ':' ? chunk : null;
}
