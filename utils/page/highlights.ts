/** Highlights painted with the CSS Custom Highlight API: no change to the page's DOM. */
import type { VerificationStatus } from '@/utils/model';
import type { HighlightLook } from './highlight-style';
import { cssFor } from './highlight-style';
import { HIGHLIGHT_PREFIX } from './leftovers';
import { sheetFrom } from './sheet';
import type { Tone } from './tone';

export type HighlightName = VerificationStatus | 'flash' | 'context';

/** All names; later ones are painted over earlier ones. */
export const highlightNames: readonly HighlightName[] = [
  'context',
  'none',
  'verified',
  'unverified',
  'disputed',
  'flash',
];

/** The highlights of one document. */
export class Highlights {
  /** Firefox forbids content scripts to iterate the registry or a highlight, so what was set is kept here. */
  private readonly own = new Map<HighlightName, Highlight>();
  private sheet: CSSStyleSheet | null = null;
  private tone: Tone | null = null;

  constructor(
    private readonly document: Document,
    private look: HighlightLook,
  ) {}

  /** Paints these ranges, in place of those that had the name before. */
  set(name: HighlightName, ranges: readonly Range[]): void {
    this.delete(name);
    if (ranges.length === 0) return;
    const highlight = new Highlight();
    for (const range of ranges) highlight.add(range);
    highlight.priority = highlightNames.indexOf(name);
    this.own.set(name, highlight);
    CSS.highlights.set(HIGHLIGHT_PREFIX + name, highlight);
  }

  delete(name: HighlightName): void {
    const highlight = this.own.get(name);
    if (!highlight) return;
    this.own.delete(name);
    // A newer version of the extension may have set its own meanwhile.
    if (CSS.highlights.get(HIGHLIGHT_PREFIX + name) === highlight)
      CSS.highlights.delete(HIGHLIGHT_PREFIX + name);
  }

  /** From the next `style` on. */
  setLook(look: HighlightLook): void {
    this.look = look;
    this.tone = null;
  }

  /** Styles the highlights for a light or dark page, again where the page has thrown the style sheet out. */
  style(tone: Tone): void {
    if (this.sheet && tone === this.tone && this.isAdopted(this.sheet)) return;
    this.dropSheet();
    this.tone = tone;
    this.sheet = sheetFrom(this.document, cssFor(tone, this.look));
    this.document.adoptedStyleSheets = [...this.document.adoptedStyleSheets, this.sheet];
  }

  destroy(): void {
    for (const name of [...this.own.keys()]) this.delete(name);
    this.dropSheet();
  }

  private isAdopted(sheet: CSSStyleSheet): boolean {
    return [...this.document.adoptedStyleSheets].includes(sheet);
  }

  private dropSheet(): void {
    const { sheet } = this;
    if (!sheet) return;
    this.sheet = null;
    this.document.adoptedStyleSheets = [...this.document.adoptedStyleSheets].filter(
      (other) => other !== sheet,
    );
  }
}
