/** Offsets as the world outside counts them: in Unicode code points, where the model counts UTF-16 units. */

const SURROGATE = /[\ud800-\udfff]/;

/**
 * How many code points stand before each UTF-16 offset of `text`.
 * @returns a function from a UTF-16 offset, up to the length of the text, to one in code points.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  if (!SURROGATE.test(text)) return (offset) => offset;
  // One entry for each pair: its first unit's offset.
  const pairs: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    if (text.codePointAt(offset)! > 0xffff) pairs.push(offset++);
  }
  return (offset) => offset - countBelow(pairs, offset);
}

/** How many of the sorted numbers lie below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
