/** The way back from an article's text to the page: which characters of which text nodes a block was read from. */

/**
 * A stretch of the article's text that stands in one text node without a gap: `text[start + i]` was read from
 * `node.data[nodeStart + i]`. The two are equal but for whitespace, which is always a plain space in the text.
 * What the text leaves out (further units of collapsed whitespace, soft hyphens, hidden parts) falls between pieces.
 * All offsets are in UTF-16 units.
 */
export interface TextPiece {
  start: number;
  end: number;
  node: Text;
  nodeStart: number;
}

/** The pieces of one block, in order. A space that no text node holds (a `<br>`) belongs to no piece. */
export interface BlockPosition {
  pieces: TextPiece[];
}
