/**
 * A text as words that can be compared: what typography, not the speaker, decides is folded away. Quotation marks, dashes,
 * spaces, stops, case, soft hyphens, ligatures, the dots of "U.S." and the separators of "10,000" make no difference;
 * "%", currencies and "&" are words, since they are spoken.
 */

/** Words of a text in order, in flat arrays. Equal numbers in `ids` are equal words. Offsets are UTF-16 units into `text`. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly ids: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Scripts that put no space between words: each character counts as a word. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const unseen = String.raw`\u00ad\u200b-\u200f\u2060\ufeff`;
const letter = String.raw`[[\p{L}\p{N}]--[${unspaced}]]`;
const rest = String.raw`[[\p{L}\p{N}\p{M}${unseen}]--[${unspaced}]]`;

const wordPattern = [
  String.raw`[${unspaced}]\p{M}*`,
  // "U.S.", "p.m."
  String.raw`(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])`,
  // Apostrophes within a word, separators within a number.
  String.raw`${letter}${rest}*(?:['’ʼ＇](?=\p{L})${rest}+|(?<=\p{N})[.,](?=\p{N})${rest}+|(?<=\p{N})[\u00a0\u2009\u202f'’](?=\p{N}{3}(?!\p{N}))${rest}+)*`,
  String.raw`[%‰€£¥₽₴₺$&@#+]`,
].join('|');

/** Words that are read between two pauses. */
const SLICE = 5_000;

const plainWord = /^[a-z]+$/;
const groupedNumber = /^\d{1,3}(?:[.,'’\u00a0\u2009\u202f]\d{3})+(?![.,\d])/u;
/** Vowel points of Hebrew and Arabic are written or not as the writer likes. */
const points = /[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu;

/**
 * The form in which words are compared.
 * @param foldAccents whether accents tell no words apart, as in English, which often drops those of names
 */
export function foldWord(word: string, foldAccents: boolean): string {
  const lower = word.toLowerCase();
  if (plainWord.test(lower)) return lower;
  if (/^\p{N}/u.test(lower)) return foldNumber(lower);
  let folded = lower.normalize('NFKC').replace(points, '');
  folded = folded
    .replace(/[.'’ʼ＇\u00ad\u200b-\u200f\u2060\ufeff\u0640]/gu, '')
    .replaceAll('ß', 'ss');
  if (foldAccents)
    folded = folded
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[łøđı]/gu, bare);
  return folded;
}

/** "10,000", "10 000" and "10000" are one number; so are "10.5" and "10,5"; "105" is another. */
function foldNumber(lower: string): string {
  const grouped = groupedNumber.exec(lower);
  if (!grouped) return lower.normalize('NFKC').replace(/,(?=\d)/gu, '.');
  return (grouped[0].replace(/\D/gu, '') + lower.slice(grouped[0].length)).normalize('NFKC');
}

const bareLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' };
const bare = (letter: string) => bareLetters[letter] ?? letter;

/** Gives equal words of several texts equal numbers. */
export class Vocabulary {
  private readonly byForm = new Map<string, number>();
  private readonly byFold = new Map<string, number>();
  /** The folded words, by their number. */
  readonly folds: string[] = [];

  /** @param lang language of the quote, or null where it is not known. */
  constructor(private readonly lang: string | null) {}

  idOf(form: string): number {
    const known = this.byForm.get(form);
    if (known !== undefined) return known;
    const fold = foldWord(form, this.lang === 'en');
    let id = this.byFold.get(fold);
    if (id === undefined) {
      id = this.folds.length;
      this.folds.push(fold);
      this.byFold.set(fold, id);
    }
    this.byForm.set(form, id);
    return id;
  }
}

/** Reads the words of a text; pauses now and then, so that a page stays responsive. */
export function* readWords(text: string, vocabulary: Vocabulary): Generator<undefined, Words> {
  const ids: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const pattern = new RegExp(wordPattern, 'gv');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    ids.push(vocabulary.idOf(match[0]));
    start.push(match.index);
    end.push(match.index + match[0].length);
    if (ids.length % SLICE === 0) yield;
  }
  return {
    text,
    count: ids.length,
    ids: Int32Array.from(ids),
    start: Int32Array.from(start),
    end: Int32Array.from(end),
  };
}
