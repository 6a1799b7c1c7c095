/** The subject of a cue’s clause: "a caretaker who asked not to be named told", "one juror, who left early, said". */
import { isVerbal, Tag } from '@/utils/text/tags';
import type { Chunk } from './chunks';
import { chunkFrom, chunkTo, chunkUpTo } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { mayBe } from './lexicon';
import { mentionEnd } from './mention';
import type { SourceCandidate } from './source-features';

/** The source of a reading, or the subject that the cue's clause shows in its stead. */
export function sourceOf(
  context: Context,
  cue: CueCandidate,
  source: SourceCandidate,
): SourceCandidate {
  const { tags, words, data } = context;
  const isPronoun = tags[source.head] === Tag.pronoun && !data.relatives.has(words.lower[source.head]!); // prettier-ignore
  const isBefore = source.first >= 0 && source.first < cue.first && !source.possessor && !isPronoun;
  const subject = isBefore
    ? (subjectOfRelative(context, cue) ?? subjectBeforeAside(context, cue))
    : null;
  if (subject) return subject.end <= source.first ? subject : source;
  const isBeside = source.first >= 0 && mentionEnd(context, cue, source) === cue.first;
  if (source.first > cue.word) return source;
  if (isBeside) return outOfPlace(context, source) ?? source;
  return subjectOfClause(context, cue) ?? subjectOfHeadline(context, cue) ?? source;
}

/** "It rained, and residents | in the old town | said": not the place but who is there. */
function outOfPlace(context: Context, { first }: SourceCandidate): SourceCandidate | null {
  const { words, tags, chunks, chunkAt, data } = context;
  if (tags[first - 1] !== Tag.preposition) return null;
  const outer = chunks[chunkAt[first - 2] ?? -1];
  if (outer?.end !== first - 1 || data.timeWords.has(words.lower[outer.head]!)) return null;
  const before = words.lower[outer.first - 1] ?? '';
  return data.conjunctions.has(before) && words.lower[outer.first - 2] === ',' ? outer : null;
}

/**
 * "One member of the jury, who asked not to be named, told": behind the aside the clause's subject is the phrase before it, and not "who".
 */
export function outOfAside(
  context: Context,
  cue: CueCandidate,
  source: SourceCandidate,
): SourceCandidate {
  const { words, chunks, chunkAt, verbsBefore } = context;
  const isRelative = source.first >= 0 && /^(?:who|which)$/.test(words.lower[source.head]!);
  if (!isRelative || source.first >= cue.first || words.lower[source.first - 1] !== ',')
    return source;
  const isClosed = words.lower[cue.first - 1] === ',' && verbsBefore[cue.first]! > verbsBefore[source.end]!; // prettier-ignore
  const before = isClosed ? chunks[chunkAt[source.first - 2] ?? -1] : undefined;
  return before ? outermost(context, before) : source;
}

/** Longest aside between subject and verb, in words. */
const longestAside = 40;

/** "Ann Roe, a heating, ventilation and air contractor who helped with the rally, said": the name that opens the sentence. */
function subjectBeforeAside(context: Context, cue: CueCandidate): SourceCandidate | null {
  const { words, tags, document, quotation, verbsBefore, data } = context;
  const close = cue.first - 1;
  if (cue.entry.part !== 'verb' || cue.passive || words.lower[close] !== ',') return null;
  const { firstWord } = document.sentences[words.sentence[cue.word]!]!;
  const subject = chunkFrom(context, firstWord);
  if (!subject || tags[subject.head] !== Tag.name) return null;
  const aside = subject.end;
  if (words.lower[aside] !== ',' || close - aside > longestAside) return null;
  if (!data.determiners.has(words.lower[aside + 1] ?? '') || quotation[firstWord] !== quotation[cue.word]) return null; // prettier-ignore
  let relative = aside + 1;
  while (relative < close && !data.relatives.has(words.lower[relative]!)) relative++;
  // A verb outside of the relative clause is the subject's.
  return verbsBefore[relative] === verbsBefore[aside] ? subject : null;
}

/** "Vellmark snubs Orlo, says …": in a headline the name that it begins with goes on. */
function subjectOfHeadline(context: Context, cue: CueCandidate): SourceCandidate | null {
  const { words, tags, document, verbsBefore } = context;
  const { firstWord, block } = document.sentences[words.sentence[cue.word]!]!;
  const isGoingOn = words.lower[cue.first - 1] === ',' && cue.form === 'third' && document.blocks[block]!.kind === 'headline'; // prettier-ignore
  const subject = isGoingOn ? chunkFrom(context, firstWord) : null;
  if (!subject || tags[subject.head] !== Tag.name) return null;
  return verbsBefore[cue.first]! > verbsBefore[subject.end]! ? subject : null; // prettier-ignore
}

/**
 * "Which an inquiry said was careless", "after a woman in the hall told him", "the town rejected it": the phrase right before a verb
 * that opens its clause is its subject, whatever stands before the clause. Null where the form leaves a doubt.
 */
