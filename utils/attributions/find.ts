/** Attributions: direct speech by rules over quotation marks, everything else by learned decisions about each cue. */
import learned from './weights/en.json';
import type { Language } from '@/utils/language/language';
import type { TraceEntry } from '@/utils/model';
import { spanOf } from '@/utils/model';
import type { Quotation } from '@/utils/quotations/find';
import type { Range, TextDocument } from '@/utils/text/document';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import { contextOf } from './context';
import type { Analysis, Framed } from './analyses';
import { isLink, shapeContent, withoutSubject } from './content';
import type { CueCandidate } from './cues';
import { findCues, isListed } from './cues';
import { chooseSource, frameShares, markCue, noteSpeakers, weightiest } from './decide';
import type { LeadIn } from './block-quotes';
import { draftsOfBlocks, isPartOf } from './block-quotes';
import type { QuotedSpeech } from './direct';
import { findSpeech } from './direct';
import { Frame, frameCount } from './frame-features';
import { Shape } from '@/utils/text/document';
import type { Draft } from './draft';
import { finish } from './finish';
import type { Steps } from '@/utils/steps';
import { finish as allSteps } from '@/utils/steps';
import { mentionOf, phraseOf, withoutMention } from './mention';
import { outOfAside, sourceOf, subjectOfRelative } from './relative-subject';
import type { Readings } from './judge';
import { firstVerdict, judge, readingsOf } from './judge';
import { Neighbourhood, neighbourOfSetReading, neighbourOfSpeech } from './neighbours';
import { setReading } from './set-readings';
import type { Learned } from './models';
import { learnedOf } from './models';
import { draftsOfHeadlines } from './headlines';
import { draftsOfOrphans } from './orphans';
import { personBehindCue, personQuoted, personSaying } from './quoting';
import { isOutlet } from './outlet';
import { judgesClaim } from './judged';
import { personBehind, sourceWithin } from './relays';
import { isStatement, isTold } from './statements';
import { draftsOfTranscript } from './transcripts';
import { trimContent } from './trim';
import type { SourceCandidate } from './source-features';
import type { Attribution } from './types';
import { rangeOf } from './word-ranges';

/** Speeches or cues between two pauses: about a millisecond. */
const decisionsAStep = 10;

/** @returns attributions in the order of their content. */
export function findAttributions(
  document: TextDocument,
  quotations: readonly Quotation[],
  language: Language,
): Attribution[] {
  return allSteps(attributionSteps(document, quotations, language));
}

/** `findAttributions` in steps. */
export function* attributionSteps(
  document: TextDocument,
  quotations: readonly Quotation[],
  language: Language,
): Steps<Attribution[]> {
  const learnedData = learnedOf(learned);
  yield;
  const context = contextOf(document, quotations, language.cues, learnedData.tagger);
  yield;
  const transcript = draftsOfTranscript(context);
  const told = new Uint8Array(context.words.count);
  for (const { words } of transcript) for (const { first, end } of words) told.fill(1, first, end);
  const cues = withoutClutter(document, findCues(context)).filter(({ word }) => !told[word]);
  yield;
  const frames = weighCues(context, learnedData, cues);
  yield;
  const speeches = findSpeech(context, cues);
  const drafts: Draft[] = [...transcript];
  const ofSpeech: (Draft | null)[] = [];
  for (const [index, speech] of speeches.entries()) {
    if (index % decisionsAStep === 0) yield;
    const { first } = context.quotationWords[speech.quotations[0]!]!;
    if (told[first]) {
      ofSpeech.push(null);
      continue;
    }
    const draft = draftOfSpeech(context, learnedData, cues, speech, ofSpeech);
    // A label alone leaves nothing.
    const said = draft.segments.every(({ start, end }) => start < end);
    ofSpeech.push(said ? draft : null);
    if (said) drafts.push(draft);
  }
  yield* addDraftsOfCues(context, learnedData, cues, frames, speeches, drafts);
  yield;
  const blocks = draftsOfBlocks(context, drafts, (block) =>
    leadInOf(context, learnedData, cues, block),
  );
  const all = [
    ...drafts.filter((draft) => !blocks.some((block) => isPartOf(context, draft, block))),
    ...blocks,
  ];
  all.push(
    ...draftsOfHeadlines(context, all, (content) => shapeContent(context, content)),
    ...draftsOfOrphans(context, all),
  );
  return finish(all);
}

