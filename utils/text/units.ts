/** Classes of UTF-16 units: what words are made of. */

export const enum Unit {
  space = 0,
  letter = 1,
  digit = 2,
  mark = 3,
  apostrophe = 4,
  punctuation = 5,
}

const ascii = new Uint8Array(128).fill(Unit.punctuation);
for (let code = 0; code <= 32; code++) ascii[code] = Unit.space;
for (let code = 48; code <= 57; code++) ascii[code] = Unit.digit;
for (let code = 65; code <= 90; code++) ascii[code] = ascii[code + 32] = Unit.letter;
ascii[39] = Unit.apostrophe;

const others = new Map<number, Unit>();

/** The class of the unit at an offset. */
export function classify(text: string, at: number): Unit {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code]! as Unit;
  const known = others.get(code);
  if (known !== undefined) return known;
  const unit = classifyOther(code);
  others.set(code, unit);
  return unit;
}

function classifyOther(code: number): Unit {
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc) return Unit.apostrophe;
  // Surrogates: letters of rarer scripts, mathematical letters, emoji. They never part a word from its neighbours wrongly.
  if (code >= 0xd800 && code <= 0xdfff) return Unit.letter;
  const character = String.fromCharCode(code);
  if (/\s|[\u200b\u2060\ufeff]/u.test(character)) return Unit.space;
  if (/\p{L}/u.test(character)) return Unit.letter;
  if (/\p{N}/u.test(character)) return Unit.digit;
  // The soft hyphen and joiners stand inside words.
  if (/\p{M}|[\u00ad\u200c\u200d]/u.test(character)) return Unit.mark;
  return Unit.punctuation;
}

export const isWordUnit = (unit: Unit) =>
  unit === Unit.letter || unit === Unit.digit || unit === Unit.mark;
