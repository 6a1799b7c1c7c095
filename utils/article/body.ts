/** Chooses among a page's units those that are its article, and says what each is. */
import type { Steps } from '@/utils/steps';
import { mapInSteps } from '@/utils/steps';
import type { BlockKind } from '@/utils/model';
import { captionEnd } from './captions';
import { embedAddress } from './embeds';
import type { Unit } from './units';
import { lineReason, namesOf } from './furniture';
import { Lines } from './likeness';
import { containedIn, findHeadline, isLinkLine, parentOf, proseOf, weigh } from './weigh';

export interface ChosenUnit {
  readonly unit: Unit;
  readonly kind: BlockKind;
  /** Where the unit's text ends for the article (a caption without its credit). */
  readonly end: number;
  readonly embed: string | null;
}

export interface Body {
  readonly units: ChosenUnit[];
  /** UTF-16 units of prose in the article, and on the whole page. */
  readonly prose: number;
  readonly pageProse: number;
  /** Paragraphs of at least a sentence. */
  readonly paragraphs: number;
  /** Units of text on the whole page, furniture and all. */
  readonly pageUnits: number;
  /** Short lines between headline and first paragraph: where bylines and dates stand. */
  readonly opening: string;
}

/** What the page's metadata says, and its own headline and standfirst repeat. */
export interface Expected {
  readonly titles: readonly string[];
  readonly description: string | null;
}

/** A line that comes so often is a label, not a part of the article. */
const MOST_REPEATS = 2;
/** A paragraph this long, word for word once more, is the same paragraph shown twice. */
const REPEATED_PARAGRAPH = 60;

/** A caption that is one link is a title up to this length. */
const LINKED_CAPTION = 100;

/** Units between two pauses. */
const UNITS_PER_SLICE = 40;

/** Finds the article among the units of the page below `start`, with pauses. */
export function* findBody(start: Element, units: readonly Unit[], expected: Expected): Steps<Body> {
  const titles = new Lines(expected.titles);
  const lead = new Lines(expected.description === null ? [] : [expected.description]);
  const weights = yield* weigh(start, units, titles);
  const { root } = weights;
  const isIn = containedIn(root);
  const inRoot = yield* mapInSteps(units, UNITS_PER_SLICE, ({ place }) => isIn(place.element));
  const isGood = (index: number) => inRoot[index]! && weights.reasonAt(index) === null;
  const firstProse = units.findIndex((unit, index) => isGood(index) && proseOf(unit) >= 60);
  // A headline after the body is that of another article.
  const headline = yield* findHeadline(units, titles, firstProse < 0 ? undefined : firstProse + 3);
  const repeats = countLines(units);

  const chosen: ChosenUnit[] = [];
  const seen = new Set<string>();
  let prose = 0;
  let paragraphs = 0;
  let opening = '';
  for (const [index, unit] of units.entries()) {
    if (index % UNITS_PER_SLICE === 0) yield;
    if (index === headline) {
      chosen.push(whole(unit, 'headline'));
      continue;
    }
    if (headline >= 0 && index > headline && index < firstProse) {
      if (unit.text.length < 200) opening += ` · ${unit.text}`;
    }
    if (index < headline) continue;
    const isRepeated = (repeats.get(unit.text) ?? 0) > MOST_REPEATS && unit.text.length < 200;
    if (isRepeated && !unit.place.quote) continue;
    const isBefore = headline >= 0 && index > headline && index < firstProse;
    let found: ChosenUnit | null = null;
    if (isGood(index)) found = classify(unit, lead, isBefore || index === firstProse);
    else if (isBefore && weights.reasonAt(index) === null) found = classifyLead(unit, lead);
    if (!found) continue;
    const isLong = unit.text.length >= REPEATED_PARAGRAPH;
    if (
      (isLong && found.kind !== 'embed' && seen.has(unit.text)) ||
      unit.text === units[headline]?.text
    )
      continue;
    seen.add(unit.text);
    chosen.push(found);
    const amount = proseOf(unit);
    prose += amount;
    if (amount >= 60) paragraphs++;
  }
  dropTrailingHeadings(chosen);
  return {
    units: chosen,
    prose,
    pageProse: weights.total,
    pageUnits: units.length,
    paragraphs,
    opening,
  };
}

