/** Which quote the card is open at, how it came to be, and what the reader does in it. */
import type { CorrectionInput } from '@/components/CorrectionForm';
import type { Direction } from '@/utils/messaging';
import type { AnnotatedPage, Annotation, Span } from '@/utils/model';
import { spanOf } from '@/utils/model';
import { Hover } from '@/utils/page/hover';
import { directionOf, isTyping, stepFrom } from '@/utils/page/keys';
import type { Positions } from '@/utils/page/ranges';
import { scrollToRange } from '@/utils/page/scroll';
import type { Settings } from '@/utils/storage/settings';
import type { Steps } from '@/utils/steps';
import { finish, inSlices, ONE_STEP } from '@/utils/steps';
import type { CardHandlers, CardPlace } from '../card/card';
import type { Entry } from './entry';
import { beginningOf, isWhole, overlaps, segmentAt } from './entry';
import type { BringCard } from './late-card';
import { LateCard } from './late-card';
import type { OwnCorrections } from './own-corrections';
import type { Painter } from './painter';

/** How long the card's file waits for a busy page, in ms. */
const LONGEST_WAIT = 2000;

export interface CardControlOptions {
  readonly document: Document;
  readonly isPrivate: boolean;
  readonly painter: Painter;
  readonly own: OwnCorrections;
  /** What is shown of the page; null where nothing is, or no longer may be. */
  readonly page: () => AnnotatedPage | null;
  /** Where the words of the article stand. */
  readonly positions: () => Positions | null;
  readonly embeddedText: (id: string) => string | null;
  readonly bringCard: BringCard;
  /** False once the extension was updated or removed under it. */
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
}

/** An annotation that was dismissed, by a correction. */
interface Dismissal {
  readonly entry: Entry;
  readonly correction: string;
}

export class CardControl {
  private shown: Entry | null = null;
  /** What the notice stands for that is shown. */
  private dismissed: Dismissal | null = null;
  /** What was taken back last. */
  private undone: Dismissal | null = null;
  /** The last quote stepped to or shown. */
  private place: Entry | null = null;
  /** What had the focus before the keyboard went into the card; null while it has not. */
  private focusBefore: Element | null = null;
  /** Of the card that is on its way. */
  private coming: AbortController | null = null;
  private readonly card: LateCard;
  private readonly hover: Hover<Entry>;

  constructor(private readonly options: CardControlOptions) {
    const { document, isPrivate, painter, own, page, embeddedText, bringCard, signal } = options;
    const onPage = (work: (shown: AnnotatedPage) => void) => {
      const shown = page();
      if (shown) work(shown);
    };
    const handlers: CardHandlers = {
      close: () => this.closeAndReturn(),
      editing: (isEditing) => this.hover.hold(isEditing),
      correct: (annotation, input) => onPage((shown) => own.correct(shown, annotation, input)),
      dismiss: (annotation) => onPage((shown) => this.dismiss(shown, annotation)),
      add: (span, input) => onPage((shown) => this.add(shown, span, input)),
      undo: (correction) => this.undo(correction),
      embeddedText: ({ id }) => embeddedText(id),
    };
    this.card = new LateCard({ document, isPrivate, handlers, bring: bringCard, signal });
    this.hover = new Hover<Entry>({
      document,
      find: (x, y) => (page() ? painter.find(x, y) : null),
      isCard: (event) => this.card.holds(event),
      open: (entry, x, y) => this.approach(entry, segmentAt(entry, x, y)),
      close: () => this.hide(),
      signal,
    });
    const window = document.defaultView!;
    window.addEventListener('keydown', (event) => this.press(event), { capture: true, signal });
    document.addEventListener('focusin', (event) => this.focusMoved(event), { signal });
    signal.addEventListener('abort', () => this.coming?.abort());
  }

  /** Has the card ready for when the reader wants it, once the page has nothing else to do. */
  prepare(): void {
    requestIdleCallback(() => void this.card.load(), { timeout: LONGEST_WAIT });
  }

