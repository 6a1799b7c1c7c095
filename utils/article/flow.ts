/**
 * Reads a page into units of running text, in page order, in one walk over the live nodes that changes nothing.
 * Which units are the article is decided elsewhere.
 */
import type { Steps } from '@/utils/steps';
import { blockTags, inlineTags, skippedTags } from './tags';
import type { Place, Unit } from './units';
import { hasInk, UnitBuilder } from './units';
import type { KnownBlock, WalkNotes } from './walk-memory';
import { WalkMemory } from './walk-memory';

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

/** Nodes of one step of a walk, and UTF-16 units of text that count as a node: well under a millisecond. */
const NODES_A_STEP = 200;
const UNITS_A_NODE = 100;
/** Longer pages are read up to here, so that one made to be endless has an end. The longest live blogs have a tenth. */
const MOST_NODES = 600_000;
/** The same for what is found, in units and in UTF-16 units of text. */
const MOST_UNITS = 30_000;
const MOST_TEXT = 4_000_000;

/** What a walk has found, and whether it went to the page's end. */
export interface Walked {
  readonly units: Unit[];
  readonly isWhole: boolean;
}

/** A shadow host, and the one in whose shadow tree it stands itself. */
interface Host {
  readonly element: Element;
  readonly outer: Host | null;
}

/** A list of nodes that are being visited, within an element that was entered. */
interface Frame {
  next: Node | null;
  /** The innermost block. */
  readonly block: KnownBlock;
  readonly link: Element | null;
  /** Whose shadow tree this is, for the slots in it. */
  readonly host: Host | null;
  /** Only nodes that are assigned to this slot; null takes all. */
  readonly slot: string | null;
  /** Whether the element is the block itself, and not part of a line of it. */
  readonly isBlock: boolean;
  /** Whether nothing in here may be taken from an earlier walk. */
  readonly isNew: boolean;
}

/**
 * Walks over the page below `root` in small steps, between which others may have their turn.
 * @param memory of earlier walks over the same page: what it knows to be unchanged is not walked through again
 * @returns all units of text but those hidden by attribute, in page order; each knows why it may not be the article's.
 */
export function* walkUnits(
  root: Element,
  rules: FlowRules,
  memory = new WalkMemory(),
): Steps<Walked> {
  const walk = new Walk(
    root,
    rules,
    memory.begin((element) => rules.isHidden(element)),
  );
  let isWhole = false;
  for (let count = 1; count < MOST_NODES && !walk.isFull; count++) {
    isWhole = !walk.step();
    if (isWhole) break;
    if (walk.work < NODES_A_STEP) continue;
    walk.work = 0;
    yield;
  }
  yield;
  return { units: walk.end(), isWhole };
}

class Walk {
  private readonly builder = new UnitBuilder();
  private readonly frames: Frame[] = [];
  private readonly whole: KnownBlock;
  /** What was found so far, and not taken from an earlier walk. */
  private units = 0;
  private length = 0;
  /** What the steps since the last pause have cost, in nodes. */
  work = 0;
  /** Line breaks since the last text. */
  private breaks = 0;
  private readonly hasTemplates: boolean;

  constructor(
    root: Element,
    private readonly rules: FlowRules,
    private readonly notes: WalkNotes,
  ) {
    this.hasTemplates = root.querySelector('template[shadowrootmode]') !== null;
    const place =
      notes.of(root)?.place ?? ({ element: root, role: null, quote: null, marks: null } as const);
    this.whole = { place, outer: null, link: null, content: [] };
    this.enter(root.firstChild, this.whole, {
      link: null,
      host: null,
      isBlock: true,
      isNew: false,
    });
  }

  /** Whether more has been found than anybody reads. */
  get isFull(): boolean {
    return this.units > MOST_UNITS || this.length > MOST_TEXT;
  }

  /** Visits one node. @returns whether there are more. */
  step(): boolean {
    const frame = this.frames.at(-1);
    if (!frame) return false;
    this.work++;
    const node = frame.next;
    if (!node) {
      this.leave(frame);
      return this.frames.length > 0;
    }
    frame.next = node.nextSibling;
    if (frame.slot !== null && !isAssignedTo(node, frame.slot)) return true;
    if (node.nodeType === TEXT_NODE) {
      this.addText(node as Text, frame);
      this.work += (node as Text).length / UNITS_A_NODE;
    } else if (node.nodeType === ELEMENT_NODE && this.frames.length <= MAXIMUM_DEPTH) {
      this.visit(node as Element, frame);
    }
    return true;
  }

  /** All units, also of a walk that was not gone to its end. */
  end(): Unit[] {
    const last = this.frames.at(-1);
    if (last) this.flush(last.block);
    const units: Unit[] = [];
    collect(this.whole, units);
    return units;
  }

  private leave({ block, isBlock }: Frame): void {
    this.frames.pop();
    if (!isBlock) {
      this.builder.markEdge();
      return;
    }
    this.flush(block);
    this.notes.keep(block);
    // Elements without words are most of some pages: they are not gone through again when all is collected.
    const outer = this.frames.at(-1)?.block.content;
    if (block.content.length === 0 && outer?.at(-1) === block) outer.pop();
  }

