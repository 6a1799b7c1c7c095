/** Everything that Whence does in one document: reads it, paints the highlights, shows the card, answers messages. */
import { browser } from 'wxt/browser';
import type { CorrectionInput } from '@/components/CorrectionForm';
import type { BlockPosition } from '@/utils/article/positions';
import type { Direction, PageState } from '@/utils/messaging';
import { embeddedText } from '@/utils/check/embedded';
import { answer, messageOf, sendToBackground, toPage } from '@/utils/messaging';
import type { AnnotatedPage, Annotation, Span, VerificationStatus } from '@/utils/model';
import { spanOf } from '@/utils/model';
import { Follower } from '@/utils/page/follow';
import { highlightNames, Highlights } from '@/utils/page/highlights';
import { HitTest } from '@/utils/page/hit-test';
import { Hover } from '@/utils/page/hover';
import { directionOf, isTyping, stepFrom } from '@/utils/page/keys';
import { removeLeftovers } from '@/utils/page/leftovers';
import { Positions } from '@/utils/page/ranges';
import { isMostlyGone } from '@/utils/page/relevance';
import { scrollToRange } from '@/utils/page/scroll';
import type { Settings } from '@/utils/storage/settings';
import { defaultSettings, settings } from '@/utils/storage/settings';
import { hindranceOn } from '@/utils/storage/sites';
import type { Tone } from '@/utils/page/tone';
import { toneOf } from '@/utils/page/tone';
import type { Reading } from './article-reader';
import { ArticleReader } from './article-reader';
import { partAround, partOf } from './part-of-page';
import type { CardPlace } from './card';
import { Card } from './card';
import { OwnCorrections } from './own-corrections';

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

/** An annotation that was dismissed, by a correction. */
interface Dismissal {
  readonly entry: Entry;
  readonly correction: string;
}

export class Annotator {
  private state: PageState = { state: 'working' };
  private entries: readonly Entry[] = [];
  /** The text nodes that the article was read from. */
  private nodes: ReadonlySet<Node> = new Set();
  /** Also where it does not read like an article. */
  private anyway = false;
  /** The reading that is going on. */
  private reading: Promise<unknown> | null = null;
  /** The reader does not want it on this page. */
  private hasLeft = false;
  /** What the background was told of last, so that it is not told twice. */
  private reported: PageState | null = null;
  private shown: Entry | null = null;
  /** What the notice stands for that is shown. */
  private dismissed: Dismissal | null = null;
  /** What was taken back last. */
  private undone: Dismissal | null = null;
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
  private chosen: Settings = defaultSettings;
  /** Settles once the reader's choices are known, so that nothing is painted that is not wanted. */
  private readonly ready: Promise<void>;
  private readonly reader: ArticleReader;
  private readonly own: OwnCorrections;
  /** What was read last, as it was found. */
  private found: Reading | null = null;
  private readonly follower: Follower;