  obey({ colours, factCheckKey }: Settings): void {
    this.card.setColours(colours);
    this.card.setKey(factCheckKey !== null);
  }

  /** After another reading: what is open and the place of the keyboard stay with the same annotation. */
  keep(): void {
    this.keepCard();
    if (this.dismissed) this.showNotice(this.dismissed);
  }

  private keepCard(): void {
    const sameAs = (old: Entry | null) => this.entryOf(old?.annotation.id);
    const { shown } = this;
    this.place = sameAs(this.place);
    const entry = sameAs(shown);
    if (!shown || !this.options.page()) return;
    if (!entry?.ranges[0]) {
      this.close();
      if (shown.annotation.id === this.undone?.entry.annotation.id) this.showNotice(this.undone);
      return;
    }
    const isSame = JSON.stringify(entry.annotation) === JSON.stringify(shown.annotation);
    this.hover.follow(entry);
    if (isSame && isWhole(shown)) {
      // Same words in the same place: nothing to be seen of the change.
      this.shown = entry;
      return;
    }
    this.show(entry);
  }

  /** Words have gone from the page, and the card with them, if it was about these. */
  lose(): void {
    if (this.shown && !isWhole(this.shown)) this.close();
  }

  /** The page has become another one. */
  forget(): void {
    this.close();
    this.place = null;
  }

  close(): void {
    this.hover.forget();
    this.hide();
  }

  /** @returns whether there is such an annotation on the page */
  goTo(id: string): boolean {
    const entry = this.entryOf(id);
    if (!entry?.ranges[0]) return false;
    this.close();
    this.place = entry;
    this.bringIntoView(entry);
    return true;
  }

  step(direction: Direction): void {
    const reachable = this.options.painter.entries.filter((entry) => entry.ranges.length > 0);
    if (reachable.length === 0) return;
    const current = this.place ? reachable.indexOf(this.place) : -1;
    const next =
      current >= 0
        ? stepFrom(current, direction, reachable.length)
        : firstInDirection(reachable, direction);
    const entry = reachable[next]!;
    if (!this.card.hasFocus) this.focusBefore = this.options.document.activeElement;
    this.bringIntoView(entry);
    this.show(entry);
    this.hover.adopt(entry, true);
    this.card.focus();
  }

  /** The entry with words in a range of the page. */
  findIn(range: Range): Entry | null {
    return this.options.painter.entries.find((entry) => overlaps(entry, range)) ?? null;
  }

  /**
   * Opens at the words that the reader has selected, or says that the page gives them to nobody.
   * @returns whether it gives them to somebody
   */
  openAt(range: Range): boolean {
    const entry = this.findIn(range);
    this.close();
    this.focusBefore = this.options.document.activeElement;
    if (entry) {
      this.show(entry);
      this.hover.adopt(entry, true);
    } else {
      const hasWords = this.wordsIn(range) !== null;
      this.card.showNobody(this.placeAt([range]), hasWords ? () => void this.askAt(range) : null);
    }
    this.card.focus();
    return entry !== null;
  }

  /**
   * Asks who said the words that the reader has selected.
   * @returns whether these are words of the article
   */
  askAt(range: Range): boolean {
    const page = this.options.page();
    const span = this.wordsIn(range);
    if (!page || !span) return false;
    const quote = this.options.positions()!.rangesOf(span);
    this.close();
    this.focusBefore = this.options.document.activeElement;
    this.card.showMissed(page, span, this.placeAt(quote));
    return true;
  }

  /** The words of the article that a range holds. */
  private wordsIn(range: Range): Span | null {
    const text = this.options.page()?.text;
    if (text === undefined) return null;
    const extent = this.options.positions()?.spanOf(range, text) ?? null;
    return extent && spanOf(text, extent.start, extent.end);
  }

  /** Takes a correction back. */
  undo(correction: string): void {
    const { dismissed, focusBefore } = this;
    this.dismissed = null;
    this.options.own.undo(correction);
    if (!dismissed) return;
    // The notice gives way to what it stood for.
    const entry = this.entryOf(dismissed.entry.annotation.id);
    if (!entry) this.close();
    else {
      this.undone = { entry, correction };
      this.show(entry);
      this.hover.adopt(entry, focusBefore !== null);
    }
  }

