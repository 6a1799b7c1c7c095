// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { HitTest } from '@/utils/page/hit-test';

/** Text of 10 px a character on one line of 20 px; happy-dom lays nothing out. */
function lineOf(text: string) {
  const node = document.createTextNode(text);
  document.body.append(node);
  const rangeOf = (start: number, end: number) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const rect = new DOMRect(start * 10, 100, (end - start) * 10, 20);
    range.getClientRects = () => [rect] as unknown as DOMRectList;
    return range;
  };
  // Like a browser, answers also for points above and beside the line.
  document.caretPositionFromPoint = (x: number) =>
    ({ offsetNode: node, offset: Math.max(0, Math.min(text.length, Math.round(x / 10))) }) as never;
  return rangeOf;
}

afterEach(() => {
  document.body.textContent = '';
});

describe('HitTest', () => {
  it('finds the range under a point', () => {
    const rangeOf = lineOf('They left at dawn, he said.');
    const hits = new HitTest<string>(document);
    hits.add('quote', [rangeOf(5, 17)]);
    expect(hits.find(60, 110)).toBe('quote');
    expect(hits.find(20, 110)).toBeNull();
  });

  it('does not believe a caret position above or beside the line', () => {
    const rangeOf = lineOf('They left at dawn');
    const hits = new HitTest<string>(document);
    hits.add('quote', [rangeOf(0, 17)]);
    expect(hits.find(60, 60)).toBeNull();
    expect(hits.find(400, 110)).toBeNull();
  });

  it('takes the shortest of several', () => {
    const rangeOf = lineOf('They left at dawn, he said.');
    const hits = new HitTest<string>(document);
    hits.add('claim', [rangeOf(0, 27)]);
    hits.add('quote', [rangeOf(5, 17)]);
    expect(hits.find(60, 110)).toBe('quote');
    expect(hits.find(220, 110)).toBe('claim');
  });

  it('finds nothing outside of the text', () => {
    lineOf('They left');
    document.caretPositionFromPoint = () => null;
    expect(new HitTest<string>(document).find(1, 1)).toBeNull();
  });
});
