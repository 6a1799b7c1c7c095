/**
 * Follows a living page: says when what was read of it may be out of date. Costs next to nothing where nothing that
 * matters changes, does nothing in a tab that nobody sees, and keeps within a budget where something always changes.
 */
import type { WalkMemory } from '@/utils/article/walk-memory';
import { onReturn } from '@/utils/put-away';
import { watchAddress } from './address';
import { Budget } from './budget';
import { relevanceOf, Restless } from './relevance';

/** How long a page must be quiet before it counts as settled, in ms. */
const QUIET = 120;
/** A page that does not settle is read all the same after this time, in ms. */
const LONGEST = 1000;
/** After a click, something that was hidden may be seen: what it unfolds needs so long, in ms. */
const UNFOLDING = 300;
/** Reading that finds nothing new is charged this many times over, so that a restless page is left alone more and more. */
const IN_VAIN = 3;
/** When elements of the page's own making may have got a shadow tree, which no change of the page shows, in ms. */
const LATE_TREES = [400, 1500, 5000];

export interface FollowOptions {
  readonly document: Document;
  /** The text nodes that the article was read from. */
  readonly read: () => ReadonlySet<Node>;
  /** Of what is read; told of all changes. */
  readonly memory: WalkMemory;
  /** What has changed since the page was read first, where that was before. */
  readonly changes?: readonly MutationRecord[];
  /** Reads again. Gives what that has cost, in ms of script time, and whether anything was different. */
  readonly refresh: () => Promise<{ cost: number; isDifferent: boolean }>;
  /** Text that was read is gone, or is another: called at once, before the page is painted. */
  readonly lost: () => void;
  /** The document has another address now. */
  readonly moved: () => void;
  readonly signal: AbortSignal;
}

export class Follower {
  private readonly budget = new Budget(() => performance.now());
  private readonly observer: MutationObserver;
  /** Shadow trees that are watched too. */
  private readonly shadows = new Set<ShadowRoot>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lateTimer: ReturnType<typeof setTimeout> | undefined;
  private lateLooks = 0;
  /** When the first and the last change came that are not read yet, in ms; null where there is none. */
  private first: number | null = null;
  private last = 0;
  private isReading = false;
  private readonly restless = new Restless();
  /** What made the next reading necessary. */
  private places = new Set<Node>();

  constructor(private readonly options: FollowOptions) {
    const { document, signal } = options;
    this.observer = new MutationObserver((records) => this.look(records));
    document.addEventListener('visibilitychange', () => this.turn(), { signal });
    document.addEventListener('click', (event) => event.isTrusted && this.anew(UNFOLDING), {
      capture: true,
      passive: true,
      signal,
    });
    // It may have been put away in the middle of something.
    const stopReturning = onReturn(() => this.anew());
    const stopWatching = watchAddress(document, () => {
      options.moved();
      options.memory.forget();
      this.anew();
    });
    signal.addEventListener('abort', () => {
      stopWatching();
      stopReturning();
      this.observer.disconnect();
      clearTimeout(this.timer);
      clearTimeout(this.lateTimer);
    });
    if (document.visibilityState !== 'hidden') this.observe();
    if (options.changes) this.look(options.changes);
  }

  /** To be called after each reading: watches the shadow trees there are, into which a document's observer does not see. */
  watchShadows(): void {
    const { memory, document } = this.options;
    for (const root of memory.shadows) {
      if (this.shadows.has(root)) continue;
      this.shadows.add(root);
      if (document.visibilityState !== 'hidden') this.observeIn(root);
    }
    this.lookLate();
  }

  /** Waits for shadow trees that are yet to come. */
  private lookLate(): void {
    const { memory } = this.options;
    const wait = LATE_TREES[this.lateLooks];
    if (wait === undefined || memory.hostsToBe.size === 0 || this.lateTimer !== undefined) return;
    this.lateLooks++;
    this.lateTimer = setTimeout(() => {
      this.lateTimer = undefined;
      if ([...memory.hostsToBe].some(({ shadowRoot }) => shadowRoot !== null)) this.note();
      this.lookLate();
    }, wait);
  }

  /** As `note`, where places that were restless before may hold an article now. */
  private anew(after = 0): void {
    this.restless.forget();
    this.lateLooks = 0;
    this.note(after);
  }

  /** Something has changed, or will have in `after` ms: reads again when the page has settled. */
  private note(after = 0): void {
    if (this.options.signal.aborted) return;
    const now = performance.now() + after;
    this.first ??= now;
    this.last = Math.max(this.last, now);
    this.plan();
  }

  private plan(): void {
    const { document, signal } = this.options;
    if (this.first === null || this.isReading || signal.aborted) return;
    if (document.visibilityState === 'hidden') return;
    // One timer at a time: a page that changes all the time must not have one set anew each time.
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.wait > 0) this.plan();
      else void this.refresh();
    }, this.wait);
  }

  private get wait(): number {
    const due = Math.min(this.last + QUIET, this.first! + LONGEST);
    return Math.max(0, due - performance.now(), this.budget.wait);
  }

  private async refresh(): Promise<void> {
    this.first = null;
    this.isReading = true;
    const { places } = this;
    this.places = new Set();
    try {
      const { cost, isDifferent } = await this.options.refresh();
      this.budget.spend(cost * (isDifferent ? 1 : IN_VAIN));
      if (!isDifferent) this.restless.add(places);
    } finally {
      this.isReading = false;
      this.plan();
    }
  }

  private look(records: readonly MutationRecord[]): void {
    const { memory } = this.options;
    const before = memory.shadows.size + memory.hostsToBe.size;
    memory.noteChanges(records);
    if (memory.shadows.size + memory.hostsToBe.size > before) {
      this.lateLooks = 0;
      this.watchShadows();
    }
    const { places, touchesRead } = relevanceOf(records, this.options.read(), this.restless);
    if (touchesRead) this.options.lost();
    for (const place of places) this.places.add(place);
    if (places.length > 0) this.note();
  }

  /** The tab was hidden or is seen again. */
  private turn(): void {
    if (this.options.signal.aborted) return;
    if (this.options.document.visibilityState === 'hidden') {
      this.observer.disconnect();
      clearTimeout(this.timer);
      this.timer = undefined;
    } else {
      this.options.memory.forget();
      this.observe();
      this.anew();
    }
  }

  private observe(): void {
    this.observeIn(this.options.document);
    for (const root of this.shadows) {
      if (root.isConnected) this.observeIn(root);
      else this.shadows.delete(root);
    }
  }

  private observeIn(root: Node): void {
    this.observer.observe(root, { childList: true, characterData: true, subtree: true });
  }
}
