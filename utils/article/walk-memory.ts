/**
 * What walks over a living page have found in its blocks, so that the next one need not go through what has not changed.
 * Whoever walks more than once says in between what has changed, by `noteChanges`, or forgets all.
 */
import type { Place, Unit } from './units';

/** A block that was walked through. */
export interface KnownBlock {
  readonly place: Place;
  /** In which place and within which link it stood. */
  readonly outer: Place | null;
  readonly link: Element | null;
  /** What it holds, in page order. */
  readonly content: (Unit | KnownBlock)[];
}

/** What has changed since a walk began. */
interface Changes {
  /** Elements in which something has changed, anywhere below them. */
  readonly touched: WeakSet<Node>;
  /** Nodes that came, or came back: nobody watched them while they were not on the page. */
  readonly added: WeakSet<Node>;
}

/** Elements in one that comes that are asked for a shadow tree; what is larger than this has words, and is read anyway. */
const MOST_INNER = 60;
/** Elements that are looked at again before each walk: hidden ones, and those that may get a shadow tree. */
const MOST_NOTED = 10_000;

const noChanges = (): Changes => ({ touched: new WeakSet(), added: new WeakSet() });

export class WalkMemory {
  private blocks = new WeakMap<Element, KnownBlock>();
  private changes = noChanges();
  private skipped = new Set<Element>();
  private readonly roots = new Set<ShadowRoot>();
  private hosts = new Set<Element>();

  /** The open shadow trees that were walked through. */
  get shadows(): ReadonlySet<ShadowRoot> {
    return this.roots;
  }

  /** Elements of the page's own making that had no open shadow tree, and may get one without any change being seen. */
  get hostsToBe(): ReadonlySet<Element> {
    return this.hosts;
  }

  /** Something has changed in these places; `addedNodes` have come. Costs little, as often as it is called. */
  noteChanges(records: Iterable<{ target: Node; addedNodes: Iterable<Node> }>): void {
    for (const { target, addedNodes } of records) {
      this.touch(target);
      for (const node of addedNodes) {
        this.changes.added.add(node);
        if (node.nodeType === 1) this.noteTrees(node as Element);
      }
    }
  }

  /** Shadow trees that come empty are filled later: whoever watches the page must know of them before they are read. */
  private noteTrees(element: Element): void {
    this.noteTree(element);
    const inner = element.getElementsByTagName('*');
    const count = Math.min(inner.length, MOST_INNER);
    for (let index = 0; index < count; index++) this.noteTree(inner[index]!);
  }

  private noteTree(element: Element): void {
    if (element.shadowRoot) this.roots.add(element.shadowRoot);
    else if (element.localName.includes('-') && this.hosts.size < MOST_NOTED) {
      this.hosts.add(element);
    }
  }

  /** What has changed is not known. */
  forget(): void {
    this.blocks = new WeakMap();
    this.changes = noChanges();
    this.skipped = new Set();
  }

  /**
   * A walk begins.
   * @param isHidden whether the page hides an element by its attributes, whose changes nobody watches.
   */
  begin(isHidden: (element: Element) => boolean): WalkNotes {
    const { skipped, hosts, roots } = this;
    for (const root of roots) if (!root.isConnected) roots.delete(root);
    for (const element of hosts) {
      if (element.shadowRoot) this.touch(element);
      if (element.shadowRoot || !element.isConnected) hosts.delete(element);
    }
    for (const element of skipped) {
      const isStill = isHidden(element);
      if (!isStill) this.touch(element);
      if (!isStill || !element.isConnected) skipped.delete(element);
    }
    const { changes, blocks } = this;
    this.changes = noChanges();
    return new WalkNotes(blocks, changes, skipped, roots, hosts);
  }

  private touch(node: Node): void {
    const { touched } = this.changes;
    for (let at: Node | null = node; at && !touched.has(at); at = outerOf(at)) touched.add(at);
  }
}

/** What one walk knows of those before it, and notes for those to come. */
export class WalkNotes {
  constructor(
    private readonly blocks: WeakMap<Element, KnownBlock>,
    private readonly changes: Changes,
    private readonly skipped: Set<Element>,
    private readonly shadows: Set<ShadowRoot>,
    private readonly hosts: Set<Element>,
  ) {}

  /** Whether nobody can tell what has changed in an element. */
  isNew(element: Element): boolean {
    return this.changes.added.has(element);
  }

  /** What is known of an element, changed or not. */
  of(element: Element): KnownBlock | undefined {
    return this.blocks.get(element);
  }

  isUnchanged(element: Element): boolean {
    return !this.changes.touched.has(element);
  }

  keep(block: KnownBlock): void {
    this.blocks.set(block.place.element, block);
  }

  noteHidden(element: Element): void {
    if (this.skipped.size < MOST_NOTED) this.skipped.add(element);
  }

  noteShadow(root: ShadowRoot): void {
    this.shadows.add(root);
  }

  noteHostToBe(element: Element): void {
    if (this.hosts.size < MOST_NOTED) this.hosts.add(element);
  }
}

/** Out of a shadow tree, to its host. */
function outerOf(node: Node): Node | null {
  return node.parentNode ?? (node as Node & { host?: Element }).host ?? null;
}
