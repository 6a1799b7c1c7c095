/** Characters that turn the direction of what follows: U+200E, U+200F, U+061C, U+202A to U+202E, U+2066 to U+2069. */
const directionControls = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Words of a page that stand within words of ours, as in a sentence or a label: in their own direction, and with
 * nothing in them that could turn ours. In elements, `bdi` and `dir="auto"` do the same.
 */
export function isolated(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text.replace(directionControls, '')}${POP_ISOLATE}`;
}

/** The same words for a file: what shows them there sees to directions itself. */
export function withoutIsolates(words: string): string {
  return words.replaceAll(FIRST_STRONG_ISOLATE, '').replaceAll(POP_ISOLATE, '');
}