function subjectOfClause(context: Context, cue: CueCandidate): SourceCandidate | null {
  const { words, tags, quotation, data } = context;
  const isFinite = cue.form === 'past' || cue.form === 'third' || cue.form === 'base';
  if (cue.entry.part !== 'verb' || !isFinite || cue.passive || cue.infinitive) return null;
  const subject = chunkTo(context, cue.first);
  if (!subject || quotation[subject.first] !== quotation[cue.word]) return null;
  if (data.timeWords.has(words.lower[subject.head]!)) return null;
  const before = subject.first - 1;
  const opensSentence = before < 0 || words.sentence[before] !== words.sentence[cue.word];
  if (!opensSentence && !opensClauseAt(context, before)) return null;
  // "After the vote said": nobody.
  if (opensSentence && tags[cue.word] !== Tag.verb) return null;
  return subject;
}

/** "Roe left after the mayor called": not "Roe after the vote said", where the sentence has no verb yet. */
function opensClauseAt({ words, document, data, verbsBefore }: Context, at: number): boolean {
  if (!data.clauseOpeners.has(words.lower[at]!)) return false;
  const { firstWord } = document.sentences[words.sentence[at]!]!;
  const isPreposition = data.prepositions.has(words.lower[at]!);
  return !isPreposition || at === firstWord || words.lower[at - 1] === ',' || verbsBefore[at]! > verbsBefore[firstWord]!; // prettier-ignore
}

/** Longest relative clause between subject and verb, in words. */
const longestClause = 20;

/** "A man who shot the warden told", "one of the men who left said": whom the clause with no commas is about; null where there is none. */
export function subjectOfRelative(context: Context, cue: CueCandidate): SourceCandidate | null {
  const { words, quotation, verbsBefore, data } = context;
  if (cue.entry.part !== 'verb' || cue.passive || cue.infinitive || cue.form === 'ing') return null;
  if (data.conjunctions.has(words.lower[cue.first - 1] ?? '')) return null;
  for (let at = cue.first - 1; at > cue.first - longestClause && at > 0; at--) {
    const lower = words.lower[at]!;
    if (words.sentence[at] !== words.sentence[cue.word] || quotation[at] !== quotation[cue.word]) return null; // prettier-ignore
    if (/^(?:[,;:—–-]|that$|but$)/.test(lower)) return null;
    const isParticiple = opensReduced(context, at);
    if (lower !== 'who' && !isParticiple) continue;
    const antecedent = phraseTo(context, at);
    if (!antecedent) return null;
    if (!isParticiple && verbsBefore[cue.first] === verbsBefore[at + 1]) return null;
    // "The official who said the mayor told reporters": what was told belongs to what was said.
    if (mayHoldClause(context, isParticiple ? at : at + 1, cue)) return null;
    const subject = outermost(context, antecedent);
    return opensClause(context, subject) ? subject : null;
  }
  return null;
}

/** "The doctors | offering to run the clinic": with no pronoun, and often taken for a part of the phrase. */
function opensReduced({ words, tags, chunks, chunkAt }: Context, at: number): boolean {
  if (!words.lower[at]!.endsWith('ing') || words.lower[at] === 'including') return false;
  const own = chunks[chunkAt[at]!];
  if (!own) return tags[at] === Tag.verb;
  const isLast = own.end === at + 1 && own.first < at && tags[at - 1] === Tag.noun;
  return isLast && words.lower[at + 1] === 'to';
}

/** The noun phrase that ends before a word. */
function phraseTo({ chunks, chunkAt }: Context, at: number): Chunk | null {
  const chunk = chunks[chunkAt[at - 1] ?? -1];
  return chunk ? chunkUpTo(chunk, at) : null;
}

/** Whether the clause's own verb is one of speech, behind which another clause may begin: not so for "asked not to be named". */
function mayHoldClause({ words, data }: Context, from: number, cue: CueCandidate): boolean {
  for (let at = from; at < cue.first; at++) {
    const isSpeech = mayBe(data, words.lower[at], ({ form, entry, particles }) => form !== 'noun' && particles.length === 0 && entry.frames.includes('t')); // prettier-ignore
    if (!isSpeech) continue;
    const next = words.lower[at + 1];
    return next !== 'to' && next !== 'not';
  }
  return false;
}

/** From "the men" in "one of the men" to "one". */
function outermost({ words, chunks, chunkAt }: Context, chunk: Chunk): Chunk {
  let top = chunk;
  while (words.lower[top.first - 1] === 'of') {
    const outer = chunks[chunkAt[top.first - 2] ?? -1];
    if (!outer) break;
    top = outer;
  }
  return top;
}

/** Whether a phrase is no object of what stands before it. */
function opensClause({ words, tags, quotation }: Context, { first, head }: Chunk): boolean {
  const before = first - 1;
  if (before < 0 || words.sentence[before] !== words.sentence[first]) return true;
  if (quotation[before] !== quotation[head]) return true;
  return !isVerbal(tags[before]) && tags[before] !== Tag.preposition;
}
