/** Splits text into words, by one walk over its UTF-16 units. */
import type { TextData } from '@/utils/language/text-data';
import { Shape } from './document';
import { classify, isWordUnit, Unit } from './units';
import type { WrittenForm } from './vocabulary';
import { formAt } from './vocabulary';

/** Units of text for one word, marks and space with it: less than there are, so that the arrays seldom have to grow. */
const unitsAWord = 4;

/** The words of a text as they are read, in flat arrays that grow. */
export class WordList {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  number: Int32Array;
  shape: Uint8Array;
  readonly lower: string[] = [];

  /** @param units of the text. */
  constructor(units: number) {
    const room = 16 + Math.ceil(units / unitsAWord);
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.number = new Int32Array(room);
    this.shape = new Uint8Array(room);
  }

  add(start: number, end: number, { lower, number }: WrittenForm, shape: number): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.number[this.count] = number;
    this.shape[this.count] = shape;
    this.lower.push(lower);
    this.count++;
  }

  private grow(): void {
    this.start = twice(this.start, Int32Array);
    this.end = twice(this.end, Int32Array);
    this.number = twice(this.number, Int32Array);
    this.shape = twice(this.shape, Uint8Array);
  }
}

function twice<List extends Int32Array | Uint8Array>(
  list: List,
  Type: new (length: number) => List,
): List {
  const larger = new Type(2 * list.length);
  larger.set(list);
  return larger;
}

/** Appends the words of `text` between two offsets to `into`. */
export function splitWords(
  text: string,
  from: number,
  to: number,
  data: TextData,
  into: WordList,
): void {
  let at = from;
  let space = Shape.spaceBefore as number;
  const push = (start: number, end: number, isClitic = false) => {
    const form = formAt(text, start, end);
    into.add(start, end, form, (isClitic ? Shape.word : form.shape) | space);
    space = 0;
  };
  while (at < to) {
    const unit = classify(text, at);
    if (unit === Unit.space) {
      space = Shape.spaceBefore;
      at++;
      continue;
    }
    if (unit !== Unit.letter && unit !== Unit.digit) {
      const end = endOfPunctuation(text, at, to);
      push(at, end);
      at = end;
      continue;
    }
    let end = endOfWord(text, at, to, data);
    let clitic = 0;
    const apostrophe = lastApostrophe(text, at, end);
    if (apostrophe > at) {
      const tail = text.slice(apostrophe + 1, end).toLowerCase();
      if (data.clitics.has(tail)) {
        clitic = end;
        end = apostrophe;
      }
    }
    push(at, end);
    if (clitic) {
      push(end, clitic, true);
      end = clitic;
    }
    at = end;
  }
}

/** Runs of one mark count as one ("...", "--"), up to a few: a page of dashes is not one word. */
function endOfPunctuation(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  if (code === 46 || code === 45) {
    while (end < to && end - at < 8 && text.charCodeAt(end) === code) end++;
  }
  return end;
}

function endOfWord(text: string, at: number, to: number, data: TextData): number {
  let end = at + 1;
  while (end < to) {
    const unit = classify(text, end);
    if (isWordUnit(unit)) {
      end++;
      continue;
    }
    if (end + 1 >= to) break;
    const next = classify(text, end + 1);
    const code = text.charCodeAt(end);
    // Inside a word: an apostrophe (O’Brien), a hyphen (a well-known), an ampersand (AT&T), a decimal point or comma (1,300.5),
    // a stroke between digits (9/11).
    if (isWordUnit(next)) {
      if (unit === Unit.apostrophe || code === 45 || code === 0x2010 || code === 0x2011) {
        end += 2;
        continue;
      }
      if (code === 38 && text.charCodeAt(end + 1) < 97) {
        end += 2;
        continue;
      }
      const before = classify(text, end - 1);
      if (
        (code === 46 || code === 44 || code === 47) &&
        next === Unit.digit &&
        before === Unit.digit
      ) {
        end += 2;
        continue;
      }
      // "U.S", "e.g", "example.com": a stop between letters with no space.
      if (code === 46 && next === Unit.letter && before === Unit.letter) {
        // A missing space after a sentence; but "I.R.S." is a chain of single letters.
        const chain = text.charCodeAt(end - 2) === 46;
        if (end - at > 2 && !chain && isUpper(text.charCodeAt(end + 1))) break;
        end += 2;
        continue;
      }
    }
    break;
  }
  if (end < to && text.charCodeAt(end) === 46 && takesStop(text, at, end, data)) end++;
  return end;
}

const isUpper = (code: number) => code >= 65 && code <= 90;

function takesStop(text: string, at: number, end: number, data: TextData): boolean {
  // "(D-Mo.)": the part after the hyphen is what is abbreviated.
  for (let hyphen = end - 2; hyphen > at && hyphen > end - 6; hyphen--) {
    if (text.charCodeAt(hyphen) === 45) return takesStop(text, hyphen + 1, end, data);
  }
  const length = end - at;
  // An initial ("J.") or letters parted by stops ("U.S.").
  if (length === 1) {
    if (text.charCodeAt(at) === 88 && /\bon\s$/.test(text.slice(Math.max(0, at - 4), at)))
      return false; // "wrote on X."
    return isUpper(text.charCodeAt(at)) && text.charCodeAt(at) !== 73;
  }
  if (length > 8 || length < 1) return false;
  if (text.charCodeAt(end + 1) === 46) return false; // an ellipsis
  const lower = text.slice(at, end).toLowerCase();
  if (/^(?:\p{L}\.)+\p{L}$/u.test(lower)) return true;
  if (lower === 'no') return /^\.\s?\d/.test(text.slice(end, end + 3));
  if (!data.abbreviations.has(lower)) return false;
  // Months, days and states are words of their own in lower case; only a capital makes them abbreviations.
  return (
    isUpper(text.charCodeAt(at)) ||
    !/^(?:mar|sun|sat|mon|wed|la|miss|ore|ill|ind|mass|wash|min|sec|fig|co|cent|no|al)$/.test(lower)
  );
}

function lastApostrophe(text: string, at: number, end: number): number {
  for (let index = end - 2; index > at && index >= end - 4; index--) {
    const code = text.charCodeAt(index);
    if (code === 39 || code === 0x2019 || code === 0x2018) return index;
  }
  return -1;
}
