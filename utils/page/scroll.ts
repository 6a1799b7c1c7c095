/** Bringing a range into view. */

/** Share of the viewport's height above the place that is scrolled to. */
const ABOVE = 0.35;

/**
 * Scrolls every box around the range, then the window, so that the range's first line stands in the upper half.
 * Smoothly, unless the reader prefers less motion.
 */
export function scrollToRange(range: Range): void {
  const window = range.startContainer.ownerDocument?.defaultView;
  if (!window) return;
  for (const box of scrollingBoxes(range)) {
    const outer = box.getBoundingClientRect();
    const inner = firstRect(range);
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      box.scrollBy({ top: inner.top - outer.top - outer.height * ABOVE, behavior: 'instant' });
    }
    if (inner.left < outer.left || inner.left > outer.right) {
      box.scrollBy({ left: inner.left - outer.left, behavior: 'instant' });
    }
  }
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({
    top: firstRect(range).top - window.innerHeight * ABOVE,
    behavior: still ? 'instant' : 'smooth',
  });
}

function firstRect(range: Range): DOMRect {
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}

/** The elements around the range that scroll by themselves, innermost first, without the page's own. */
function scrollingBoxes(range: Range): Element[] {
  const boxes: Element[] = [];
  const document = range.startContainer.ownerDocument;
  let element = range.startContainer.parentElement;
  while (element && element !== document?.body && element !== document?.documentElement) {
    const { overflowY } = getComputedStyle(element);
    if (
      (overflowY === 'auto' || overflowY === 'scroll') &&
      element.scrollHeight > element.clientHeight
    ) {
      boxes.push(element);
    }
    element = element.parentElement;
  }
  return boxes;
}
