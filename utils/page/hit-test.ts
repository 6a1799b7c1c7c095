/** Which of one's own ranges lies under a point of the page. */

interface Entry<T> {
  readonly range: Range;
  readonly target: T;
  readonly length: number;
}

/** Slack around the rectangles of a line, in CSS px, so that the line below the text still counts. */
const SLACK = 3;

/** Ranges by the text node that each of them lies in, so that a look-up touches only those of one node. */
export class HitTest<T> {
  private readonly entries = new Map<Node, Entry<T>[]>();
  /** Those that ranges lie in: the browser looks into no others. */
  private readonly shadowRoots = new Set<ShadowRoot>();

  constructor(private readonly document: Document) {}

  clear(): void {
    this.entries.clear();
    this.shadowRoots.clear();
  }

  /** Registers ranges, each within one text node. */
  add(target: T, ranges: readonly Range[]): void {
    const length = ranges.reduce((sum, range) => sum + range.endOffset - range.startOffset, 0);
    for (const range of ranges) {
      const node = range.startContainer;
      const ofNode = this.entries.get(node);
      if (ofNode) ofNode.push({ range, target, length });
      else {
        this.entries.set(node, [{ range, target, length }]);
        const root = node.getRootNode();
        if (root instanceof ShadowRoot) this.shadowRoots.add(root);
      }
    }
  }

  /**
   * @param x CSS px from the left of the viewport.
   * @param y CSS px from its top.
   * @returns the target under the point; of several, the shortest.
   */
  find(x: number, y: number): T | null {
    const caret = this.document.caretPositionFromPoint(x, y, {
      shadowRoots: [...this.shadowRoots],
    });
    const candidates = caret && this.entries.get(caret.offsetNode);
    if (!candidates) return null;
    let best: Entry<T> | null = null;
    for (const entry of candidates) {
      if (best && entry.length >= best.length) continue;
      const { range } = entry;
      if (caret.offset < range.startOffset || caret.offset > range.endOffset) continue;
      // The caret position alone also answers for points above and beside a line.
      if (isInside(range, x, y)) best = entry;
    }
    return best?.target ?? null;
  }
}

function isInside(range: Range, x: number, y: number): boolean {
  for (const rect of range.getClientRects()) {
    if (
      x >= rect.left - 1 &&
      x <= rect.right + 1 &&
      y >= rect.top - SLACK &&
      y <= rect.bottom + SLACK
    ) {
      return true;
    }
  }
  return false;
}