function countLines(units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of units) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** A heading with nothing after it announces what is not the article (more stories, comments). */
function dropTrailingHeadings(chosen: ChosenUnit[]): void {
  while (chosen.at(-1)?.kind === 'heading') chosen.pop();
}

function whole(unit: Unit, kind: BlockKind, embed: string | null = null): ChosenUnit {
  return { unit, kind, end: unit.text.length, embed };
}

/** What a unit between the headline and the article's own element is: standfirst, caption or nothing. */
function classifyLead(unit: Unit, lead: Lines): ChosenUnit | null {
  if (isCaption(unit)) return captionUnit(unit);
  if (lineReason(unit.text, unit.linked / unit.text.length) !== null) return null;
  return isStandfirst(unit, lead) ? whole(unit, 'standfirst') : null;
}

function classify(unit: Unit, lead: Lines, isEarly: boolean): ChosenUnit | null {
  const { text, linked, place } = unit;
  const share = linked / text.length;
  const { quote, role } = place;
  if (quote) {
    const embed = embedAddress(quote);
    if (embed !== null) return whole(unit, 'embed', embed);
  }
  if (isCaption(unit) && !quote) return captionUnit(unit);
  if (lineReason(text, share) !== null) return null;
  if (quote && namesOf(quote).isPullquote) return whole(unit, 'pullquote');
  if (quote) return whole(unit, 'blockquote');
  if (role !== null && /^h[1-6]$/.test(role)) {
    if (isLinkLine(unit)) return null;
    if (isEarly && text.length > 40 && isStandfirst(unit, lead)) return whole(unit, 'standfirst');
    return whole(unit, 'heading');
  }
  // A sentence that is one long link still is a sentence of the article; a linked title is not.
  if (isLinkLine(unit) && !/\p{Ll}[.!?]["'”’»]?$/u.test(text)) return null;
  if (role === 'th' || (role === 'td' && proseOf(unit) < 60)) return null;
  if (role === 'li') return share > 0.5 && text.length < 120 ? null : whole(unit, 'listitem');
  if (isEarly && isStandfirst(unit, lead) && namesOf(place.element).isStandfirst) {
    return whole(unit, 'standfirst');
  }
  if (isLabel(text)) return null;
  return whole(unit, 'paragraph');
}

/** Two or three words that are no sentence: a place, a name, a section. "— Name" after a quote is its speaker. */
function isLabel(text: string): boolean {
  if (text.length > 40 || /[.!?:…"”»’']$/.test(text) || /^[—–-]/.test(text)) return false;
  if (/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)) return text.length < 6;
  return text.split(' ').length <= 3;
}

function isStandfirst(unit: Unit, lead: Lines): boolean {
  if (unit.text.length < 30 || unit.linked > unit.text.length * 0.4) return false;
  if (lead.likest(unit.text) >= 0.6) return true;
  let element: Element | null = unit.place.element;
  for (let depth = 0; element && depth < 3; element = parentOf(element), depth++) {
    if (namesOf(element).isStandfirst) return true;
  }
  return unit.text.length > 60 && /^(?:h2|h3|p)$/.test(unit.place.role ?? '');
}

export function isCaption(unit: Unit): boolean {
  if (unit.place.role === 'figcaption' || unit.place.role === 'caption') return true;
  let element: Element | null = unit.place.element;
  for (let depth = 0; element && depth < 4; element = parentOf(element), depth++) {
    if (element.localName === 'figure') return true;
    if (depth < 3 && namesOf(element).isCaption) return true;
  }
  return false;
}

/** A caption without its credit, or null if nothing is left that says anything. */
function captionUnit(unit: Unit): ChosenUnit | null {
  // The title of another page under its picture.
  if (isLinkLine(unit) && unit.text.length < LINKED_CAPTION) return null;
  const end = captionEnd(unit.text);
  const text = unit.text.slice(0, end);
  if (end < 20 || !text.includes(' ') || lineReason(text, 0) !== null) return null;
  return { unit, kind: 'caption', end, embed: null };
}
