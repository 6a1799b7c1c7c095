/** Highlights painted with the CSS Custom Highlight API: no change to the page's DOM. */
import { isHuge } from '@/utils/article/size';
import type { VerificationStatus } from '@/utils/model';
import type { HighlightLook } from './highlight-style';
import { cssFor } from './highlight-style';
import { HIGHLIGHT_PREFIX, removeLeftoverSheets } from './leftovers';
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

/** Tags that a selector can have as they are. */
const plainTag = /^[a-z][a-z0-9-]*$/;

/** The highlights of one document. */
export class Highlights {
  /** Firefox forbids content scripts to iterate the registry or a highlight, so what was set is kept here. */
  private readonly own = new Map<HighlightName, Highlight>();
  private sheet: CSSStyleSheet | null = null;
  private tone: Tone | null = null;
  /** Of the elements whose text is or was highlighted. */
  private readonly tags = new Set<string>();
  /** One of them has a tag that no selector can have as it is. */
  private hasOddTag = false;
  /** Where there are highlights besides the document: Firefox does not look out of a shadow tree for their style. */
  private shadows: ReadonlySet<ShadowRoot> = new Set();

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
    if (this.learnTags(ranges) && this.tone) {
      this.dropSheet();
      this.style(this.tone);
    }
  }

  /** @returns whether the style sheet has to be another one for these ranges. */
  private learnTags(ranges: readonly Range[]): boolean {
    const before = this.tags.size;
    const wasOdd = this.hasOddTag;
    for (const { startContainer } of ranges) {
      const tag = startContainer.parentElement?.localName ?? '';
      if (plainTag.test(tag)) this.tags.add(tag);
      else this.hasOddTag = true;
    }
    return this.hasOddTag ? !wasOdd : this.tags.size > before;
  }

  delete(name: HighlightName): void {
    const highlight = this.own.get(name);
    if (!highlight) return;
    this.own.delete(name);
    // A newer version of the extension may have set its own meanwhile.
    if (CSS.highlights.get(HIGHLIGHT_PREFIX + name) === highlight)
      CSS.highlights.delete(HIGHLIGHT_PREFIX + name);
  }

  /** The shadow trees with highlights, from the next `style` on. */
  setShadows(shadows: ReadonlySet<ShadowRoot>): void {
    for (const root of this.shadows) {
      if (!shadows.has(root) && this.sheet) disown(root, this.sheet);
    }
    this.shadows = shadows;
  }

  /** From the next `style` on. */
  setLook(look: HighlightLook): void {
    this.look = look;
    this.tone = null;
  }

  /** Styles the highlights for a light or dark page, again where the page has thrown the style sheet out. */
  style(tone: Tone): void {
    if (tone !== this.tone) this.dropSheet();
    this.tone = tone;
    if (this.tags.size === 0 && !this.hasOddTag) return;
    if (!this.sheet) {
      if (isHuge(this.document)) return;
      const tags = this.hasOddTag ? [] : [...this.tags];
      this.sheet = sheetFrom(this.document, cssFor(tone, this.look, tags));
    }
    for (const tree of [this.document, ...this.shadows]) {
      if (!isAdopted(tree, this.sheet)) adopt(tree, this.sheet);
    }
  }

  destroy(): void {
    for (const name of [...this.own.keys()]) this.delete(name);
    this.dropSheet();
  }

  private dropSheet(): void {
    const { sheet } = this;
    if (!sheet) return;
    this.sheet = null;
    for (const tree of [this.document, ...this.shadows]) disown(tree, sheet);
  }
}

function isAdopted(tree: DocumentOrShadowRoot, sheet: CSSStyleSheet): boolean {
  return [...tree.adoptedStyleSheets].includes(sheet);
}

function adopt(tree: DocumentOrShadowRoot, sheet: CSSStyleSheet): void {
  removeLeftoverSheets(tree);
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}

function disown(tree: DocumentOrShadowRoot, sheet: CSSStyleSheet): void {
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets].filter((other) => other !== sheet);
}
