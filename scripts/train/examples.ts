/** Turns an annotated corpus into the decisions that the engine makes, each with the right answer. */
import {
  endFeatures,
  leftEnds,
  leftStarts,
  placeFeatures,
  rightEnds,
  rightStarts,
  sentenceOfEnd,
  sentenceOfStart,
  startFeatures,
} from '@/utils/attributions/bound-features';
import type { Context } from '@/utils/attributions/context';
import { contextOf } from '@/utils/attributions/context';
import type { CueCandidate } from '@/utils/attributions/cues';
import { findCues } from '@/utils/attributions/cues';
import { clauseOf, forEachRanked, markCue, noteSpeakers } from '@/utils/attributions/decide';
import { Frame, frameCount, frameFeatures } from '@/utils/attributions/frame-features';
import type { LinearModel } from '@/utils/attributions/linear';
import { Features, score, softmax } from '@/utils/attributions/linear';
import type { SourceCandidate } from '@/utils/attributions/source-features';
import { sourceCandidates, sourceFeatures } from '@/utils/attributions/source-features';
import { english } from '@/utils/language/en';
import { findQuotations } from '@/utils/quotations/find';
import type { Words } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import type { Tagger } from '@/utils/text/tagger';
import { inPresentTense } from './tense';
import type { CorpusText, GoldAttribution, Stretch } from './corpus';
import { documentOf } from './corpus';

/** One decision between candidates. For the frame model: one feature list and the right row. */
export interface Example {
  readonly candidates: readonly Int32Array[];
  readonly right: number;
  readonly weight: number;
  /** Scores that the candidates have from an earlier round, and keep. */
  readonly offsets?: Float64Array;
}

export interface ExampleSets {
  readonly frame: Example[];
  readonly source: Example[];
  readonly start: Example[];
  readonly end: Example[];
}

const features = new Features();
const taken = () => features.hashes.slice(0, features.count);

/** Beliefs and wishes are no acts of communication; whatever else the corpus holds under a cue of the lexicon is learned. */
const inward = new Set(
  'think believe feel know hope expect fear wonder consider assume presume imagine understand remember forget learn hear mean decide suspect figure reckon guess'.split(
    ' ',
  ),
);

/** A text with its cues, and for each cue what the corpus says of it. */
export interface PreparedText {
  readonly context: Context;
  readonly cues: readonly CueCandidate[];
  readonly quotes: readonly GoldAttribution[];
  /** The attribution of which the cue at an index is the head. */
  readonly owner: ReadonlyMap<number, GoldAttribution>;
  /** Cues of which the corpus does not tell whether they count. */
  readonly ignored: ReadonlySet<number>;
}

export function prepare(item: CorpusText, tagger: Tagger, present = false): PreparedText {
  const written = documentOf(item.text);
  const document = present ? inPresentTense(written) : written;
  const quotations = findQuotations(document);
  const context = contextOf(document, quotations, english.cues, tagger);
  const cues = findCues(context);
  const owner = new Map<number, GoldAttribution>();
  const ignored = new Set<number>();
  for (const gold of item.quotes) {
    const own = cues
      .map((cue, index) => ({ cue, index }))
      .filter(({ cue }) => touches(context.words, cue, gold.cue));
    if (!own.length) continue;
    const best = own.reduce((a, b) => (worth(b.cue) > worth(a.cue) ? b : a));
    for (const { index } of own) if (index !== best.index) ignored.add(index);
    if (owner.has(best.index)) continue;
    if (gold.x?.speech || gold.type !== 'indirect') {
      owner.set(best.index, gold);
      continue;
    }
    if (inward.has(best.cue.entry.lemma)) continue;
    if (best.cue.entry.strength < 2) ignored.add(best.index);
    else owner.set(best.index, gold);
  }
  return { context, cues, quotes: item.quotes, owner, ignored };
}

/** The first pass with a model that has not seen the text: its shares become features of the later decisions. */
export function markCues({ context, cues }: PreparedText, frame: LinearModel): Float64Array {
  const all = new Float64Array(cues.length * frameCount);
  context.cueStart.fill(0);
  cues.forEach((cue, index) => {
    const shares = all.subarray(index * frameCount, (index + 1) * frameCount);
    frameFeatures(context, cue, features);
    for (let row = 0; row < frameCount; row++) shares[row] = score(frame, features, row);
    softmax(shares, frameCount);
    markCue(context, cue, 1 - shares[Frame.none]!);
  });
  noteSpeakers(context, cues);
  return all;
}

/** The decisions about every cue of the text. Frame examples do not depend on marked cues; the others do. */
export function examplesOf(prepared: PreparedText): ExampleSets {
  const { context, cues, owner, ignored } = prepared;
  const sets: ExampleSets = { frame: [], source: [], start: [], end: [] };
  cues.forEach((cue, index) => {
    const gold = owner.get(index);
    if (gold) addPositive(context, cue, gold, sets);
    else if (!ignored.has(index)) {
      frameFeatures(context, cue, features);
      sets.frame.push({ candidates: [taken()], right: Frame.none, weight: 1 });
    }
  });
  return sets;
}

