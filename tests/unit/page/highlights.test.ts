// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cssFor, lineColours } from '@/utils/page/highlight-style';
import { Highlights } from '@/utils/page/highlights';
import { luminanceOf } from '@/utils/page/tone';
import { colourSetSchema, defaultSettings } from '@/utils/storage/settings';

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
    const highlights = new Highlights(document, defaultSettings);
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
    const highlights = new Highlights(document, defaultSettings);
    highlights.set('none', [range()]);
    highlights.set('none', []);
    expect(registry.size).toBe(0);
  });

  it('takes its own away at the end, and leaves those of others', () => {
    registry.set('search-result', new FakeHighlight());
    const highlights = new Highlights(document, defaultSettings);
    highlights.set('none', [range()]);
    highlights.set('disputed', [range()]);
    const newer = new FakeHighlight();
    registry.set('whence-none', newer);
    highlights.destroy();
    expect([...registry.keys()]).toEqual(['search-result', 'whence-none']);
  });

  const textIn = (tag: string) => {
    const element = document.createElement(tag);
    element.textContent = 'words';
    const within = range();
    within.selectNodeContents(element.firstChild!);
    return within;
  };
  /** What the last style sheet was made of: the DOM here knows no highlights. */
  const cssNow = () => vi.mocked(CSSStyleSheet.prototype.replaceSync).mock.lastCall![0];
  beforeEach(() => {
    vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
  });

  it('styles the elements alone whose text is highlighted, also those that come later', () => {
    const highlights = new Highlights(document, defaultSettings);
    const others = document.adoptedStyleSheets.length;
    highlights.style('light');
    expect(document.adoptedStyleSheets).toHaveLength(others);
    highlights.set('none', [textIn('p')]);
    expect(cssNow()).toContain('p::highlight(whence-none)');
    expect(cssNow()).not.toMatch(/[\s{,]::highlight/);
    highlights.set('disputed', [textIn('p'), textIn('my-quote')]);
    expect(cssNow()).toMatch(/p::highlight\(whence-none\),\s*my-quote::highlight\(whence-none\)/);
    highlights.set('flash', [textIn('odd_tag')]);
    expect(cssNow()).not.toContain('p::highlight');
    expect(document.adoptedStyleSheets).toHaveLength(others + 1);
    highlights.destroy();
    expect(document.adoptedStyleSheets).toHaveLength(others);
  });

  it('adopts none on a page of so many elements that the browser would be held up', () => {
    const all = { item: () => document.body } as unknown as HTMLCollectionOf<Element>;
    const search = vi.spyOn(document, 'getElementsByTagName').mockReturnValue(all);
    const highlights = new Highlights(document, defaultSettings);
    const others = document.adoptedStyleSheets.length;
    highlights.set('none', [textIn('p')]);
    highlights.style('light');
    expect(document.adoptedStyleSheets).toHaveLength(others);
    search.mockRestore();
    highlights.style('light');
    expect(document.adoptedStyleSheets).toHaveLength(others + 1);
    highlights.destroy();
  });

  it('adopts one style sheet, again only when the tone changes or the page dropped it', () => {
    const highlights = new Highlights(document, defaultSettings);
    const others = document.adoptedStyleSheets.length;
    highlights.set('none', [textIn('p')]);
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

it('looks at once as the reader has chosen', () => {
  const highlights = new Highlights(document, defaultSettings);
  highlights.set('none', [range()]);
  highlights.style('light');
  const before = document.adoptedStyleSheets.at(-1);
  highlights.setLook({ ...defaultSettings, colours: 'plain' });
  highlights.style('light');
  expect(document.adoptedStyleSheets.at(-1)).not.toBe(before);
  highlights.destroy();
});

describe('cssFor', () => {
  it('takes lines and colours from what the reader has chosen', () => {
    const lines = { ...defaultSettings.lines, disputed: 'dotted' as const };
    const css = cssFor('light', { colours: 'plain', lines });
    expect(css).toMatch(/whence-disputed\)[^}]*underline dotted #3d5166/);
  });

  it.each(colourSetSchema.options)('has lines that stand out against the page (%s)', (set) => {
    for (const [tone, ground] of [
      ['light', 1],
      ['dark', luminanceOf('rgb(27, 27, 27)')!],
    ] as const) {
      for (const [status, colour] of Object.entries(lineColours[set][tone])) {
        const parts = colour.match(/[\da-f]{2}/g)!.map((part) => parseInt(part, 16));
        const line = luminanceOf(`rgb(${parts.join(', ')})`)!;
        const [low, high] = [line, ground].sort((one, other) => one - other);
        expect((high! + 0.05) / (low! + 0.05), `${tone} ${status}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(['light', 'dark'] as const)('gives each status a line of its own style (%s)', (tone) => {
    const css = cssFor(tone, defaultSettings);
    const styles = ['verified', 'unverified', 'disputed', 'none'].map(
      (status) =>
        new RegExp(`whence-${status}\\)[^}]*underline (\\w+)`).exec(css)?.[1] ?? 'missing',
    );
    expect(new Set(styles).size).toBe(4);
    expect(styles).not.toContain('missing');
  });
});
