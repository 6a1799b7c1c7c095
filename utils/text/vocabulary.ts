/**
 * The words that have been read, each once, with a number: articles are made of much the same words. Reading one again makes no
 * string, and what a stage has looked up about a word it finds again by the number.
 */
import { Shape } from './document';
import { classify, Unit } from './units';

/** Forms that are kept; a power of two. Others are read as well, but anew each time. */
const mostKept = 1 << 15;
/** UTF-16 units. Longer ones are too rare. */
const longestKept = 24;
/** Forms that are compared at most: a page may be made of words that all fall into one place. */
const mostTries = 12;
/** Twice as many as forms, so that most are found at once: number and one, 0 where there is none. */
const places = new Int32Array(2 * mostKept);

/** A form as it stands in a text, capitals and all. */
export interface WrittenForm {
  readonly written: string;
  /** Lower case, with the apostrophe folded to '. */
  readonly lower: string;
  /** Number of the lower case as a form of its own, -1 where it is not kept. */
  readonly number: number;
  /** Bits of `Shape` that the form alone tells. */
  readonly shape: number;
}

/** Words of a text in lower case with their numbers. */
export interface NumberedWords {
  readonly lower: readonly string[];
  readonly number: Int32Array;
}

const forms: WrittenForm[] = [];
const hashes = new Int32Array(mostKept);

/** FNV-1a over UTF-16 units; learned weights are found by it. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}

/** The form that stands in `text` between two offsets. */
export function formAt(text: string, start: number, end: number): WrittenForm {
  const number = end - start > longestKept ? -1 : numberOf(text, start, end);
  return number < 0 ? formOf(text.slice(start, end)) : forms[number]!;
}

/** The hash of a word's last three units. */
export const hashOfEnding = (lower: string) => hashOf(lower, Math.max(0, lower.length - 3));

/** The hash of a word of a text in lower case. */
export function hashOfWord({ number, lower }: NumberedWords, index: number): number {
  const own = number[index]!;
  return own < 0 ? hashOf(lower[index]!) : hashes[own]!;
}

/** The number of a word in lower case, -1 where it is not kept. */
export const numberOfWord = (lower: string) =>
  lower.length > longestKept ? -1 : numberOf(lower, 0, lower.length);

function numberOf(text: string, start: number, end: number): number {
  const hash = hashOf(text, start, end);
  for (let tries = 0; tries < mostTries; tries++) {
    const place = (hash + tries) & (places.length - 1);
    const number = places[place]! - 1;
    if (number < 0) return keep(text, start, end, hash, place);
    if (stands(forms[number]!.written, text, start, end)) return number;
  }
  return -1;
}

function stands(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (written.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  }
  return true;
}

function keep(text: string, start: number, end: number, hash: number, place: number): number {
  const number = forms.length;
  if (number >= mostKept) return -1;
  // A slice may hold on to the whole text that it was cut from.
  const units = Array.from({ length: end - start }, (_, at) => text.charCodeAt(start + at));
  const written = String.fromCharCode(...units);
  places[place] = number + 1;
  hashes[number] = hash;
  const lower = lowerCase(written);
  forms.push({ written, lower, number, shape: shapeOf(written, lower) });
  // Its lower case is looked up among all forms: itself, where it has no capitals.
  forms[number] = formOf(written);
  return number;
}

/** In lower case, with the apostrophe folded; within a word the opening mark is a slip for it ("Orlo‘s"). */
const lowerCase = (written: string) =>
  written.toLowerCase().replace(written.length > 1 ? /[’‘]/ : '’', "'");

function formOf(written: string): WrittenForm {
  const lower = lowerCase(written);
  return { written, lower, number: numberOfWord(lower), shape: shapeOf(written, lower) };
}

function shapeOf(written: string, lower: string): number {
  const first = classify(written, 0);
  if (first === Unit.digit) return Shape.word | Shape.digit;
  if (first !== Unit.letter) return 0;
  if (written.charCodeAt(0) === lower.charCodeAt(0)) return Shape.word;
  const isAllCapitals = written.length > 1 && written === written.toUpperCase();
  return Shape.word | Shape.capital | (isAllCapitals ? Shape.allCapitals : 0);
}

/**
 * What is asked of words again and again, such as whether a list holds them: of each word that is kept only once.
 */
export class ByWord {
  /** The answer and one, 0 where it was not asked. */
  private readonly known = new Uint16Array(mostKept);

  /** @param ask gives a number from 0 to 65,534 for a word in lower case. */
  constructor(private readonly ask: (lower: string) => number) {}

  /** The number for a word of a text. */
  of({ number, lower }: NumberedWords, index: number): number {
    const own = number[index]!;
    if (own < 0) return this.ask(lower[index]!);
    const known = this.known[own]!;
    return known > 0 ? known - 1 : this.learn(own, lower[index]!);
  }

  private learn(number: number, lower: string): number {
    const answer = this.ask(lower);
    this.known[number] = answer + 1;
    return answer;
  }
}

/** Counts of a text's words. */
export class CountsByWord {
  private readonly kept = new Int32Array(mostKept);
  private readonly others = new Map<string, number>();

  get({ number, lower }: NumberedWords, index: number): number {
    const own = number[index]!;
    return own < 0 ? (this.others.get(lower[index]!) ?? 0) : this.kept[own]!;
  }

  add(words: NumberedWords, index: number, count: number): void {
    const own = words.number[index]!;
    if (own < 0) this.others.set(words.lower[index]!, this.get(words, index) + count);
    else this.kept[own]! += count;
  }
}

/** A list that words of texts are looked up in. */
export class SetByWord {
  private readonly answers: ByWord;

  constructor(isListed: (lower: string) => boolean) {
    this.answers = new ByWord((lower) => (isListed(lower) ? 1 : 0));
  }

  has(words: NumberedWords, index: number): boolean {
    return this.answers.of(words, index) === 1;
  }
}

/** What is found for words of texts, such as their entry of a map. */
export class MapByWord<T> {
  /** The first one is that of all words for which nothing is found: to read beyond an array costs twenty times as much as within. */
  private readonly values: (T | undefined)[] = [undefined];
  private readonly indexes: ByWord;

  /** @param find gives the same for a word whenever it is asked. */
  constructor(find: (lower: string) => T | undefined) {
    const indexOf = new Map<T, number>();
    this.indexes = new ByWord((lower) => {
      const value = find(lower);
      if (value === undefined) return 0;
      let index = indexOf.get(value);
      if (index === undefined) indexOf.set(value, (index = this.values.push(value) - 1));
      return index;
    });
  }

  at(words: NumberedWords, index: number): T | undefined {
    return this.values[this.indexes.of(words, index)];
  }
}
