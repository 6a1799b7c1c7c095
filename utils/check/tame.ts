/**
 * Markup that a parser reads in time linear to its length, whatever it was made to be. Browsers' parsers take minutes for
 * some hundred kilobytes of elements that never end, and cannot be stopped. So a page is taken apart into tags and text
 * here (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) and put together anew: properly nested, not too
 * deep, without what makes elements multiply, and without scripts and styles, which nobody runs.
 */

/** Elements that are open at a time: no page that somebody wrote has a tenth. */
const MOST_OPEN = 200;
/** Tags that are kept, and attributes of each. Behind that, only the text is. */
const MOST_TAGS = 150_000;
const MOST_ATTRIBUTES = 40;
/** UTF-16 units of one text: reading pauses between texts, not within them. */
const LONGEST_TEXT = 20_000;
/** Tags between two pauses. */
const SLICE = 2000;

/** Without content. The last is another name for `img`. */
const voidTags = new Set('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr image'.split(' ')); // prettier-ignore
/** Ended by what follows, in writing or not: the parser sees to that. */
const selfEndingTags = new Set('html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rb rt rp rtc'.split(' ')); // prettier-ignore
/** Parsers open these anew in every paragraph until they end. For reading they are no more than a stretch of words. */
const formattingTags = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));
/** The text of these is no markup. */
const textTags = new Set(['title', 'textarea']);
/** All until their end goes; of drawings, too. */
const skippedTags = new Set('script style xmp iframe noembed noframes svg math'.split(' '));
/** An end tag of words does not end these. */
const wordTags = new Set('a abbr acronym bdi bdo cite data del dfn ins kbd label mark meter output q ruby samp span sub sup time var'.split(' ')); // prettier-ignore

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Behind its ">". */
  readonly to: number;
}

/** Puts markup together anew, in steps. */
export function* tame(html: string): Generator<undefined, string> {
  const out: string[] = [];
  const nest = new Nest(out);
  const ends = new Ends(html);
  let tags = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    nest.text(html.slice(at, open));
    const past = pastRemark(html, open);
    if (past !== null) {
      at = past;
      continue;
    }
    const tag = readTag(html, open);
    if (!tag) {
      out.push('&lt;');
      at = open + 1;
      continue;
    }
    at = tag.to;
    if (++tags % SLICE === 0) yield;
    const { name, isEnd } = tag;
    if (tags > MOST_TAGS) {
      if (skippedTags.has(name) && !isEnd) at = ends.of(name, at);
      // Words of two elements stay two.
      out.push(' ');
    } else if (isEnd) {
      nest.end(name);
    } else if (textTags.has(name)) {
      const [from, to] = [at, ends.of(name, at)];
      at = to;
      nest.titled(tag, html.slice(from, to));
    } else if (skippedTags.has(name)) {
      const end = ends.of(name, at);
      const isDrawing = name === 'svg' || name === 'math';
      if (name === 'script') nest.script(tag, html.slice(at, end));
      if (!isDrawing || end < html.length) at = end;
    } else {
      nest.start(tag);
    }
  }
  if (at < html.length) nest.text(html.slice(at));
  return out.join('');
}

/** Where a comment, a declaration or the like that begins here is over; null where none does. */
function pastRemark(html: string, open: number): number | null {
  const next = html[open + 1];
  const isRemark = next === '!' || next === '?' || (next === '/' && !isLetter(html, open + 2));
  if (!isRemark) return null;
  if (next === '/' && html[open + 2] === undefined) return null;
  const after = (mark: string, from: number) => {
    const found = html.indexOf(mark, from);
    return found < 0 ? html.length : found + mark.length;
  };
  if (!html.startsWith('<!--', open)) return after('>', open + 2);
  // "<!-->" and "<!--->" are whole.
  const short = /-?>/y;
  short.lastIndex = open + 4;
  return short.test(html) ? short.lastIndex : after('-->', open + 4);
}

function isLetter(html: string, at: number): boolean {
  return /^[a-z]$/i.test(html.charAt(at));
}

/** The tag that begins at a "<"; null where none does. What never ends reaches to the end. */
function readTag(html: string, open: number): Tag | null {
  const isEnd = html[open + 1] === '/';
  const begin = open + (isEnd ? 2 : 1);
  if (!isLetter(html, begin)) return null;
  const nameEnd = past(/[^\s/>]*/y, html, begin);
  const attributes: [string, string][] = [];
  let at = nameEnd;
  for (;;) {
    at = past(/[\s/]*/y, html, at);
    if (at >= html.length || html[at] === '>') break;
    const from = at;
    at = past(/.[^\s/>=]*/sy, html, at);
    const attribute = html.slice(from, at);
    let value = '';
    const sign = past(/\s*/y, html, at);
    if (html[sign] === '=') {
      const first = past(/\s*/y, html, sign + 1);
      const quote = html[first];
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, first + 1);
        at = close < 0 ? html.length : close + 1;
        value = html.slice(first + 1, close < 0 ? html.length : close);
      } else {
        at = past(/[^\s>]*/y, html, first);
        value = html.slice(first, at);
      }
    }
    if (attributes.length < MOST_ATTRIBUTES && !isEnd) attributes.push([attribute, value]);
  }
  const name = html.slice(begin, nameEnd).toLowerCase();
  return { name, isEnd, attributes, to: Math.min(at + 1, html.length) };
}

