// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { directionOf, isTyping, stepFrom } from '@/utils/page/keys';

const key = (key: string, modifiers: KeyboardEventInit = { altKey: true, shiftKey: true }) =>
  new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...modifiers });

describe('directionOf', () => {
  it('takes Alt+Shift with an arrow and nothing else', () => {
    expect(directionOf(key('ArrowDown'))).toBe('next');
    expect(directionOf(key('ArrowUp'))).toBe('previous');
    expect(directionOf(key('ArrowLeft'))).toBeNull();
    expect(directionOf(key('ArrowDown', { altKey: true }))).toBeNull();
    expect(
      directionOf(key('ArrowDown', { altKey: true, shiftKey: true, ctrlKey: true })),
    ).toBeNull();
  });
});

describe('isTyping', () => {
  it.each([
    ['input', true],
    ['textarea', true],
    ['p', false],
  ])('%s', (name, typing) => {
    const element = document.createElement(name);
    document.body.append(element);
    let seen: boolean | undefined;
    addEventListener('keydown', (event) => (seen = isTyping(event)), { once: true });
    element.dispatchEvent(key('ArrowDown'));
    expect(seen).toBe(typing);
  });
});

describe('stepFrom', () => {
  it('goes around the ends', () => {
    expect(stepFrom(null, 'next', 3)).toBe(0);
    expect(stepFrom(null, 'previous', 3)).toBe(2);
    expect(stepFrom(2, 'next', 3)).toBe(0);
    expect(stepFrom(0, 'previous', 3)).toBe(2);
    expect(stepFrom(1, 'next', 3)).toBe(2);
  });
});
