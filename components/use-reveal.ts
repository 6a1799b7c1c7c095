import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Left free below what is brought into view, in CSS pixels. */
const FREE = 10;

/**
 * What opens below the last line in view would open unseen: it is scrolled to, as far as the button that opened it stays in view.
 * @param isOpen of what the ref is given to, which the button names in `aria-controls`
 */
export function useReveal(isOpen: boolean): RefObject<HTMLDivElement> {
  const part = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const opens = isOpen && !wasOpen.current;
    wasOpen.current = isOpen;
    if (!opens) return;
    // The card takes its new place and size in the first frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => part.current && reveal(part.current));
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  return part;
}

/** Scrolls only what is the extension’s own: the card, or the page of its list. */
export function reveal(part: HTMLElement): void {
  const root = part.ownerDocument.documentElement;
  const card = part.closest('.card');
  const scroller = card ?? root;
  const { top, bottom } = card?.getBoundingClientRect() ?? { top: 0, bottom: root.clientHeight };
  const opener = (part.getRootNode() as ParentNode).querySelector(
    `[aria-controls="${CSS.escape(part.id)}"]`,
  );
  const covered = Number.parseFloat(getComputedStyle(scroller).scrollPaddingBlockStart) || FREE;
  const room = opener ? opener.getBoundingClientRect().top - top - covered : Infinity;
  const hidden = part.getBoundingClientRect().bottom + FREE - bottom;
  if (hidden > 0 && room > 0) scroller.scrollBy({ top: Math.min(hidden, room) });
}
