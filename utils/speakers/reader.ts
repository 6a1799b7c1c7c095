/** A document as the speaker stage reads it: words by class, and which of them stand inside quoted content. */
import type { Gender, SpeakerData } from '@/utils/language/speaker-data';
import type { Range, TextDocument } from '@/utils/text/document';
import { Shape, wordAt } from '@/utils/text/document';
import { oncePer } from '@/utils/text/once';
import { ByWord } from '@/utils/text/vocabulary';

const opening = new Set(['“', '„', '«', '‹', '‘', '"', '(', '[']);
const closing = new Set(['”', '"', '»', '›', "'", '’']);

/** A few words in quotation marks are part of the article's own sentence: people named there count as elsewhere. */
const shortQuote = 3;

/** What words may be as roles: none, or a role with or without a gender. */
const gendersOfRoles = [undefined, null, 'male', 'female'] as const;
const rolesOf = oncePer(
  (data: SpeakerData) => new ByWord((lower) => gendersOfRoles.indexOf(genderOfRole(data, lower))),
);

function genderOfRole(
  { roleNouns, ranks, roleEndings, kinship }: SpeakerData,
  lower: string,
): Gender | null | undefined {
  const known = roleNouns.get(lower);
  if (known !== undefined) return known;
  if (ranks.has(lower)) return null;
  const kin = kinship.get(lower);
  if (kin !== undefined) return kin;
  if (lower.length > 6) {
    for (const [ending, gender] of roleEndings) if (lower.endsWith(ending)) return gender;
    const hyphen = lower.lastIndexOf('-');
    // "Ex-mayor", "minister-elect".
    if (hyphen > 0) return roleNouns.get(lower.slice(hyphen + 1)) ?? roleNouns.get(lower.slice(0, hyphen)); // prettier-ignore
  }
  return undefined;
}

export class Reader {
  readonly text: string;
  readonly count: number;
  readonly lower: readonly string[];
  readonly shape: Uint8Array;
  /** Words of the article that occur in lower case: a capital at a sentence's start then tells nothing. */
  readonly seenInLowerCase: ReadonlySet<string>;
  /** Words written with a capital inside a sentence. */
  readonly seenCapitalised: ReadonlySet<string>;
  /** Words that open a sentence with another capital behind them. */
  readonly seenOpening: ReadonlySet<string>;
  /** Words in capitals only ("CMA"), lower case. */
  readonly acronyms: ReadonlySet<string>;
  /** 1 for each word inside quotation marks of an attribution. */
  readonly quoted: Uint8Array;
  /** Block of each word. */
  readonly blockOf: Int32Array;
  /** For each block, the first word of the entry that it is part of: pronouns reach back no further. */
  private readonly entryStarts: Int32Array;
  /** 1 for each block whose words are nearly all capitalised ("Judge Rules Against Ban"). */
  readonly titleCase: Uint8Array;

  /** Number of each sentence among those that are not all quoted: nearness is counted in these. */
  readonly step: Int32Array;

  private readonly roles: ByWord;

  constructor(
    readonly document: TextDocument,
    readonly data: SpeakerData,
    quotedRanges: Iterable<Range>,
  ) {
    const { words } = document;
    this.roles = rolesOf(data);
    this.text = document.text;
    this.count = words.count;
    this.lower = words.lower;
    this.shape = words.shape;
    this.quoted = new Uint8Array(words.count);
    for (const range of quotedRanges) {
      const firstWord = wordAt(words, range.start);
      const endWord = wordAt(words, range.end);
      if (endWord - firstWord > shortQuote) this.quoted.fill(1, firstWord, endWord);
    }
    this.blockOf = new Int32Array(words.count);
    this.titleCase = new Uint8Array(document.blocks.length);
    this.entryStarts = new Int32Array(document.blocks.length);
    const lower = new Set<string>();
    const capitalised = new Set<string>();
    const acronyms = new Set<string>();
    const opening = new Set<string>();
    document.blocks.forEach((block, index) => {
      this.blockOf.fill(index, block.firstWord, block.endWord);
      const isNewEntry = index > 0 && document.blocks[index - 1]!.entry !== block.entry;
      if (index > 0) this.entryStarts[index] = this.entryStarts[index - 1]!;
      if (isNewEntry) this.entryStarts[index] = block.firstWord;
      const isSentence = block.kind === 'paragraph' && this.endsWithStop(block.endWord);
      if (!isSentence && this.isTitleCase(block.firstWord, block.endWord)) {
        this.titleCase[index] = 1;
      }
      for (let word = block.firstWord; word < block.endWord; word++) {
        const shape = words.shape[word]!;
        if (!(shape & Shape.word) || shape & Shape.digit) continue;
        if (!(shape & Shape.capital)) lower.add(words.lower[word]!);
        else if (!this.titleCase[index]) {
          if (!this.opensSentence(word)) capitalised.add(words.lower[word]!);
          else if (this.isCapital(word + 1)) opening.add(words.lower[word]!);
          if (shape & Shape.allCapitals) acronyms.add(words.lower[word]!);
        }
      }
    });
    this.step = new Int32Array(document.sentences.length);
    let step = 0;
    document.sentences.forEach(({ firstWord, endWord }, index) => {
      let last = endWord - 1;
      while (last > firstWord && !this.isWord(last)) last--;
      const isQuoted = this.quoted[Math.min(firstWord + 1, last)] === 1 && this.quoted[last] === 1;
      if (!isQuoted) step++;
      this.step[index] = step;
    });
    this.seenInLowerCase = lower;
    this.seenCapitalised = capitalised;
    this.seenOpening = opening;
    this.acronyms = acronyms;
  }

