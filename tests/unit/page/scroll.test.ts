// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scrollToRange } from '@/utils/page/scroll';

const scrolled = vi.fn();

/** A range some screens further down, for a reader who prefers less motion or not. */
function rangeBelow(prefersLess: boolean): Range {
  const asked = (query: string) => ({
    matches: prefersLess && /reduced-motion: reduce/.test(query),
  });
  vi.stubGlobal('matchMedia', asked);
  Object.assign(window, { matchMedia: asked, scrollBy: scrolled, innerHeight: 1000 });
  document.body.replaceChildren('The bridge is safe.');
  const range = document.createRange();
  range.selectNodeContents(document.body.firstChild!);
  range.getClientRects = () => [new DOMRect(0, 2350, 100, 20)] as unknown as DOMRectList;
  return range;
}

beforeEach(() => scrolled.mockReset());

describe('going to a quote', () => {
  it.each([
    [false, 'smooth'],
    [true, 'instant'],
  ] as const)('moves as the reader prefers: less motion %s', (prefersLess, behavior) => {
    scrollToRange(rangeBelow(prefersLess));
    // A third of the view stays above it.
    expect(scrolled).toHaveBeenCalledExactlyOnceWith({ top: 2000, behavior });
  });
});
