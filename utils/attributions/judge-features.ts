/** Features of a whole reading of a cue, by which the best reading is chosen or all are turned down. */
import { Shape } from '@/utils/text/document';
import { isVerbal, Tag } from '@/utils/text/tags';
import type { Analysis } from './analyses';
import { shareOf } from './analyses';
import type { Context } from './context';
import { leadOf, markClass } from './context';
import type { CueCandidate } from './cues';
import { voiceOf } from './cues';
import type { Features } from './linear';
import { numbered } from './linear';
import { oftenSpeaking } from './source-features';
import { holdsWord } from './word-ranges';

const judgeTemplates = [
  'no attribution', 'frame', 'how sure the frame is', 'how sure the source is', 'how sure the beginning is', 'how sure the end is',
  'how sure the whole is', 'cue', 'cue and frame', 'cue and kind of content', 'kind of content', 'length', 'first word of the content',
  'last word of the content', 'word after the content', 'source', 'source and content', 'voice and mood', 'in quotation marks',
  'quotation marks inside', 'other cue inside', 'cue form', 'commas', 'sentence’s end', 'between cue and content', 'weakest part',
  'rank among the readings', 'words like the source', 'words like those around', 'mark before the end', 'quotation beyond', 'how often it speaks', 'role',
  'cue before',
] as const; // prettier-ignore

const T = numbered(judgeTemplates);

const step = (share: number) => Math.round(Math.max(-12, Math.log(Math.max(share, 1e-9)) * 4));
const bucket = (n: number) => (n < 3 ? n : n < 5 ? 3 : n < 8 ? 4 : n < 14 ? 5 : n < 25 ? 6 : 7);

/** Where the nearest sure cue before this one in its sentence begins, or -1: this one may stand in its content, or go on beside it. */
function surerCueBefore(
  { cueStart, quotation }: Context,
  cue: CueCandidate,
  firstWord: number,
): number {
  for (let index = cue.first - 1; index >= firstWord; index--) {
    if (cueStart[index]! > 127 && quotation[index] === quotation[cue.word]) return index;
  }
  return -1;
}

/** Kinds of content, by form: a clause, an infinitive, a noun phrase … */
function kindOfContent(context: Context, first: number, end: number): number {
  const { words, tags, data } = context;
  let verbs = 0;
  for (let index = first; index < end; index++) {
    if (isVerbal(tags[index])) verbs++;
  }
  const opening = words.lower[first]!;
  if (opening === 'to') return 1;
  if (/ing$/.test(opening) && tags[first] === Tag.verb) return 2;
  if (data.complementisers.has(opening)) return 3;
  if (tags[first] === Tag.preposition) return 4;
  return verbs === 0 ? 5 : verbs === 1 ? 6 : 7;
}

/**
 * @param analysis null for the choice that the cue assigns nothing.
 * @param rank 0 for the likeliest reading.
 * @param bestFrame share of all frames other than none.
 */
