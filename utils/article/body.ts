/** Chooses among a page's units those that are its article. */
import type { BlockKind } from '@/utils/model';
import { bodyNames } from './furniture-data';
import { captionCredit } from './furniture-lines';
import { isStandfirstElement, lineReason, namesOf, partsOf } from './furniture';
import type { Mark, Unit } from './flow';
import { likeness } from './likeness';

export interface ChosenUnit {
  readonly unit: Unit;
  readonly kind: BlockKind;
  /** Where the unit's text ends for the article (a caption without its credit). */
  readonly end: number;
  readonly embed: string | null;
}

export interface Body {
  readonly root: Element | null;
  readonly units: ChosenUnit[];
  /** UTF-16 units of prose in the article and on the whole page. */
  readonly prose: number;
  readonly pageProse: number;
  readonly paragraphs: number;
}

/** A mark holds only where it covers less than this share of the page's prose: a page's wrapper may be called anything. */
const LARGEST_MARKED_SHARE = 0.4;
const CHILD_SHARE = 0.75;
const BODY_BOOST = 2;

const wideLetters = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const sentenceMark = /[.!?…。！？।؟۔]/;

/** How much running text a unit is: its unlinked length, if that reads like sentences. */
export function proseOf(unit: Unit): number {
  const { text, linked, place } = unit;
  if (text.length < 25 || linked > text.length * 0.5) return 0;
  if (place.role !== null && /^(?:h[1-6]|figcaption|caption)$/.test(place.role)) return 0;
  const wide = text.length < 25 ? 0 : (text.slice(0, 300).match(wideLetters)?.length ?? 0);
  const length = (text.length - linked) * (wide > 20 ? 2.5 : 1);
  if (length < 60) return length * 0.3;
  return sentenceMark.test(text) ? length : length * 0.3;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const parent = element.parentNode as (Node & { host?: Element }) | null;
  return parent?.host ?? null;
}

/** The mark that keeps a unit out, or null. */
function markOf(unit: Unit, total: number): Mark | null {
  for (let mark = unit.place.marks; mark; mark = mark.outer) {
    if (mark.prose < total * LARGEST_MARKED_SHARE) return mark;
  }
  return null;
}

function countMarks(units: readonly Unit[]): number {
  let total = 0;
  for (const unit of units) {
    const prose = proseOf(unit);
    total += prose;
    if (prose === 0) continue;
    for (let mark = unit.place.marks; mark; mark = mark.outer) mark.prose += prose;
  }
  return total;
}

/** The element that holds nearly all of the page's unmarked prose, as deep as can be. */
function findRoot(start: Element, units: readonly Unit[], total: number): Element {
  const sums = new Map<Element, number>();
  const boosts = new Map<Element, boolean>();
  const isBody = (element: Element): boolean => {
    let answer = boosts.get(element);
    if (answer === undefined) {
      answer =
        isBodyElement(element) ||
        (element !== start && parentOf(element) !== null && isBody(parentOf(element)!));
      boosts.set(element, answer);
    }
    return answer;
  };
  for (const unit of units) {
    if (markOf(unit, total)) continue;
    let prose = proseOf(unit);
    if (prose === 0) continue;
    if (isBody(unit.place.element)) prose *= BODY_BOOST;
    for (
      let element: Element | null = unit.place.element;
      element;
      element = element === start ? null : parentOf(element)
    ) {
      sums.set(element, (sums.get(element) ?? 0) + prose);
    }
  }
  const children = new Map<Element, Element>();
  for (const [element, sum] of sums) {
    const parent = element === start ? null : parentOf(element);
    if (!parent) continue;
    const best = children.get(parent);
    if (!best || sum > sums.get(best)!) children.set(parent, element);
  }
  let root = start;
  for (;;) {
    const child = children.get(root);
    if (!child || sums.get(child)! < sums.get(root)! * CHILD_SHARE) return root;
    if (child.localName === 'p') return root;
    root = child;
  }
}

function isBodyElement(element: Element): boolean {
  if (element.getAttribute('itemprop') === 'articleBody') return true;
  const className = element.getAttribute('class');
  if (!className) return false;
  for (const name of className.slice(0, 300).split(/\s+/)) {
    const parts = partsOf(name);
    for (let index = 0; index < parts.length; index++) {
      if (bodyNames.has(parts[index]!)) return true;
      if (index > 0 && bodyNames.has(`${parts[index - 1]!}-${parts[index]!}`)) return true;
    }
  }
  return false;
}

function contains(root: Element, element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === root) return true;
  return false;
}

/** Words of the page's metadata that its own headline and standfirst repeat. */
export interface Expected {
  readonly title: string | null;
  readonly description: string | null;
}

