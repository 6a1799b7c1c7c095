/** Set phrases whose frame alone decides: "was quoted as saying", "is reported to have", "as the bishop put it". */
import { isVerbal, Tag } from '@/utils/text/tags';
import type { Framed } from './analyses';
import { framed } from './analyses';
import { chunkFrom, chunkTo, chunkUpTo } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { Frame } from './frame-features';
import { mayBe } from './lexicon';
import { mentionEnd } from './mention';
import { personQuoted } from './quoting';
import type { SourceCandidate } from './source-features';
import { saidAtEnd } from './said-at-end';
import {
  clauseTo,
  clauseUpTo,
  endOfSentence,
  isTail,
  leastClause,
  longestTail,
} from './sentence-parts';
import { nobody } from './source-features';

const sure = 0.7;

/** @returns null where the cue stands in none of these phrases. */
export function setPhrase(context: Context, cue: CueCandidate): Framed | null {
  if (cue.entry.part !== 'verb' || context.quotation[cue.word]! >= 0) return null;
  return (
    quotedAs(context, cue) ??
    saidTo(context, cue) ??
    asSomebodySays(context, cue) ??
    inverted(context, cue) ??
    documentsShow(context, cue) ??
    showsThat(context, cue) ??
    saidAdding(context, cue) ??
    toldAtEnd(context, cue) ??
    saidAtEnd(context, cue) ??
    deniedDoing(context, cue) ??
    inTheMiddle(context, cue)
  );
}

/** "The minister was quoted as saying (that) the talks had collapsed", "the agency quoted her as telling reporters that A". */
function quotedAs(context: Context, cue: CueCandidate): Framed | null {
  const { words, data } = context;
  if (cue.form !== 'ing' || words.lower[cue.first - 1] !== 'as') return null;
  if (!data.quotedParticiples.has(words.lower[cue.word]!)) return null;
  const source = personQuoted(context, cue) ?? subjectOfQuoted(context, cue);
  if (!source) return null;
  const listener = chunkFrom(context, cue.end);
  let first = cue.end;
  if (listener && words.lower[listener.end] === 'that') first = listener.end;
  if (words.lower[first] === 'that') first++;
  const content = clauseTo(context, first, endOfSentence(context, cue));
  return content && framed(Frame.right, source, [content], sure, 'quoted-as-saying');
}

/** "The minister | was quoted (by the agency) | as saying": the noun phrase before the participle's passive. */
function subjectOfQuoted(context: Context, cue: CueCandidate): SourceCandidate | null {
  const { words, data, chunks, chunkAt, document } = context;
  const { firstWord } = document.sentences[words.sentence[cue.word]!]!;
  let at = cue.first - 2;
  const agent = chunks[chunkAt[at] ?? -1];
  if (agent && words.lower[agent.first - 1] === 'by') at = agent.first - 2;
  if (!data.citing.has(words.lower[at]!)) return null;
  at--;
  // "The engineer, Nora Falk, was quoted": the name is an aside of the subject.
  if (data.auxiliaries.has(words.lower[at]!) && words.lower[at - 1] === ',') {
    const name = chunks[chunkAt[at - 2] ?? -1];
    at = name && words.lower[name.first - 1] === ',' ? name.first - 2 : at - 2;
  }
  while (at > firstWord && chunkAt[at]! < 0) {
    const isPassive = data.auxiliaries.has(words.lower[at]!) || context.tags[at] === Tag.adverb;
    if (!isPassive) return null;
    at--;
  }
  const chunk = chunks[chunkAt[at] ?? -1];
  return chunk ?? null;
}

/** "The firm is reported to have lost £4m", "Vance, said to be the group's treasurer, fled": nobody is named who says it. */
function saidTo(context: Context, cue: CueCandidate): Framed | null {
  const { words, data, tags } = context;
  if (!data.hearsayVerbs.has(cue.entry.lemma) || words.lower[cue.end] !== 'to') return null;
  const next = words.lower[cue.end + 1] ?? '';
  const isInfinitive = isVerbal(tags[cue.end + 1]);
  if (!isInfinitive || data.determiners.has(next) || cue.negated || cue.modal) return null;
  const isAside = words.lower[cue.first - 1] === ',' && (cue.form === 'past' || cue.form === 'participle'); // prettier-ignore
  if (!cue.passive && !isAside) return null;
  const end = endOfSentence(context, cue);
  // "Is said to be ill, according to four friends": somebody is named after all.
  if (words.lower.slice(cue.end, end).includes('according')) return null;
  let close = cue.end + 1;
  while (close < end && !endsInfinitive(context, close, isAside)) close++;
  const content = { first: cue.end, end: close };
  return content.end - content.first < leastClause
    ? null
    : framed(Frame.right, nobody, [content], sure, 'said-to');
}

/** Where what is said to be so ends: at any comma of an aside, else at one before a new clause. */
function endsInfinitive({ words, data }: Context, at: number, isAside: boolean): boolean {
  if (words.lower[at] !== ',') return false;
  const next = words.lower[at + 1] ?? '';
  return isAside || data.subordinators.has(next) || data.conjunctions.has(next);
}