const worth = (cue: CueCandidate) =>
  cue.entry.strength * 2 + (cue.entry.part === 'noun' ? 0 : 1) + (cue.end - cue.word - 1) * 2;

function touches(words: Words, cue: CueCandidate, stretches: readonly Stretch[]): boolean {
  return stretches.some(
    ([start, end]) => words.start[cue.word]! < end && words.end[cue.word]! > start,
  );
}

/** The words of the stretches, as ranges; without "that" at the front and stops at the end. */
function wordRanges(context: Context, stretches: readonly Stretch[]): [number, number][] {
  const { words, quotation } = context;
  const ranges: [number, number][] = [];
  for (const [start, end] of stretches) {
    let first = wordAt(words, start);
    let last = first;
    while (last < words.count && words.start[last]! < end) last++;
    if (first >= last) continue;
    if (words.lower[first] === 'that' && last - first > 2) first++;
    while (
      last > first + 1 &&
      /^[.,;:]$/.test(words.lower[last - 1]!) &&
      quotation[last - 1]! < 0
    ) {
      last--;
    }
    const previous = ranges.at(-1);
    // Stretches that touch (a corpus parts them at sentence ends) are one.
    if (previous && first - previous[1] <= 1 && quotation[first] === quotation[first - 1]) {
      previous[1] = last;
    } else ranges.push([first, last]);
  }
  return ranges;
}

function addPositive(
  context: Context,
  cue: CueCandidate,
  gold: GoldAttribution,
  sets: ExampleSets,
): void {
  const { words } = context;
  const ranges = wordRanges(context, gold.content);
  const sentence = words.sentence[cue.word]!;
  const left = ranges.filter(
    ([first, end]) =>
      end <= cue.word &&
      (words.sentence[end - 1] === sentence || cue.word - end < 6) &&
      first < end,
  );
  const right = ranges.filter(([first]) => first > cue.word && words.sentence[first] === sentence);
  const frame =
    left.length && right.length
      ? Frame.both
      : left.length
        ? Frame.left
        : right.length
          ? Frame.right
          : Frame.none;
  if (frame === Frame.none) return;
  const weight = gold.x?.speech ? 1 : 0.6;
  frameFeatures(context, cue, features);
  sets.frame.push({ candidates: [taken()], right: frame, weight });

  const source = addSource(context, cue, gold, frame, weight, sets);
  const clause = clauseOf(context, cue, source);
  if (left.length) {
    const [start, end] = [left[0]![0], left.at(-1)![1]];
    addBound(leftEnds(context, cue, clause), end, weight, sets.end, (p) => extractEnd(null, p));
    addBound(leftStarts(context, end), start, weight, sets.start, (p) => extractStart(p, end));
  }
  if (right.length) {
    const [start, end] = [right[0]![0], right.at(-1)![1]];
    addBound(rightStarts(context, cue, clause), start, weight, sets.start, (p) => extractStart(p, null)); // prettier-ignore
    addBound(rightEnds(context, start), end, weight, sets.end, (p) => extractEnd(start, p));
  }

  function extractStart(start: number, end: number | null): void {
    features.reset();
    placeFeatures(context, frame, start, sentenceOfStart(context, start), features);
    startFeatures(context, cue, frame, clause, start, end, features);
  }

  function extractEnd(start: number | null, end: number): void {
    features.reset();
    placeFeatures(context, frame, end, sentenceOfEnd(context, cue, start), features);
    endFeatures(context, cue, frame, clause, start, end, features);
  }
}

function addSource(
  context: Context,
  cue: CueCandidate,
  gold: GoldAttribution,
  frame: number,
  weight: number,
  sets: ExampleSets,
): SourceCandidate {
  const { words } = context;
  const candidates = sourceCandidates(context, cue);
  const overlap = (candidate: SourceCandidate) => {
    if (candidate.first < 0) return 0;
    const start = words.start[candidate.first]!;
    const end = words.end[candidate.end - 1]!;
    return gold.source.reduce(
      (n, [a, b]) => n + Math.max(0, Math.min(b, end) - Math.max(a, start)),
      0,
    );
  };
  let right = 0;
  if (gold.source.length) {
    // The head noun phrase of a long source is its first one.
    right = candidates.findIndex((candidate) => overlap(candidate) > 0);
    for (let index = 0; index < candidates.length; index++) {
      if (overlap(candidates[index]!) > 0 && (right < 0 || candidates[index]!.first < candidates[right]!.first)) right = index; // prettier-ignore
    }
    if (right < 0) return candidates[0]!;
  }
  const lists: Int32Array[] = [];
  forEachRanked(candidates, cue, (candidate, rank) => {
    sourceFeatures(context, cue, frame, candidate, rank, features);
    lists.push(taken());
  });
  sets.source.push({ candidates: lists, right, weight });
  return candidates[right]!;
}

function addBound(
  candidates: readonly number[],
  right: number,
  weight: number,
  set: Example[],
  extract: (p: number) => void,
): void {
  const index = candidates.indexOf(right);
  if (index < 0) return;
  set.push({
    candidates: candidates.map((p) => {
      extract(p);
      return taken();
    }),
    right: index,
    weight,
  });
}
