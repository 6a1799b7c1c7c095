/** What a single character can be as a quotation mark, from itself and its neighbours. */

export interface Mark {
  /** UTF-16 units. */
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly single: boolean;
  readonly straight: boolean;
  /** Marks of one family close each other: “ ” " and „ are one, « » another. */
  readonly family: 'comma' | 'angle';
  readonly closer: string;
}

/** Words that begin with an apostrophe; after a straight or closing single mark they open nothing. */
const elisions =
  /^(?:tis|twas|twere|twill|em|n|til|till|cause|bout|round|nother|neath|ere|gainst|s|\d0s?|\d\ds?)(?![\p{L}\p{N}])/iu;

/** Kinds of the first 128 characters: 1 space, 2 letter or digit, 4 what may lead up to an opening mark. */
const ascii = new Uint8Array(128);
for (const code of [9, 10, 11, 12, 13, 32]) ascii[code] = 1 | 4;
for (let code = 48; code <= 57; code++) ascii[code] = 2;
for (let code = 65; code <= 90; code++) ascii[code] = ascii[code + 32] = 2;
for (const character of '([{-/"\':>') ascii[character.charCodeAt(0)]! |= 4;

const kind = (character: string): number => {
  const code = character.charCodeAt(0);
  return code < 128 ? ascii[code]! : -1;
};
const isSpace = (character: string) => {
  if (character === '') return true;
  const known = kind(character);
  return known >= 0 ? (known & 1) !== 0 : /\s/.test(character);
};
const isWord = (character: string) => {
  if (character === '') return false;
  const known = kind(character);
  return known >= 0 ? (known & 2) !== 0 : /[\p{L}\p{N}]/u.test(character);
};
/** What may stand before an opening mark with no space: brackets, dashes, another opening mark. */
const leads = (character: string) => {
  if (character === '') return true;
  const known = kind(character);
  return known >= 0 ? (known & 4) !== 0 : /[\s—–“‘«„]/.test(character);
};

/** Reads the mark at `at`, looking no further than `start`–`end`. Null where the character is none. */
export function readMark(text: string, at: number, start: number, end: number): Mark | null {
  const code = text.charCodeAt(at);
  // Nearly every character: out at once.
  if (code !== 34 && code !== 39 && code < 0xab) return null;
  switch (code) {
    case 34:
      return straightDouble(text, at, start, end);
    case 39:
    case 0x2019:
      // '' and ’’ stand for a double mark.
      if (at + 1 < end && text.charCodeAt(at + 1) === code) return twoSingles(text, at, start, end);
      return apostropheOrSingle(text, at, start, end, code === 39);
    case 0x201c:
      // A German or Polish closing mark looks like an English opening one.
      return curlyDouble('”', true, !isSpace(before(text, at, start)) && isSpace(after(text, at, end))); // prettier-ignore
    case 0x201e:
      return curlyDouble('“', true, false);
    case 0x201d:
      return curlyDouble('”', leads(before(text, at, start)) && !isSpace(after(text, at, end)), true); // prettier-ignore
    case 0x2018:
      return single('’', false, !isWord(before(text, at, start)), false);
    case 0x201a:
      return single('‘', false, isWord(after(text, at, end)), false);
    case 0xab:
    case 0x2039:
      return angle(text, at, start, end, true);
    case 0xbb:
    case 0x203a:
      return angle(text, at, start, end, false);
    default:
      return null;
  }
}

const before = (text: string, at: number, start: number) => (at > start ? text.charAt(at - 1) : '');
const after = (text: string, at: number, end: number) => (at + 1 < end ? text.charAt(at + 1) : '');

// Each written out: most pages have thousands, and an object spread into another takes many times as long.
const curlyDouble = (closer: string, opens: boolean, closes: boolean): Mark => ({
  length: 1,
  opens,
  closes,
  single: false,
  straight: false,
  family: 'comma',
  closer,
});
const single = (closer: string, straight: boolean, opens: boolean, closes: boolean): Mark => ({
  length: 1,
  opens,
  closes,
  single: true,
  straight,
  family: 'comma',
  closer,
});
const straightMark = (closer: string, length: number, opens: boolean, closes: boolean): Mark => ({
  length,
  opens,
  closes,
  single: false,
  straight: true,
  family: 'comma',
  closer,
});

function straightDouble(text: string, at: number, start: number, end: number): Mark {
  const left = before(text, at, start);
  const right = after(text, at, end);
  // With space on both sides (“ like this ”) it closes what is open, else it opens.
  const loose = isSpace(left) && isSpace(right);
  const opens = loose || (leads(left) && !isSpace(right));
  // 6'2" and 12" are lengths; the caller lets them close a quotation that is open.
  return straightMark('"', 1, opens, loose || !opens || (!isSpace(left) && !isWord(right)));
}

function twoSingles(text: string, at: number, start: number, end: number): Mark {
  const opens = leads(before(text, at, start)) && !isSpace(after(text, at + 1, end));
  return straightMark('”', 2, opens, !opens);
}

function apostropheOrSingle(
  text: string,
  at: number,
  start: number,
  end: number,
  straight: boolean,
): Mark | null {
  const left = before(text, at, start);
  const right = after(text, at, end);
  if (isWord(left) && isWord(right)) return null;
  if (/\d/.test(left) && (isSpace(right) || /\d/.test(right))) return null;
  if (leads(left) && (isWord(right) || right === '"' || right === '“')) {
    if (elisions.test(text.slice(at + 1, at + 12))) return null;
    return straight ? single("'", true, true, false) : single('’', false, false, false);
  }
  if (isSpace(left)) return null;
  return single(straight ? "'" : '’', straight, false, true);
}

function angle(text: string, at: number, start: number, end: number, left: boolean): Mark {
  const pointsIn = leads(before(text, at, start)) && !isSpace(after(text, at, end));
  // «French», »German«; a French space inside the mark leaves the direction to the glyph.
  return {
    length: 1,
    opens: left || pointsIn,
    closes: !left || !pointsIn,
    single: false,
    straight: false,
    family: 'angle',
    closer: left ? '»' : '«',
  };
}
