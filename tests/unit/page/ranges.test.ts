// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Positions } from '@/utils/page/ranges';
import type { TextPiece } from '@/utils/article/positions';

/** A paragraph of text nodes, some of them in elements, and pieces that read them one after the other. */
function paragraph(...parts: string[]) {
  const element = document.createElement('p');
  document.body.append(element);
  const nodes = parts.map((part, index) => {
    const node = document.createTextNode(part);
    if (index % 2 === 0) element.append(node);
    else {
      const link = document.createElement('a');
      link.append(node);
      element.append(link);
    }
    return node;
  });
  return nodes;
}

function piece(node: Text, start: number, nodeStart = 0, length = node.length): TextPiece {
  return { start, end: start + length, node, nodeStart };
}

const texts = (ranges: Range[]) => ranges.map((range) => range.toString());

describe('Positions', () => {
  it('finds a span within one text node', () => {
    const [node] = paragraph('They left at dawn, he said.');
    const positions = new Positions([{ pieces: [piece(node!, 0)] }]);
    expect(texts(positions.rangesOf({ start: 5, end: 17 }))).toEqual(['left at dawn']);
  });

  it('gives one range for each text node that a span goes through', () => {
    const [first, link, last] = paragraph('They left ', 'at dawn', ', he said.');
    const pieces = [piece(first!, 0), piece(link!, 10), piece(last!, 17)];
    const positions = new Positions([{ pieces }]);
    expect(texts(positions.rangesOf({ start: 5, end: 18 }))).toEqual(['left ', 'at dawn', ',']);
  });

  it('joins pieces that only collapsed white space or a soft hyphen parts', () => {
    const [node] = paragraph('They left\n      at dawn to\u00adgether');
    const pieces = [piece(node!, 0, 0, 10), piece(node!, 10, 16, 10), piece(node!, 20, 27, 6)];
    const [range, ...others] = new Positions([{ pieces }]).rangesOf({ start: 0, end: 26 });
    expect(others).toEqual([]);
    expect(range!.toString().replace(/\s+/g, ' ')).toBe('They left at dawn to\u00adgether');
  });

  it('leaves out what stands between pieces of one node', () => {
    const [node] = paragraph('They left [note 3] at dawn');
    const pieces = [piece(node!, 0, 0, 9), piece(node!, 9, 18, 8)];
    expect(texts(new Positions([{ pieces }]).rangesOf({ start: 0, end: 17 }))).toEqual([
      'They left',
      ' at dawn',
    ]);
  });

  it('finds spans over several blocks, and in blocks given out of order', () => {
    const [first] = paragraph('One claim');
    const [second] = paragraph('goes on here');
    const blocks = [{ pieces: [piece(second!, 11)] }, { pieces: [piece(first!, 0)] }];
    expect(texts(new Positions(blocks).rangesOf({ start: 4, end: 15 }))).toEqual(['claim', 'goes']);
  });

  it('gives nothing for text that has left the page or grown too short', () => {
    const [gone, cut] = paragraph('They left at dawn', 'and came back');
    const positions = new Positions([{ pieces: [piece(gone!, 0), piece(cut!, 17)] }]);
    gone!.remove();
    cut!.data = 'and';
    expect(positions.rangesOf({ start: 0, end: 30 })).toEqual([]);
  });
});
