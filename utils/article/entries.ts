/** The entries of a live blog, and the articles of a page that has several: each is a text of its own. */
import type { Steps } from '@/utils/steps';
import { eachInSteps, mapInSteps } from '@/utils/steps';
import type { ChosenUnit } from './body';
import { partsOf } from './furniture';
import { kindOf, parentOf } from './weigh';

/** Fewer alike are the parts of one text. */
const FEWEST = 3;
/** Of the page's chosen units, at least this share stands in entries. */
const LEAST_SHARE = 0.5;
/** Between two pauses: units, with all that they stand in, or elements by themselves. */
const UNITS_A_STEP = 100;
const ELEMENTS_A_STEP = 500;

const entryNames: ReadonlySet<string> = new Set(
  'entry entries post posts update updates live liveblog ticker event keyevent moment story'.split(
    ' ',
  ),
);

interface Group {
  readonly kind: string;
  /** Each entry, in page order, with the number of its units. */
  readonly elements: Map<Element, number>;
  units: number;
}

/**
 * Which entry each unit stands in, counted from 0 in page order; null for what belongs to the page as a whole.
 * @param isLiveBlog the page says that it is one: then its entries need no marks of their own
 */
export function* entriesOf(
  units: readonly ChosenUnit[],
  isLiveBlog: boolean,
): Steps<(number | null)[]> {
  const body = units.filter(({ kind }) => kind !== 'headline' && kind !== 'standfirst');
  const group = yield* findGroup(body, isLiveBlog);
  if (group) {
    const elements = new Map([...group.elements.keys()].map((element, index) => [element, index]));
    return yield* mapInSteps(units, UNITS_A_STEP, ({ unit }) => {
      let at: Element | null = unit.place.element;
      while (at && !elements.has(at)) at = parentOf(at);
      return at && elements.get(at)!;
    });
  }
  return isLiveBlog ? byHeadings(units) : units.map(() => null);
}

function* findGroup(body: readonly ChosenUnit[], isLiveBlog: boolean): Steps<Group | null> {
  const counts = new Map<Element, number>();
  yield* eachInSteps(body, UNITS_A_STEP, ({ unit }) => {
    for (let at: Element | null = unit.place.element; at; at = parentOf(at)) {
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  });
  const groups = new Map<Element, Map<string, Group>>();
  yield* eachInSteps(counts, ELEMENTS_A_STEP, ([element, units]) => {
    const parent = parentOf(element);
    if (parent) addTo(groups, parent, element, units);
  });
  let best: Group | null = null;
  for (const kinds of groups.values()) {
    for (const group of kinds.values()) {
      if (group.elements.size < FEWEST || group.units < body.length * LEAST_SHARE) continue;
      if (best && best.elements.size >= group.elements.size) continue;
      yield;
      const count = [...group.elements.keys()].filter((element) => isEntry(element, isLiveBlog));
      if (count.length >= group.elements.size * 0.8) best = group;
    }
  }
  return best;
}

function addTo(
  groups: Map<Element, Map<string, Group>>,
  parent: Element,
  element: Element,
  units: number,
): void {
  let kinds = groups.get(parent);
  if (!kinds) groups.set(parent, (kinds = new Map()));
  const kind = kindOf(element);
  let group = kinds.get(kind);
  if (!group) kinds.set(kind, (group = { kind, elements: new Map(), units: 0 }));
  group.elements.set(element, units);
  group.units += units;
}

/** Whether an element is marked as an entry: an article with a time, or by its names. A paragraph never is. */
function isEntry(element: Element, isLiveBlog: boolean): boolean {
  if (!/^(?:article|section|div|li)$/.test(element.localName)) return false;
  if (element.getAttribute('itemprop') === 'liveBlogUpdate') return true;
  if (/BlogPosting|NewsArticle/.test(element.getAttribute('itemtype') ?? '')) return true;
  if (element.localName === 'article') return true;
  const hasTime = element.querySelector('time, [datetime]') !== null;
  if (isLiveBlog && (hasTime || element.querySelector('h2, h3, h4') !== null)) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 300);
  return (
    hasTime && names.split(/\s+/).some((name) => partsOf(name).some((part) => entryNames.has(part)))
  );
}

/** A live blog without elements for its entries: each heading begins one. */
function byHeadings(units: readonly ChosenUnit[]): (number | null)[] {
  if (units.filter(({ kind }) => kind === 'heading').length < FEWEST) return units.map(() => null);
  let entry: number | null = null;
  return units.map(({ kind }) => {
    if (kind === 'heading') entry = entry === null ? 0 : entry + 1;
    return entry;
  });
}
