/** The keys of an annotated page: Alt+Shift+Down and Up step through the quotes, Escape closes the card. */
import type { Direction } from '@/utils/messaging';

/** Alt+Shift with an arrow is taken by no browser; on macOS it selects by paragraph, in text fields only. */
export function directionOf(event: KeyboardEvent): Direction | null {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'ArrowDown') return 'next';
  if (event.key === 'ArrowUp') return 'previous';
  return null;
}

/** Whether the event belongs to something that one types into. */
export function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

/** Index of the next of `count` entries in a direction, around the ends; `current` null before the first step. */
export function stepFrom(current: number | null, direction: Direction, count: number): number {
  if (current === null) return direction === 'next' ? 0 : count - 1;
  return (current + (direction === 'next' ? 1 : -1) + count) % count;
}
