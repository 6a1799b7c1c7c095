// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { firstLook } from './gate-head';
import { first, second, third } from './pages';

function element(name: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function inTree(...content: (string | Node)[]): HTMLElement {
  const host = element('story-part');
  host.attachShadow({ mode: 'open' }).append(...content);
  return host;
}

const story = () => [first, second, third, third].map((text) => element('p', text));

beforeEach(() => {
  history.replaceState(null, '', '/2026/eastern-quay-closes');
  document.head.replaceChildren();
  document.body.replaceChildren(element('h1', 'Eastern quay closes'));
});

test('a page that says it is an article is let through with its text in shadow trees, one in another', () => {
  const meta = element('meta');
  meta.setAttribute('property', 'og:type');
  meta.setAttribute('content', 'article');
  document.head.append(meta);
  expect(firstLook(document) === 'article').toBe(false);
  document.body.append(element('div', inTree(element('div', inTree(...story())))));
  expect(firstLook(document) === 'article').toBe(true);
});

test('a page that says nothing of the kind is not searched for shadow trees', () => {
  document.body.append(inTree(...story()));
  expect(firstLook(document) === 'article').toBe(false);
});
