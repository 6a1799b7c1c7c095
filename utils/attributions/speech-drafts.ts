/** Drafts of direct speech: the words in quotation marks, and who beside them speaks. */
import type { TraceEntry } from '@/utils/model';
import { spanOf } from '@/utils/model';
import type { Range } from '@/utils/text/document';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { chooseSource } from './decide';
import type { QuotedSpeech } from './direct';
import type { Draft } from './draft';
import { cueRangeOf, mentionFor } from './draft-ranges';
import { Frame } from './frame-features';
import type { Learned } from './models';
import { personBehindCue, personQuoted, personSaying } from './quoting';
import { subjectOfRelative } from './relative-subject';
import { personBehind } from './relays';
import type { SourceCandidate } from './source-features';
import { rangeOf } from './word-ranges';

/** @param earlier of each speech before, in their order; null where it left nothing. */
export function draftOfSpeech(
  context: Context,
  { models }: Learned,
  cues: readonly CueCandidate[],
  speech: QuotedSpeech,
  earlier: readonly (Draft | null)[],
): Draft {
  const { document, words, quotations, quotationWords } = context;
  const segments = speech.quotations.map((index) => {
    const { start, end } = quotations[index]!;
    return { start, end };
  });
  const label = speech.label;
  if (label && speech.side === 'before' && label.first > speechStart(context, speech)) {
    const after = words.end[label.end]!;
    const first = segments[0]!;
    segments[0] = { start: skipSpace(document.text, after, first.end), end: first.end };
  }
  const trace: TraceEntry[] = [
    {
      step: 'quotation',
      rule: 'quotation-marks',
      span: spanOf(document.text, segments[0]!.start, segments[0]!.end),
    },
  ];
  const cue = speech.cue === null ? null : cues[speech.cue]!;
  let mention: Range | null = label && rangeOf(context, label);
  let confidence = 0.9;
  if (cue) {
    const frame = speech.side === 'after' ? Frame.left : Frame.right;
    const quotedPerson =
      personQuoted(context, cue) ??
      personSaying(context, cue) ??
      personBehindCue(context, cue) ??
      relativeBefore(context, speech, cue);
    const weighed = quotedPerson
      ? { source: quotedPerson, share: 1 }
      : chooseSource(context, models, cue, frame, (candidate) =>
          standsBeside(context, speech, cue, candidate),
        );
    const { share } = weighed;
    const source =
      weighed.source.first < 0
        ? (phraseBehind(context, speech, cue) ?? weighed.source)
        : weighed.source;
    mention = mentionFor(context, cue, source, personBehind(context, cue, source));
    confidence = 0.5 + share / 2;
  }
  const cueRange = cue && cueRangeOf(context, cue);
  trace.push({
    step: 'attribution',
    rule: speech.rule,
    span: cueRange && spanOf(document.text, cueRange.start, cueRange.end),
  });
  return {
    type: 'direct',
    segments,
    quoted: segments,
    cue: cueRange,
    cueWord: cue ? cue.entry.lemma : null,
    mention,
    continues: speech.continues === null ? null : (earlier[speech.continues] ?? null),
    confidence,
    trace,
    words: speech.quotations.map((index) => quotationWords[index]!),
  };
}

/** First word of the speech, its mark included. */
const speechStart = ({ quotationWords }: Context, { quotations }: QuotedSpeech) =>
  quotationWords[quotations[0]!]!.first;

/** “…,” the singer, known as Mip, said: right behind the quotation stands who says it, be there an aside or none. */
function phraseBehind(
  context: Context,
  { side, quotations }: QuotedSpeech,
  cue: CueCandidate,
): SourceCandidate | null {
  const { quotationWords, words } = context;
  const chunk = chunkFrom(context, quotationWords[quotations[0]!]!.end);
  if (side !== 'after' || !chunk || cue.passive) return null;
  const isAside = words.lower[chunk.end] === ',' && words.lower[cue.first - 1] === ',';
  return chunk.end === cue.first || isAside ? chunk : null;
}

/** “…,” a caretaker who asked not to be named said. */
function relativeBefore(
  context: Context,
  speech: QuotedSpeech,
  cue: CueCandidate,
): SourceCandidate | null {
  const subject = subjectOfRelative(context, cue);
  return subject && standsBeside(context, speech, cue, subject) ? subject : null;
}

/** The source of a quotation stands outside quotation marks, on the cue's side of it. */
function standsBeside(
  { quotation, quotationWords }: Context,
  speech: QuotedSpeech,
  cue: CueCandidate,
  { first, end, head }: SourceCandidate,
): boolean {
  if (quotation[head]! >= 0) return quotation[cue.word]! >= 0;
  // One of them told the paper: who is told does not speak.
  if (cue.entry.lemma === 'tell' && !cue.passive && first === cue.end) return false;
  const own = quotationWords[speech.quotations[0]!]!;
  return speech.side === 'after' ? first >= own.end : end <= own.first;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}