/** Adds what the cues assign that direct speech does not claim. */
function* addDraftsOfCues(
  context: Context,
  learnedData: Learned,
  cues: readonly CueCandidate[],
  frames: Float64Array,
  speeches: readonly QuotedSpeech[],
  drafts: Draft[],
): Steps<void> {
  const used = new Set(speeches.map(({ cue }) => cue));
  const spoken = new Set(speeches.flatMap(({ quotations }) => quotations));
  const neighbourhood = new Neighbourhood(context);
  for (const speech of speeches) {
    const neighbour = neighbourOfSpeech(context, cues, speech);
    if (neighbour) neighbourhood.add(neighbour);
  }
  const open: OpenCue[] = [];
  for (const [index, cue] of cues.entries()) {
    if (index % decisionsAStep === 0) yield;
    const own = context.quotation[cue.word]!;
    if (used.has(index) || (own >= 0 && spoken.has(own)) || judgesClaim(context, cue)) continue;
    const set = setReading(context, cue);
    const readings = set ? null : readingsOf(context, learnedData.models, cue, sharesOf(frames, index)); // prettier-ignore
    if (set) neighbourhood.add(neighbourOfSetReading(cue, set));
    else if (readings) neighbourhood.add(firstVerdict(readings));
    if (set || readings) open.push({ cue, set, readings });
  }
  for (const [index, { cue, set, readings }] of open.entries()) {
    if (index % decisionsAStep === 0) yield;
    const chosen = readings ? judge(context, learnedData.models, readings, neighbourhood.around(cue)) : set; // prettier-ignore
    const draft = chosen && draftOfCue(context, learnedData, cue, chosen, set);
    if (draft) drafts.push(draft);
  }
}

/** A cue that is still to be decided on: what a set form of words says, else its readings. */
interface OpenCue {
  readonly cue: CueCandidate;
  readonly set: Framed | null;
  readonly readings: Readings | null;
}

/** No sentence of prose has more cues than this. */
const mostCues = 24;

