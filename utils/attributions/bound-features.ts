/** Where the content of a cue begins and ends: candidates are word positions; a bound at `p` lies between the words p − 1 and p. */
import type { CueData } from '@/utils/language/cue-data';
import type { Sentence } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import { oncePer } from '@/utils/text/once';
import { isVerbal, Tag } from '@/utils/text/tags';
import type { Context } from './context';
import { clusterAt, hashAt, markClass, tagAt } from './context';
import type { CueCandidate } from './cues';
import { Frame } from './frame-features';
import type { Features } from './linear';
import { numbered } from './linear';
import { Phrases } from './phrases';
import { verbForm } from './verb-forms';

/** The cue clause that the content stands beside: cue and source together, as far as they touch. Word indexes, end exclusive. */
export interface CueClause {
  readonly first: number;
  readonly end: number;
}

const longest = 70;

/** Whether content may begin or end before the word: never within a noun phrase, nor after a word that leans on the next. */
function mayPart({ chunkAt, tags }: Context, index: number): boolean {
  const chunk = chunkAt[index]!;
  if (chunk >= 0 && chunkAt[index - 1] === chunk) return false;
  const before = tags[index - 1];
  return before !== Tag.determiner && before !== Tag.preposition && before !== Tag.auxiliary;
}

const sourcePhrasesOf = oncePer(
  ({ clausePrepositions }: CueData) =>
    new Phrases([...clausePrepositions].map((phrase) => phrase.split(' '))),
);

/** "…, according to the agency": names a source, and is never what another one said. */
const opensSourcePhrase = ({ words, data }: Context, index: number): boolean =>
  sourcePhrasesOf(data).at(words, index) !== undefined;

/** Where content to the right of the clause may begin at the earliest. */
const behindClause = (cue: CueCandidate, clause: CueClause): number =>
  Math.max(cue.end, cue.first < clause.first ? clause.end : cue.end);

/** Beginnings for content to the right of the clause. */
export function rightStarts(context: Context, cue: CueCandidate, clause: CueClause): number[] {
  const { words, document } = context;
  const { endWord } = document.sentences[words.sentence[cue.word]!]!;
  const from = behindClause(cue, clause);
  const starts: number[] = [];
  for (let index = from; index < endWord && index < from + 22; index++) {
    if (!opensSourcePhrase(context, index)) starts.push(index);
  }
  return starts;
}

/** Ends for content that begins at `start`. */
export function rightEnds(context: Context, start: number): number[] {
  const { words, document } = context;
  const { endWord } = document.sentences[words.sentence[start]!]!;
  const ends: number[] = [];
  for (let index = start + 1; index <= endWord && index < start + longest; index++) {
    if (index === endWord || mayPart(context, index)) ends.push(index);
  }
  if (endWord >= start + longest) ends.push(endWord);
  return ends;
}

/** Ends for content to the left of the clause. */
export function leftEnds(context: Context, cue: CueCandidate, clause: CueClause): number[] {
  const { words, document, quotation } = context;
  const { firstWord, block } = document.sentences[words.sentence[cue.word]!]!;
  const ends: number[] = [];
  const from = Math.min(clause.first, cue.first);
  for (let index = from; index > firstWord && index > from - 16; index--) ends.push(index);
  // A quotation that ended its own sentence: “Why?” Smith asked.
  const isOwn = from > document.blocks[block]!.firstWord && quotation[from - 1]! >= 0;
  if (from === firstWord && isOwn) ends.push(from);
  return ends;
}

/** Beginnings for content that ends at `end`. */
export function leftStarts(context: Context, end: number): number[] {
  const { words, document, quotation, quotationWords } = context;
  const { firstWord } = document.sentences[words.sentence[end - 1]!]!;
  const starts: number[] = [];
  const own = quotation[end - 1]!;
  if (own >= 0 && quotationWords[own]!.first < firstWord) starts.push(quotationWords[own]!.first);
  for (let index = end - 1; index >= firstWord && index > end - longest; index--) {
    if (index === firstWord || mayPart(context, index)) starts.push(index);
  }
  if (firstWord <= end - longest) starts.push(firstWord);
  return starts;
}

const boundTemplates = [
  'distance', 'word after the bound', 'word before the bound', 'words around', 'tags around', 'second word after', 'second word before',
  'tags after', 'tags before', 'cue', 'cue and distance', 'quotation mark', 'sentence’s bound', 'length', 'verb inside',
  'cue and word after', 'cue and word before', 'tags from the cue', 'capital', 'time or addressee between', 'verb beyond', 'subject beyond',
  'commas inside', 'form', 'words to the sentence’s end', 'other cue inside', 'frame', 'four tags', 'verb between', 'cue beyond',
  'words like those around', 'mark before the bound', 'quotation beyond', 'relative', 'verb right beyond',
] as const; // prettier-ignore

