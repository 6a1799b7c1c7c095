/** Which parts of a page and which lines are not its article. Every answer is a reason, so that a wrong one can be explained. */
import {
  captionNames,
  furnitureNames,
  furniturePairs,
  pullquoteNames,
  standfirstNames,
  unspokenNames,
} from './furniture-data';
import {
  addressAlone,
  appealLeads,
  appealLines,
  bylineLead,
  creditLead,
  creditWithin,
  dateLead,
  emptyLines,
  newsroomLines,
  relatedLeads,
} from './furniture-lines';

const furnitureTags: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'dialog',
  'menu',
  'search',
  'address',
]);

const furnitureRoles: ReadonlySet<string> = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'dialog',
  'alertdialog',
  'banner',
  'search',
  'menu',
  'menubar',
  'tablist',
  'toolbar',
  'alert',
  'status',
]);

/** What the names of an element say that it is. */
export interface Names {
  /** The first name that means furniture, or null. */
  readonly furniture: string | null;
  readonly isCaption: boolean;
  readonly isPullquote: boolean;
  readonly isStandfirst: boolean;
  readonly isUnspoken: boolean;
}

const noNames: Names = {
  furniture: null,
  isCaption: false,
  isPullquote: false,
  isStandfirst: false,
  isUnspoken: false,
};

/** Class attributes longer than this are lists of utility classes: only their beginning is read. */
const LONGEST_NAMES = 400;

const known = new Map<string, Names>();

/** Reads an element's class, id and test names. */
export function namesOf(element: Element): Names {
  const value = nameText(element);
  if (value === '') return noNames;
  let names = known.get(value);
  if (!names) {
    names = readNames(value);
    if (known.size > 5000) known.clear();
    known.set(value, names);
  }
  return names;
}

function nameText(element: Element): string {
  const className = element.getAttribute('class') ?? '';
  const id = element.getAttribute('id') ?? '';
  const test =
    element.getAttribute('data-testid') ??
    element.getAttribute('data-component') ??
    element.getAttribute('data-type') ??
    '';
  if (id === '' && test === '') return className.slice(0, LONGEST_NAMES);
  return `${className.slice(0, LONGEST_NAMES)} ${id} ${test}`;
}

function readNames(value: string): Names {
  let furniture: string | null = null;
  let isCaption = false;
  let isPullquote = false;
  let isStandfirst = false;
  let isUnspoken = false;
  for (const name of value.split(/\s+/)) {
    // Utility classes ("md:max-w-[var(--content)]") name no part of a page.
    if (name === '' || /[:[\]()]/.test(name)) continue;
    const parts = partsOf(name);
    const whole = parts.join('-');
    if (unspokenNames.has(whole)) isUnspoken = true;
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index]!;
      const pair = index > 0 ? `${parts[index - 1]!}-${part}` : part;
      if (captionNames.has(part) || captionNames.has(whole)) isCaption = true;
      if (pullquoteNames.has(part) || pullquoteNames.has(pair)) isPullquote = true;
      if (standfirstNames.has(part)) isStandfirst = true;
      if (unspokenNames.has(part) || unspokenNames.has(pair)) isUnspoken = true;
      // A name that begins with has-, with-, no- speaks of something else within.
      if (/^(?:has|with|no|without|is|not|hide|hidden|show)$/.test(parts[0]!)) continue;
      if (furniture === null && (furnitureNames.has(part) || furniturePairs.has(pair))) {
        furniture = furnitureNames.has(part) ? part : pair;
      }
    }
  }
  return { furniture, isCaption, isPullquote, isStandfirst, isUnspoken };
}

/** "articleShare_bar" → article, share, bar. */
export function partsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_./0-9]+/)
    .filter(Boolean);
}

/** Why the element's text is probably not the article's own, or null. */
export function reasonFor(element: Element): string | null {
  const tag = element.localName;
  if (!element.hasAttributes() && !furnitureTags.has(tag)) return null;
  const names = namesOf(element);
  if (names.isPullquote) return null;
  // The footer of a block quote names whose words it holds.
  if (tag === 'footer' && element.parentElement?.localName === 'blockquote') return null;
  if (furnitureTags.has(tag)) return tag;
  const role = element.getAttribute('role');
  if (role !== null && furnitureRoles.has(role)) return `role ${role}`;
  if (element.getAttribute('aria-hidden') === 'true') return 'aria-hidden';
  if (names.isUnspoken) return 'screen reader text';
  return names.furniture;
}

/** Hidden by attribute, whatever the style sheets say. */
export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** An inline element whose words are no part of the sentence around it. */
export function isInlineFurniture(element: Element): boolean {
  return element.hasAttributes() && namesOf(element).isUnspoken;
}

// The longest first: "read more" must not hide "read more about".
const longestFirst = (leads: readonly string[]) =>
  leads.toSorted((one, other) => other.length - one.length).map(escapePattern);

const relatedPattern = new RegExp(
  `^[\\s>»›▶►•*\\[(-]*(?:${longestFirst(relatedLeads).join('|')})\\s*(?:(?<end>[:|–—\\-→»>]|\\.{3}|…|$)|)`,
  'u',
);
const appealPattern = new RegExp(
  `^[\\s*\\[(]*(?:${longestFirst(appealLeads).join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Pages in any case are compared in lower case: case-blind patterns over all letters are slow to compile. */
const LEAD_LENGTH = 160;

function isByline(text: string, lower: string): boolean {
  const lead = bylineLead.exec(lower);
  return lead !== null && /^[\p{Lu}@]/u.test(text.slice(lead[0].length));
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
}

const sentence = /[\p{L}\p{N})%][.!?…]["'”’»)]?\s*$/u;

/**
 * Why a line among the article's paragraphs is not the article, or null.
 * @param linked the share of its characters that are linked, 0 to 1.
 */
export function lineReason(text: string, linked: number): string | null {
  const bare = text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').toLowerCase();
  if (bare === '') return 'no words';
  if (emptyLines.has(bare)) return 'furniture line';
  const lower = text.slice(0, LEAD_LENGTH).toLowerCase();
  const related = relatedPattern.exec(lower);
  if (related) {
    if (related.groups?.['end'] !== undefined) {
      const isShout = /^[\s>»›▶►•*[(-]*\p{Lu}{4}/u.test(text);
      if (linked > 0.3 || isShout || text.length < 160) return 'related line';
    } else if (linked > 0.4) {
      return 'related line';
    }
  }
  if (addressAlone.test(text)) return 'address';
  const isSentence = text.length > 60 && sentence.test(text.slice(-8));
  if (!isSentence || linked > 0.2) {
    if (text.length < 240 && appealPattern.test(lower)) return 'appeal';
  }
  if (text.length < 200 && !/["“”«»„]/.test(text) && appealLines.some((line) => line.test(text))) {
    return 'appeal';
  }
  if (text.length < 200 && newsroomLines.some((line) => line.test(text))) return 'newsroom line';
  if (text.length < 120 && !/["“”«»„]/.test(text)) {
    if (isByline(text, lower) && !isSentence && text.split(' ').length < 14) return 'byline';
    if (dateLead.test(lower) && !isSentence && text.length < 80) return 'date line';
    if ((creditLead.test(text) || creditWithin.test(text)) && !isSentence) return 'credit line';
  }
  return null;
}
