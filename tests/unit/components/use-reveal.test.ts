// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { reveal } from '@/components/use-reveal';

/** A card from 100 to 300 px, with a button at 250 and what it opens from 280 down. */
function opened(height: number, buttonAt = 250): { part: HTMLElement; scrolled: () => unknown } {
  const card = document.createElement('div');
  card.className = 'card';
  const button = document.createElement('button');
  button.setAttribute('aria-controls', ':r1-why');
  const part = document.createElement('div');
  part.id = ':r1-why';
  card.append(button, part);
  document.body.append(card);
  card.getBoundingClientRect = () => new DOMRect(0, 100, 300, 200);
  button.getBoundingClientRect = () => new DOMRect(0, buttonAt, 60, 24);
  part.getBoundingClientRect = () => new DOMRect(0, 280, 300, height);
  const scrollBy = vi.fn();
  card.scrollBy = scrollBy;
  return { part, scrolled: () => (scrollBy.mock.calls[0] as unknown[] | undefined)?.[0] };
}

beforeEach(() => document.body.replaceChildren());

it('what opens below the last line in view is scrolled to', () => {
  const { part, scrolled } = opened(60);
  reveal(part);
  expect(scrolled()).toEqual({ top: 50 });
});

it('the button that opened it stays in view', () => {
  const { part, scrolled } = opened(900);
  reveal(part);
  expect(scrolled()).toEqual({ top: 140 });
});

it('what is in view already moves nothing, and neither does what has no room', () => {
  const inView = opened(5);
  reveal(inView.part);
  expect(inView.scrolled()).toBeUndefined();
  document.body.replaceChildren();
  const noRoom = opened(60, 105);
  reveal(noRoom.part);
  expect(noRoom.scrolled()).toBeUndefined();
});
