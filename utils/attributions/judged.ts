/**
 * "Police rejected Hall's claim that A", "there is no evidence for her claim that A", "a fact check found the mayor's claim that A to be
 * false": the page tells another's claim by saying what became of it. The clause is the owner's, and the judging verb assigns none.
 */
import type { Framed } from './analyses';
import { framed } from './analyses';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import { Frame } from './frame-features';
import { isNounOfClause, mayBe } from './lexicon';
import { partsClauses } from './marks';
import { leastClause } from './sentence-parts';
import type { SourceCandidate } from './source-features';
import { possessorOf } from './source-features';

const sure = 0.7;

/** @returns null where the cue is no noun with an owner, or nothing is said of the claim. */
export function judgedClaim(context: Context, cue: CueCandidate): Framed | null {
  const { chunks, chunkAt, quotation } = context;
  if (cue.entry.part !== 'noun' || quotation[cue.word]! >= 0) return null;
  const chunk = chunks[chunkAt[cue.word] ?? -1];
  if (chunk?.head !== cue.word) return null;
  const content = contentAt(context, chunk.first);
  const owner = ownerOf(context, chunk.first, cue.word);
  return content && owner && framed(Frame.right, owner, [content], sure, 'judged-claim');
}

/** Whether what the verb takes is another's claim, of which it only says what became of it. */
export function judgesClaim(context: Context, cue: CueCandidate): boolean {
  return cue.entry.part === 'verb' && cue.form !== 'ing' && contentAt(context, cue.end) !== null;
}

/** The clause of "Hall's claim that A", whose first word is given; null where nothing judges it there. */
function contentAt(context: Context, first: number): WordRange | null {
  const { words, data, document } = context;
  const chunk = chunkFrom(context, first);
  if (!chunk || words.lower[chunk.head + 1] !== 'that') return null;
  if (!mayBe(data, words.lower[chunk.head], isNounOfClause)) return null;
  if (!ownerOf(context, first, chunk.head)) return null;
  const from = chunk.head + 2;
  const { endWord } = document.sentences[words.sentence[first]!]!;
  const isFound = data.finding.has(words.lower[first - 1] ?? '');
  if (!isFound && !isJudged(context, first)) return null;
  const end = isFound ? verdictFrom(context, from, endWord) : clauseEnd(context, from, endWord);
  return end !== null && end - from >= leastClause ? { first: from, end } : null;
}

/** "Hall's claim", "local media reports". */
function ownerOf(context: Context, first: number, head: number): SourceCandidate | null {
  const { words, data } = context;
  const isMedia = head - first > 1 && data.mediaNouns.has(words.lower[head - 1]!);
  return isMedia
    ? { first, end: head, head: head - 1, possessor: true }
    : possessorOf(context, first, head);
}

/** "Rejected", "despite", "no evidence for", "backed up" right before it. */
function isJudged({ words, data }: Context, first: number): boolean {
  const last = words.lower[first - 1] ?? '';
  return data.judging.has(last) || data.judging.has(`${words.lower[first - 2] ?? ''} ${last}`);
}

/** Most words from a verdict's verb to the word that it rests on: "is largely false". */
const longestVerdict = 3;

/** Where "to be false", "rings true" or "is misleading" begins behind the clause; null where nothing of the kind follows. */
function verdictFrom({ words, data, quotation }: Context, from: number, endWord: number) {
  for (let at = from; at < endWord; at++) {
    if (quotation[at]! >= 0) continue;
    const isInfinitive = words.lower[at] === 'to' && words.lower[at + 1] === 'be';
    if (!isInfinitive && !data.verdictVerbs.has(words.lower[at]!)) continue;
    const last = Math.min(at + longestVerdict + (isInfinitive ? 1 : 0), endWord - 1);
    for (let word = at + 1; word <= last; word++)
      if (data.truthWords.has(words.lower[word]!)) return at;
  }
  return null;
}

/** The first mark outside of quotation marks, or the sentence's end; a comma right before a closing mark ends the clause too. */
function clauseEnd(
  { words, quotation, quotationWords }: Context,
  from: number,
  endWord: number,
): number {
  for (let at = from; at < endWord; at++) {
    const own = quotationWords[quotation[at]!];
    if (!own && (partsClauses(words.lower[at]) || /^[.!?]$/.test(words.lower[at]!))) return at;
    if (own && words.lower[at] === ',' && own.end === at + 2) return own.end;
  }
  return endWord;
}
