/** Text as it is searched: without case, accents, and what is written in more than one way. */

/** Letters that Unicode does not take apart into a base and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/** Marks, format characters (soft hyphens, bidirectional controls) and whatever else has no width of its own. */
const unseen = /[\p{M}\p{Cf}]/gu;

/** "Müller’s  Élan" → "muller's elan". Offsets are not kept. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(unseen, '')
    .replace(/[ßæœøđðłıþ]/g, (letter) => plainLetters[letter]!)
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
