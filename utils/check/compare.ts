/** Compares quoted stretches with an original: do the words stand there, changed, as a part of something, or not at all? */
import { spanOf } from '@/utils/model';
import type { Alignment } from './align';
import { alignBest, weightOf } from './align';
import { longestRun } from './run';
import { differencesOf, sameDifference } from './differences';
import type { WordRange } from './exact';
import { chainOf, placesOf } from './exact';
import type { Piece } from './pieces';
import { splitQuote, withoutCaseMarks } from './pieces';
import type { Difference, Match, MatchStatus, Stretch } from './result';
import { sentenceAround } from './sentence';
import type { Words } from './words';
import { readWords, Vocabulary } from './words';

export interface Original {
  readonly text: string;
  /** BCP 47 primary language, or null. */
  readonly lang: string | null;
}

/** Words of one stretch that are compared: no quotation in an article is longer. */
const MOST_WORDS = 2000;
/** Pieces between gaps of one stretch that are compared. */
const MOST_PIECES = 40;
/** Where less than this share of a quote with gaps stands in the original, the few words that do tell nothing. */
const LEAST_FOUND = 0.5;
/** UTF-16 units of an omission that are still shown. */
const SHOWN_GAP = 400;
/** Words that the stretches of one quote may stand apart: the cue parts them, and nothing says how much it leaves out. */
const BETWEEN_STRETCHES = 100_000;

interface PreparedPiece extends Piece {
  readonly ids: Int32Array;
  /** The words of the piece, with offsets into the quote. */
  readonly words: Words;
  readonly places: readonly number[];
}

interface PreparedStretch {
  readonly quote: string;
  readonly pieces: readonly PreparedPiece[];
}

/** Where a piece stands; an alignment where it is changed. */
interface Found {
  readonly range: WordRange;
  readonly alignment: Alignment | null;
}

/**
 * Compares each stretch with the original, and sums up.
 * Pauses where it may be interrupted (see `inSlices`). Linear in the length of the original.
 * @param stretches the words inside quotation marks, in the order of the article
 * @param lang language of the quote, or null
 */
export function* compareQuote(
  stretches: readonly string[],
  original: Original,
  lang: string | null,
): Generator<undefined, Match> {
  const vocabulary = new Vocabulary(lang);
  const words = yield* readWords(original.text, vocabulary);
  const prepared: PreparedStretch[] = [];
  for (const quote of stretches) prepared.push(yield* prepare(quote, words, vocabulary));

  const links = prepared.flatMap(({ pieces }, stretch) =>
    pieces.map((piece, index) => linkOf(piece, stretch > 0 && index === 0)),
  );
  const whole = links.length === 1 ? null : chainOf(links);
  const drafts: Draft[] = [];
  let used = 0;
  for (const stretch of prepared) {
    const chain =
      whole?.slice(used, (used += stretch.pieces.length)) ??
      chainAlone(stretch, words, original.lang);
    drafts.push(yield* find(stretch, chain, words, vocabulary));
  }
  const covered = drafts.flatMap(({ covers }) => covers ?? []);
  const results = drafts.map((draft) =>
    resultOf(draft, covered, words, vocabulary.folds, original.lang),
  );
  return { status: sumUp(results.map(({ status }) => status)), stretches: results };
}

/** Places of one piece among which one that is a whole sentence is looked for. */
const MOST_CHOICES = 50;

/** The pieces of a stretch in their order; for a single one, the first place that is no part of a longer sentence, if any. */
function chainAlone(
  { pieces }: PreparedStretch,
  words: Words,
  lang: string | null,
): WordRange[] | null {
  const [piece] = pieces;
  if (!piece || pieces.length > 1) return chainOf(pieces.map((each) => linkOf(each, false)));
  const ranges = piece.places
    .slice(0, MOST_CHOICES)
    .map((from) => ({ from, to: from + piece.ids.length }));
  const isWhole = (range: WordRange) => !isPartOf(range, sentenceAround(words, range, lang));
  const chosen = ranges.find(isWhole) ?? ranges[0];
  return chosen ? [chosen] : null;
}

const isPartOf = (range: WordRange, sentence: WordRange) =>
  sentence.from < range.from || sentence.to > range.to;

function linkOf({ places, ids, gap }: PreparedPiece, isNextStretch: boolean) {
  return { places, length: ids.length, gap: isNextStretch ? BETWEEN_STRETCHES : gap };
}

function* prepare(
  quote: string,
  words: Words,
  vocabulary: Vocabulary,
): Generator<undefined, PreparedStretch> {
  const plain = withoutCaseMarks(quote);
  const pieces: PreparedPiece[] = [];
  let left = MOST_WORDS;
  for (const piece of splitQuote(quote).slice(0, MOST_PIECES)) {
    if (left <= 0) break;
    const all = yield* readWords(plain.slice(piece.start, piece.end), vocabulary);
    const ids = all.ids.slice(0, left);
    if (ids.length === 0) continue;
    left -= ids.length;
    pieces.push({ ...piece, ids, words: all, places: yield* placesOf(words, ids) });
  }
  return { quote, pieces };
}

/** What was found of a stretch. */
interface Draft {
  readonly stretch: PreparedStretch;
  readonly found: readonly (Found | null)[];
  readonly apart: boolean;
  /** All that it stands on in the original, with its marked gaps; null where nothing was found. */
  readonly covers: WordRange | null;
}

