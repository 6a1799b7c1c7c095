/** Outlets that the registry lacks, recognised by the form of their name, and media that are named by kind only. */
import type { SourceData } from '@/utils/language/source-data';
import type { ChannelKind, Control } from '@/utils/model';
import type { TextDocument } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import { oncePer } from '@/utils/text/once';
import { SetByWord } from '@/utils/text/vocabulary';
import { isDemonym } from './phrase';
import { aliasesByKey, nameKey } from '@/utils/outlets/registry';

export interface NameByForm {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly control: Control;
  readonly firstWord: number;
  readonly endWord: number;
  /** "state television": it names no outlet. */
  readonly generic: boolean;
}

const siteName =
  /^(?:[\p{L}\d-]+\.)+(?:com|org|net|info|news|tv|media|co\.uk|de|fr|ru|ua|it|es|pl|in)(?![\p{L}\d])/u;

/** The words that end a publication's name, whatever their capitals. */
const lastWords = oncePer(({ nameEndings }: SourceData) => {
  const endings = new Set([...nameEndings.keys()].map((ending) => ending.toLowerCase()));
  return new SetByWord((lower) => endings.has(lower));
});

/** The name that begins at, or (for "…, a newspaper") ends at, word `index`, or null. */
export function nameByForm(
  document: TextDocument,
  data: SourceData,
  index: number,
  first: number,
  limit: number,
): NameByForm | null {
  const { words, text } = document;
  const shape = words.shape[index]!;
  const lower = words.lower[index]!;
  const capital = (shape & Shape.capital) !== 0;
  if (!capital) {
    return data.outletNouns.has(lower) || data.genericNouns.has(lower)
      ? (besideNoun(document, data, index, first, limit) ?? generic(document, data, index, first))
      : null;
  }
  const mayBeSite = lower.includes('.') || text.charAt(words.end[index]!) === '.';
  const isAllCapitals = (shape & Shape.allCapitals) !== 0;
  if (!mayBeSite && !isAllCapitals && !lastWords(data).has(words, index)) return null;
  const word = text.slice(words.start[index]!, words.end[index]!);
  const make = (from: number, to: number, kind: ChannelKind): NameByForm => ({
    name: text.slice(words.start[from]!, words.end[to - 1]!),
    kind,
    control: 'unknown',
    firstWord: from,
    endWord: to,
    generic: false,
  });
  if (isAllCapitals && data.callSign.test(word) && isStation(document, index, word)) {
    return make(index, index + 1, 'broadcaster');
  }
  const site = mayBeSite
    ? siteName.exec(text.slice(words.start[index]!, words.start[index]! + 80))
    : null;
  if (site) {
    let end = index + 1;
    while (end < limit && words.start[end]! < words.start[index]! + site[0].length) end++;
    return { ...make(index, end, 'news site'), name: site[0] };
  }
  const kind = data.nameEndings.get(word);
  if (kind === undefined) return null;
  // "New York Post headquarters in Times Square": only the end of a run of names ends a publication's name.
  if (index + 1 < limit && isCapital(words.shape[index + 1]!) && follows(words.shape[index + 1]!))
    return null;
  // "South Korean TV station KBS": the station has a name of its own.
  if (index + 1 < limit && data.outletNouns.has(words.lower[index + 1]!)) return null;
  const from = runBefore(document, data, index, first);
  const length = index - from;
  if (length === 0) return null;
  const isTold = from > first && data.beforeName.has(words.lower[from - 1]!);
  if (data.weakEndings.has(lower) && length < 2 && lower !== 'news' && !isTold) return null;
  return make(from, index + 1, kind);
}

const isCapital = (shape: number) => (shape & Shape.capital) !== 0;
const follows = (shape: number) => (shape & Shape.spaceBefore) !== 0;

