/** The place of the hover card on the page: one element of its own, a closed shadow root, the top layer. */
import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { interfaceLanguage } from '@/utils/i18n';
import { CARD_TAG } from './leftovers';
import type { ColourSet } from '@/utils/storage/settings';
import { sheetFrom } from './sheet';
import type { Tone } from './tone';

/** Distances in CSS px. */
const GAP = 8;
const EDGE = 8;
const LEAST_HEIGHT = 140;

/** Share of the viewport's height up to which all of a quote is kept clear; of a longer one, the part pointed at. */
const KEEP_CLEAR = 0.7;

/** Events by which pages learn of what is typed; `keydown` is kept from them earlier. */
const typing = ['keyup', 'keypress', 'beforeinput', 'input', 'paste', 'copy', 'cut'];

export class CardHost {
  private host: HTMLElement | null = null;
  private place: HTMLElement | null = null;
  private colours: ColourSet = 'distinct';
  private stopUpdates: (() => void) | null = null;

  constructor(
    private readonly document: Document,
    private readonly css: string,
  ) {}

  /** The element to render into. It joins the page when first asked for. */
  content(): HTMLElement {
    if (!this.place) this.create();
    return this.place!;
  }

  /**
   * Shows what was rendered, clear of the quote.
   * @param quote all of the quote's ranges.
   * @param near those of the part that is pointed at.
   */
  show(quote: readonly Range[], near: readonly Range[], tone: Tone): void {
    const place = this.content();
    const host = this.host!;
    place.style.colorScheme = tone;
    if (!host.isConnected) this.document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    this.stopUpdates?.();
    const reference = referenceOf(this.document, quote, near);
    this.stopUpdates = autoUpdate(reference, place, () => void this.position(reference));
  }

  /** Statuses have the same colours in the card as on the page. */
  setColours(colours: ColourSet): void {
    this.colours = colours;
    if (this.place) this.place.dataset.colours = colours;
  }

  hide(): void {
    this.stopUpdates?.();
    this.stopUpdates = null;
    if (this.isShown) this.host!.hidePopover();
  }

  get isShown(): boolean {
    return this.host?.isConnected === true && this.host.matches(':popover-open');
  }

  /** Whether the event happened in the card. (Events from a closed shadow root have its host as target.) */
  holds(event: Event): boolean {
    return this.host !== null && event.target === this.host;
  }

  /** Moves the keyboard into the card. */
  focus(): void {
    this.place?.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    return this.host !== null && this.document.activeElement === this.host;
  }

  destroy(): void {
    this.hide();
    this.host?.remove();
    this.host = null;
    this.place = null;
  }

  private create(): void {
    this.host = this.document.createElement(CARD_TAG);
    this.host.setAttribute('popover', 'manual');
    const root = this.host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [sheetFrom(this.document, this.css)];
    this.place = this.document.createElement('div');
    this.place.className = 'whence place';
    this.place.lang = interfaceLanguage();
    this.place.dataset.colours = this.colours;
    root.append(this.place);
    // What is typed in the card is not for the page: its shortcuts would take it for their own.
    for (const type of typing) root.addEventListener(type, (event) => event.stopPropagation());
    this.document.documentElement.append(this.host);
  }

  private async position(reference: Reference): Promise<void> {
    const place = this.place;
    if (!place) return;
    const { x, y } = await computePosition(reference, place, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({
          fallbackPlacements: ['top-start', 'right', 'left'],
          crossAxis: false,
          padding: EDGE,
        }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply({ availableHeight, elements }) {
            const height = Math.max(LEAST_HEIGHT, availableHeight);
            elements.floating.style.maxHeight = `${Math.floor(height)}px`;
          },
        }),
      ],
    });
    place.style.left = `${Math.round(x)}px`;
    place.style.top = `${Math.round(y)}px`;
  }
}

interface Reference {
  getBoundingClientRect(): DOMRect;
  getClientRects(): DOMRect[];
  contextElement: Element;
}

function referenceOf(
  document: Document,
  quote: readonly Range[],
  near: readonly Range[],
): Reference {
  const rectsOf = (ranges: readonly Range[]) =>
    ranges.flatMap((range) => [...range.getClientRects()]);
  const getClientRects = () => {
    const all = rectsOf(quote);
    const { height } = boundsOf(all);
    return height <= document.documentElement.clientHeight * KEEP_CLEAR ? all : rectsOf(near);
  };
  return {
    getClientRects,
    getBoundingClientRect: () => boundsOf(getClientRects()),
    contextElement: quote[0]?.startContainer.parentElement ?? document.documentElement,
  };
}

function boundsOf(rects: readonly DOMRect[]): DOMRect {
  if (rects.length === 0) return new DOMRect();
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
