/** Weighs a page's units: how much running text they are, which stand in furniture, which element holds the article. */
import type { Steps } from '@/utils/steps';
import { eachInSteps, mapInSteps } from '@/utils/steps';
import { namesOf, partsOf } from './furniture';
import { bodyNames, embedFriendly, hidesBody, sureFurniture } from './furniture-data';
import type { Mark, Unit } from './units';
import { embedAddress } from './embeds';
import type { Lines } from './likeness';

/** Where the page's unmarked prose is too little to be an article, marks that cover more than this share of all do not hold. */
const LARGEST_MARKED_SHARE = 0.4;
/** Unmarked prose that is surely an article: at least so many UTF-16 units and this share of the page's. */
const SURE_PROSE = 600;
const SURE_SHARE = 0.2;
/** A part with a doubtful name ("read-more", "promo") that holds this much prose is a wrapper of the article. */
const LARGE_PROSE = 800;
const LARGE_SHARE = 0.15;
/** The article's element is sought downwards as long as one child holds at least this share of the prose. */
const CHILD_SHARE = 0.75;
/** Prose in an element that is named as an article's body counts for more. */
const BODY_BOOST = 2;
/** Units between two pauses, where all that they stand in is gone through. */
const UNITS_PER_SLICE = 100;
/** Elements between two pauses, where each is looked at by itself. */
const ELEMENTS_PER_SLICE = 2000;
/** A teaser is a linked line with little else around it. */
const MOST_TEASER_UNITS = 6;
const MOST_TEASER_PROSE = 420;

const wideLetters = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const sentenceMark = /[.!?…。！？।؟۔]/;

/** How much running text a unit is, in UTF-16 units of a Latin script: its unlinked length, if it reads like sentences. */
export function proseOf(unit: Unit): number {
  const { text, linked, place } = unit;
  if (linked > text.length * 0.5) return 0;
  if (place.role !== null && /^(?:h[1-6]|figcaption|caption|th)$/.test(place.role)) return 0;
  const wide = text.slice(0, 200).match(wideLetters)?.length ?? 0;
  const length = (text.length - linked) * (wide > 20 ? 2.5 : 1);
  if (length < 25) return 0;
  if (length < 60) return length * 0.3;
  return sentenceMark.test(text) || wide > 60 ? length : length * 0.3;
}

export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  // Out of a shadow tree, to its host.
  const parent = element.parentNode as (Node & { host?: Element }) | null;
  return parent?.host ?? null;
}

/** @returns what tells whether an element is `root` or in it. Asked of many in one tree, it looks at each element once. */
export function containedIn(root: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>([[root, true]]);
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at); at = parentOf(at)) path.push(at);
    const isIn = at !== null && known.get(at)!;
    for (const passed of path) known.set(passed, isIn);
    return isIn;
  };
}

/** A unit most of whose text is linked. */
export function isLinkLine(unit: Unit): boolean {
  return unit.linked > unit.text.length * 0.75;
}

export interface Weights {
  readonly root: Element;
  /** UTF-16 units of prose on the whole page. */
  readonly total: number;
  /** Why the unit at an index is furniture, or null. */
  reasonAt(index: number): string | null;
}

/** Weighs all units of a page below `start`, with pauses. */
export function* weigh(start: Element, units: readonly Unit[], titles: Lines): Steps<Weights> {
  const amounts = yield* mapInSteps(units, UNITS_PER_SLICE, proseOf);
  let total = 0;
  let unmarked = 0;
  // An earlier reading may have counted already.
  yield* eachInSteps(units, UNITS_PER_SLICE, ({ place }) => {
    for (let mark = place.marks; mark; mark = mark.outer) mark.prose = 0;
  });
  yield* eachInSteps(units, UNITS_PER_SLICE, (unit, index) => {
    const amount = amounts[index]!;
    total += amount;
    if (!unit.place.marks) unmarked += amount;
    for (let mark = unit.place.marks; mark; mark = mark.outer) mark.prose += amount;
  });
  yield;
  const headline = yield* findHeadline(units, titles);
  yield;
  const holdsHeadline = new Set<Element>();
  for (let mark = units[headline]?.place.marks ?? null; mark; mark = mark.outer) {
    holdsHeadline.add(mark.element);
  }
  const isSure = unmarked >= SURE_PROSE && unmarked >= total * SURE_SHARE;
  const holds = (mark: Mark, unit: Unit): boolean => {
    if (holdsHeadline.has(mark.element)) return false;
    if (!isSure && mark.prose >= total * LARGEST_MARKED_SHARE) return false;
    if (
      !sureFurniture.has(mark.reason) &&
      mark.prose >= Math.max(LARGE_PROSE, total * LARGE_SHARE)
    ) {
      return false;
    }
    const { quote } = unit.place;
    if (quote && embedFriendly.has(mark.reason)) {
      return embedAddress(quote) === null && !namesOf(quote).isPullquote;
    }
    return !(hidesBody.has(mark.reason) && isWithinBody(unit.place.element, mark.element));
  };
  const teasers = yield* findTeasers(start, units, amounts, titles);
  yield;
  const reasons = yield* mapInSteps(units, UNITS_PER_SLICE, (unit, index) => {
    for (let mark = unit.place.marks; mark; mark = mark.outer) {
      if (holds(mark, unit)) return mark.reason;
    }
    return teasers.has(index) ? 'teaser' : null;
  });
  yield;
  const kept = amounts.map((amount, index) => (reasons[index] === null ? amount : 0));
  return {
    root: yield* findRoot(start, units, kept),
    total,
    reasonAt: (index) => reasons[index]!,
  };
}

