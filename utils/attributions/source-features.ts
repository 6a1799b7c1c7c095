/** Which noun phrase of the sentence is the source of a cue: candidates and their features. */
import { Shape } from '@/utils/text/document';
import { isVerbal, Tag } from '@/utils/text/tags';
import { hashOfEnding } from '@/utils/text/vocabulary';
import type { Context } from './context';
import { leadOf } from './context';
import type { CueCandidate } from './cues';
import type { Features } from './linear';
import { numbered } from './linear';
import { verbForm } from './verb-forms';

export interface SourceCandidate {
  /** Word indexes, end exclusive; -1 where the candidate is that nobody is named. */
  readonly first: number;
  readonly end: number;
  readonly head: number;
  /** The owner in "Trump’s claim" or "his claim". */
  readonly possessor: boolean;
}

/** No source: nobody is named. */
export const nobody: SourceCandidate = { first: -1, end: -1, head: -1, possessor: false };
const reach = 7;

/** The noun phrases around the cue in its sentence, nearest ones only; the first candidate is nobody. */
export function sourceCandidates(context: Context, cue: CueCandidate): SourceCandidate[] {
  const { chunks, chunkAt, words, document } = context;
  const sentence = document.sentences[words.sentence[cue.word]!]!;
  const candidates: SourceCandidate[] = [nobody];
  const own = chunkAt[cue.word]!;
  if (own >= 0 && cue.entry.part === 'verb' && chunks[own]!.first < cue.word) {
    // "The mayor claims": taken for one phrase, but the cue is a verb.
    candidates.push({
      first: chunks[own]!.first,
      end: cue.word,
      head: cue.word - 1,
      possessor: false,
    });
  } else if (own >= 0) {
    const owner = possessorOf(context, chunks[own]!.first, cue.word);
    if (owner) candidates.push(owner);
  }
  let found = 0;
  let last = own;
  for (let index = cue.word - 1; index >= sentence.firstWord && found < reach; index--) {
    const chunk = chunkAt[index]!;
    if (chunk < 0 || chunk === last) continue;
    last = chunk;
    found++;
    candidates.push(chunks[chunk]!);
  }
  found = 0;
  last = own;
  for (let index = cue.end; index < sentence.endWord && found < reach; index++) {
    const chunk = chunkAt[index]!;
    if (chunk < 0 || chunk === last) continue;
    last = chunk;
    found++;
    candidates.push(chunks[chunk]!);
  }
  return candidates;
}

/** The owner in the phrase that begins at `first`: "the mayor’s claim", "her claim". */
export function possessorOf(
  context: Context,
  first: number,
  cueWord: number,
): SourceCandidate | null {
  const { words, data } = context;
  for (let index = cueWord - 1; index >= first; index--) {
    const lower = words.lower[index]!;
    if (lower === "'s" || (lower === "'" && index > first)) {
      return { first, end: index, head: index - 1, possessor: true };
    }
    if (data.possessives.has(lower)) {
      return { first: index, end: index + 1, head: index, possessor: true };
    }
  }
  return null;
}

const sourceTemplates = [
  'nobody named', 'distance', 'distance and frame', 'cue', 'head word', 'kind of head', 'words between', 'tags between', 'word before it',
  'word after it', 'cue and side', 'cue and kind', 'commas between', 'verbs between', 'first of the sentence', 'owner', 'in quotation marks',
  'first word', 'pronoun', 'form and side', 'ending', 'voice and side', 'length', 'marks between', 'cues between',
  'words like its head', 'role', 'how often it speaks', 'words like those around', 'before the cue',
] as const; // prettier-ignore

const T = numbered(sourceTemplates);

/** How often the phrase’s head is the subject of other sure cues, 4 for more; -1 for a pronoun, which is somebody else each time. */
export function oftenSpeaking(
  { tags, hash, speaking }: Context,
  cue: CueCandidate,
  { head, end }: SourceCandidate,
): number {
  if (tags[head] === Tag.pronoun) return -1;
  const own = end === cue.first ? 1 : 0;
  return Math.min(Math.max((speaking.get(hash[head]!) ?? 0) - own, 0), 4);
}

