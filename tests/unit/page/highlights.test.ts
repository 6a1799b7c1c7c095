// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cssFor, Highlights } from '@/utils/page/highlights';

class FakeHighlight extends Set<Range> {
  priority = 0;
}

const registry = new Map<string, FakeHighlight>();

beforeEach(() => {
  registry.clear();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
});
afterEach(() => vi.unstubAllGlobals());

const range = () => document.createRange();

describe('Highlights', () => {
  it('registers ranges under prefixed names, the flash above the rest', () => {
    const highlights = new Highlights(document);
    const ranges = [range(), range()];
    highlights.set('unverified', ranges);
    highlights.set('flash', [range()]);
    expect([...registry.keys()]).toEqual(['whence-unverified', 'whence-flash']);
    expect([...registry.get('whence-unverified')!]).toEqual(ranges);
    expect(registry.get('whence-flash')!.priority).toBeGreaterThan(
      registry.get('whence-unverified')!.priority,
    );
  });

  it('has no name without ranges', () => {
    const highlights = new Highlights(document);
    highlights.set('none', [range()]);
    highlights.set('none', []);
    expect(registry.size).toBe(0);
  });

  it('takes its own away at the end, and leaves those of others', () => {
    registry.set('search-result', new FakeHighlight());
    const highlights = new Highlights(document);
    highlights.set('none', [range()]);
    highlights.set('disputed', [range()]);
    const newer = new FakeHighlight();
    registry.set('whence-none', newer);
    highlights.destroy();
    expect([...registry.keys()]).toEqual(['search-result', 'whence-none']);
  });

  it('adopts one style sheet, again only when the tone changes or the page dropped it', () => {
    const highlights = new Highlights(document);
    const others = document.adoptedStyleSheets.length;
    highlights.style('light');
    highlights.style('light');
    expect(document.adoptedStyleSheets).toHaveLength(others + 1);
    const first = document.adoptedStyleSheets.at(-1);
    highlights.style('dark');
    expect(document.adoptedStyleSheets).toHaveLength(others + 1);
    expect(document.adoptedStyleSheets.at(-1)).not.toBe(first);
    document.adoptedStyleSheets = [];
    highlights.style('dark');
    expect(document.adoptedStyleSheets).toHaveLength(1);
    highlights.destroy();
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });
});

describe('cssFor', () => {
  it.each(['light', 'dark'] as const)('gives each status a line of its own style (%s)', (tone) => {
    const css = cssFor(tone);
    const styles = ['verified', 'unverified', 'disputed', 'none'].map(
      (status) =>
        new RegExp(`whence-${status}\\)[^}]*underline (\\w+)`).exec(css)?.[1] ?? 'missing',
    );
    expect(new Set(styles).size).toBe(4);
    expect(styles).not.toContain('missing');
  });
});
