/** Features that tell whether a word is a cue, and on which side of it the content stands. */
import { Shape } from '@/utils/text/document';
import { isVerbal } from '@/utils/text/tags';
import { hashOfEnding } from '@/utils/text/vocabulary';
import type { Context } from './context';
import { clusterAt, hashAt, tagAt } from './context';
import type { CueCandidate } from './cues';
import { voiceOf } from './cues';
import type { Features } from './linear';
import { numbered } from './linear';

/** Where the content stands: rows of the frame model. */
export const Frame = { none: 0, right: 1, left: 2, both: 3 } as const;
export const frameCount = 4;

/** What each template looks at, in plain words for the trace. */
export const frameTemplates = [
  'bias', 'cue', 'cue and its form', 'form', 'kinds of content the cue takes', 'strength of the cue', 'part of speech', 'word before',
  'second word before', 'third word before', 'word after', 'second word after', 'third word after', 'tag before', 'two tags before',
  'tag after', 'two tags after', 'tags around', 'cue and word before', 'cue and word after', 'cue and tag after', 'form and tags after',
  'form and tags before', 'voice and mood', 'cue in quotation marks', 'quotation marks to the right', 'quotation marks to the left',
  'distance of "that"', 'commas around', 'distance to the sentence’s end', 'distance to the sentence’s beginning', 'subject before',
  'kind of subject', 'cue and subject', 'object after', 'verb later in the sentence', 'three tags after', 'three tags before',
  'cue and marks', 'ending', 'headline', 'frames and tags after', 'after the object', 'frames and word after',
  'words like the cue', 'words like the subject', 'words like those after',
] as const; // prettier-ignore

const T = numbered(frameTemplates);

const bucket = (n: number) => (n < 4 ? n : n < 7 ? 4 : n < 12 ? 5 : 6);

