// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { ElsewhereNote } from '@/components/ElsewhereNote';
import type { Elsewhere } from '@/utils/check/elsewhere';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => act(() => render(null, root)));

const same: Elsewhere = {
  url: 'https://news.example/berths',
  title: 'Berths <b>are</b> safe',
  publisher: 'The Example',
  date: Date.UTC(2026, 4, 4, 12),
  isRead: false,
  otherWords: null,
  otherSpeaker: null,
};
const other: Elsewhere = {
  ...same,
  url: 'https://paper.example/1',
  publisher: null,
  isRead: true,
  otherWords: 'Everybody will keep a berth.',
  otherSpeaker: 'Tom Arden',
};

const show = (...pages: Elsewhere[]) => act(() => render(<ElsewhereNote pages={pages} />, root));
const words = () => root.textContent ?? '';
async function click(isTrusted: boolean): Promise<void> {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(async () => {
    root.querySelector('button')!.dispatchEvent(event);
  });
}

describe('other pages with the quote', () => {
  it('are counted, and what differs is said at once', () => {
    show(same);
    expect(words()).toBe('Also on 1 page you have read');
    show(same, other);
    expect(words()).toBe('Also on 2 pages you have read · other speaker · other wording');
    show();
    expect(words()).toBe('On no other page you have read');
  });

  it('are unfolded by the reader’s own click alone, with links, names and dates', async () => {
    show(same, other);
    await click(false);
    expect(root.querySelector('li')).toBeNull();
    await click(true);
    const rows = [...root.querySelectorAll('li')];
    expect(rows.map((row) => row.querySelector('a')!.href)).toEqual([same.url, other.url]);
    expect(rows[0]!.textContent).toBe('Berths <b>are</b> safe The Example, May 4, 2026');
    expect(rows[1]!.textContent).toContain('paper.example, read May 4, 2026');
    expect(rows[1]!.textContent).toContain('There it is said by: Tom Arden');
    expect(rows[1]!.textContent).toContain('There it reads: Everybody will keep a berth.');
    expect(words()).toContain('does not mean that it was verified');
  });
});