/** "KTVU" alone may be anything; with -TV, or after a word for a station or a verb of telling, it is a station. */
function isStation(document: TextDocument, index: number, word: string): boolean {
  if (word.includes('-')) return true;
  const { words } = document;
  const near = [words.lower[index - 1], words.lower[index - 2], words.lower[index + 1]];
  return near.some(
    (lower) =>
      lower === 'station' ||
      lower === 'affiliate' ||
      lower === 'told' ||
      lower === 'tv' ||
      lower === 'television' ||
      lower === 'reported' ||
      lower === 'reports' ||
      lower === 'with',
  );
}

/** First word of the run of capitalised words that ends before `index`. */
function runBefore(document: TextDocument, data: SourceData, index: number, first: number): number {
  const { words, sentences } = document;
  const start = Math.max(first, sentences[words.sentence[index]!]!.firstWord);
  let from = index;
  while (from > start && index - from < 5) {
    const shape = words.shape[from - 1]!;
    const lower = words.lower[from - 1]!;
    if (!isCapital(shape) || data.nonNames.has(lower) || data.compound.test(lower)) break;
    from--;
  }
  return from;
}

/** "the newspaper Sur Diario", "Al-Masry Al-Youm newspaper": an unknown name beside a noun for outlets. */
function besideNoun(
  document: TextDocument,
  data: SourceData,
  index: number,
  first: number,
  limit: number,
): NameByForm | null {
  const { words, text } = document;
  const kind = data.outletNouns.get(words.lower[index]!);
  if (kind === undefined) return null;
  // "the state news agency Zarya": the page says who runs it.
  let isState = false;
  for (let at = index - 1; at >= first && data.describers.has(words.lower[at]!); at--) {
    if (data.stateDescribers.has(words.lower[at]!)) isState = true;
  }
  const named = (from: number, to: number): NameByForm | null => {
    let telling = false;
    for (let at = from; at < to; at++) {
      const word = words.lower[at]!;
      if (!isDemonym(word, data) && !data.describers.has(word)) telling = true;
    }
    if (!telling) return null;
    return {
      name: text.slice(words.start[from]!, words.end[to - 1]!),
      kind,
      control: isState ? 'state-controlled' : 'unknown',
      firstWord: from,
      endWord: to,
      generic: false,
    };
  };
  let to = index + 1;
  while (
    to < limit &&
    to - index < 5 &&
    isCapital(words.shape[to]!) &&
    follows(words.shape[to]!) &&
    !data.nonNames.has(words.lower[to]!)
  )
    to++;
  // A name that the registry has is found there.
  if (to > index + 1 && aliasesByKey(nameKey(words.lower[index + 1]!))) return null;
  if (to > index + 1) return named(index + 1, to);
  // "Al-Masry Al-Youm newspaper"; "the White House website" is no outlet, "the Sabah news website" is.
  let end = index;
  while (end > first && data.describers.has(words.lower[end - 1]!)) end--;
  if (end === index && kind !== 'newspaper' && kind !== 'magazine') return null;
  const from = runBefore(document, data, end, first);
  return from < end ? named(from, end) : null;
}

/** "state television", "Iraqi media", "an Israeli television station". */
function generic(
  document: TextDocument,
  data: SourceData,
  index: number,
  first: number,
): NameByForm | null {
  const { words, text } = document;
  const kind = data.genericNouns.get(words.lower[index]!);
  if (kind === undefined) return null;
  let from = index;
  let control: Control = 'unknown';
  let telling = false;
  while (from > first) {
    const lower = words.lower[from - 1]!;
    const isCountry = isCapital(words.shape[from - 1]!) && isDemonym(lower, data);
    if (isCountry || data.genericDescribers.has(lower)) telling = true;
    else if (!data.describers.has(lower)) break;
    if (data.stateDescribers.has(lower)) control = 'state-controlled';
    from--;
  }
  if (!telling) return null;
  // "South Korean TV station KBS" names its station.
  const next = words.shape[index + 1] ?? 0;
  if (isCapital(next) && follows(next) && (next & Shape.sentenceStart) === 0) return null;
  if (words.lower[index] === 'media' && words.lower[index - 1] === 'social') return null;
  return {
    name: text.slice(words.start[from]!, words.end[index]!),
    kind,
    control,
    firstWord: from,
    endWord: index + 1,
    generic: true,
  };
}
