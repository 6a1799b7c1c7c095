/**
 * Reads a page into units of running text, in page order, in one walk over the live nodes that changes nothing.
 * Which units are the article is decided elsewhere.
 */
import { blockTags, inlineTags, skippedTags } from './tags';
import type { TextPiece } from './positions';

/** Something about an element that concerns all text within it. Linked to the next one outwards. */
export interface Mark {
  readonly element: Element;
  readonly reason: string;
  readonly outer: Mark | null;
  /** Units of prose within; counted after the walk. */
  prose: number;
}

/** The place of a unit: what it stands in, innermost first. */
export interface Place {
  /** The nearest element that is a block. */
  readonly element: Element;
  /** The nearest of h1–h6, li, figcaption, blockquote and the like, as its tag. */
  readonly role: string | null;
  /** The outermost block quote or embedded post, if the unit stands in one. */
  readonly quote: Element | null;
  readonly marks: Mark | null;
}

export interface UnitLink {
  start: number;
  end: number;
  element: Element;
}

/** A run of text between two block boundaries. Offsets are into `text`. */
export interface Unit {
  readonly text: string;
  readonly pieces: TextPiece[];
  readonly links: UnitLink[];
  /** UTF-16 units of `text` that are linked. */
  readonly linked: number;
  readonly place: Place;
}

export interface FlowRules {
  /** Why an element's text is probably not the article's own, or null. */
  reasonFor(element: Element): string | null;
  /** Whether the page hides this element from the reader whatever else it is. */
  isHidden(element: Element): boolean;
  /** Whether an inline element's text is no part of the sentence around it (screen reader hints, share labels). */
  isAside(element: Element): boolean;
  isQuote(element: Element): boolean;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
/** Browsers' parsers nest no deeper than 512; only a script does. Whatever asks for all outer elements stays quick. */
const MAXIMUM_DEPTH = 600;

const space = /\s/;
/** Characters that are not seen: soft hyphen, zero width space, word joiner, byte order mark, direction marks. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const notPlain = /[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const sentenceEnd = /[.!?…:]["'”’»«“)\]]*\s*$/;
const letterOrDigit = /[\p{L}\p{N}]/u;
const opensSentence = /^["'“„«‘(]?\p{Lu}/u;

/** Collects the text of one unit. */
class UnitBuilder {
  private text = '';
  /** Its last character: to ask a text for it that was put together from many parts costs as much as all of them. */
  private last = '';
  private pieces: TextPiece[] = [];
  private links: UnitLink[] = [];
  private linked = 0;
  /** Where a waiting space was seen: it is written only when more text follows. */
  private pendingSpace: { node: Text; offset: number } | 'break' | null = null;
  /** An element began or ended since the last text. */
  private elementEdge = false;

  get length(): number {
    return this.text.length;
  }

  get endsSentence(): boolean {
    return sentenceEnd.test(this.text.slice(-12));
  }

  addText(node: Text, link: Element | null, inHeading: boolean): void {
    const data = node.data;
    if (data.length === 0) return;
    if (this.elementEdge) this.separate(data, inHeading);
    this.elementEdge = false;
    let runStart = 0;
    notPlain.lastIndex = 0;
    for (;;) {
      const match = notPlain.exec(data);
      const runEnd = match ? match.index : data.length;
      if (runEnd > runStart) this.addRun(node, data, runStart, runEnd, link);
      if (!match) return;
      runStart = match.index + 1;
      if (this.pendingSpace === null && this.text !== '' && !unseen.test(match[0])) {
        this.pendingSpace = { node, offset: match.index };
      }
    }
  }

  addBreak(): void {
    if (this.text !== '') this.pendingSpace ??= 'break';
  }

  markEdge(): void {
    this.elementEdge = true;
  }

  /** Words of two elements side by side that the page parts by style only ("KickerHeadline"). */
  private separate(next: string, inHeading: boolean): void {
    const { last } = this;
    const first = next[0];
    if (last === '' || first === undefined || this.pendingSpace !== null) return;
    if (
      inHeading &&
      letterOrDigit.test(last) &&
      letterOrDigit.test(first) &&
      this.text.length > 1
    ) {
      this.pendingSpace = 'break';
    } else if (/[.!?]/.test(last) && opensSentence.test(next) && this.text.length > 40) {
      this.pendingSpace = 'break';
    }
  }