/** Leaves out the cues of pull quotes, which repeat what stands in the text, and of sentences that are mere lists of such words. */
function withoutClutter(
  { words, sentences, blocks }: TextDocument,
  cues: readonly CueCandidate[],
): CueCandidate[] {
  const counts = new Map<number, number>();
  for (const cue of cues) {
    if (!isListed(cue)) continue;
    const sentence = words.sentence[cue.word]!;
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return cues.filter(({ word }) => {
    const sentence = words.sentence[word]!;
    const { kind } = blocks[sentences[sentence]!.block]!;
    return kind !== 'pullquote' && (counts.get(sentence) ?? 0) <= mostCues;
  });
}

function draftOfSpeech(
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

/** The last cue of a block that ends with a colon, with its speaker. */
function leadInOf(
  context: Context,
  { models }: Learned,
  cues: readonly CueCandidate[],
  index: number,
): LeadIn | null {
  const { document, words } = context;
  const block = document.blocks[index];
  if (!block || words.lower[block.endWord - 1] !== ':') return null;
  const { firstWord } = document.sentences[block.endSentence - 1]!;
  const cue = cues.findLast(
    ({ word, entry }) =>
      word >= firstWord && word < block.endWord && entry.part === 'verb' && entry.strength > 1,
  );
  if (!cue) return null;
  const { source } = chooseSource(context, models, cue, Frame.right, ({ head }) => head < cue.word);
  if (source.first < 0) return null;
  return {
    cue: cueRangeOf(context, cue),
    cueWord: cue.entry.lemma,
    mention: mentionOf(context, cue, source),
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

const sharesOf = (all: Float64Array, cue: number) =>
  all.subarray(cue * frameCount, (cue + 1) * frameCount);

/** The first pass: shares of the frames of every cue, `frameCount` a cue; the sure ones are marked in the context. */
function weighCues(
  context: Context,
  { models }: Learned,
  cues: readonly CueCandidate[],
): Float64Array {
  const all = new Float64Array(cues.length * frameCount);
  cues.forEach((cue, index) => {
    const shares = sharesOf(all, index);
    frameShares(context, models, cue, shares);
    markCue(context, cue, 1 - shares[Frame.none]!);
  });
  noteSpeakers(context, cues);
  return all;
}

function draftOfCue(
  context: Context,
  { models }: Learned,
  cue: CueCandidate,
  chosen: { readonly analysis: Analysis; readonly share: number },
  set: Framed | null,
): Draft | null {
  const { frame } = chosen.analysis;
  const source = sourceOf(context, cue, chosen.analysis.source);
  const { document } = context;
  const whole = (
    set ? chosen.analysis.content : withoutSubject(context, cue, chosen.analysis)
  ).filter(
    (range, _, { length }) => range.first < range.end && (length === 1 || !isLink(context, range)),
  );
  if (!whole.length) return null;
  const analysis = { ...chosen.analysis, content: whole };
  if (!isStatement(context, cue, analysis, chosen.share)) return null;
  const isRelay = source.first >= 0 && isOutlet(context, source);
  const within = isRelay ? sourceWithin(context, whole) : null;
  const content = (within?.content ?? whole).map((range) =>
    trimContent(context, cue, withoutMention(context, cue, source, range)),
  );
  const shaped = shapeContent(context, content);
  if (!shaped || (!isListed(cue) && !shaped.quoted.length)) return null;
  const cited = within?.source ?? personBehind(context, cue, source);
  const cueRange = cueRangeOf(context, cue);
  const inQuotation = context.quotation[cue.word]! >= 0;
  return {
    type: inQuotation ? 'indirect' : shaped.type,
    segments: shaped.segments,
    quoted: inQuotation ? [] : shaped.quoted,
    cue: cueRange,
    cueWord: cue.entry.lemma,
    mention: isTold(context, cue, source) ? null : mentionFor(context, cue, source, cited),
    denies: !inQuotation && !cue.negated && context.data.denying.has(cue.entry.lemma),
    continues: null,
    confidence: chosen.share,
    weighed: !set,
    trace: [
      {
        step: 'attribution',
        rule: set?.rule ?? `learned-${['none', 'right', 'left', 'both'][frame]!}`,
        span: spanOf(document.text, cueRange.start, cueRange.end),
      },
      ...(set ? [] : explain(context, models, cue, frame, cueRange)),
    ],
    words: content,
    // An outlet that cites another passes on too.
    relay: isRelay && (!cited || isOutlet(context, cited)),
  };
}

/** Names what weighed most in a learned decision. */
function explain(
  context: Context,
  models: Learned['models'],
  cue: CueCandidate,
  frame: number,
  { start, end }: Range,
): TraceEntry[] {
  const names = weightiest(context, models, cue, frame, 3);
  if (!names.length) return [];
  const span = spanOf(context.document.text, start, end);
  return [{ step: 'attribution', rule: `weighed: ${names.join(', ')}`, span }];
}

/** The words that name the speaker: the source, or whom the source cites. */
function mentionFor(
  context: Context,
  cue: CueCandidate,
  source: SourceCandidate,
  cited: SourceCandidate | null,
): Range | null {
  if (source.first < 0) return null;
  return cited
    ? phraseOf(context, cited)
    : mentionOf(context, cue, outOfAside(context, cue, source));
}

/** The cue's words, with the platform or setting right after it ("wrote on X", "said in a statement"). */
function cueRangeOf(context: Context, cue: CueCandidate): Range {
  const { words, data } = context;
  let end = cue.end;
  if (cue.entry.part === 'verb' && words.sentence[end + 1] === words.sentence[cue.word]) {
    const next = words.lower[end]!;
    const shape = words.shape[end + 1] ?? 0;
    if (next === 'on' && shape & Shape.capital && !data.timeWords.has(words.lower[end + 1]!)) {
      end += 2;
      while (words.sentence[end] === words.sentence[cue.word] && words.shape[end]! & Shape.capital)
        end++;
    } else if (next === 'in' && /^an?$/.test(words.lower[end + 1]!)) {
      let at = end + 2;
      while (at < end + 5 && !data.settings.has(words.lower[at] ?? '')) at++;
      if (at < end + 5) end = at + 1;
    }
  }
  return rangeOf(context, { first: cue.first, end });
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}
