/** Everything that Whence does in one document: reads it, paints the highlights, shows the card, answers messages. */
import { browser } from 'wxt/browser';
import { annotate } from '@/utils/annotate';
import type { BlockPosition } from '@/utils/article/positions';
import { readArticle } from '@/utils/article/read';
import { languageFor } from '@/utils/language/languages';
import type { Direction, PageState } from '@/utils/messaging';
import { answer, messageOf, sendToBackground, toPage } from '@/utils/messaging';
import type { AnnotatedPage, Annotation, Article, VerificationStatus } from '@/utils/model';
import { Highlights } from '@/utils/page/highlights';
import { HitTest } from '@/utils/page/hit-test';
import { Hover } from '@/utils/page/hover';
import { directionOf, isTyping, stepFrom } from '@/utils/page/keys';
import { Positions } from '@/utils/page/ranges';
import { scrollToRange } from '@/utils/page/scroll';
import type { Tone } from '@/utils/page/tone';
import { toneOf } from '@/utils/page/tone';
import { Card } from './card';

/** How long a quote flashes, in ms. Steady, so that nobody is troubled by blinking. */
const FLASH = 2000;

/** Places at which the page's tone is looked up. */
const TONE_SAMPLES = 12;

const statuses: readonly VerificationStatus[] = ['verified', 'unverified', 'disputed', 'none'];

/** An annotation with its places on the page. */
interface Entry {
  readonly annotation: Annotation;
  /** Ranges of each segment of the content. */
  readonly segments: readonly (readonly Range[])[];
  /** All of them. */
  readonly ranges: readonly Range[];
  /** Ranges of the cue, the speaker and the channels. */
  readonly context: readonly Range[];
}

export class Annotator {
  private state: PageState = { state: 'working' };
  private entries: readonly Entry[] = [];
  private shown: Entry | null = null;
  /** The last quote stepped to or shown. */
  private place: Entry | null = null;
  /** What had the focus before the keyboard went into the card; null while it has not. */
  private focusBefore: Element | null = null;
  private tone: Tone = 'light';
  private flashTimer: ReturnType<typeof setTimeout> | undefined;
  private toneFrame: number | undefined;
  private readonly ending = new AbortController();
  private readonly highlights: Highlights;
  private readonly hits: HitTest<Entry>;
  private readonly hover: Hover<Entry>;
  private readonly card: Card;

  constructor(private readonly document: Document) {
    const { signal } = this.ending;
    this.highlights = new Highlights(document);
    this.hits = new HitTest(document);
    this.card = new Card(document);
    this.hover = new Hover<Entry>({
      document,
      find: (x, y) => (this.lives() ? this.hits.find(x, y) : null),
      isCard: (event) => this.card.holds(event),
      open: (entry, x, y) => this.show(entry, segmentAt(entry, x, y)),
      close: () => this.hide(),
      signal,
    });
    const stopAnswering = answer(toPage, {
      start: ({ anyway }) => this.start(anyway),
      'get-page': () => this.state,
      'go-to': ({ id }) => this.goTo(id),
      step: ({ direction }) => this.step(direction),
    });
    signal.addEventListener('abort', stopAnswering);
    const window = document.defaultView!;
    window.addEventListener('keydown', (event) => this.press(event), { capture: true, signal });
    // A page that comes back from the cache has lost its badge.
    window.addEventListener('pageshow', (event) => event.persisted && this.report(), { signal });
    document.addEventListener('focusin', (event) => this.focusMoved(event), { signal });
    document.addEventListener('visibilitychange', () => this.lives(), { signal });
    this.watchTone();
  }

  get isAlive(): boolean {
    return !this.ending.signal.aborted && this.lives();
  }

  /** Takes everything off the page. */
  destroy(): void {
    if (this.ending.signal.aborted) return;
    this.ending.abort();
    clearTimeout(this.flashTimer);
    if (this.toneFrame !== undefined) cancelAnimationFrame(this.toneFrame);
    this.card.destroy();
    this.highlights.destroy();
    this.entries = [];
  }

  /** Reads and annotates the page, once it succeeds; `anyway`: also if it does not read like an article. */
  private start(anyway: boolean): null {
    if (this.state.state !== 'annotated') {
      try {
        this.state = this.annotate(anyway);
      } catch (error) {
        this.state = { state: 'error', error: messageOf(error) };
      }
    }
    this.report();
    return null;
  }

  private annotate(anyway: boolean): PageState {
    const { article, positions } = readArticle(this.document);
    if (!article.info.isArticle && !anyway) return { state: 'not-article' };
    const { lang } = article.info;
    if (lang !== null && !languageFor(lang)) return { state: 'language', lang };
    const page = pageOf(article, annotate(article), this.document.location.href);
    this.paint(page, positions);
    return { state: 'annotated', page };
  }

