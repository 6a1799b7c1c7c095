import { expect, it } from 'vitest';
import { pageKeyFor } from '@/utils/corrections/page-key';

it.each([
  ['https://news.example/a#comments', 'https://news.example/a'],
  ['https://news.example/a?utm_source=x&id=7&fbclid=abc#:~:text=b', 'https://news.example/a?id=7'],
  ['https://news.example/a?b=2&a=1', 'https://news.example/a?a=1&b=2'],
  ['https://me:secret@news.example/a', 'https://news.example/a'],
  ['file:///home/me/page.html', 'file:///home/me/page.html'],
])('keeps corrections of %s under %s', (url, key) => {
  expect(pageKeyFor(url)).toBe(key);
});

it.each(['', 'page.html', 'javascript:alert(1)', 'about:blank', 'data:text/html,a'])(
  'knows no page at %j',
  (url) => {
    expect(pageKeyFor(url)).toBeNull();
  },
);