function* find(
  stretch: PreparedStretch,
  chain: readonly WordRange[] | null,
  words: Words,
  vocabulary: Vocabulary,
): Generator<undefined, Draft> {
  const found: (Found | null)[] = [];
  for (const [index, piece] of stretch.pieces.entries()) {
    const range = chain?.[index];
    found.push(
      range
        ? { range, alignment: null }
        : yield* findAlone(piece, found.at(-1) ?? null, words, vocabulary),
    );
  }
  const places = found.filter((place) => place !== null);
  const [first] = places;
  if (!first || foundShare(stretch.pieces, found, vocabulary.folds) < LEAST_FOUND)
    return { stretch, found, apart: false, covers: null };
  const apart = chain === null && !isInOrder(stretch.pieces, found);
  const covers = apart ? first.range : { from: first.range.from, to: places.at(-1)!.range.to };
  return { stretch, found, apart, covers };
}

/** The share of the stretch's weight that its found pieces have. */
function foundShare(
  pieces: readonly PreparedPiece[],
  found: readonly (Found | null)[],
  folds: readonly string[],
): number {
  const weights = pieces.map(({ ids }) => ids.reduce((sum, id) => sum + weightOf(folds[id]!), 0));
  const sum = (list: readonly number[]) => list.reduce((total, weight) => total + weight, 0);
  return sum(weights.filter((_weight, index) => found[index])) / sum(weights);
}

function resultOf(
  { stretch, found, apart, covers }: Draft,
  covered: readonly WordRange[],
  words: Words,
  folds: readonly string[],
  lang: string | null,
): Stretch {
  const { quote, pieces } = stretch;
  if (!covers) {
    return {
      status: 'not-found',
      quote,
      passage: null,
      before: '',
      after: '',
      differences: [],
      apart: false,
    };
  }
  const differences = allDifferences(pieces, found, words, folds);
  const isExact = !apart && differences.every(({ kind }) => kind === 'same' || kind === 'gap');
  const sentence = sentenceAround(words, covers, lang);
  const start = words.start[covers.from]!;
  const end = words.end[covers.to - 1]!;
  return {
    status: !isExact ? 'changed' : isAllCovered(sentence, covered) ? 'word-for-word' : 'part',
    quote,
    passage: spanOf(words.text, start, end),
    before: words.text.slice(words.start[sentence.from]!, start),
    after: words.text.slice(end, endOf(words, sentence.to)),
    differences,
    apart,
  };
}

/** Whether the stretches of the quote together have all of the sentence. */
function isAllCovered(sentence: WordRange, covered: readonly WordRange[]): boolean {
  for (let word = sentence.from; word < sentence.to; word++) {
    if (!covered.some(({ from, to }) => from <= word && word < to)) return false;
  }
  return true;
}

/** Closing stops belong to the last word of a sentence. */
function endOf(words: Words, to: number): number {
  const end = words.end[to - 1]!;
  const stop = /^[.!?…。！？]+/u.exec(words.text.slice(end, end + 4));
  return end + (stop?.[0].length ?? 0);
}

/** A piece by itself: as it is, next behind the piece before where it can be, else the most like place. */
function* findAlone(
  piece: PreparedPiece,
  before: Found | null,
  words: Words,
  vocabulary: Vocabulary,
): Generator<undefined, Found | null> {
  if (piece.places.length > 0) {
    const behind = before && piece.places.find((place) => place >= before.range.to);
    const from = behind ?? piece.places[0]!;
    return { range: { from, to: from + piece.ids.length }, alignment: null };
  }
  const alignment =
    (yield* alignBest(words, piece.ids, vocabulary.folds)) ??
    (yield* longestRun(words, piece.ids, vocabulary.folds));
  return alignment && { range: alignment.range, alignment };
}

/** Whether each piece stands behind the one before, no further than its gap allows. */
function isInOrder(pieces: readonly PreparedPiece[], found: readonly (Found | null)[]): boolean {
  let last: Found | null = null;
  for (const [index, place] of found.entries()) {
    if (!place) continue;
    const distance: number = last ? place.range.from - last.range.to : 0;
    if (last && (distance < 0 || distance > Math.max(pieces[index]!.gap, 30))) return false;
    last = place;
  }
  return true;
}

function allDifferences(
  pieces: readonly PreparedPiece[],
  found: readonly (Found | null)[],
  words: Words,
  folds: readonly string[],
): Difference[] {
  const differences: Difference[] = [];
  pieces.forEach((piece, index) => {
    const place = found[index]!;
    const before = found[index - 1];
    if (index > 0) differences.push(gapBetween(words, before ?? null, place));
    if (!place) {
      differences.push({ kind: 'put-in', quote: piece.words.text.trim(), original: null });
    } else if (place.alignment) {
      differences.push(...differencesOf(piece.words, words, place.alignment.pairs, folds));
    } else {
      differences.push(sameDifference(piece.words, words, place.range));
    }
  });
  return differences;
}

function gapBetween(words: Words, before: Found | null, after: Found | null): Difference {
  const start = before ? words.end[before.range.to - 1]! : -1;
  const end = after ? words.start[after.range.from]! : -1;
  const isShown = start >= 0 && end > start && end - start <= SHOWN_GAP;
  return {
    kind: 'gap',
    quote: null,
    original: isShown ? words.text.slice(start, end).trim() : null,
  };
}

/** Of several stretches the one that departs most; where only some stand there, the quote is changed. */
function sumUp(statuses: readonly MatchStatus[]): MatchStatus {
  const missing = statuses.filter((status) => status === 'not-found').length;
  if (missing === statuses.length) return 'not-found';
  if (missing > 0 || statuses.includes('changed')) return 'changed';
  return statuses.includes('part') ? 'part' : 'word-for-word';
}