function isWithinBody(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at && at !== outer; at = parentOf(at)) {
    if (isBodyElement(at)) return true;
  }
  return false;
}

/** The line that says what the page's metadata gives as its title, else the first heading of the first level. */
export function* findHeadline(
  units: readonly Unit[],
  titles: Lines,
  end = units.length,
): Steps<number> {
  let best = -1;
  let bestScore = 0;
  const before = units.slice(0, end);
  yield* eachInSteps(before, UNITS_PER_SLICE, ({ text, linked, place }, index) => {
    if (text.length > 300 || text.length < 6) return;
    const isHeading = place.role === 'h1' || place.role === 'h2';
    if (!isHeading && (linked > 0 || text.length < 20)) return;
    const like = titles.likest(text);
    let score = like >= 0.5 ? like * 2 : 0;
    if (place.role === 'h1') score += 1;
    else if (place.role === 'h2') score = like >= 0.5 ? score + 0.5 : 0;
    else if (like < 0.8) return;
    if (place.marks) score -= 1;
    if (linked > text.length / 2) score -= 0.4;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return bestScore >= 0.6 ? best : -1;
}

/**
 * Units that only lead to other pages: a linked line with a short text after it, in an element of their own (a list item, an
 * article, one of several elements alike).
 */
function* findTeasers(
  start: Element,
  units: readonly Unit[],
  amounts: readonly number[],
  titles: Lines,
): Steps<Set<number>> {
  const counts = new Map<Element, { first: number; last: number; prose: number }>();
  for (const [index, unit] of units.entries()) {
    if (index % UNITS_PER_SLICE === UNITS_PER_SLICE - 1) yield;
    for (let at: Element | null = unit.place.element; at && at !== start; at = parentOf(at)) {
      const count = counts.get(at);
      if (!count) {
        counts.set(at, { first: index, last: index, prose: amounts[index]! });
      } else {
        count.last = index;
        count.prose += amounts[index]!;
      }
    }
  }
  yield;
  const isSmall = (element: Element): boolean => {
    const count = counts.get(element);
    return (
      count !== undefined &&
      count.last - count.first < MOST_TEASER_UNITS &&
      count.prose <= MOST_TEASER_PROSE
    );
  };
  const groups = new Map<Element, number>();
  const alike = new Map<string, number>();
  yield* eachInSteps(units, UNITS_PER_SLICE, (unit, index) => {
    if (!isLinkLine(unit) || unit.text.length < 15 || unit.place.element === start) return;
    if (titles.likest(unit.text) >= 0.8) return;
    let group = unit.place.element;
    for (let up = parentOf(group); up && up !== start && isSmall(up); up = parentOf(up)) group = up;
    const count = counts.get(group);
    if (!count || !isSmall(group) || index - count.first > 1 || count.last === index) return;
    groups.set(group, index);
    const kind = kindOf(group);
    alike.set(kind, (alike.get(kind) ?? 0) + 1);
  });
  yield;
  const teasers = new Set<number>();
  yield* eachInSteps(groups, UNITS_PER_SLICE, ([group, index]) => {
    const isItem = /^(?:li|article)$/.test(group.localName);
    const isHeading = /^h[2-6]$/.test(units[index]!.place.role ?? '');
    if (!isItem && !isHeading && alike.get(kindOf(group))! < 2) return;
    const { first, last } = counts.get(group)!;
    // A section's name over the article's own headline is no teaser.
    const holdsTitle = units
      .slice(first, last + 1)
      .some(
        ({ text, place }) =>
          place.role === 'h1' || (text.length > 20 && titles.likest(text) >= 0.8),
      );
    if (holdsTitle) return;
    for (let at = first; at <= last; at++) teasers.add(at);
  });
  return teasers;
}

/** What elements alike have in common: their classes without running numbers. */
export function kindOf(element: Element): string {
  const parent = parentOf(element);
  const classes = (of: Element | null) => (of?.getAttribute('class') ?? '').replace(/\d+/g, '');
  return `${element.localName}.${classes(element)}<${parent?.localName ?? ''}.${classes(parent)}`;
}

/** The element that holds nearly all of the kept prose, as deep as can be. */
function* findRoot(
  start: Element,
  units: readonly Unit[],
  kept: readonly number[],
): Steps<Element> {
  const bodies = new Map<Element, boolean>();
  const isInBody = (element: Element): boolean => {
    const known = bodies.get(element);
    if (known !== undefined) return known;
    const parent = element === start ? null : parentOf(element);
    const answer = isBodyElement(element) || (parent !== null && isInBody(parent));
    bodies.set(element, answer);
    return answer;
  };
  const sums = new Map<Element, number>();
  for (const [index, unit] of units.entries()) {
    if (index % UNITS_PER_SLICE === UNITS_PER_SLICE - 1) yield;
    let amount = kept[index]!;
    if (amount === 0) continue;
    if (isInBody(unit.place.element)) amount *= BODY_BOOST;
    for (let at: Element | null = unit.place.element; at; at = at === start ? null : parentOf(at)) {
      sums.set(at, (sums.get(at) ?? 0) + amount);
    }
  }
  const children = new Map<Element, Element>();
  yield* eachInSteps(sums, ELEMENTS_PER_SLICE, ([element, sum]) => {
    const parent = element === start ? null : parentOf(element);
    if (!parent) return;
    const best = children.get(parent);
    if (!best || sum > sums.get(best)!) children.set(parent, element);
  });
  let root = start;
  for (;;) {
    const child = children.get(root);
    if (!child || sums.get(child)! < sums.get(root)! * CHILD_SHARE) return root;
    if (child.localName === 'p' || child.localName === 'blockquote') return root;
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