/** Where a pattern that always matches ends. */
function past(pattern: RegExp, html: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(html);
  return pattern.lastIndex;
}

/** Finds end tags of what has no markup in it; never looks twice for one that is not there. */
class Ends {
  private readonly missing = new Set<string>();

  constructor(private readonly html: string) {}

  /** Where the next end tag of that name begins; the end of the text where there is none. */
  of(name: string, from: number): number {
    if (this.missing.has(name)) return this.html.length;
    const pattern = new RegExp(String.raw`</${name}(?=[\s/>])`, 'gi');
    pattern.lastIndex = from;
    const match = pattern.exec(this.html);
    if (!match) this.missing.add(name);
    return match?.index ?? this.html.length;
  }
}

/** Writes tags, each end with the beginning that it belongs to. */
class Nest {
  private readonly open: string[] = [];
  /** Open elements that were not written, being too deep. */
  private deeper = 0;

  constructor(private readonly out: string[]) {}

  text(text: string): void {
    if (text.length <= LONGEST_TEXT) {
      this.out.push(text);
      return;
    }
    for (let at = 0; at < text.length;) {
      const space = text.indexOf(' ', at + LONGEST_TEXT);
      const to = space < 0 || space > at + 2 * LONGEST_TEXT ? at + LONGEST_TEXT : space;
      // Not within a character of two units, nor within a reference ("&amp;").
      const end = Math.min(text.length, space === to ? to : pastReference(text, to));
      this.out.push('<span>', text.slice(at, end), '</span>');
      at = end;
    }
  }

  start({ name: given, attributes }: Tag): void {
    const name = formattingTags.has(given) ? 'span' : given;
    if (!/^[a-z][a-z\d:-]*$/.test(name) || name === 'plaintext') return;
    // A link in a link ends it.
    if (name === 'a' && this.open.includes('a')) this.end('a');
    if (!voidTags.has(name) && !selfEndingTags.has(name)) {
      if (this.open.length >= MOST_OPEN) {
        this.deeper++;
        return;
      }
      this.open.push(name);
    }
    this.out.push(`<${name}${written(attributes)}>`);
  }

  end(given: string): void {
    const name = formattingTags.has(given) ? 'span' : given;
    if (voidTags.has(name)) {
      if (name === 'br') this.out.push('<br>');
    } else if (selfEndingTags.has(name)) {
      if (!/^(?:html|head|body)$/.test(name)) this.out.push(`</${name}>`);
    } else if (this.deeper > 0) {
      this.deeper--;
    } else {
      this.close(name);
    }
  }

  /** Ends the innermost of that name, with all that is open in it. */
  private close(name: string): void {
    // A link ends with all that it holds.
    const isWord = name !== 'a' && wordTags.has(name);
    for (let at = this.open.length - 1; at >= 0; at--) {
      if (this.open[at] === name) {
        for (const one of this.open.splice(at).reverse()) this.out.push(`</${one}>`);
        return;
      }
      if (isWord && !wordTags.has(this.open[at]!)) return;
    }
  }

  /** An element of nothing but text. */
  titled({ name, attributes }: Tag, content: string): void {
    const plain = content.replaceAll('<', '&lt;');
    this.out.push(`<${name}${written(attributes)}>${plain}</${name}>`);
  }

  /** Of scripts only what a page says of itself stays; that there is one is of meaning, too. */
  script({ attributes }: Tag, content: string): void {
    const isData = attributes.some(
      ([name, value]) => name.toLowerCase() === 'type' && /\bjson\b/i.test(value),
    );
    const data = isData ? content.replaceAll('<', String.raw`\u003c`) : '';
    this.out.push(`<script${written(attributes)}>${data}</script>`);
  }
}

/** The next place from `at` on that is within no character, and no reference to one. */
function pastReference(text: string, at: number): number {
  const reference = text.lastIndexOf('&', at);
  const end = reference < at - 40 ? at : past(/&[^\s;&]{0,40};?/y, text, reference);
  const to = Math.max(at, end);
  return /[\udc00-\udfff]/.test(text.charAt(to)) ? to + 1 : to;
}

function written(attributes: Tag['attributes']): string {
  return attributes
    .filter(([name]) => /^[^\s"'<>/=]+$/.test(name))
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
    .join('');
}
