/** Highlights painted with the CSS Custom Highlight API: no change to the page's DOM. */
import type { VerificationStatus } from '@/utils/model';
import { HIGHLIGHT_PREFIX } from './leftovers';
import { sheetFrom } from './sheet';
import type { Tone } from './tone';

export type HighlightName = VerificationStatus | 'flash' | 'context';

interface Mark {
  /** `text-decoration-style`, a different one for each status, so that colour is never needed. */
  readonly line: string;
  readonly thickness: string;
  /** Colour of the line and strength of the tint under the text, by the page's tone. */
  readonly light: readonly [color: string, tint: number];
  readonly dark: readonly [color: string, tint: number];
}

/** All names; later ones are painted over earlier ones. */
export const highlightNames: readonly HighlightName[] = [
  'context',
  'none',
  'verified',
  'unverified',
  'disputed',
  'flash',
];

/** The lines have a contrast of 3 to 1 or more against white and against #1b1b1b (WCAG 2.2, 1.4.11). */
const marks: Readonly<Record<VerificationStatus, Mark>> = {
  verified: {
    line: 'double',
    thickness: '1px',
    light: ['#187a45', 9],
    dark: ['#5fcb8f', 15],
  },
  unverified: {
    line: 'dashed',
    thickness: '2px',
    light: ['#a85f00', 10],
    dark: ['#f0ae4a', 15],
  },
  disputed: {
    line: 'wavy',
    thickness: '1.5px',
    light: ['#bf2a45', 8],
    dark: ['#ff8496', 15],
  },
  none: {
    line: 'solid',
    thickness: '1px',
    light: ['#5c7fa8', 7],
    dark: ['#8fb2dc', 13],
  },
};

const flash: Readonly<Record<Tone, string>> = { light: '#ffd84d', dark: '#6b5200' };

/** The highlights of one document. */
export class Highlights {
  /** Firefox forbids content scripts to iterate the registry or a highlight, so what was set is kept here. */
  private readonly own = new Map<HighlightName, Highlight>();
  private sheet: CSSStyleSheet | null = null;
  private tone: Tone | null = null;

  constructor(private readonly document: Document) {}

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

  /** Styles the highlights for a light or dark page, again where the page has thrown the style sheet out. */
  style(tone: Tone): void {
    if (this.sheet && tone === this.tone && this.isAdopted(this.sheet)) return;
    this.dropSheet();
    this.tone = tone;
    this.sheet = sheetFrom(this.document, cssFor(tone));
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

/** The style sheet of the highlights. On paper they would be in the way. */
export function cssFor(tone: Tone): string {
  const rules = Object.entries(marks).map(([status, mark]) => {
    const [color, tint] = mark[tone];
    return `::highlight(${HIGHLIGHT_PREFIX}${status}) {
  background-color: color-mix(in srgb, ${color} ${tint}%, transparent);
  text-decoration: underline ${mark.line} ${color} ${mark.thickness};
  text-underline-offset: 0.2em;
}`;
  });
  const { light, dark } = marks.none;
  const [color] = tone === 'light' ? light : dark;
  rules.push(
    `::highlight(${HIGHLIGHT_PREFIX}context) {
  background-color: color-mix(in srgb, ${color} 22%, transparent);
}`,
    `::highlight(${HIGHLIGHT_PREFIX}flash) { background-color: ${flash[tone]}; }`,
  );
  return `@media screen {\n${rules.join('\n')}\n}`;
}