const T = numbered(boundTemplates);

const bucket = (n: number) => (n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 22 ? 8 : n < 35 ? 9 : 10);

/** What both bounds look at that is the same for every cue, in the sentence of the words `firstWord`–`endWord`. */
export function placeFeatures(
  context: Context,
  frame: number,
  p: number,
  { firstWord, endWord }: Sentence,
  features: Features,
): void {
  const { words, quotation, quotationWords } = context;
  // Around the place: the word before it is 1, the one before that 2; `next` stands right behind it.
  const word2 = hashAt(context, firstWord, endWord, p - 2);
  const word1 = hashAt(context, firstWord, endWord, p - 1);
  const next = hashAt(context, firstWord, endWord, p);
  const next1 = hashAt(context, firstWord, endWord, p + 1);
  const tag2 = tagAt(context, firstWord, endWord, p - 2);
  const tag1 = tagAt(context, firstWord, endWord, p - 1);
  const nextTag = tagAt(context, firstWord, endWord, p);
  const nextTags = nextTag * 32 + tagAt(context, firstWord, endWord, p + 1);
  const tagsAfter = tagAt(context, firstWord, endWord, p + 1) * 32 + tagAt(context, firstWord, endWord, p + 2); // prettier-ignore
  const one = clusterAt(context, firstWord, endWord, p - 1);
  const two = clusterAt(context, firstWord, endWord, p);
  const three = clusterAt(context, firstWord, endWord, p + 1);
  features.add(T['word after the bound'], next, frame);
  features.add(T['word before the bound'], word1, frame);
  features.add(T['words around'], word1, next, frame);
  features.add(T['tags around'], tag1, nextTag, frame);
  features.add(T['second word after'], next1, frame);
  features.add(T['second word before'], word2, frame);
  features.add(T['words around'], next, next1, frame + 8);
  features.add(T['tags after'], nextTag, tagsAfter, frame);
  features.add(T['tags before'], tag1, tag2 * 32 + tagAt(context, firstWord, endWord, p - 3), frame); // prettier-ignore
  features.add(T['four tags'], tag1 * 32 + tag2, nextTags, frame);
  features.add(T['words around'], word1, nextTags, frame + 16);
  features.add(T['words around'], next, tag1, frame + 24);
  features.add(T['words like those around'], one, two, frame);
  features.add(T['words like those around'], two, three, frame + 8);
  features.add(T['words like those around'], next, three, frame + 24);
  features.add(T['words like those around'], word1, two, frame + 32);
  const before = p > 0 ? quotation[p - 1]! : -1;
  const after = p < words.count ? quotation[p]! : -1;
  const closes = before >= 0 && quotationWords[before]!.end === p ? 1 : 0;
  const inside = before >= 0 && before === after ? 1 : 0;
  // The mark inside a closing quotation mark parts what follows as well: “…,” and …
  const lastMark = closes ? words.lower[p - 2]! : words.lower[p - 1]!;
  const mark = markClass(lastMark);
  features.add(T['mark before the bound'], mark * 2 + closes, next, frame);
  features.add(T['mark before the bound'], mark * 2 + closes, nextTags, frame);
  let beyond = 0;
  for (
    let index = inside ? quotationWords[before]!.end : p;
    index < endWord && index < p + 25;
    index++
  ) {
    if (quotation[index]! >= 0) {
      beyond = index - p < 2 ? 1 : index - p < 7 ? 2 : 3;
      break;
    }
  }
  features.add(T['quotation beyond'], beyond, mark * 2 + closes, frame);
  features.add(T['quotation beyond'], beyond, nextTag, frame);
  features.add(T['sentence’s bound'], p === firstWord ? 1 : p === endWord ? 2 : 0, frame);
  const isCapital = p < words.count && (words.shape[p]! & Shape.capital) !== 0;
  features.add(T.capital, isCapital ? 1 : 0, nextTag, frame);
  features.add(T.frame, frame);
}

/** What both bounds look at together with the cue. */
function besideCue(
  context: Context,
  cue: CueCandidate,
  frame: number,
  p: number,
  { firstWord, endWord }: Sentence,
  features: Features,
): void {
  const { words, quotation, quotationWords } = context;
  const lemma = cue.lemmaHash;
  features.add(T['cue and word after'], lemma, hashAt(context, firstWord, endWord, p), frame);
  features.add(T['cue and word before'], lemma, hashAt(context, firstWord, endWord, p - 1), frame);
  const like = clusterAt(context, firstWord, endWord, p);
  features.add(T['words like those around'], like, lemma, frame + 16);
  const before = p > 0 ? quotation[p - 1]! : -1;
  const after = p < words.count ? quotation[p]! : -1;
  const opens = after >= 0 && quotationWords[after]!.first === p ? 1 : 0;
  const closes = before >= 0 && quotationWords[before]!.end === p ? 1 : 0;
  const inside = before >= 0 && before === after ? 1 : 0;
  const cueInside = quotation[cue.word]! >= 0 ? 1 : 0;
  features.add(T['quotation mark'], opens * 4 + closes * 2 + inside, frame, cueInside);
}

