/** Everything that Whence does in one document: reads it, paints the highlights, shows the card, answers messages. */
import { browser } from 'wxt/browser';
import { embeddedText } from '@/utils/check/embedded';
import type { PageState } from '@/utils/messaging';
import { answer, messageOf, sendToBackground, toPage } from '@/utils/messaging';
import type { AnnotatedPage } from '@/utils/model';
import { Follower } from '@/utils/page/follow';
import { highlightNames } from '@/utils/page/highlights';
import { removeLeftovers } from '@/utils/page/leftovers';
import { Positions } from '@/utils/page/ranges';
import { isMostlyGone } from '@/utils/page/relevance';
import { onReturn } from '@/utils/put-away';
import type { Settings } from '@/utils/storage/settings';
import { defaultSettings, settings } from '@/utils/storage/settings';
import { hindranceOn } from '@/utils/storage/sites';
import { readAgainAfterPause } from './after-pause';
import type { Reading } from './article-reader';
import { ArticleReader } from './article-reader';
import { CardControl } from './card-control';
import { entriesOf, isWhole } from './entry';
import type { FirstReading } from './first-reading';
import type { BringCard } from './late-card';
import { OwnCorrections } from './own-corrections';
import { Painter } from './painter';
import { partAround, partOf } from './part-of-page';

export interface AnnotatorOptions {
  readonly bringCard: BringCard;
  /** The one element to be read, where it is not for Whence to find the article. */
  readonly only?: Element | null;
  /** Was begun already. */
  readonly first?: FirstReading;
}

export class Annotator {
  private state: PageState = { state: 'working' };
  /** The text nodes that the article was read from. */
  private nodes: ReadonlySet<Node> = new Set();
  /** Some of them have changed since they were painted. */
  private isDisturbed = false;
  /** Also where it does not read like an article. */
  private anyway = false;
  /** The reading that is going on. */
  private reading: Promise<unknown> | null = null;
  /** The reader does not want it on this page. */
  private hasLeft = false;
  /** What the background was told of last, so that it is not told twice. */
  private reported: PageState | null = null;
  /** What was read last, as it was found. */
  private found: Reading | null = null;
  private chosen: Settings = defaultSettings;
  private readonly ending = new AbortController();
  /** Settles once the reader's choices are known, so that nothing is painted that is not wanted. */
  private readonly ready: Promise<void>;
  private readonly reader: ArticleReader;
  private readonly own: OwnCorrections;
  private readonly painter: Painter;
  private readonly cards: CardControl;
  private readonly follower: Follower;

  private readonly only: Element | null;

