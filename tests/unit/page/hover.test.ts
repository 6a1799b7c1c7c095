// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GRACE, Hover, REST } from '@/utils/page/hover';

/** What lies at a point: the quote left of 100 px, the other right of 200 px. */
const find = (x: number) => (x < 100 ? 'quote' : x > 200 ? 'other' : null);

const open = vi.fn();
const close = vi.fn();
let card: HTMLElement;
let ending: AbortController;
let hover: Hover<string>;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  open.mockClear();
  close.mockClear();
  card = document.createElement('whence-card');
  document.body.append(card);
  ending = new AbortController();
  const isCard = (event: Event) => event.target === card;
  hover = new Hover<string>({ document, find, isCard, open, close, signal: ending.signal });
});

afterEach(() => {
  ending.abort();
  document.body.textContent = '';
  vi.useRealTimers();
});

function send(
  type: string,
  x: number,
  { on = document.body as Element, trusted = true, ...init } = {},
) {
  const event = new PointerEvent(type, { bubbles: true, clientX: x, clientY: 0, ...init });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  on.dispatchEvent(event);
}

const rest = () => vi.advanceTimersByTime(REST + 20);
const grace = () => vi.advanceTimersByTime(GRACE + 40);

describe('Hover', () => {
  it('opens after a rest, not in passing', () => {
    send('pointermove', 50);
    vi.advanceTimersByTime(REST - 50);
    send('pointermove', 150);
    rest();
    expect(open).not.toHaveBeenCalled();
    send('pointermove', 50);
    rest();
    expect(open).toHaveBeenCalledExactlyOnceWith('quote', 50, 0);
  });

  it('closes when the pointer has left for a while', () => {
    send('pointermove', 50);
    rest();
    send('pointermove', 150);
    vi.advanceTimersByTime(GRACE - 50);
    expect(close).not.toHaveBeenCalled();
    grace();
    expect(close).toHaveBeenCalledOnce();
  });

  it('stays while the pointer is in the card or comes back in time', () => {
    send('pointermove', 50);
    rest();
    send('pointermove', 150);
    vi.advanceTimersByTime(GRACE / 2);
    send('pointermove', 150, { on: card });
    grace();
    expect(close).not.toHaveBeenCalled();
    send('pointermove', 150);
    vi.advanceTimersByTime(GRACE / 2);
    send('pointermove', 60);
    grace();
    expect(close).not.toHaveBeenCalled();
  });

  it('stays where the pointer reaches the card within one frame of leaving the quote', () => {
    send('pointermove', 50);
    rest();
    send('pointermove', 150);
    send('pointermove', 150, { on: card });
    grace();
    expect(close).not.toHaveBeenCalled();
  });

  it('goes over to another quote', () => {
    send('pointermove', 50);
    rest();
    send('pointermove', 250);
    rest();
    expect(open).toHaveBeenLastCalledWith('other', 250, 0);
    grace();
    expect(close).not.toHaveBeenCalled();
  });

  it('ignores events made by the page, and moves with a pressed button', () => {
    send('pointermove', 50, { trusted: false });
    rest();
    send('pointermove', 50, { buttons: 1 } as object);
    rest();
    expect(open).not.toHaveBeenCalled();
  });

  it('closes at a press outside, not at one in the card', () => {
    send('pointermove', 50);
    rest();
    send('pointerdown', 0, { on: card });
    expect(close).not.toHaveBeenCalled();
    send('pointerdown', 150);
    expect(close).toHaveBeenCalledOnce();
  });

  it('leaves a pinned card alone', () => {
    hover.adopt('quote', true);
    send('pointermove', 250);
    rest();
    grace();
    expect(open).not.toHaveBeenCalled();
    expect(close).not.toHaveBeenCalled();
  });

  it('opens at a tap of a finger, but not on a link', () => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    document.body.append(link);
    send('click', 50, { on: link, pointerType: 'touch' } as object);
    expect(open).not.toHaveBeenCalled();
    send('click', 50, { pointerType: 'touch' } as object);
    expect(open).toHaveBeenCalledOnce();
  });

  it('is deaf after its end', () => {
    ending.abort();
    send('pointermove', 50);
    rest();
    expect(open).not.toHaveBeenCalled();
  });
});