/** The sentence that the place of a beginning belongs to. */
export const sentenceOfStart = ({ document, words }: Context, start: number) =>
  document.sentences[words.sentence[start]!]!;

/** The sentence that the place of an end belongs to: that of the beginning, or, where it is not known yet, that of the cue. */
export const sentenceOfEnd = (
  { document, words }: Context,
  cue: CueCandidate,
  start: number | null,
) => document.sentences[words.sentence[start ?? cue.word]!]!;

/** What the beginning looks at besides its place. */
export function startFeatures(
  context: Context,
  cue: CueCandidate,
  frame: number,
  clause: CueClause,
  start: number,
  end: number | null,
  features: Features,
): void {
  const { tags, hash } = context;
  const sentence = sentenceOfStart(context, start);
  const lemma = cue.lemmaHash;
  const form = cue.formHash;
  besideCue(context, cue, frame, start, sentence, features);
  if (end === null) {
    // To the right of the cue: what stands between decides.
    const from = behindClause(cue, clause);
    const distance = start - from;
    const time = (context.timeBefore[start]! >= from ? 1 : 0) | (context.addresseeBefore[start]! >= from ? 2 : 0); // prettier-ignore
    let tagsBetween = 0;
    if (distance < 6) {
      for (let index = from; index < start; index++) {
        tagsBetween = Math.imul(tagsBetween, 17) + tags[index]! + 1;
      }
    }
    features.add(T.distance, bucket(distance), frame);
    features.add(T['cue and distance'], lemma, bucket(distance), frame);
    features.add(T.form, form, bucket(distance), frame);
    features.add(T['tags from the cue'], distance < 6 ? tagsBetween : 1, frame);
    features.add(T['tags from the cue'], distance < 5 ? tagsBetween : 1, lemma, 1);
    features.add(T['time or addressee between'], time, bucket(distance), frame);
    features.add(T['commas inside'], Math.min(commasBetween(context, from, start), 3), frame);
    features.add(
      T['verb between'],
      Math.min(verbsBetween(context, from, start), 2),
      bucket(distance),
      frame,
    );
    features.add(T.cue, cue.framesHash, hash[start] ?? 0, frame);
  } else {
    const length = end - start;
    features.add(T.length, bucket(length), frame);
    features.add(T.relative, hash[start] ?? 0, Math.min(length, 3), frame);
    features.add(T.relative, hash[start] ?? 0, hash[start - 1] ?? 0, Math.min(length, 2) + 8);
    features.add(T['words to the sentence’s end'], bucket(start - sentence.firstWord), frame);
    features.add(T['verb inside'], verbsBetween(context, start, end), bucket(length), frame);
    features.add(T['verb beyond'], verbsBetween(context, sentence.firstWord, start), bucket(start - sentence.firstWord), frame); // prettier-ignore
  }
}