  /** Headlines that leaked into the body end without a stop. */
  private endsWithStop(endWord: number): boolean {
    for (let word = endWord - 1; word >= Math.max(0, endWord - 4); word--) {
      if (/[.!?…]$/.test(this.lower[word]!)) return true;
      if (this.isWord(word)) return false;
    }
    return false;
  }

  private isTitleCase(firstWord: number, endWord: number): boolean {
    let capitals = 0;
    let longWords = 0;
    for (let word = firstWord + 1; word < endWord && longWords < 60; word++) {
      if (!this.isWord(word) || this.lower[word]!.length < 4) continue;
      longWords++;
      if (this.isCapital(word)) capitals++;
    }
    return longWords >= 3 && capitals >= longWords * 0.7;
  }

  /** First word of the live blog's entry that `word` stands in; 0 in an article that is one text. */
  entryStart(word: number): number {
    return this.entryStarts[this.blockOf[word]!] ?? 0;
  }

  isWord(word: number): boolean {
    return word >= 0 && word < this.count && (this.shape[word]! & Shape.word) !== 0;
  }

  isCapital(word: number): boolean {
    return word >= 0 && word < this.count && (this.shape[word]! & Shape.capital) !== 0;
  }

  isAllCapitals(word: number): boolean {
    return word >= 0 && word < this.count && (this.shape[word]! & Shape.allCapitals) !== 0;
  }

  isDigit(word: number): boolean {
    return word >= 0 && word < this.count && (this.shape[word]! & Shape.digit) !== 0;
  }

  isSentenceStart(word: number): boolean {
    return (this.shape[word]! & Shape.sentenceStart) !== 0;
  }

  /** First word of a sentence or of what stands in quotation marks or after a colon: a capital there tells nothing. */
  opensSentence(word: number): boolean {
    if (this.isSentenceStart(word)) return true;
    const before = word - 1;
    if (before < 0 || this.isWord(before)) return false;
    const mark = this.lower[before]!;
    return mark === ':' || opening.has(mark) || mark === '—' || mark === '–' || mark === '•';
  }

  hasSpaceBefore(word: number): boolean {
    return (this.shape[word]! & Shape.spaceBefore) !== 0;
  }

  /** A mark that opens something: no letter, and the next word stands right after it. */
  isOpening(word: number): boolean {
    return opening.has(this.lower[word] ?? '') && this.hasSpaceBefore(word);
  }

  isClosingQuote(word: number): boolean {
    return closing.has(this.lower[word] ?? '') && !this.hasSpaceBefore(word);
  }

  isPossessive(word: number): boolean {
    return this.data.possessiveEndings.has(this.lower[word] ?? '') && !this.hasSpaceBefore(word);
  }

  start(word: number): number {
    return this.document.words.start[word]!;
  }

  end(word: number): number {
    return this.document.words.end[word]!;
  }

  /** How many sentences, without the quoted ones, lie from one word on to another. */
  stepsBetween(before: number, after: number): number {
    return Math.max(0, this.step[this.sentence(after)]! - this.step[this.sentence(before)]!);
  }

  sentence(word: number): number {
    return this.document.words.sentence[word]!;
  }

  /** The text from the first word to before `endWord`. */
  slice(firstWord: number, endWord: number): string {
    return endWord > firstWord ? this.text.slice(this.start(firstWord), this.end(endWord - 1)) : '';
  }

  /** Index of the first word at or after an offset. */
  wordAt(offset: number): number {
    return wordAt(this.document.words, offset);
  }

  /** The words that a range touches, as [first, end), without marks at either end. */
  wordsOf(range: Range): { firstWord: number; endWord: number } {
    let firstWord = this.wordAt(range.start);
    let endWord = firstWord;
    while (endWord < this.count && this.start(endWord) < range.end) endWord++;
    while (firstWord < endWord && !this.isWord(firstWord)) firstWord++;
    while (firstWord + 1 < endWord && /^(?:to|by|from|with)$/.test(this.lower[firstWord]!))
      firstWord++;
    while (endWord > firstWord && !this.isWord(endWord - 1)) endWord--;
    if (endWord - firstWord > 1 && this.isPossessive(endWord - 1)) endWord--;
    return { firstWord, endWord };
  }

  /** Role noun, rank or an ending that makes one; `undefined` if the word is none, else its gender. */
  roleGender(word: number): Gender | null | undefined {
    if (!(word >= 0 && word < this.count)) return undefined;
    return gendersOfRoles[this.roles.of(this.document.words, word)];
  }

  isRole(word: number): boolean {
    return this.roleGender(word) !== undefined;
  }

  isRoleOrHonorific(word: number): boolean {
    return this.data.honorifics.has(this.lower[word] ?? '') || this.isRole(word);
  }

  /** "Police", "residents": people of whom there are several. */
  arePeople(word: number): boolean {
    const lower = this.lower[word] ?? '';
    return this.data.groupNouns.has(lower) || this.data.anonymousPlurals.has(lower);
  }

  /** "Glassblower", "lutist": whether a noun, in lower case, ends like a trade. */
  endsLikeTrade(noun: string): boolean {
    return this.data.tradeEndings.some((ending) => noun.endsWith(ending));
  }
}

/** A word folded for comparing names: lower case is given; accents and the stop of an initial go. */
export function foldWord(lower: string): string {
  let plain = lower;
  for (let at = 0; at < lower.length; at++) {
    if (lower.charCodeAt(at) > 127) {
      plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
      break;
    }
  }
  return plain.endsWith('.') ? plain.slice(0, -1) : plain;
}