  private flush({ place, content }: KnownBlock): void {
    const unit = this.builder.take(place);
    if (unit) {
      content.push(unit);
      this.units++;
      this.length += unit.text.length;
    }
    this.breaks = 0;
  }

  private addText(text: Text, { block, link }: Frame): void {
    if (this.breaks > 0 && hasInk(text.data)) {
      // Two line breaks part paragraphs; one does so only after a whole sentence.
      const isPast = this.builder.length > 60 && this.builder.endsSentence;
      if (this.breaks > 1 || isPast) this.flush(block);
      this.breaks = 0;
    }
    const { role } = block.place;
    this.builder.addText(text, link, role !== null && /^h\d$/.test(role));
  }

  private visit(element: Element, frame: Frame): void {
    const { block, link, host } = frame;
    const tag = element.localName;
    if (tag === 'br') {
      this.breaks++;
      this.builder.addBreak();
      return;
    }
    if (tag === 'hr') {
      this.flush(block);
      return;
    }
    if (tag === 'template' && element.hasAttribute('shadowrootmode')) return;
    if (skippedTags.has(tag)) return;
    if (this.rules.isHidden(element)) {
      this.notes.noteHidden(element);
      return;
    }
    const isNew = frame.isNew || this.notes.isNew(element);
    const insideLine = this.builder.length > 0 || block.place.element.localName === 'p';
    const isInline = inlineTags.has(tag) || (!blockTags.has(tag) && insideLine);
    if (isInline) {
      if (this.rules.isAside(element)) return;
      this.builder.markEdge();
      const inner = tag === 'a' ? element : link;
      this.enterElement(element, block, { link: inner, host, isBlock: false, isNew });
      return;
    }
    this.flush(block);
    const known = this.notes.of(element);
    const isSame = known?.outer === block.place && known.link === link;
    // What is slotted into a shadow tree stands elsewhere on the page than what it belongs to.
    if (isSame && !isNew && host === null && this.notes.isUnchanged(element)) {
      if (known.content.length > 0) block.content.push(known);
      return;
    }
    const place = this.placeOf(element, block.place, known?.place);
    const inner: KnownBlock = { place, outer: block.place, link, content: [] };
    block.content.push(inner);
    this.enterElement(element, inner, { link, host, isBlock: true, isNew });
  }

  /** The same object as in an earlier walk where it is the same place: by that, blocks in it are known again. */
  private placeOf(element: Element, outer: Place, known: Place | undefined): Place {
    const tag = element.localName;
    const reason = this.rules.reasonFor(element);
    const role = roles.has(tag) ? tag : outer.role;
    const quote = outer.quote ?? (this.rules.isQuote(element) ? element : null);
    const isSame =
      known?.role === role &&
      known.quote === quote &&
      (reason === null
        ? known.marks === outer.marks
        : known.marks?.element === element &&
          known.marks.reason === reason &&
          known.marks.outer === outer.marks);
    if (isSame) return known;
    const marks = reason === null ? outer.marks : { element, reason, outer: outer.marks, prose: 0 };
    return { element, role, quote, marks };
  }

  private enterElement(
    element: Element,
    block: KnownBlock,
    how: Pick<Frame, 'link' | 'host' | 'isBlock' | 'isNew'>,
  ): void {
    const { host } = how;
    const shadow = element.shadowRoot ?? (this.hasTemplates ? templateOf(element) : null);
    if (shadow) {
      if (element.shadowRoot) this.notes.noteShadow(element.shadowRoot);
      this.enter(shadow.firstChild, block, { ...how, host: { element, outer: host } });
    } else if (element.localName === 'slot' && host) {
      const slot = element.getAttribute('name') ?? '';
      if (isFilled(host.element, slot)) {
        // What is assigned belongs to the tree in which the host stands, and goes into slots of that.
        this.enter(host.element.firstChild, block, { ...how, host: host.outer }, slot);
      } else {
        this.enter(element.firstChild, block, how);
      }
    } else {
      if (element.localName.includes('-')) this.notes.noteHostToBe(element);
      this.enter(element.firstChild, block, how);
    }
  }

  private enter(
    next: Node | null,
    block: KnownBlock,
    how: Pick<Frame, 'link' | 'host' | 'isBlock' | 'isNew'>,
    slot: string | null = null,
  ): void {
    this.frames.push({ next, block, slot, ...how });
  }
}

/** All units of a block, in page order. */
function collect({ content }: KnownBlock, units: Unit[]): void {
  for (const part of content) {
    if ('content' in part) collect(part, units);
    else units.push(part);
  }
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

/** The declarative template of an open shadow root, where the DOM does not attach it. */
function templateOf(element: Element): (ParentNode & Node) | null {
  const first = element.firstElementChild;
  if (first?.localName !== 'template' || first.getAttribute('shadowrootmode') !== 'open')
    return null;
  // Some DOMs keep a template's nodes below it, not in its content.
  return first.firstChild ? first : (first as HTMLTemplateElement).content;
}