/** What the end looks at besides its place. */
export function endFeatures(
  context: Context,
  cue: CueCandidate,
  frame: number,
  clause: CueClause,
  start: number | null,
  end: number,
  features: Features,
): void {
  const { words, tags, data, hash } = context;
  const sentence = sentenceOfEnd(context, cue, start);
  const lemma = cue.lemmaHash;
  besideCue(context, cue, frame, end, sentence, features);
  const afterTag = tags[end] ?? 18;
  if (start === null) {
    const distance = Math.min(clause.first, cue.first) - end;
    features.add(T.distance, bucket(distance), frame);
    features.add(T['cue and distance'], lemma, bucket(distance), frame);
    return;
  }
  const length = end - start;
  const rest = sentence.endWord - end;
  const verbs = verbsBetween(context, start, end);
  features.add(T.length, bucket(length), frame);
  features.add(T.length, bucket(length), lemma, 1);
  features.add(T['verb inside'], verbs, bucket(length), frame);
  features.add(T['verb inside'], verbs, lemma, 1);
  features.add(T['verb inside'], verbs, afterTag, hash[start] ?? 0);
  features.add(T['verb inside'], verbs, hash[end] ?? -1, frame + 8);
  features.add(T['words to the sentence’s end'], bucket(rest), frame);
  features.add(T['words to the sentence’s end'], bucket(rest), lemma, 1);
  const commas = commasBetween(context, start, end);
  features.add(T['commas inside'], Math.min(commas, 4), words.lower[end] === ',' ? 1 : 0, frame);
  // A new subject with its verb after the bound: another clause begins there.
  let at = end;
  if (words.lower[at] === ',') at++;
  if (at < sentence.endWord && (data.conjunctions.has(words.lower[at]!) || data.subordinators.has(words.lower[at]!))) at++; // prettier-ignore
  const subject = at < sentence.endWord ? context.chunkAt[at]! : -1;
  if (subject >= 0) {
    const chunk = context.chunks[subject]!;
    features.add(T['subject beyond'], tags[chunk.end] ?? 18, hash[end] ?? -1, frame);
    features.add(T['subject beyond'], tags[chunk.head]!, tags[chunk.end] ?? 18, at - end);
  } else features.add(T['subject beyond'], -1, afterTag, frame);
  features.add(T['verb beyond'], verbsBetween(context, end, sentence.endWord), afterTag, frame);
  if (frame === Frame.right) {
    features.add(T.cue, cue.framesHash, hash[start] ?? 0, hash[end] ?? -1);
  }
  // "He said that A and warned that B": another cue's clause begins beyond the bound, or lies inside the content.
  const beyond = cueBeyond(context, cue, at, sentence.endWord);
  features.add(T['cue beyond'], beyond, at - end, frame);
  features.add(T['cue beyond'], beyond, hash[end] ?? -1, frame + 8);
  features.add(T['cue beyond'], beyond, subject >= 0 ? 1 : 0, frame + 16);
  besideVerb(context, cue, frame, start, end, at, sentence, features);
  const inside = cuesInside(context, cue, start, end);
  features.add(T['other cue inside'], inside, frame);
  features.add(T['other cue inside'], inside, beyond, frame + 8);
}

/**
 * "He says that A and tells B", "he said A and called B": a verb right after the end, over a comma or "and", goes on with the cue or with
 * a verb of the content, and mostly has the form of the one that it goes on with.
 * @param at the first word after the comma or conjunction.
 */
function besideVerb(
  { words, tags, cluster, hash, data }: Context,
  cue: CueCandidate,
  frame: number,
  start: number,
  end: number,
  at: number,
  { endWord }: Sentence,
  features: Features,
): void {
  const isVerb = (word: number) => isVerbal(tags[word]);
  let verb = at;
  while (verb < endWord && verb < at + 3 && tags[verb] === Tag.adverb) verb++;
  if (verb >= endWord || !isVerb(verb)) return;
  const lead = data.conjunctions.has(words.lower[at - 1] ?? '') ? hash[at - 1]! : at - end;
  let first = start;
  while (first < end && !isVerb(first)) first++;
  let last = end - 1;
  while (last > first && !isVerb(last)) last--;
  const form = verbForm(words.lower[verb]!);
  const forms = form * 8 + verbForm(words.lower[cue.word]!);
  const hasVerb = first < end;
  const inside = hasVerb ? verbForm(words.lower[first]!) * 8 + verbForm(words.lower[last]!) : 0;
  const like = cluster[verb]!;
  features.add(T['verb right beyond'], forms, inside, lead);
  features.add(T['verb right beyond'], forms, lead, 1);
  features.add(T['verb right beyond'], form, inside, 2);
  features.add(T['verb right beyond'], like, cluster[cue.word]!, 3);
  features.add(T['verb right beyond'], like, hasVerb ? cluster[first]! : 64, 4);
  features.add(T['verb right beyond'], like, hasVerb ? cluster[last]! : 64, 5);
  features.add(T['verb right beyond'], like, lead, 6);
  features.add(T['verb right beyond'], like, frame, 7);
}

/** Words from `from` to the next cue's clause in buckets, 7 where none follows. */
function cueBeyond(
  { cueStart }: Context,
  cue: CueCandidate,
  from: number,
  endWord: number,
): number {
  const limit = Math.min(endWord, from + 9);
  for (let index = from; index < limit; index++) {
    if (cueStart[index]! > 127 && index !== cue.first) {
      const distance = index - from;
      return distance < 3 ? distance : distance < 6 ? 3 : 4;
    }
  }
  return 7;
}

function cuesInside({ cueStart }: Context, cue: CueCandidate, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) {
    if (cueStart[index]! > 127 && index !== cue.first && ++count === 2) break;
  }
  return count;
}

/** Verbs between two words, 3 for more. */
function verbsBetween({ verbsBefore }: Context, from: number, to: number): number {
  return to > from ? Math.min(3, verbsBefore[to]! - verbsBefore[from]!) : 0;
}

function commasBetween({ commasBefore }: Context, from: number, to: number): number {
  return to > from ? commasBefore[to]! - commasBefore[from]! : 0;
}