  constructor(
    private readonly document: Document,
    { bringCard, only = null, first }: AnnotatorOptions,
  ) {
    this.only = only;
    const { signal } = this.ending;
    const isPrivate = browser.extension.inIncognitoContext;
    const isAlive = () => this.lives();
    removeLeftovers(document, highlightNames);
    this.reader = new ArticleReader(document, first ?? null);
    this.painter = new Painter(document, this.chosen, isAlive, signal);
    this.own = new OwnCorrections({
      isPrivate,
      version: browser.runtime.getManifest().version,
      changed: () => this.take(),
      signal,
    });
    this.cards = new CardControl({
      document,
      isPrivate,
      painter: this.painter,
      own: this.own,
      page: () => (this.lives() ? this.page : null),
      positions: () => this.found && new Positions(this.found.positions),
      embeddedText: (id) => this.embeddedText(id),
      bringCard,
      isAlive,
      signal,
    });
    this.answerMessages();
    // Its badge was taken away with it.
    signal.addEventListener(
      'abort',
      onReturn(() => this.report(true)),
    );
    document.addEventListener('visibilitychange', isAlive, { signal });
    this.ready = settings.read().then((now) => this.obey(now));
    const stopWatching = settings.watch((now) => this.follow(now));
    signal.addEventListener('abort', stopWatching);
    this.follower = new Follower({
      document,
      read: () => this.nodes,
      memory: this.reader.memory,
      ...(first && { changes: first.endWatching() }),
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
    this.ending.abort();
  }

  private answerMessages(): void {
    const nothing = (work: () => void): null => {
      work();
      return null;
    };
    const stopAnswering = answer(toPage, {
      start: ({ anyway }) => this.start(anyway),
      'get-page': () => this.state,
      'go-to': ({ id }) => this.cards.goTo(id),
      step: ({ direction }) => nothing(() => this.cards.step(direction)),
      'embedded-text': ({ id }) => this.embeddedText(id),
      'add-selection': () => this.addSelection(),
      'undo-on-page': ({ correction }) => nothing(() => this.cards.undo(correction)),
      pause: () => nothing(() => this.destroy()),
      leave: () => nothing(() => this.leave()),
      'who-said': () => this.whoSaid(),
    });
    this.ending.signal.addEventListener('abort', stopAnswering);
  }

  private get page(): AnnotatedPage | null {
    return this.state.state === 'annotated' ? this.state.page : null;
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
    // Whoever waits for it below is told where it fails.
    const lookUp = (page: string) => void this.own.follow(page).catch(() => undefined);
    try {
      const part = this.only && partOf(this.only);
      const reading = part
        ? await this.reader.readAlone(part, signal)
        : await this.reader.read(this.anyway, signal, lookUp);
      await this.ready;
      if (!reading || !this.lives()) return 0;
      this.follower.watchShadows();
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
    const nodes = new Set(found.positions.flatMap(({ pieces }) => pieces.map(({ node }) => node)));
    const isSame = isSameState(before, this.state);
    // Most readings of a restless page come to what is painted already.
    const isPainted = !this.isDisturbed && isSameSet(nodes, this.nodes);
    // Words that were put elsewhere are the same ones, and yet their ranges are gone.
    if (isSame && isPainted && this.painter.entries.every(isWhole)) return;
    this.isDisturbed = false;
    this.nodes = nodes;
    this.painter.paint(entriesOf(this.page?.annotations ?? [], found.positions), nodes);
    this.cards.keep();
    if (this.painter.entries.length > 0) this.cards.prepare();
    if (!isSame) this.report(true);
  }

  private embeddedText(id: string): string | null {
    const { article } = this.reader;
    const annotation = this.page?.annotations.find((one) => one.id === id);
    return article && annotation?.origin ? embeddedText(article, annotation.origin.url) : null;
  }

  /** The reader has chosen anew. That the site is paused is known here too: the background may just be ended. */
  private follow(chosen: Settings): void {
    const { hostname } = this.document.location;
    const isPaused = (by: Settings) => hindranceOn(hostname, by) === 'paused';
    if (!isPaused(chosen) || isPaused(this.chosen)) {
      this.obey(chosen);
      return;
    }
    this.destroy();
    readAgainAfterPause(hostname);
  }

  private obey(chosen: Settings): void {
    this.chosen = chosen;
    this.painter.obey(chosen);
    this.cards.obey(chosen);
  }

  /** Words that were read have gone: what was said of them goes with them. (Their highlights did so by themselves.) */
  private lose(): void {
    if (!this.lives()) return;
    this.isDisturbed = true;
    if (isMostlyGone(this.nodes)) this.clear();
    else this.cards.lose();
  }

  /** The document has another address: what the reader wanted of the one before no longer holds. */
  private move(): void {
    this.anyway = false;
    if (this.hasLeft) this.state = { state: 'working' };
    this.hasLeft = false;
  }

  /** Takes everything off this page and keeps away until the reader asks for it. */
  private leave(): void {
    this.hasLeft = true;
    this.clear({ state: 'left' });
  }

  private clear(state: PageState = { state: 'working' }): void {
    this.cards.forget();
    this.painter.clear();
    this.nodes = new Set();
    this.found = null;
    this.state = state;
    this.report(false);
  }

  /** Tells the background; `again` also what it was told before. */
  private report(again: boolean): void {
    if (!again && this.reported && isSameState(this.reported, this.state)) return;
    this.reported = this.state;
    const count = this.page?.annotations.length ?? 0;
    sendToBackground('annotated', { state: this.state.state, count }).catch(() => this.lives());
  }

  /** Of the words that are selected; on a page that is no article, their paragraph alone is read for it. */
  private async whoSaid(): Promise<boolean> {
    const range = selectedRange(this.document);
    if (!range) return false;
    await this.reading;
    if (!this.page && !this.cards.findIn(range)) {
      const around = partAround(range);
      const reading = around && (await this.reader.readAlone(around, this.ending.signal));
      if (reading) this.found = reading;
      if (reading) this.take();
    }
    return this.cards.openAt(range);
  }

  private addSelection(): boolean {
    const range = selectedRange(this.document);
    return range !== null && this.cards.askAt(range);
  }

  /** False, and everything taken off the page, once the extension was updated or removed under it. */
  private lives(): boolean {
    if (this.ending.signal.aborted) return false;
    if (browser.runtime?.id) return true;
    this.destroy();
    return false;
  }
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
