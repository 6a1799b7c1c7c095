/** Shows components in a DOM of their own and does what a reader does. */
import type { VNode } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => act(() => render(null, root)));

export function show(node: VNode): void {
  act(() => render(node, root));
}

export const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

export const words = (selector: string) => all(selector).map((element) => element.textContent);

/** The first one. @throws where there is none */
export function one<E extends HTMLElement = HTMLElement>(selector: string): E {
  const [first] = all(selector);
  if (!first) throw new Error(`there is no ${selector}`);
  return first as E;
}

/** By its words or its label, else by what these begin with. @throws where there is none */
export function button(name: string): HTMLElement {
  const buttons = all('button, a, summary');
  const namesOf = (element: HTMLElement) => [
    element.textContent,
    element.getAttribute('aria-label'),
  ];
  const found =
    buttons.find((element) => namesOf(element).includes(name)) ??
    buttons.find((element) => namesOf(element).some((given) => given?.startsWith(name)));
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

/** A click by the reader, or as a script would make one up. */
export async function press(name: string, isTrusted = true): Promise<MouseEvent> {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(async () => {
    button(name).dispatchEvent(event);
  });
  return event;
}

export function pressKey(target: HTMLElement, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => void target.dispatchEvent(event));
  return event;
}

export function choose(selector: string, value: string): void {
  const field = one<HTMLSelectElement>(selector);
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

export function type(selector: string, value: string): void {
  const field = one<HTMLInputElement>(selector);
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Puts a value into the field that has the label. */
export function fill(label: string, value: string): void {
  const { htmlFor } = all('label').find(
    ({ textContent }) => textContent === label,
  ) as HTMLLabelElement;
  const field = one<HTMLInputElement>(`[id="${htmlFor}"]`);
  (field.localName === 'select' ? choose : type)(`[id="${htmlFor}"]`, value);
}

/** Sends a form as the reader does, or as a script would. */
export async function submit(selector: string, isTrusted = true): Promise<Event> {
  const event = new Event('submit', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(async () => {
    one(selector).dispatchEvent(event);
  });
  return event;
}