/** "As the bishop put it, A", "A, as the senator pointed out on Monday". */
function asSomebodySays(context: Context, cue: CueCandidate): Framed | null {
  const { words, document, chunks, chunkAt, verbsBefore, data } = context;
  const isPut = words.lower[cue.word] === 'put' || words.lower[cue.word] === 'puts';
  const end = isPut && words.lower[cue.word + 1] === 'it' ? cue.word + 2 : cue.end;
  if (isPut ? end === cue.end && cue.end === cue.word + 1 : cue.entry.strength < 3) return null;
  const phrase = chunks[chunkAt[cue.first - 1] ?? -1];
  if (!phrase || words.lower[phrase.first - 1] !== 'as' || cue.passive || cue.negated) return null;
  const source = chunkUpTo(phrase, cue.first);
  const as = source.first - 1;
  const { firstWord } = document.sentences[words.sentence[cue.word]!]!;
  const stop = endOfSentence(context, cue);
  const opens = as === firstWord && words.lower[end] === ',';
  const closes = words.lower[as - 1] === ',' && isTail(context, end, stop);
  const content = opens ? { first: end + 1, end: stop } : { first: firstWord, end: as - 1 };
  if ((!opens && !closes) || content.end - content.first < leastClause) return null;
  if (verbsBefore[content.end]! === verbsBefore[content.first]!) return null;
  if (data.pronouns.has(words.lower[source.head]!) && words.lower[source.head] === 'it') return null; // prettier-ignore
  const whole = { ...source, end: Math.max(source.end, mentionEnd(context, cue, source)) }; // prettier-ignore
  return framed(opens ? Frame.right : Frame.left, whole, [content], sure, 'as-somebody-says');
}

/**
 * "The bridge was closed, said the engineer, who had checked it", "…, said the head of the office, Ann Roe": behind the cue
 * stands who says it, and not what.
 */
function inverted(context: Context, cue: CueCandidate): Framed | null {
  const { words, data } = context;
  const isPlain = cue.form === 'past' && !cue.passive && !cue.negated && cue.entry.strength >= 3;
  if (!isPlain || words.lower[cue.first - 1] !== ',') return null;
  const source = chunkFrom(context, cue.end);
  if (!source) return null;
  const isWhose = (end: number) => words.lower[end] === ',' && data.relatives.has(words.lower[end + 1] ?? ''); // prettier-ignore
  const end = mentionEnd(context, cue, source);
  // "Roe, a lawyer, recounted the talks of May": what other verbs are followed by is more often what was told.
  const isWhole = end > source.end && (end === endOfSentence(context, cue) || isWhose(end));
  if (!isWhose(source.end) && !(isWhole && cue.entry.lemma === 'say')) return null;
  const content = clauseUpTo(context, cue, cue.first - 1);
  return content && framed(Frame.left, source, [content], sure, 'inverted');
}

/** "The firm knew of the leak, court documents show": at the sentence's end, after a comma. */
function documentsShow(context: Context, cue: CueCandidate): Framed | null {
  const { words, chunks, chunkAt, data } = context;
  const head = cue.first - 1;
  if (!data.showing.has(cue.entry.lemma) || !data.documentNouns.has(words.lower[head] ?? '')) return null; // prettier-ignore
  // The verb may pass for the last noun of the phrase.
  const chunk = chunks[chunkAt[head] ?? -1];
  if (!chunk || words.lower[chunk.first - 1] !== ',' || cue.negated) return null;
  if (cue.end !== endOfSentence(context, cue)) return null;
  const content = clauseUpTo(context, cue, chunk.first - 1);
  const source = { first: chunk.first, end: cue.first, head, possessor: false };
  return content && framed(Frame.left, source, [content], sure, 'documents-show');
}

/** "Court records show that he was fined": the document opens the sentence. */
function showsThat(context: Context, cue: CueCandidate): Framed | null {
  const { words, document, chunks, chunkAt, data } = context;
  const head = cue.first - 1;
  if (!data.showing.has(cue.entry.lemma) || !data.documentNouns.has(words.lower[head] ?? '')) return null; // prettier-ignore
  const chunk = chunks[chunkAt[head] ?? -1];
  const { firstWord } = document.sentences[words.sentence[cue.word]!]!;
  if (chunk?.first !== firstWord || cue.negated || words.lower[cue.end] !== 'that') return null;
  if (data.sights.has(words.lower[head]!)) return null;
  const content = clauseTo(context, cue.end + 1, endOfSentence(context, cue));
  const source = { first: chunk.first, end: cue.first, head, possessor: false };
  return content && framed(Frame.right, source, [content], sure, 'documents-show');
}