  private dismiss(page: AnnotatedPage, annotation: Annotation): void {
    const entry = this.shown;
    const { focusBefore } = this;
    const correction = this.options.own.dismiss(page, annotation);
    if (!entry || correction === null) return;
    this.focusBefore = focusBefore;
    this.hover.adopt(entry, focusBefore !== null);
    this.showNotice({ entry, correction });
    this.card.focus();
  }

  /** Says that an annotation was dismissed, as long as it is. */
  private showNotice(dismissal: Dismissal): void {
    const list = this.options.page()?.dismissed ?? [];
    const found = list.find(({ correction }) => correction === dismissal.correction);
    if (!found) return;
    const { entry } = dismissal;
    this.dismissed = dismissal;
    this.card.showDismissed(found, this.placeAt(entry.ranges, beginningOf(entry)));
  }

  private add(page: AnnotatedPage, span: Span, input: CorrectionInput): void {
    this.close();
    const id = this.options.own.add(page, span, input);
    const { entries } = this.options.painter;
    const entry = entries.find(({ annotation }) => annotation.corrected?.correction === id);
    if (!entry) return;
    this.show(entry, entry.ranges);
    this.hover.adopt(entry, true);
  }

  private show(entry: Entry, near?: readonly Range[]): void {
    this.coming?.abort();
    finish(this.showing(entry, near));
  }

  /** Where the pointer rests, the card comes in steps, so that the page gets its turns in between; one that is there changes at once. */
  private approach(entry: Entry, near: readonly Range[]): void {
    if (this.card.isShown) {
      this.show(entry, near);
      return;
    }
    this.coming?.abort();
    const { signal } = (this.coming = new AbortController());
    const come = () => {
      if (!signal.aborted) void inSlices(this.showing(entry, near), signal, { slice: ONE_STEP });
    };
    void this.card.load().then(come);
  }

  private *showing(entry: Entry, near = beginningOf(entry)): Steps<void> {
    const page = this.options.page();
    if (!page) return;
    const { painter } = this.options;
    this.shown = entry;
    this.place = entry;
    painter.style();
    painter.showContext(entry);
    yield;
    yield* this.card.showing(page, entry.annotation, this.placeAt(entry.ranges, near));
  }

  private hide(): void {
    this.coming?.abort();
    this.shown = null;
    this.dismissed = null;
    this.focusBefore = null;
    this.card.hide();
    this.options.painter.showContext(null);
  }

  /** Closes the card; the keyboard, if it is in there, goes back to where it came from. */
  private closeAndReturn(): void {
    const { focusBefore } = this;
    const inCard = this.card.hasFocus;
    this.close();
    if (inCard && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  }

  private bringIntoView(entry: Entry): void {
    scrollToRange(entry.ranges[0]!);
    this.options.painter.flash(entry);
  }

  private entryOf(id: string | undefined): Entry | null {
    return this.options.painter.entries.find(({ annotation }) => annotation.id === id) ?? null;
  }

  private placeAt(quote: readonly Range[], near = quote): CardPlace {
    return { quote, near, tone: this.options.painter.tone };
  }

  private press(event: KeyboardEvent): void {
    if (!event.isTrusted || !this.options.isAlive()) return;
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
    if (!direction || isTyping(event) || this.options.painter.entries.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.step(direction);
  }

  /** The keyboard has left the card for the page. */
  private focusMoved(event: FocusEvent): void {
    if (this.focusBefore && !this.card.isEditing && !this.card.holds(event)) this.close();
  }
}

/** The first step goes to what the reader has in view. */
function firstInDirection(entries: readonly Entry[], direction: Direction): number {
  const below = entries.findIndex((entry) => entry.ranges[0]!.getBoundingClientRect().top >= 0);
  if (below < 0) return stepFrom(null, direction, entries.length);
  return direction === 'next' ? below : stepFrom(below, direction, entries.length);
}