export function judgeFeatures(
  context: Context,
  cue: CueCandidate,
  analysis: Analysis | null,
  rank: number,
  bestFrame: number,
  features: Features,
): void {
  const { words, tags, hash, quotation, document, chunkAt } = context;
  const lemma = cue.lemmaHash;
  const form = cue.formHash;
  const inQuotation = quotation[cue.word]! >= 0 ? 1 : 0;
  features.reset();
  const voice = voiceOf(cue);
  if (!analysis) {
    features.add(T['no attribution']);
    features.add(T['no attribution'], step(1 - bestFrame), 1);
    features.add(T['no attribution'], lemma, 2);
    features.add(T['no attribution'], voice, form, 3);
    features.add(T['no attribution'], inQuotation, form, 4);
    features.add(T['no attribution'], cue.framesHash, cue.entry.strength, 5);
    return;
  }
  const { frame, source, content } = analysis;
  const first = content[0]!.first;
  const end = content.at(-1)!.end;
  const last = content.at(-1)!;
  const sentence = document.sentences[words.sentence[cue.word]!]!;
  const kind = kindOfContent(context, last.first, last.end);
  const product = shareOf(analysis);
  const parts = [analysis.frameShare, analysis.sourceShare, analysis.startShare, analysis.endShare];
  const weakest = parts.indexOf(Math.min(...parts));
  features.add(T.frame, frame, form);
  features.add(T['rank among the readings'], Math.min(rank, 6));
  features.add(T['rank among the readings'], Math.min(rank, 6), step(product), 1);
  features.add(T['how sure the frame is'], step(analysis.frameShare), frame);
  features.add(T['how sure the source is'], step(analysis.sourceShare), source.first < 0 ? 1 : 0);
  features.add(T['how sure the beginning is'], step(analysis.startShare), frame);
  features.add(T['how sure the end is'], step(analysis.endShare), frame);
  features.add(T['how sure the whole is'], step(product));
  features.add(T['weakest part'], weakest, step(parts[weakest]!));
  features.add(T.cue, lemma);
  features.add(T['cue and frame'], lemma, frame);
  features.add(T['cue and kind of content'], lemma, kind);
  features.add(T['cue and kind of content'], lemma, kind, form);
  features.add(T['kind of content'], kind, form, frame);
  features.add(T['kind of content'], kind, cue.framesHash, 1);
  let length = 0;
  let marks = 0;
  let cues = 0;
  let commas = 0;
  for (const range of content) {
    length += range.end - range.first;
    for (let index = range.first; index < range.end; index++) {
      if (quotation[index]! >= 0 && !inQuotation) marks++;
      if (words.lower[index] === ',') commas++;
      if (context.cueStart[index]! > 127 && index !== cue.first) cues++;
    }
  }
  features.add(T.length, bucket(length), frame);
  features.add(T.length, bucket(length), lemma, 1);
  features.add(T.length, bucket(length), kind, 2);
  features.add(T['first word of the content'], hash[first]!, frame);
  features.add(T['first word of the content'], tags[first]!, hash[last.first]!, form);
  features.add(T['last word of the content'], hash[end - 1]!);
  features.add(T['last word of the content'], tags[end - 1]!, tags[end] ?? 18);
  features.add(T['word after the content'], hash[end] ?? 0, frame);
  const like = context.cluster[cue.word]!;
  features.add(
    T['words like those around'],
    context.cluster[end] ?? 65,
    context.cluster[end - 1]!,
    1,
  );
  features.add(T['words like those around'], context.cluster[last.first]!, frame, 2);
  features.add(T['words like those around'], context.cluster[last.first]!, like, 3);
  features.add(T['words like those around'], like, kind, frame + 4);
  features.add(T['words like those around'], like, form, frame + 12);
  const closing = quotation[end - 1]!;
  const closes = closing >= 0 && context.quotationWords[closing]!.end === end ? 1 : 0;
  const lastMark = words.lower[end - 1 - closes];
  const mark = markClass(lastMark);
  features.add(T['mark before the end'], mark * 2 + closes, hash[end] ?? 0, frame);
  features.add(
    T['mark before the end'],
    mark * 2 + closes,
    (tags[end] ?? 18) * 32 + (tags[end + 1] ?? 18),
    frame,
  );
  let beyond = 0;
  for (let index = end; index < sentence.endWord && index < end + 25; index++) {
    if (quotation[index]! >= 0 && quotation[index] !== closing) {
      beyond = index - end < 2 ? 1 : index - end < 7 ? 2 : 3;
      break;
    }
  }
  features.add(T['quotation beyond'], beyond, mark * 2 + closes, frame);
  features.add(T['quotation beyond'], beyond, tags[end] ?? 18, frame + 8);
  features.add(T['sentence’s end'], end >= sentence.endWord - 1 ? 1 : 0, frame, kind);
  features.add(T.commas, Math.min(commas, 3), frame, kind);
  const quoted = marks === 0 ? 0 : marks >= length ? 2 : 1;
  features.add(T['quotation marks inside'], quoted, form);
  features.add(T['quotation marks inside'], quoted, cue.framesHash, kind);
  features.add(T['quotation marks inside'], quoted, lemma, 9);
  features.add(T['other cue inside'], Math.min(cues, 2), kind);
  features.add(T['in quotation marks'], inQuotation, form, kind);
  features.add(T['voice and mood'], voice, form);
  features.add(T['voice and mood'], voice, lemma, 1);
  features.add(T['voice and mood'], voice, kind, 2);
  features.add(T['cue form'], form, cue.framesHash);
  if (source.first < 0) {
    features.add(T.source, 0, form);
    features.add(T.source, 0, lemma);
    features.add(T.source, 0, kind, 9);
  } else {
    const head = source.head;
    const side = source.possessor ? 2 : source.first < cue.word ? 0 : 1;
    const kindOfHead = tags[head]! * 4 + (words.shape[head]! & Shape.capital ? 2 : 0);
    features.add(T.source, 1 + side, kindOfHead, form);
    features.add(T.source, 1 + side, hash[head]!);
    features.add(T.source, 1 + side, kindOfHead, lemma);
    features.add(T.source, tags[source.end] ?? 18, kindOfHead, side + 32);
    const who = context.cluster[head]!;
    features.add(T['words like the source'], who, side, form);
    features.add(T['words like the source'], who, lemma, 1);
    features.add(T['words like the source'], who, like, 2);
    features.add(T['words like the source'], who, kind, 3);
    features.add(T['words like the source'], who, cue.framesHash, 4);
    const often = oftenSpeaking(context, cue, source);
    features.add(T['how often it speaks'], often, side, form);
    features.add(T['how often it speaks'], often, kind, 1);
    const beforeTag = source.first > sentence.firstWord ? tags[source.first - 1]! : 16;
    const afterTag = source.end < sentence.endWord ? tags[source.end]! : 17;
    features.add(T.role, beforeTag * 32 + afterTag, form, side);
    features.add(T['source and content'], holdsWord(content, source.first) ? 1 : 0, frame);
    const gap = side === 0 ? cue.first - source.end : source.first - cue.end;
    features.add(T['source and content'], Math.min(Math.max(gap, 0), 9), side, 7);
  }
  const earlier = surerCueBefore(context, cue, sentence.firstWord);
  if (earlier >= 0) {
    const whose = source.first < 0 ? 2 : source.first > earlier ? 1 : 0;
    const from = whose === 1 && source.first < cue.first ? source.first : cue.first;
    const lead = leadOf(context, sentence.firstWord, from - 1);
    features.add(T['cue before'], whose * 8 + bucket(from - earlier), form, 1);
    features.add(T['cue before'], whose * 8 + (context.cueStart[earlier]! >> 5), form, 2);
    features.add(T['cue before'], hash[earlier]!, whose, 3);
    features.add(T['cue before'], whose, lead, 4);
    features.add(T['cue before'], whose, lead, form);
    features.add(T['cue before'], whose * 8 + kind, voice, 5);
    features.add(T['cue before'], whose, lemma, 6);
    features.add(T['cue before'], whose * 4 + quoted, cue.framesHash, 7);
    features.add(T['cue before'], whose * 4 + quoted, lead, 8);
  } else {
    features.add(T['cue before'], -1, form);
    features.add(T['cue before'], -1, kind, quoted + 16);
  }
  if (frame !== 2) {
    const gap = last.first - cue.end;
    features.add(T['between cue and content'], Math.min(Math.max(gap, 0), 12), frame, kind);
    features.add(T['between cue and content'], hash[last.first - 1]!, kind, 1);
    features.add(
      T['between cue and content'],
      chunkAt[cue.end]! >= 0 ? 1 : 0,
      Math.min(gap, 6),
      lemma,
    );
  }
}