  /** @param only the one element to be read, where it is not for Whence to find the article */
  constructor(
    private readonly document: Document,
    private readonly only: Element | null = null,
  ) {
    const { signal } = this.ending;
    removeLeftovers(document, highlightNames);
    this.reader = new ArticleReader(document);
    this.highlights = new Highlights(document, this.chosen);
    this.hits = new HitTest(document);
    const isPrivate = browser.extension.inIncognitoContext;
    this.own = new OwnCorrections({
      isPrivate,
      version: browser.runtime.getManifest().version,
      changed: () => this.take(),
      signal,
    });
    this.card = new Card(document, isPrivate, {
      close: () => this.closeAndReturn(),
      editing: (isEditing) => this.hover.hold(isEditing),
      correct: (annotation, input) =>
        this.onPage((page) => this.own.correct(page, annotation, input)),
      dismiss: (annotation) => this.onPage((page) => this.dismiss(page, annotation)),
      add: (span, input) => this.onPage((page) => this.add(page, span, input)),
      undo: (correction) => this.undo(correction),
      embeddedText: (annotation) => this.embeddedText(annotation.id),
    });
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
      'embedded-text': ({ id }) => this.embeddedText(id),
      'add-selection': () => this.addSelection(),
      'undo-on-page': ({ correction }) => this.undo(correction),
      pause: () => this.pause(),
      leave: () => this.leave(),
      'who-said': () => this.whoSaid(),
    });
    signal.addEventListener('abort', stopAnswering);
    const window = document.defaultView!;
    window.addEventListener('keydown', (event) => this.press(event), { capture: true, signal });
    // A page that comes back from the cache has lost its badge.
    window.addEventListener('pageshow', (event) => event.persisted && this.report(true), { signal }); // prettier-ignore
    document.addEventListener('focusin', (event) => this.focusMoved(event), { signal });
    document.addEventListener('visibilitychange', () => this.lives(), { signal });
    this.ready = settings.read().then((now) => this.obey(now));
    const stopWatching = settings.watch((now) => this.follow(now));
    signal.addEventListener('abort', stopWatching);
    this.watchTone();
    this.follower = new Follower({
      document,
      read: () => this.nodes,
      refresh: () => this.refresh(),
      lost: () => this.lose(),
      moved: () => this.move(),
      signal,
    });
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

  /**
   * Reads and annotates the page, whether or not anybody sees it yet.
   * @param anyway also if it does not read like an article.
   */
  private async start(anyway: boolean): Promise<null> {
    if (anyway) {
      this.anyway = true;
      this.hasLeft = false;
    }
    await this.reading;
    const isDone = this.state.state === 'annotated' || (this.state.state === 'not-article' && !anyway); // prettier-ignore
    if (!isDone) await this.refresh();
    this.report(true);
    return null;
  }

  /** Reads the page again. Never fails: that something went wrong is a state too. */
  async refresh(): Promise<{ cost: number; isDifferent: boolean }> {
    await this.reading;
    const { state, nodes } = this;
    const reading = this.read();
    this.reading = reading;
    const cost = await reading;
    this.reading = null;
    this.report(false);
    return { cost, isDifferent: !isSameState(state, this.state) || !isSameSet(nodes, this.nodes) };
  }

  /** @returns what that has cost, in ms of script time. */
  private async read(): Promise<number> {
    const { signal } = this.ending;
    if (!this.lives() || this.hasLeft) return 0;
    try {
      await this.ready;
      const part = this.only && partOf(this.only);
      const reading = part
        ? await this.reader.readAlone(part, signal)
        : await this.reader.read(this.anyway, signal);
      if (!reading || !this.lives()) return 0;
      if (reading.state.state === 'annotated') await this.own.follow(reading.state.page.id);
      if (this.hasLeft) return 0;
      const begin = performance.now();
      this.found = reading;
      this.take();
      return reading.cost + performance.now() - begin;
    } catch (error) {
      this.found = null;
      if (this.lives()) this.state = { state: 'error', error: messageOf(error) };
      return 0;
    }
  }

  /** What was found, with the reader's corrections on top: painted, and reported where these have changed. */
  private take(): void {
    const { found } = this;
    if (!found || !this.lives()) return;
    const before = this.state;
    this.state =
      found.state.state === 'annotated'
        ? { state: 'annotated', page: this.own.apply(found.state.page) }
        : found.state;
    this.paint(found.positions);
    if (!isSameState(before, this.state)) this.report(true);
  }

  private embeddedText(id: string): string | null {
    const { article } = this.reader;
    const origin = this.entries.find(({ annotation }) => annotation.id === id)?.annotation.origin;
    return article && origin ? embeddedText(article, origin.url) : null;
  }

  private paint(blocks: readonly BlockPosition[]): void {
    const annotations = this.state.state === 'annotated' ? this.state.page.annotations : [];
    const positions = new Positions(blocks);
    this.nodes = new Set(blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node)));
    const shadows = shadowsOf(this.nodes);
    this.follower.watchShadows(shadows);
    this.highlights.setShadows(shadows);
    this.entries = annotations.map((annotation) => {
      const segments = annotation.segments.map((segment) => positions.rangesOf(segment));
      const context = [
        annotation.cue,
        annotation.speaker?.mention,
        ...annotation.via.map((channel) => channel.mention),
      ].flatMap((span) => (span ? positions.rangesOf(span) : []));
      return { annotation, segments, ranges: segments.flat(), context };
    });
    this.highlight();
    this.keepCard();
    if (this.dismissed) this.showNotice(this.dismissed);
  }

  /** Highlights what the reader wants to see; the rest can still be stepped to and is in the list. */
  private highlight(): void {
    const { shownStatuses, shownTypes } = this.chosen;
    const wanted = this.entries.filter(
      ({ annotation: { type, verification } }) =>
        shownTypes.includes(type) && shownStatuses.includes(verification.status),
    );
    this.hits.clear();
    for (const entry of wanted) this.hits.add(entry, entry.ranges);
    this.styleByTone();
    for (const status of statuses) {
      const entries = wanted.filter((entry) => entry.annotation.verification.status === status);
      this.highlights.set(
        status,
        entries.flatMap((entry) => entry.ranges),
      );
    }
  }

  /** The reader has chosen anew. That the site is paused is known here too: the background may just be ended. */
  private follow(chosen: Settings): void {
    const { hostname } = this.document.location;
    const isPaused = (by: Settings) => hindranceOn(hostname, by) === 'paused';
    if (isPaused(chosen) && !isPaused(this.chosen)) this.destroy();
    else this.obey(chosen);
  }

  private obey(chosen: Settings): void {
    this.chosen = chosen;
    this.highlights.setLook(chosen);
    this.card.setColours(chosen.colours);
    this.card.setKey(chosen.factCheckKey !== null);
    this.highlight();
  }

  private pause(): null {
    this.destroy();
    return null;
  }

  /** After another reading: the open card and the place of the keyboard stay with the same annotation. */
  private keepCard(): void {
    const sameAs = (old: Entry | null) =>
      this.entries.find(({ annotation }) => annotation.id === old?.annotation.id) ?? null;
    const { shown } = this;
    this.place = sameAs(this.place);
    const entry = sameAs(shown);
    if (!shown || this.state.state !== 'annotated') return;
    if (!entry?.ranges[0]) {
      this.close();
      if (shown.annotation.id === this.undone?.entry.annotation.id) this.showNotice(this.undone);
      return;
    }
    const isSame = JSON.stringify(entry.annotation) === JSON.stringify(shown.annotation);
    this.hover.follow(entry);
    if (isSame && shown.ranges.every(isWhole)) {
      // Same words in the same place: nothing to be seen of the change.
      this.shown = entry;
      return;
    }
    this.show(entry, entry.segments[0] ?? entry.ranges);
  }

  /** Words that were read have gone: what was said of them goes with them. (Their highlights did so by themselves.) */
  private lose(): void {
    if (!this.lives()) return;
    if (isMostlyGone(this.nodes)) this.clear();
    else if (this.shown && !this.shown.ranges.every(isWhole)) this.close();
  }

  /** The document has another address: what the reader wanted of the one before no longer holds. */
  private move(): void {
    this.anyway = false;
    if (this.hasLeft) this.state = { state: 'working' };
    this.hasLeft = false;
  }

  /** Takes everything off this page and keeps away until the reader asks for it. */
  private leave(): null {
    this.hasLeft = true;
    this.clear({ state: 'left' });
    return null;
  }

  private clear(state: PageState = { state: 'working' }): void {
    this.close();
    for (const status of statuses) this.highlights.delete(status);
    this.hits.clear();
    this.entries = [];
    this.nodes = new Set();
    this.found = null;
    this.place = null;
    this.state = state;
    this.report(false);
  }

  /** Tells the background; `again` also what it was told before. */
  private report(again: boolean): void {
    if (!again && this.reported && isSameState(this.reported, this.state)) return;
    this.reported = this.state;
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
    this.hover.adopt(entry, true);
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
    const place = { quote: entry.ranges, near, tone: this.tone };
    this.card.show(this.state.page, entry.annotation, place);
  }

  private hide(): void {
    this.shown = null;
    this.dismissed = null;
    this.focusBefore = null;
    this.card.hide();
    this.highlights.delete('context');
  }

  private close(): void {
    this.hover.forget();
    this.hide();
  }

  /** Closes the card; the keyboard, if it is in there, goes back to where it came from. */
  private closeAndReturn(): void {
    const { focusBefore } = this;
    const inCard = this.card.hasFocus;
    this.close();
    if (inCard && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  }

  private onPage(work: (page: AnnotatedPage) => void): void {
    if (this.lives() && this.state.state === 'annotated') work(this.state.page);
  }

  private dismiss(page: AnnotatedPage, annotation: Annotation): void {
    const entry = this.shown;
    const { focusBefore } = this;
    const correction = this.own.dismiss(page, annotation);
    if (!entry || correction === null) return;
    this.focusBefore = focusBefore;
    this.hover.adopt(entry, focusBefore !== null);
    this.showNotice({ entry, correction });
    this.card.focus();
  }

  /** Says that an annotation was dismissed, as long as it is. */
  private showNotice(dismissal: Dismissal): void {
    const list = this.state.state === 'annotated' ? (this.state.page.dismissed ?? []) : [];
    const found = list.find(({ correction }) => correction === dismissal.correction);
    if (!found) return;
    this.dismissed = dismissal;
    this.card.showDismissed(found, this.placeOf(dismissal.entry));
  }

  /** Of the words that are selected; on a page that is no article, their paragraph alone is read for it. */
  private async whoSaid(): Promise<boolean> {
    const range = selectedRange(this.document);
    if (!range) return false;
    const { signal } = this.ending;
    await this.reading;
    const find = () =>
      this.entries.find(({ ranges }) => ranges.some((one) => doOverlap(one, range)));
    if (!find() && this.state.state !== 'annotated') {
      const around = partAround(range);
      const reading = around && (await this.reader.readAlone(around, signal));
      if (reading) this.found = reading;
      if (reading) this.take();
    }
    const entry = find();
    this.close();
    this.focusBefore = this.document.activeElement;
    if (entry) {
      this.show(entry, entry.segments[0] ?? entry.ranges);
      this.hover.adopt(entry, true);
    } else {
      const place = { quote: [range], near: [range], tone: this.tone };
      this.card.showNobody(place, this.wordsIn(range) && (() => void this.addWords(range)));
    }
    this.card.focus();
    return entry !== undefined;
  }

  private addSelection(): boolean {
    const range = selectedRange(this.document);
    return range !== null && this.addWords(range);
  }

  /** Asks who said the words of a range; false where none of them are of the article. */
  private addWords(range: Range): boolean {
    const span = this.wordsIn(range);
    if (!span || !this.found || this.state.state !== 'annotated') return false;
    const quote = new Positions(this.found.positions).rangesOf(span);
    this.close();
    this.focusBefore = this.document.activeElement;
    this.card.showMissed(this.state.page, span, { quote, near: quote, tone: this.tone });
    return true;
  }

  /** The words of the article that a range holds. */
  private wordsIn(range: Range): Span | null {
    if (this.state.state !== 'annotated' || !this.found) return null;
    const { text } = this.state.page;
    const extent = new Positions(this.found.positions).spanOf(range, text);
    return extent && spanOf(text, extent.start, extent.end);
  }

  private add(page: AnnotatedPage, span: Span, input: CorrectionInput): void {
    this.close();
    const id = this.own.add(page, span, input);
    const entry = this.entries.find(({ annotation }) => annotation.corrected?.correction === id);
    if (!entry) return;
    this.show(entry, entry.ranges);
    this.hover.adopt(entry, true);
  }

  private undo(correction: string): null {
    const { dismissed, focusBefore } = this;
    this.dismissed = null;
    this.own.undo(correction);
    if (!dismissed) return null;
    // The notice gives way to what it stood for.
    const id = dismissed.entry.annotation.id;
    const entry = this.entries.find(({ annotation }) => annotation.id === id);
    if (!entry) this.close();
    else {
      this.undone = { entry, correction };
      this.show(entry, entry.segments[0] ?? entry.ranges);
      this.hover.adopt(entry, focusBefore !== null);
    }
    return null;
  }

  private placeOf(entry: Entry): CardPlace {
    return { quote: entry.ranges, near: entry.segments[0] ?? entry.ranges, tone: this.tone };
  }

  private press(event: KeyboardEvent): void {
    if (!event.isTrusted || !this.lives()) return;
    const inCard = this.card.hasFocus;
    // The page's own keys are not meant by what is typed in the card.
    if (inCard) event.stopImmediatePropagation();
    if (event.key === 'Escape' && this.card.isShown) {
      if (inCard) event.preventDefault();
      if (this.card.isEditing && this.shown) this.card.stopEditing();
      else this.closeAndReturn();
      return;
    }
    if (this.card.isEditing) return;
    const direction = directionOf(event);
    if (!direction || isTyping(event) || this.entries.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.step(direction);
  }

  /** The keyboard has left the card for the page. */
  private focusMoved(event: FocusEvent): void {
    if (this.focusBefore && !this.card.isEditing && !this.card.holds(event)) this.close();
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

/** Whether a range still holds words: those of text that was removed or replaced have shrunk to nothing. */
function isWhole(range: Range): boolean {
  return !range.collapsed && range.startContainer.isConnected;
}

function shadowsOf(nodes: ReadonlySet<Node>): Set<ShadowRoot> {
  const roots = new Set<ShadowRoot>();
  for (const node of nodes) {
    const root = node.getRootNode();
    if ('host' in root) roots.add(root as ShadowRoot);
  }
  return roots;
}

function isSameSet(one: ReadonlySet<Node>, other: ReadonlySet<Node>): boolean {
  return one.size === other.size && [...one].every((node) => other.has(node));
}

/** Whether two readings come to the same. */
function isSameState(one: PageState, other: PageState): boolean {
  if (one.state !== 'annotated' || other.state !== 'annotated') return one.state === other.state;
  return one.page.text === other.page.text && one.page.annotations === other.page.annotations;
}

/** What the reader has selected on the page itself. */
function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  return selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

function doOverlap(one: Range, other: Range): boolean {
  return (
    one.compareBoundaryPoints(Range.END_TO_START, other) < 0 &&
    one.compareBoundaryPoints(Range.START_TO_END, other) > 0
  );
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
