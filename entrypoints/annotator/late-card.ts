/**
 * The card before its file is there: that is asked for once highlights are painted, or as soon as a card is wanted. What is
 * wanted of it until then is done when it has come, if it is still wanted.
 */
import type { AnnotatedPage, Annotation, Dismissed, Span } from '@/utils/model';
import type { Steps } from '@/utils/steps';
import { finish } from '@/utils/steps';
import type { ColourSet } from '@/utils/storage/settings';
import type { Card, CardHandlers, CardPlace } from '../card/card';

/** Has the card's file brought to the document. @throws where it cannot be had */
export type BringCard = () => Promise<typeof Card>;

export interface LateCardOptions {
  readonly document: Document;
  readonly isPrivate: boolean;
  readonly handlers: CardHandlers;
  readonly bring: BringCard;
  readonly signal: AbortSignal;
}

export class LateCard {
  private card: Card | null = null;
  private coming: Promise<Card | null> | null = null;
  /** What is to be shown when it has come. */
  private awaited: ((card: Card) => void) | null = null;
  private isFocusAwaited = false;
  private colours: ColourSet = 'distinct';
  private hasKey = false;

  constructor(private readonly options: LateCardOptions) {
    const { document, signal } = options;
    // Until the pointer is moved, none can be opened by it.
    const prepare = () => void this.load().then((card) => card?.prepare(signal));
    document.addEventListener('pointermove', prepare, { once: true, passive: true, signal });
    signal.addEventListener('abort', () => {
      this.forget();
      this.card?.destroy();
    });
  }

  /** Has it brought, where it is not there or on its way. @returns null where it cannot be had; the next call tries again */
  load(): Promise<Card | null> {
    this.coming ??= this.bring();
    return this.coming;
  }

  private async bring(): Promise<Card | null> {
    const { document, isPrivate, handlers, bring, signal } = this.options;
    try {
      const Card = await bring();
      if (signal.aborted) return null;
      const card = new Card(document, isPrivate, handlers);
      card.setColours(this.colours);
      card.setKey(this.hasKey);
      this.card = card;
      this.awaited?.(card);
      if (this.isFocusAwaited) card.focus();
      return card;
    } catch {
      // The extension was updated under it, or the browser has ended its background: what was wanted is lost.
      this.coming = null;
      return null;
    } finally {
      this.forget();
    }
  }

  private forget(): void {
    this.awaited = null;
    this.isFocusAwaited = false;
  }

  private show(work: (card: Card) => void): void {
    if (this.card) {
      work(this.card);
      return;
    }
    this.awaited = work;
    void this.load();
  }

  /** In steps: it is there after the last, or once its file has come. */
  *showing(page: AnnotatedPage, annotation: Annotation, place: CardPlace): Steps<void> {
    if (this.card) yield* this.card.showing(page, annotation, place);
    else this.show((card) => finish(card.showing(page, annotation, place)));
  }

  showDismissed(dismissed: Dismissed, place: CardPlace): void {
    this.show((card) => card.showDismissed(dismissed, place));
  }

  showNobody(place: CardPlace, onAdd: (() => void) | null): void {
    this.show((card) => card.showNobody(place, onAdd));
  }

  showMissed(page: AnnotatedPage, span: Span, place: CardPlace): void {
    this.show((card) => card.showMissed(page, span, place));
  }

  /** It is there, or will be. */
  get isShown(): boolean {
    return this.card ? this.card.isShown : this.awaited !== null;
  }

  get isEditing(): boolean {
    return this.card?.isEditing ?? false;
  }

  stopEditing(): void {
    this.card?.stopEditing();
  }

  setColours(colours: ColourSet): void {
    this.colours = colours;
    this.card?.setColours(colours);
  }

  setKey(hasKey: boolean): void {
    this.hasKey = hasKey;
    this.card?.setKey(hasKey);
  }

  hide(): void {
    this.forget();
    this.card?.hide();
  }

  holds(event: Event): boolean {
    return this.card?.holds(event) ?? false;
  }

  focus(): void {
    if (this.card) this.card.focus();
    else this.isFocusAwaited = this.awaited !== null;
  }

  get hasFocus(): boolean {
    return this.card?.hasFocus ?? false;
  }
}
