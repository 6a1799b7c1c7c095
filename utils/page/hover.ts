/** When a pointer means a quote: it rests on it; it has left when it is neither there nor in the card for a while. */

/** Times in ms. */
export const REST = 150;
export const GRACE = 250;

export interface HoverOptions<T> {
  readonly document: Document;
  /** What lies at a point of the viewport, in CSS px. */
  readonly find: (x: number, y: number) => T | null;
  /** Whether the event happened in the card. */
  readonly isCard: (event: Event) => boolean;
  /** Also given the point of the viewport. */
  readonly open: (target: T, x: number, y: number) => void;
  readonly close: () => void;
  readonly signal: AbortSignal;
}

/** Tells from pointer events which target is meant. Events that a page's script made up are ignored. */
export class Hover<T> {
  private x = 0;
  private y = 0;
  private current: T | null = null;
  private isPinned = false;
  private isHeld = false;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  private graceTimer: ReturnType<typeof setTimeout> | undefined;
  private frame: number | undefined;

  constructor(private readonly options: HoverOptions<T>) {
    const { document, signal } = options;
    const passive = { passive: true, capture: true, signal };
    document.addEventListener('pointermove', (event) => this.move(event), passive);
    document.addEventListener('pointerdown', (event) => this.press(event), passive);
    document.addEventListener('click', (event) => this.tap(event), passive);
    document.addEventListener('scroll', (event) => this.scroll(event), passive);
    // Not in the capturing phase, where those of every element would come by.
    document.documentElement.addEventListener('pointerleave', () => this.leaveWindow(), { signal });
    signal.addEventListener('abort', () => this.stopTimers());
  }

  /** The open target was read anew and is this one now. */
  follow(target: T): void {
    if (this.current !== null) this.current = target;
  }

  /** Opened by other means, as if the pointer had; pinned, it stays until closed. */
  adopt(target: T, isPinned: boolean): void {
    this.stopTimers();
    this.current = target;
    this.isPinned = isPinned;
  }

  /**
   * While held, what is open stays and nothing else opens, whatever the pointer does: the reader is writing. Afterwards it
   * is pinned, since the keyboard is in it still.
   */
  hold(isHeld: boolean): void {
    this.stopTimers();
    if (this.isHeld && !isHeld && this.current !== null) this.isPinned = true;
    this.isHeld = isHeld;
  }

  /** Closed by other means. */
  forget(): void {
    this.stopTimers();
    this.current = null;
    this.isPinned = false;
    this.isHeld = false;
  }

  private get isFixed(): boolean {
    return this.isPinned || this.isHeld;
  }

  private move(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || this.isFixed) return;
    clearTimeout(this.restTimer);
    // A pressed button means selecting or dragging.
    if (event.buttons !== 0) return;
    if (this.options.isCard(event)) {
      // Also a look that is still due: it would be at where the pointer was before.
      this.stopTimers();
      return;
    }
    this.x = event.clientX;
    this.y = event.clientY;
    this.restTimer = setTimeout(() => this.rest(), REST);
    if (this.current !== null) this.checkNextFrame();
  }

  private rest(): void {
    const target = this.options.find(this.x, this.y);
    if (target === null || target === this.current) return;
    this.stay();
    this.current = target;
    this.options.open(target, this.x, this.y);
  }

  /** While the card is open, looks once a frame whether the pointer still is on its quote. */
  private checkNextFrame(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (this.current === null) return;
      if (this.options.find(this.x, this.y) === this.current) this.stay();
      else this.leave();
    });
  }

  private stay(): void {
    clearTimeout(this.graceTimer);
    this.graceTimer = undefined;
  }

  private leaveWindow(): void {
    clearTimeout(this.restTimer);
    this.leave();
  }

  private leave(): void {
    if (this.current === null || this.isFixed) return;
    this.graceTimer ??= setTimeout(() => this.close(), GRACE);
  }

  private scroll(event: Event): void {
    if (this.current !== null && !this.isFixed && !this.options.isCard(event)) {
      this.checkNextFrame();
    }
  }

  private press(event: PointerEvent): void {
    clearTimeout(this.restTimer);
    if (!event.isTrusted || this.isHeld || this.current === null) return;
    if (!this.options.isCard(event)) this.close();
  }

  /** A finger cannot rest above a quote, so it taps. */
  private tap(event: Event): void {
    const { pointerType, clientX, clientY } = event as PointerEvent;
    if (!event.isTrusted || this.isHeld || pointerType !== 'touch') return;
    if (this.options.isCard(event)) return;
    const target = this.options.find(clientX, clientY);
    if (target === null || isInteractive(event.target)) return;
    this.stopTimers();
    this.current = target;
    this.options.open(target, clientX, clientY);
  }

  private close(): void {
    this.forget();
    this.options.close();
  }

  private stopTimers(): void {
    clearTimeout(this.restTimer);
    this.stay();
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }
}

function isInteractive(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href], button, input, select') !== null;
}