export function findBody(start: Element, units: readonly Unit[], expected: Expected): Body {
  const total = countMarks(units);
  const root = findRoot(start, units, total);
  const inRoot = units.map((unit) => contains(root, unit.place.element));
  const good = units.map((unit, index) => inRoot[index]! && !markOf(unit, total));

  const firstProse = units.findIndex((unit, index) => good[index]! && proseOf(unit) > 0);
  const headline = findHeadline(units, firstProse, expected.title, total);
  const chosen: ChosenUnit[] = [];
  let prose = 0;
  let paragraphs = 0;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    if (index === headline) {
      chosen.push({ unit, kind: 'headline', end: unit.text.length, embed: null });
      continue;
    }
    const beforeBody = headline >= 0 && index > headline && index < firstProse && !inRoot[index]!;
    if (beforeBody) {
      if (markOf(unit, total) === null && isStandfirst(unit, expected)) {
        chosen.push({ unit, kind: 'standfirst', end: unit.text.length, embed: null });
      } else if (isCaption(unit) && markOf(unit, total) === null) {
        const caption = captionUnit(unit);
        if (caption) chosen.push(caption);
      }
      continue;
    }
    if (!good[index]! || index < headline) continue;
    const kept = keep(unit, expected, chosen.length < 3);
    if (!kept) continue;
    chosen.push(kept);
    const amount = proseOf(unit);
    prose += amount;
    if (amount >= 60) paragraphs++;
  }
  return { root, units: chosen, prose, pageProse: total, paragraphs };
}

function findHeadline(
  units: readonly Unit[],
  firstProse: number,
  title: string | null,
  total: number,
): number {
  let best = -1;
  let bestScore = 0;
  const last = firstProse < 0 ? units.length : Math.min(units.length, firstProse + 3);
  for (let index = 0; index < last; index++) {
    const unit = units[index]!;
    const { role } = unit.place;
    if (unit.text.length > 300 || unit.text.length < 8) continue;
    const isH1 = role === 'h1';
    const isH2 = role === 'h2';
    const like = title === null ? 0 : likeness(unit.text, title);
    let score = like >= 0.5 ? like * 2 : 0;
    if (isH1) score += 1;
    else if (isH2 && like >= 0.5) score += 0.5;
    else if (like < 0.8 || unit.linked > 0) continue;
    if (markOf(unit, total)) score -= 1;
    if (unit.linked > unit.text.length / 2) score -= 0.4;
    if (score > bestScore || (score === bestScore && isH1)) {
      best = index;
      bestScore = score;
    }
  }
  return bestScore >= 0.9 ? best : -1;
}

function isStandfirst(unit: Unit, expected: Expected): boolean {
  if (unit.text.length < 30 || unit.linked > unit.text.length * 0.4) return false;
  if (lineReason(unit.text, unit.linked / unit.text.length) !== null) return false;
  if (expected.description !== null && likeness(unit.text, expected.description) >= 0.6)
    return true;
  for (
    let element: Element | null = unit.place.element, depth = 0;
    element && depth < 3;
    element = parentOf(element), depth++
  ) {
    if (isStandfirstElement(element)) return true;
  }
  return unit.place.role !== null && /^h[2-3]$|^p$/.test(unit.place.role) && unit.text.length > 60;
}

function isCaption(unit: Unit): boolean {
  if (unit.place.role === 'figcaption' || unit.place.role === 'caption') return true;
  for (
    let element: Element | null = unit.place.element, depth = 0;
    element && depth < 3;
    element = parentOf(element), depth++
  ) {
    if (namesOf(element).isCaption) return true;
  }
  return false;
}

/** A caption without its credit, or null if nothing is left that says anything. */
function captionUnit(unit: Unit): ChosenUnit | null {
  const credit = captionCredit.exec(unit.text);
  const end = credit ? credit.index : unit.text.length;
  if (end < 20 || !/\s/.test(unit.text.slice(0, end))) return null;
  return { unit, kind: 'caption', end, embed: null };
}

function keep(unit: Unit, expected: Expected, isEarly: boolean): ChosenUnit | null {
  const { text, linked, place } = unit;
  const share = linked / text.length;
  const whole = (kind: BlockKind, embed: string | null = null): ChosenUnit => ({
    unit,
    kind,
    end: text.length,
    embed,
  });
  const quote = place.quote;
  if (quote) {
    const embed = embedAddress(quote);
    if (embed !== null) return whole('embed', embed);
    if (namesOf(quote).isPullquote) return whole('pullquote');
  }
  if (lineReason(text, share) !== null) return null;
  if (isCaption(unit)) return captionUnit(unit);
  if (quote) return whole('blockquote');
  const role = place.role;
  if (role !== null && /^h[1-6]$/.test(role)) {
    if (share > 0.8) return null;
    if (isEarly && text.length > 60 && isStandfirst(unit, expected)) return whole('standfirst');
    return whole('heading');
  }
  if (share > 0.8 && !(sentenceMark.test(text) && text.length > 80)) return null;
  if (role === 'li') {
    if (share > 0.5 && text.length < 120) return null;
    return whole('listitem');
  }
  if (isEarly && isStandfirst(unit, expected) && hasStandfirstName(unit))
    return whole('standfirst');
  return whole('paragraph');
}

function hasStandfirstName(unit: Unit): boolean {
  return isStandfirstElement(unit.place.element);
}

/** The address of the post that an embed shows, or null where the quote is none. */
export function embedAddress(quote: Element): string | null {
  const name = quote.getAttribute('class') ?? '';
  const named =
    quote.getAttribute('data-instgrm-permalink') ??
    quote.getAttribute('cite') ??
    quote.getAttribute('data-href');
  if (
    !/twitter-|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|reddit-|threads|telegram/i.test(
      name,
    )
  )
    return null;
  if (named !== null && /^https?:/.test(named)) return named;
  let address = '';
  for (const link of quote.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (/\/status(?:es)?\/\d|\/post\/|\/p\/|\/comments\//.test(href)) address = href;
  }
  return address;
}