export function frameFeatures(context: Context, cue: CueCandidate, features: Features): void {
  const { words, tags, hash, document, quotation, chunkAt, chunks, data } = context;
  const sentence = document.sentences[words.sentence[cue.word]!]!;
  const { firstWord, endWord } = sentence;
  const lemma = cue.lemmaHash;
  const form = cue.formHash;
  const frames = cue.framesHash;
  const left = cue.first - 1;
  const right = cue.end;
  features.reset();

  features.add(T.bias);
  features.add(T.cue, lemma);
  features.add(T['cue and its form'], lemma, form);
  features.add(T.form, form);
  features.add(T['kinds of content the cue takes'], frames, form);
  features.add(T['strength of the cue'], cue.entry.strength, form);
  features.add(T['part of speech'], tags[cue.word]!, form);
  features.add(T['word before'], hashAt(context, firstWord, endWord, cue.word - 1));
  features.add(T['second word before'], hashAt(context, firstWord, endWord, left));
  features.add(T['third word before'], hashAt(context, firstWord, endWord, left - 1));
  features.add(T['word after'], hashAt(context, firstWord, endWord, right));
  features.add(T['second word after'], hashAt(context, firstWord, endWord, right + 1));
  features.add(T['third word after'], hashAt(context, firstWord, endWord, right + 2));
  features.add(T['tag before'], tagAt(context, firstWord, endWord, left), form);
  features.add(
    T['two tags before'],
    tagAt(context, firstWord, endWord, left),
    tagAt(context, firstWord, endWord, left - 1),
    form,
  );
  features.add(T['tag after'], tagAt(context, firstWord, endWord, right), form);
  features.add(
    T['two tags after'],
    tagAt(context, firstWord, endWord, right),
    tagAt(context, firstWord, endWord, right + 1),
    form,
  );
  features.add(
    T['tags around'],
    tagAt(context, firstWord, endWord, left),
    tagAt(context, firstWord, endWord, right),
    form,
  );
  features.add(T['cue and word before'], lemma, hashAt(context, firstWord, endWord, left));
  features.add(T['cue and word after'], lemma, hashAt(context, firstWord, endWord, right));
  features.add(T['cue and tag after'], lemma, tagAt(context, firstWord, endWord, right));
  features.add(
    T['form and tags after'],
    form,
    tagAt(context, firstWord, endWord, right),
    tagAt(context, firstWord, endWord, right + 1) * 32 +
      tagAt(context, firstWord, endWord, right + 2),
  );
  features.add(
    T['form and tags before'],
    form,
    tagAt(context, firstWord, endWord, left),
    tagAt(context, firstWord, endWord, left - 1) * 32 +
      tagAt(context, firstWord, endWord, left - 2),
  );
  features.add(
    T['three tags after'],
    tagAt(context, firstWord, endWord, right),
    tagAt(context, firstWord, endWord, right + 1),
    tagAt(context, firstWord, endWord, right + 2),
  );
  features.add(
    T['three tags before'],
    tagAt(context, firstWord, endWord, left),
    tagAt(context, firstWord, endWord, left - 1),
    tagAt(context, firstWord, endWord, left - 2),
  );
  features.add(
    T['frames and tags after'],
    frames,
    tagAt(context, firstWord, endWord, right),
    tagAt(context, firstWord, endWord, right + 1),
  );
  features.add(T['frames and word after'], frames, hashAt(context, firstWord, endWord, right));
  const voice = voiceOf(cue);
  features.add(T['voice and mood'], voice, form);
  features.add(T['voice and mood'], voice, lemma, 1);
  features.add(T.ending, hashOfEnding(words.lower[cue.word]!), tags[cue.word]!);

  const own = quotation[cue.word]!;
  features.add(T['cue in quotation marks'], own >= 0 ? 1 : 0, form);
  if (own >= 0) features.add(T['cue in quotation marks'], 1, lemma, 1);
  const marks = marksAround(context, cue, firstWord, endWord);
  features.add(T['quotation marks to the right'], marks.right, form);
  features.add(T['quotation marks to the left'], marks.left, form);
  features.add(T['cue and marks'], lemma, marks.right, marks.left);
  features.add(T['cue and marks'], frames, marks.right, marks.left);

  let that = 0;
  for (let index = right; index < endWord && index < right + 8; index++) {
    if (words.lower[index] === 'that') {
      that = index - right + 1;
      break;
    }
  }
  features.add(T['distance of "that"'], bucket(that), form);
  features.add(T['distance of "that"'], bucket(that), lemma, 1);
  const commaLeft = words.lower[left] === ',' ? 1 : 0;
  const next = words.lower[right];
  const markRight = next === ',' ? 1 : next === ':' ? 2 : next === '.' ? 3 : 0;
  features.add(T['commas around'], commaLeft, markRight, form);
  features.add(T['commas around'], commaLeft, markRight, lemma);
  features.add(T['distance to the sentence’s end'], bucket(endWord - right), form);
  features.add(T['distance to the sentence’s end'], bucket(endWord - right), marks.left, 1);
  features.add(T['distance to the sentence’s beginning'], bucket(cue.first - firstWord), form);

  const like = context.cluster[cue.word]!;
  const next1 = clusterAt(context, firstWord, endWord, right);
  const next2 = clusterAt(context, firstWord, endWord, right + 1);
  features.add(T['words like the cue'], like, form);
  features.add(
    T['words like the cue'],
    like,
    tagAt(context, firstWord, endWord, right),
    tagAt(context, firstWord, endWord, right + 1),
  );
  features.add(T['words like the cue'], like, frames, 1);
  features.add(T['words like those after'], next1, lemma);
  features.add(T['words like those after'], next1, next2, form);
  features.add(T['words like those after'], next1, next2, frames);
  features.add(T['words like those after'], like, next1, 3);
  features.add(T['words like the subject'], clusterAt(context, firstWord, endWord, left), form, 1);
  features.add(
    T['words like the subject'],
    clusterAt(context, firstWord, endWord, left),
    clusterAt(context, firstWord, endWord, left - 1),
    form,
  );
  // The noun phrase before the cue, over a comma or an aside at most.
  const subject = subjectBefore(context, cue, firstWord);
  if (subject) {
    const head = subject.head;
    features.add(T['subject before'], hash[head]!, form);
    const kind = tags[head]! * 4 + (words.shape[head]! & Shape.capital ? 1 : 0);
    features.add(T['kind of subject'], kind, bucket(left - subject.end + 1), form);
    features.add(T['kind of subject'], kind, frames);
    features.add(T['cue and subject'], lemma, kind);
    const who = context.cluster[head]!;
    features.add(T['words like the subject'], who, form, 2);
    features.add(T['words like the subject'], who, lemma, 3);
    features.add(T['words like the subject'], who, frames, 4);
    features.add(T['words like the subject'], who, like, 5);
    const beforeSubject = subject.first - 1;
    features.add(T['subject before'], hashAt(context, firstWord, endWord, beforeSubject), kind, 2);
  } else {
    features.add(T['kind of subject'], -1, form);
    features.add(T['cue and subject'], lemma, -1);
  }
  const object = chunkAt[right] ?? -1;
  if (object >= 0 && right < endWord) {
    const chunk = chunks[object]!;
    const kind = tags[chunk.head]! * 4 + (words.shape[chunk.head]! & Shape.capital ? 1 : 0);
    features.add(T['object after'], kind, form);
    features.add(T['object after'], kind, lemma, 1);
    features.add(T['object after'], data.addressees.has(words.lower[chunk.head]!) ? 1 : 0, form, 2);
    features.add(T['after the object'], hashAt(context, firstWord, endWord, chunk.end), form);
    features.add(T['after the object'], tagAt(context, firstWord, endWord, chunk.end), form, 1);
    features.add(T['after the object'], tagAt(context, firstWord, endWord, chunk.end), lemma, 2);
    features.add(
      T['after the object'],
      tagAt(context, firstWord, endWord, chunk.end),
      tagAt(context, firstWord, endWord, chunk.end + 1),
      3,
    );
  }
  let verbs = 0;
  for (let index = right; index < endWord && index < right + 25; index++) {
    if (isVerbal(tags[index])) verbs++;
  }
  features.add(T['verb later in the sentence'], Math.min(verbs, 2), form);
  features.add(T['verb later in the sentence'], Math.min(verbs, 2), frames, 1);
  const kind = document.blocks[sentence.block]!.kind;
  features.add(T.headline, kind === 'headline' || endWord - firstWord < 14 ? 1 : 0, form);
}

/** Words from the cue to the nearest quotation of its sentence on each side, in buckets; 7 where there is none. */
function marksAround(
  context: Context,
  cue: CueCandidate,
  firstWord: number,
  endWord: number,
): { left: number; right: number } {
  const { quotation } = context;
  const own = quotation[cue.word]!;
  let left = 7;
  let right = 7;
  if (own >= 0) return { left: 8, right: 8 };
  for (let index = cue.end; index < endWord; index++) {
    if (quotation[index]! >= 0) {
      right = bucket(index - cue.end);
      break;
    }
  }
  for (let index = cue.first - 1; index >= firstWord; index--) {
    if (quotation[index]! >= 0) {
      left = bucket(cue.first - 1 - index);
      break;
    }
  }
  return { left, right };
}

function subjectBefore(context: Context, cue: CueCandidate, firstWord: number) {
  const { chunkAt, chunks, words } = context;
  for (let index = cue.first - 1; index >= firstWord && index >= cue.first - 14; index--) {
    const chunk = chunkAt[index]!;
    if (chunk >= 0) return chunks[chunk]!;
    const lower = words.lower[index]!;
    if (lower === ';' || lower === '.') return null;
  }
  return null;
}
