/** Spans of the article's text → ranges of the page. */
import type { BlockPosition, TextPiece } from '@/utils/article/positions';

/** A stretch by UTF-16 offsets into the article's text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the article's text leaves out of a text node without anything being seen of it: white space, soft hyphens. */
const invisible = /^[\s\u00ad]*$/;

/** What a selection takes in beyond the words that are meant. */
const around = /[\s"“”„«»]/;

/** Finds the places on the page that spans of the article's text were read from. */
export class Positions {
  private readonly pieces: readonly TextPiece[];

  constructor(blocks: readonly BlockPosition[]) {
    this.pieces = blocks
      .flatMap((block) => block.pieces)
      .sort((one, other) => one.start - other.start);
  }

  /**
   * @returns ranges in page order, each within one text node and free of what lies between the pieces (a note, an
   * advertisement, hidden text); empty where the page has changed and the text is no longer there.
   */
  rangesOf(span: Stretch): Range[] {
    const ranges: Range[] = [];
    for (let index = this.firstAfter(span.start); index < this.pieces.length; index++) {
      const piece = this.pieces[index]!;
      if (piece.start >= span.end) break;
      const from = piece.nodeStart + Math.max(span.start, piece.start) - piece.start;
      const to = piece.nodeStart + Math.min(span.end, piece.end) - piece.start;
      if (!piece.node.isConnected || to > piece.node.length || from === to) continue;
      const last = ranges.at(-1);
      if (
        last?.endContainer === piece.node &&
        last.endOffset <= from &&
        invisible.test(piece.node.data.slice(last.endOffset, from))
      ) {
        last.setEnd(piece.node, to);
        continue;
      }
      const range = piece.node.ownerDocument.createRange();
      range.setStart(piece.node, from);
      range.setEnd(piece.node, to);
      ranges.push(range);
    }
    return ranges.filter((range) => !invisible.test(range.toString()));
  }

  /**
   * The words of the article that a range of the page holds, from the first to the last, without the white space and
   * quotation marks around them; null where it holds none.
   */
  spanOf(range: Range, text: string): { start: number; end: number } | null {
    let start = Infinity;
    let end = -Infinity;
    for (const piece of this.pieces) {
      if (!piece.node.isConnected || !range.intersectsNode(piece.node)) continue;
      const { node, nodeStart } = piece;
      const nodeEnd = nodeStart + piece.end - piece.start;
      const from =
        node === range.startContainer ? Math.max(nodeStart, range.startOffset) : nodeStart;
      const to = node === range.endContainer ? Math.min(nodeEnd, range.endOffset) : nodeEnd;
      if (from >= to) continue;
      start = Math.min(start, piece.start + from - nodeStart);
      end = Math.max(end, piece.start + to - nodeStart);
    }
    while (start < end && around.test(text[start]!)) start++;
    while (start < end && around.test(text[end - 1]!)) end--;
    return start < end ? { start, end } : null;
  }

  /** Index of the first piece that ends after `offset`. */
  private firstAfter(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