  private paint(page: AnnotatedPage, blocks: readonly BlockPosition[]): void {
    const positions = new Positions(blocks);
    this.entries = page.annotations.map((annotation) => {
      const segments = annotation.segments.map((segment) => positions.rangesOf(segment));
      const context = [
        annotation.cue,
        annotation.speaker?.mention,
        ...annotation.via.map((channel) => channel.mention),
      ].flatMap((span) => (span ? positions.rangesOf(span) : []));
      return { annotation, segments, ranges: segments.flat(), context };
    });
    for (const entry of this.entries) this.hits.add(entry, entry.ranges);
    this.styleByTone();
    for (const status of statuses) {
      const entries = this.entries.filter(
        (entry) => entry.annotation.verification.status === status,
      );
      this.highlights.set(
        status,
        entries.flatMap((entry) => entry.ranges),
      );
    }
  }

  private report(): void {
    const count = this.state.state === 'annotated' ? this.state.page.annotations.length : 0;
    sendToBackground('annotated', { state: this.state.state, count }).catch(() => this.lives());
  }

  private goTo(id: string): boolean {
    const entry = this.entries.find(({ annotation }) => annotation.id === id);
    if (!entry?.ranges[0]) return false;
    this.close();
    this.place = entry;
    this.bringIntoView(entry);
    return true;
  }

  private step(direction: Direction): null {
    const reachable = this.entries.filter((entry) => entry.ranges.length > 0);
    if (reachable.length === 0) return null;
    const current = this.place ? reachable.indexOf(this.place) : -1;
    const next =
      current >= 0
        ? stepFrom(current, direction, reachable.length)
        : this.firstInDirection(reachable, direction);
    const entry = reachable[next]!;
    if (!this.card.hasFocus) this.focusBefore = this.document.activeElement;
    this.bringIntoView(entry);
    this.show(entry, entry.segments[0] ?? entry.ranges);
    this.hover.pin(entry);
    this.card.focus();
    return null;
  }

  /** The first step goes to what the reader has in view. */
  private firstInDirection(entries: readonly Entry[], direction: Direction): number {
    const below = entries.findIndex((entry) => entry.ranges[0]!.getBoundingClientRect().top >= 0);
    if (below < 0) return stepFrom(null, direction, entries.length);
    return direction === 'next' ? below : stepFrom(below, direction, entries.length);
  }

  private bringIntoView(entry: Entry): void {
    scrollToRange(entry.ranges[0]!);
    this.highlights.style(this.tone);
    this.highlights.set('flash', entry.ranges);
    clearTimeout(this.flashTimer);
    this.flashTimer = setTimeout(() => this.highlights.delete('flash'), FLASH);
  }

  private show(entry: Entry, near: readonly Range[]): void {
    if (!this.lives() || this.state.state !== 'annotated') return;
    this.shown = entry;
    this.place = entry;
    this.styleByTone();
    this.highlights.set('context', entry.context);
    this.card.show(this.state.page, entry.annotation, entry.ranges, near, this.tone);
  }

  private hide(): void {
    this.shown = null;
    this.focusBefore = null;
    this.card.hide();
    this.highlights.delete('context');
  }

  private close(): void {
    this.hover.forget();
    this.hide();
  }

  private press(event: KeyboardEvent): void {
    if (!event.isTrusted || !this.lives()) return;
    if (event.key === 'Escape' && this.shown) {
      const { focusBefore } = this;
      const hadFocus = this.card.hasFocus;
      this.close();
      if (!hadFocus) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
      return;
    }
    const direction = directionOf(event);
    if (!direction || isTyping(event) || this.entries.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.step(direction);
  }

  /** The keyboard has left the card for the page. */
  private focusMoved(event: FocusEvent): void {
    if (this.focusBefore && !this.card.holds(event)) this.close();
  }

  /** Pages change their tone with the system's or by a class or attribute of their root. */
  private watchTone(): void {
    const { signal } = this.ending;
    const look = () => {
      this.toneFrame ??= requestAnimationFrame(() => {
        this.toneFrame = undefined;
        if (this.lives()) this.styleByTone();
      });
    };
    const scheme = this.document.defaultView!.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', look, { signal });
    const observer = new MutationObserver(look);
    observer.observe(this.document.documentElement, { attributes: true });
    if (this.document.body) observer.observe(this.document.body, { attributes: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  private styleByTone(): void {
    if (this.entries.length === 0) return;
    this.tone = toneOf(
      this.entries
        .flatMap((entry) => entry.ranges[0]?.startContainer.parentElement ?? [])
        .slice(0, TONE_SAMPLES),
    );
    this.highlights.style(this.tone);
  }

  /** False, and everything taken off the page, once the extension was updated or removed under it. */
  private lives(): boolean {
    if (this.ending.signal.aborted) return false;
    if (browser.runtime?.id) return true;
    this.destroy();
    return false;
  }
}

function pageOf(article: Article, annotations: Annotation[], href: string): AnnotatedPage {
  const { info, text } = article;
  return { id: info.url ?? href, article: info, text, annotations };
}

/** The ranges of the segment under a point, else of the first. */
function segmentAt(entry: Entry, x: number, y: number): readonly Range[] {
  const holds = ({ left, right, top, bottom }: DOMRect) =>
    x >= left - 2 && x <= right + 2 && y >= top - 4 && y <= bottom + 4;
  return (
    entry.segments.find((ranges) =>
      ranges.some((range) => [...range.getClientRects()].some(holds)),
    ) ??
    entry.segments[0] ??
    []
  );
}
