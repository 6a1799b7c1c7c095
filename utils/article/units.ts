/** The units of running text that a page is read into, and how one is put together from text nodes. */
import { beginsWord } from './letters';
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

const space = /\s/;
/** Characters that are not seen: soft hyphen, zero width space, word joiner, byte order mark, direction marks. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const notPlain = /[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const sentenceEnd = /[.!?…:]["'”’»«“)\]]*\s*$/;
const opensSentence = (text: string) => /^["'“„«‘(]?\p{Lu}/u.test(text);

/** A text node is read up to here, in UTF-16 units: more than all of an article that is annotated. */
const LONGEST_TEXT = 400_000;

/** Collects the text of one unit. */
export class UnitBuilder {
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
    const data = node.length > LONGEST_TEXT ? node.substringData(0, LONGEST_TEXT) : node.data;
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
    if (inHeading && beginsWord(last) && beginsWord(first) && this.text.length > 1) {
      this.pendingSpace = 'break';
    } else if (/[.!?]/.test(last) && opensSentence(next) && this.text.length > 40) {
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

/** Whether a text node has anything that is seen. */
export function hasInk(data: string): boolean {
  for (let index = 0; index < data.length; index++) {
    const character = data[index]!;
    if (!space.test(character) && !unseen.test(character)) return true;
  }
  return false;
}
