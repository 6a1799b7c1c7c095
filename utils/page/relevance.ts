/** Which changes of a page can matter to what was read from it. Asked for every change, so it looks at little. */

/** Text from this length on may be a part of an article, in UTF-16 units. */
const LEAST_TEXT = 40;

/** Elements that come and go on living pages and hold no words of the page. */
const wordless: ReadonlySet<string> = new Set([
  'script',
  'style',
  'link',
  'meta',
  'noscript',
  'template',
  'iframe',
  'img',
  'picture',
  'svg',
  'video',
  'audio',
  'canvas',
  'input',
  'br',
  'whence-card',
]);

/** So much text at once is looked at wherever it comes. */
const MUCH_TEXT = 400;
/** Nodes of a part that comes that are looked at: all the text of a large one is not put together for its length. */
const MOST_LOOKED_AT = 2000;
/** A place that changed so often without anything coming of it is a ticker, an advertisement, a list of other stories. */
const PATIENCE = 3;

export interface Relevance {
  /** Where something may have to be read anew; empty where nothing has. */
  readonly places: readonly Node[];
  /** Some of the text that was read is gone or has changed. */
  readonly touchesRead: boolean;
}

/** Places of a page that change again and again and are no part of what is read. */
export class Restless {
  private counts = new WeakMap<Node, number>();

  /** Reading because of these places has found nothing new. */
  add(places: Iterable<Node>): void {
    for (const place of places) this.counts.set(place, (this.counts.get(place) ?? 0) + 1);
  }

  has(place: Node): boolean {
    return (this.counts.get(place) ?? 0) >= PATIENCE;
  }

  forget(): void {
    this.counts = new WeakMap();
  }
}

/**
 * @param records what has changed.
 * @param read the text nodes that the article was read from.
 */
export function relevanceOf(
  records: readonly MutationRecord[],
  read: ReadonlySet<Node>,
  restless: Restless,
): Relevance {
  const places = new Set<Node>();
  let touchesRead = false;
  let removes = false;
  for (const { type, target, addedNodes, removedNodes } of records) {
    const least = restless.has(target) ? MUCH_TEXT : LEAST_TEXT;
    if (type === 'characterData') {
      if (read.has(target)) touchesRead = true;
      if (read.has(target) || isProse(target, least)) places.add(target);
      continue;
    }
    for (const node of removedNodes) removes ||= mayHoldWords(node);
    if (places.has(target)) continue;
    for (const node of addedNodes) {
      if (isProse(node, least) || (isText(node) && isAmong(target, read))) {
        places.add(target);
        break;
      }
    }
  }
  // The loss of words is seen by what is gone: the record's nodes may have been put back elsewhere.
  const gone = removes ? firstGone(read) : null;
  if (gone) places.add(gone);
  return { places: [...places], touchesRead: touchesRead || gone !== null };
}

/** Whether the text that was read has left the page for the most part, as where another article has taken its place. */
export function isMostlyGone(read: ReadonlySet<Node>): boolean {
  let gone = 0;
  for (const node of read) if (!node.isConnected) gone++;
  return gone * 2 > read.size;
}

function firstGone(read: ReadonlySet<Node>): Node | null {
  for (const node of read) if (!node.isConnected) return node;
  return null;
}

const isText = (node: Node) => node.nodeType === 3;

function mayHoldWords(node: Node): boolean {
  if (isText(node)) return true;
  return node.nodeType === 1 && !wordless.has((node as Element).localName) && node.hasChildNodes();
}

function isProse(node: Node, least: number): boolean {
  if (isText(node)) {
    const text = node as Text;
    return text.length >= least && !wordless.has(text.parentElement?.localName ?? '');
  }
  const { shadowRoot } = node as Element;
  if (shadowRoot && hasText(shadowRoot, least)) return true;
  return mayHoldWords(node) && hasText(node, least);
}

/** Whether so many UTF-16 units of text are in a node, or so many nodes that it shall be read to find out. */
function hasText(root: Node, least: number): boolean {
  let length = 0;
  let nodes = 0;
  let node: Node | null = root;
  while (node) {
    if (isText(node)) length += (node as Text).length;
    if (length >= least || ++nodes > MOST_LOOKED_AT) return true;
    let next: Node | null = node.firstChild;
    for (; !next && node && node !== root; node = node.parentNode) next = node.nextSibling;
    node = next;
  }
  return false;
}

/** Whether words stand beside text that was read: a number of a sentence that was replaced. */
function isAmong(parent: Node, read: ReadonlySet<Node>): boolean {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (read.has(node)) return true;
  }
  return false;
}
