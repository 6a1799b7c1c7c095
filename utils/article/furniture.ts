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
import { beginsWord, endsSentence, withoutMarks } from './letters';

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

/**
 * Beginnings of lines by their first letter, the longest first: "read more" must not hide "read more about". Looked up, since
 * a pattern of so many words takes longer to compile than a page takes to read.
 */
class Leads {
  private readonly byLetter = new Map<string, string[]>();

  constructor(leads: readonly string[]) {
    for (const lead of leads.toSorted((one, other) => other.length - one.length)) {
      const known = this.byLetter.get(lead[0]!);
      if (known) known.push(straight(lead));
      else this.byLetter.set(lead[0]!, [straight(lead)]);
    }
  }

  /** What follows the first that a line begins with and `fits` what follows it; null where there is none. */
  after(line: string, fits: (rest: string) => boolean = () => true): string | null {
    for (const lead of this.byLetter.get(line.charAt(0)) ?? []) {
      if (!line.startsWith(lead)) continue;
      const rest = line.slice(lead.length);
      if (fits(rest)) return rest;
    }
    return null;
  }
}

const straight = (text: string) => text.replaceAll('’', "'");

const related = new Leads(relatedLeads);
const appeals = new Leads(appealLeads);

/** What may stand before either, and between a lead to another story and its title. */
const beforeRelated = /^[\s>»›▶►•*[(-]+/;
const beforeAppeal = /^(?:[\s*[]|\((?!c\)))+/;
const endOfLead = /^\s*(?:[:|–—\-→»>]|\.{3}|…|$)/;

/** Pages in any case are compared in lower case: case-blind patterns over all letters are slow to compile. */
const LEAD_LENGTH = 160;

function isByline(text: string, lower: string): boolean {
  const lead = bylineLead.exec(lower);
  return lead !== null && /^[\p{Lu}@]/u.test(text.slice(lead[0].length));
}

/** UTF-16 units up to which a line may be one that says nothing, with the marks around it. */
const LONGEST_EMPTY = 80;

/** A line without the marks around it, in lower case; of a long one no more than whether it has words. */
function bareOf(text: string): string {
  if (text.length > LONGEST_EMPTY && /[a-z]/.test(text)) return text;
  return withoutMarks(text).toLowerCase();
}

/**
 * Why a line among the article's paragraphs is not the article, or null.
 * @param linked the share of its characters that are linked, 0 to 1.
 */
export function lineReason(text: string, linked: number): string | null {
  const bare = bareOf(text);
  if (bare === '') return 'no words';
  if (emptyLines.has(bare)) return 'furniture line';
  const lower = text.slice(0, LEAD_LENGTH).toLowerCase();
  const line = straight(lower);
  const title = related.after(line.replace(beforeRelated, ''));
  if (title !== null) {
    if (endOfLead.test(title)) {
      const isShout = /^[\s>»›▶►•*[(-]*\p{Lu}{4}/u.test(text);
      if (linked > 0.3 || text.length < 160 || isShout) return 'related line';
    } else if (linked > 0.4) {
      return 'related line';
    }
  }
  if (addressAlone.test(text)) return 'address';
  const isSentence = text.length > 60 && endsSentence(text);
  if ((!isSentence || linked > 0.2) && text.length < 240) {
    const asked = appeals.after(line.replace(beforeAppeal, ''), (rest) => !beginsWord(rest));
    if (asked !== null) return 'appeal';
  }
  if (text.length < 200 && !/["“”«»„]/.test(text)) {
    const whole = text.toLowerCase();
    if (appealLines.some((appeal) => appeal.test(whole))) return 'appeal';
  }
  if (text.length < 200 && newsroomLines.some((line) => line.test(text))) return 'newsroom line';
  if (text.length < 120 && !/["“”«»„]/.test(text)) {
    if (isByline(text, lower) && !isSentence && text.split(' ').length < 14) return 'byline';
    if (text.length < 80 && !isSentence && /\d/.test(text) && dateLead.test(lower)) {
      return 'date line';
    }
    if ((creditLead.test(text) || creditWithin.test(text)) && !isSentence) return 'credit line';
  }
  return null;
}