/** "The ferry is late, Wall said, adding that it would come": what the participle adds is its own, and not what the cue tells. */
function saidAdding(context: Context, cue: CueCandidate): Framed | null {
  const { words, data } = context;
  if (cue.entry.strength < 2 || cue.passive || cue.negated || words.lower[cue.end] !== ',') return null; // prettier-ignore
  if (!mayBe(data, words.lower[cue.end + 1], ({ form }) => form === 'ing')) return null;
  const source = chunkTo(context, cue.first);
  if (!source || words.lower[source.first - 1] !== ',') return null;
  const content = clauseUpTo(context, cue, source.first - 1);
  if (!content) return null;
  // "Emerging from the talks, Roe said, calling …": no clause of its own.
  const opening = words.lower[content.first]!;
  if (opening.endsWith('ing') || data.subordinators.has(opening)) return null;
  return framed(Frame.left, source, [content], sure, 'said-adding');
}

/** "It was a burden, the actor told a crowd gathered at the church": behind the cue stand those who were told, and where. */
function toldAtEnd(context: Context, cue: CueCandidate): Framed | null {
  const { words, tags, data } = context;
  if (cue.entry.lemma !== 'tell' || cue.passive || cue.negated || cue.infinitive) return null;
  const source = chunkTo(context, cue.first);
  const listener = chunkFrom(context, cue.end);
  if (!source || words.lower[source.first - 1] !== ',' || !listener) return null;
  const next = listener.end;
  const isPlaced = /ed$/.test(words.lower[next] ?? '') && tags[next + 1] === Tag.preposition;
  if (!isPlaced || words.lower.slice(next, endOfSentence(context, cue)).includes('that'))
    return null;
  const content = clauseUpTo(context, cue, source.first - 1);
  if (!content || data.subordinators.has(words.lower[content.first]!)) return null;
  return framed(Frame.left, source, [content], sure, 'told-at-end');
}

/** "Roe, 36, has denied cheating on his wife": a gerund right behind a denial is what is denied. */
function deniedDoing(context: Context, cue: CueCandidate): Framed | null {
  const { words, tags, chunks, chunkAt, data } = context;
  const isGerund = tags[cue.end] === Tag.verb && /^\w{2,}ing$/.test(words.lower[cue.end]!);
  if (!isGerund || !data.denying.has(cue.entry.lemma) || cue.passive || cue.negated || cue.infinitive) return null; // prettier-ignore
  let before = cue.first - 1;
  if (words.lower[before] === ',') {
    // An aside: ", 36,".
    before--;
    while (before > 0 && words.lower[before] !== ',' && words.sentence[before] === words.sentence[cue.word]) before--; // prettier-ignore
    before--;
  }
  const source = chunks[chunkAt[before] ?? -1];
  if (!source || source.end !== before + 1 || words.sentence[source.first] !== words.sentence[cue.word]) return null; // prettier-ignore
  const stop = endOfSentence(context, cue);
  let end = cue.end;
  while (end < stop && !/^(?:[,;—–]|but|and|after|when)$/.test(words.lower[end]!)) end++;
  return framed(Frame.right, source, [{ first: cue.end, end }], sure, 'denied-doing');
}

/** "These drivers, Orlo told the hearing on Monday, were well paid": who says it stands between the clause's subject and its verb. */
function inTheMiddle(context: Context, cue: CueCandidate): Framed | null {
  const { words, tags, document, verbsBefore, quotation, data } = context;
  const isPlain = cue.form === 'past' || cue.form === 'third';
  if (!isPlain || cue.passive || cue.negated || !cue.entry.frames.includes('t')) return null;
  const source = chunkTo(context, cue.first);
  if (!source || words.lower[source.first - 1] !== ',') return null;
  // "The library, which opened in 1938, has …".
  if (data.relatives.has(words.lower[source.first]!)) return null;
  const open = source.first - 1;
  const { firstWord } = document.sentences[words.sentence[cue.word]!]!;
  if (!chunkFrom(context, firstWord) || quotation[open - 1]! >= 0) return null;
  if (verbsBefore[open] !== verbsBefore[firstWord]) return null;
  // "Ten days before the vote, Orlo said": when it was.
  if (words.lower.slice(firstWord, open).some((word) => data.timeWords.has(word) || data.subordinators.has(word))) return null; // prettier-ignore
  const stop = endOfSentence(context, cue);
  const close = words.lower.indexOf(',', cue.end);
  if (close <= cue.end || close >= stop - 1 || close - cue.end > longestTail + 2) return null;
  const isSetting = tags[cue.end] === Tag.preposition || tags[cue.end] === Tag.adverb || data.timeWords.has(words.lower[cue.end]!); // prettier-ignore
  if (!isSetting && cue.entry.lemma !== 'tell') return null;
  if (!isTail(context, cue.end, close, longestTail + 2)) return null;
  // "…, Orlo said in May, raising doubts": the verb is to be the clause's own.
  if (!isVerbal(context.tags[close + 1]) || words.lower[close + 1]!.endsWith('ing')) return null;
  let end = close + 1;
  while (end < stop && !endsInfinitive(context, end, false)) end++;
  const content = [
    { first: firstWord, end: open },
    { first: close + 1, end },
  ];
  return framed(Frame.both, source, content, sure, 'in-the-middle');
}