/** @param rank of the candidate on its side: 1 nearest. */
export function sourceFeatures(
  context: Context,
  cue: CueCandidate,
  frame: number,
  candidate: SourceCandidate,
  rank: number,
  features: Features,
): void {
  const { words, tags, hash, document, quotation } = context;
  const sentence = document.sentences[words.sentence[cue.word]!]!;
  const lemma = cue.lemmaHash;
  const form = cue.formHash;
  features.reset();
  if (candidate.first < 0) {
    features.add(T['nobody named'], frame);
    features.add(T['nobody named'], lemma, frame);
    features.add(T['nobody named'], form, cue.passive ? 1 : 0, 1);
    features.add(T['nobody named'], form, cue.infinitive ? 1 : 0, 2);
    const before = cue.first - 1;
    features.add(T['nobody named'], before >= sentence.firstWord ? hash[before]! : -1, form, 3);
    features.add(T['nobody named'], before >= sentence.firstWord ? tags[before]! : -1, form, 4);
    features.add(T['nobody named'], hash[cue.end] ?? 0, form, 5);
    return;
  }
  const left = candidate.first < cue.word;
  const side = candidate.possessor ? 2 : left ? 0 : 1;
  const head = candidate.head;
  const kind = tags[head]! * 4 + (words.shape[head]! & Shape.capital ? 2 : 0);
  const from = left ? candidate.end : cue.end;
  const to = left ? cue.first : candidate.first;
  let commas = 0;
  let verbs = 0;
  let marks = 0;
  let cues = 0;
  let betweenTags = 0;
  let betweenWords = 0;
  let subjects = 0;
  for (let index = from; index < to; index++) {
    const tag = tags[index]!;
    if (words.lower[index] === ',') commas++;
    if (isVerbal(tag)) {
      verbs++;
      if (index > from && context.chunkAt[index - 1]! >= 0) subjects++;
    }
    if (quotation[index]! >= 0) marks++;
    if (context.cueStart[index]! > 127 && index !== cue.first) cues++;
    betweenTags = Math.imul(betweenTags, 17) + tag + 1;
    betweenWords = Math.imul(betweenWords, 31) + hash[index]!;
  }
  const gap = Math.max(0, to - from);
  const voice = (cue.passive ? 1 : 0) | (cue.infinitive ? 2 : 0);
  features.add(T.distance, side, rank, Math.min(gap, 8));
  features.add(T['distance and frame'], side, rank, frame);
  features.add(T.cue, lemma, side, rank);
  features.add(T['head word'], hash[head]!);
  features.add(T['head word'], hash[head]!, side, 1);
  features.add(T['kind of head'], kind, side, rank);
  features.add(T['kind of head'], kind, side, frame + 16);
  features.add(T['words between'], gap < 4 ? betweenWords : 1, side);
  features.add(T['tags between'], gap < 6 ? betweenTags : 1, side, gap);
  const before = candidate.first - 1;
  const after = candidate.end;
  features.add(T['word before it'], before >= sentence.firstWord ? hash[before]! : -1, side);
  features.add(
    T['word before it'],
    before >= sentence.firstWord ? tags[before]! : -1,
    side,
    rank + 16,
  );
  features.add(T['word after it'], after < sentence.endWord ? hash[after]! : -1, side);
  features.add(T['word after it'], after < sentence.endWord ? tags[after]! : -1, side, rank + 16);
  features.add(T['cue and side'], lemma, side);
  features.add(T['cue and kind'], lemma, kind, side);
  features.add(T['commas between'], Math.min(commas, 3), side, rank);
  features.add(T['verbs between'], Math.min(verbs, 3), side, rank);
  features.add(T['verbs between'], Math.min(verbs, 3), side, frame + 16);
  features.add(T['cues between'], Math.min(cues, 2), side, rank);
  // The phrase is the subject of another cue.
  const next = context.cueStart[candidate.end] ?? 0;
  features.add(T['cues between'], next > 127 && candidate.end !== cue.first ? 1 : 0, side, 9);
  features.add(T['marks between'], marks > 0 ? 1 : 0, side, frame);
  features.add(
    T['first of the sentence'],
    candidate.first === sentence.firstWord ? 1 : 0,
    side,
    rank,
  );
  features.add(T.owner, side, form);
  features.add(
    T['in quotation marks'],
    quotation[head]! >= 0 ? 1 : 0,
    quotation[cue.word]! >= 0 ? 1 : 0,
  );
  features.add(T['first word'], hash[candidate.first]!, side);
  features.add(T.pronoun, tags[head] === Tag.pronoun ? hash[head]! : 0, side, frame);
  features.add(T['form and side'], form, side, rank);
  features.add(T.ending, hashOfEnding(words.lower[head]!), side);
  features.add(T['voice and side'], voice, side, rank);
  const beforeTag = before >= sentence.firstWord ? tags[before]! : 16;
  const afterTag = after < sentence.endWord ? tags[after]! : 17;
  features.add(T.role, beforeTag * 32 + afterTag, form, side);
  features.add(T.role, beforeTag * 32 + afterTag, rank, side + 8);
  // Subject of the sentence's own verb: none stands before it.
  const opens = context.verbsBefore[candidate.first]! === context.verbsBefore[sentence.firstWord]!;
  const isSubject = isVerbal(afterTag) ? 1 : afterTag === Tag.adverb ? 2 : 0;
  features.add(T.role, (opens ? 1 : 0) + 2 * isSubject, form, side + 16);
  features.add(
    T.role,
    (opens ? 1 : 0) + 2 * isSubject + (beforeTag === Tag.preposition ? 8 : 0),
    form,
    rank * 4 + side + 32,
  );
  features.add(
    T.role,
    (opens ? 1 : 0) + 2 * isSubject + (beforeTag === Tag.preposition ? 8 : 0),
    Math.min(verbs, 3) * 4 + Math.min(commas, 3),
    side + 64,
  );
  // What stands right before the cue says whose verb it is: the nearest subject's, or that of a verb before ("…, calling", "and said").
  const lead = leadOf(context, sentence.firstWord, cue.first - 1);
  const place =
    (opens ? 1 : 0) +
    2 * isSubject +
    (beforeTag === Tag.preposition ? 8 : 0) +
    16 * Math.min(subjects, 3);
  const ownForm = isSubject === 1 ? verbForm(words.lower[candidate.end]!) : 0;
  const forms = ownForm * 8 + verbForm(words.lower[cue.word]!);
  features.add(T['before the cue'], lead, place, side);
  features.add(T['before the cue'], lead, place * 8 + Math.min(rank, 7), form);
  features.add(T['before the cue'], place, form, side + 32);
  features.add(T['before the cue'], lead, forms, place + 64);
  features.add(T['before the cue'], lead, beforeTag * 32 + afterTag, 3);
  features.add(T['before the cue'], lead, tags[cue.first - 2] ?? 18, place + 128);
  const like = context.cluster[head]!;
  features.add(T['words like its head'], like, side, rank);
  features.add(T['words like its head'], like, form, side + 8);
  features.add(T['words like its head'], like, lemma, side + 16);
  features.add(T['words like its head'], like, context.cluster[cue.word]!, side + 24);
  features.add(
    T['words like those around'],
    before >= sentence.firstWord ? context.cluster[before]! : 64,
    side,
    1,
  );
  features.add(
    T['words like those around'],
    after < sentence.endWord ? context.cluster[after]! : 65,
    side,
    2,
  );
  const often = oftenSpeaking(context, cue, candidate);
  features.add(T['how often it speaks'], often, side, rank);
  features.add(T['how often it speaks'], often, form, side + 8);
  features.add(T['how often it speaks'], often, candidate.end === cue.first ? 1 : 0, side + 16);
  features.add(T.length, Math.min(candidate.end - candidate.first, 5), side);
}