  /** @param data of the node: asking it each time is slow */
  private addRun(node: Text, data: string, from: number, to: number, link: Element | null): void {
    const start = this.text.length;
    const pending = this.pendingSpace;
    if (pending !== null) {
      this.text += ' ';
      if (pending !== 'break') this.addPiece(start, pending.node, pending.offset, 1);
      this.pendingSpace = null;
    }
    const runStart = this.text.length;
    this.text += data.slice(from, to);
    this.last = data[to - 1]!;
    this.addPiece(runStart, node, from, to - from);
    if (link) this.addLink(link, runStart, this.text.length);
  }

  private addPiece(start: number, node: Text, nodeStart: number, length: number): void {
    const last = this.pieces.at(-1);
    if (
      last &&
      last.node === node &&
      last.end === start &&
      last.nodeStart + (last.end - last.start) === nodeStart
    ) {
      last.end = start + length;
    } else {
      this.pieces.push({ start, end: start + length, node, nodeStart });
    }
  }

  private addLink(element: Element, start: number, end: number): void {
    this.linked += end - start;
    const last = this.links.at(-1);
    if (last && last.element === element) {
      last.end = end;
    } else {
      this.links.push({ start, end, element });
    }
  }

  /** Gives what was collected, or null if that is nothing, and starts anew. */
  take(place: Place): Unit | null {
    const unit: Unit | null =
      this.text === ''
        ? null
        : { text: this.text, pieces: this.pieces, links: this.links, linked: this.linked, place };
    this.text = '';
    this.last = '';
    this.pieces = [];
    this.links = [];
    this.linked = 0;
    this.pendingSpace = null;
    this.elementEdge = false;
    return unit;
  }
}

/** Nodes of one step of a walk, and UTF-16 units of text that count as a node: well under a millisecond. */
const NODES_A_STEP = 200;
const UNITS_A_NODE = 100;
/** Longer pages are read up to here, so that one made to be endless has an end. The longest live blogs have a tenth. */
const MOST_NODES = 600_000;

/** A list of nodes that are being visited, within an element that was entered. */
interface Frame {
  next: Node | null;
  readonly place: Place;
  readonly link: Element | null;
  /** The element whose shadow tree this is, for the slots in it. */
  readonly host: Element | null;
  /** Only nodes that are assigned to this slot; null takes all. */
  readonly slot: string | null;
  /** What the end of the element means for the text: the end of a unit, the end of an inline element, nothing. */
  readonly leave: 'unit' | 'edge' | null;
}

/**
 * Walks over the page below `root`.
 * @returns all units of text but those hidden by attribute, in page order; each knows why it may not be the article's.
 */
export function readUnits(root: Element, rules: FlowRules): Unit[] {
  return finish(walkUnits(root, rules));
}

/** Takes all steps at once. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The walk of `readUnits` in small steps, between which others may have their turn. */
export function* walkUnits(root: Element, rules: FlowRules): Generator<undefined, Unit[]> {
  const units: Unit[] = [];
  const builder = new UnitBuilder();
  const frames: Frame[] = [];
  let breaks = 0;
  const hasTemplates = root.querySelector('template[shadowrootmode]') !== null;

  const flush = (place: Place) => {
    const unit = builder.take(place);
    if (unit) units.push(unit);
    breaks = 0;
  };

  const addText = (text: Text, { place, link }: Frame) => {
    if (breaks > 0 && hasInk(text.data)) {
      // Two line breaks part paragraphs; one does so only after a whole sentence.
      if (breaks > 1 || (builder.length > 60 && builder.endsSentence)) flush(place);
      breaks = 0;
    }
    builder.addText(text, link, place.role !== null && /^h\d$/.test(place.role));
  };

  const visit = (element: Element, { place, link, host }: Frame) => {
    const tag = element.localName;
    if (tag === 'br') {
      breaks++;
      builder.addBreak();
      return;
    }
    if (tag === 'hr') {
      flush(place);
      return;
    }
    if (tag === 'template' && element.hasAttribute('shadowrootmode')) return;
    if (skippedTags.has(tag) || rules.isHidden(element)) return;

    const insideLine = builder.length > 0 || place.element.localName === 'p';
    const isInline = inlineTags.has(tag) || (!blockTags.has(tag) && insideLine);
    if (isInline) {
      if (rules.isAside(element)) return;
      builder.markEdge();
      enter(element, place, tag === 'a' ? element : link, host, 'edge');
      return;
    }
    flush(place);
    const reason = rules.reasonFor(element);
    const inner: Place = {
      element,
      role: roles.has(tag) ? tag : place.role,
      quote: place.quote ?? (rules.isQuote(element) ? element : null),
      marks: reason === null ? place.marks : { element, reason, outer: place.marks, prose: 0 },
    };
    enter(element, inner, link, host, 'unit');
  };

  const enter = (
    element: Element,
    place: Place,
    link: Element | null,
    host: Element | null,
    leave: Frame['leave'],
  ) => {
    const shadow = element.shadowRoot ?? (hasTemplates ? templateOf(element) : null);
    if (shadow) {
      frames.push({ next: shadow.firstChild, place, link, host: element, slot: null, leave });
    } else if (element.localName === 'slot' && host) {
      const slot = element.getAttribute('name') ?? '';
      const next = isFilled(host, slot) ? host.firstChild : element.firstChild;
      const isAssigned = next?.parentNode === host;
      const [inner, only] = isAssigned ? [null, slot] : [host, null];
      frames.push({ next, place, link, host: inner, slot: only, leave });
    } else {
      frames.push({ next: element.firstChild, place, link, host, slot: null, leave });
    }
  };

  const start: Place = { element: root, role: null, quote: null, marks: null };
  frames.push({ next: root.firstChild, place: start, link: null, host: null, slot: null, leave: 'unit' }); // prettier-ignore
  let work = 0;
  for (let count = 1; frames.length > 0 && count < MOST_NODES; count++) {
    if (++work >= NODES_A_STEP) {
      work = 0;
      yield;
    }
    const frame = frames.at(-1)!;
    const node = frame.next;
    if (!node) {
      frames.pop();
      if (frame.leave === 'unit') flush(frame.place);
      else if (frame.leave === 'edge') builder.markEdge();
      continue;
    }
    frame.next = node.nextSibling;
    if (frame.slot !== null && !isAssignedTo(node, frame.slot)) continue;
    if (node.nodeType === TEXT_NODE) {
      addText(node as Text, frame);
      work += (node as Text).length / UNITS_A_NODE;
    } else if (node.nodeType === ELEMENT_NODE && frames.length <= MAXIMUM_DEPTH) {
      visit(node as Element, frame);
    }
  }
  flush(frames.at(-1)?.place ?? start);
  return units;
}

/** Whether a child of a shadow host goes into the slot of that name. */
function isAssignedTo(node: Node, slot: string): boolean {
  if (node.nodeType !== ELEMENT_NODE) return slot === '';
  const element = node as Element;
  return (element.getAttribute('slot') ?? '') === slot && element.localName !== 'template';
}

/** Whether a host has something to show in the slot of that name, which shows its own content otherwise. */
function isFilled(host: Element, slot: string): boolean {
  for (let node = host.firstChild; node; node = node.nextSibling) {
    if (!isAssignedTo(node, slot)) continue;
    if (node.nodeType === ELEMENT_NODE) return true;
    if (node.nodeType === TEXT_NODE && hasInk((node as Text).data)) return true;
  }
  return false;
}

const roles = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'figcaption',
  'caption',
  'blockquote',
  'p',
  'td',
  'th',
  'pre',
]);

function hasInk(data: string): boolean {
  for (let index = 0; index < data.length; index++) {
    const character = data[index]!;
    if (!space.test(character) && !unseen.test(character)) return true;
  }
  return false;
}

/** The declarative template of an open shadow root, where the DOM does not attach it. */
function templateOf(element: Element): (ParentNode & Node) | null {
  const first = element.firstElementChild;
  if (first?.localName !== 'template' || first.getAttribute('shadowrootmode') !== 'open')
    return null;
  // Some DOMs keep a template's nodes below it, not in its content.
  return first.firstChild ? first : (first as HTMLTemplateElement).content;
}
