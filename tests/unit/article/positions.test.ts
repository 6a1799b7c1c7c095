import fc from '@/tests/unit/fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '@/utils/article/read';
import { body, first, pageOf } from './pages';

/** Every piece must say the same as its text node, and lie within its block, in order. */
function check(document: Document): number {
  const { article, positions } = readArticle(document);
  expect(positions).toHaveLength(article.blocks.length);
  let pieces = 0;
  article.blocks.forEach((block, index) => {
    let last = block.start;
    for (const piece of positions[index]!.pieces) {
      const length = piece.end - piece.start;
      const inText = article.text.slice(piece.start, piece.end);
      const inNode = piece.node.data.slice(piece.nodeStart, piece.nodeStart + length);
      expect(inNode.replace(/\s/g, ' ')).toBe(inText);
      expect(piece.start).toBeGreaterThanOrEqual(last);
      expect(piece.end).toBeLessThanOrEqual(block.end);
      last = piece.end;
      pieces++;
    }
    // All that is no space comes from a node.
    const covered = positions[index]!.pieces.map((piece) =>
      article.text.slice(piece.start, piece.end),
    ).join('');
    const whole = article.text.slice(block.start, block.end);
    expect(covered.replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
  });
  return pieces;
}

describe('the way back to the page', () => {
  test('pieces equal their nodes over inline elements, soft hyphens, runs of space and line breaks', () => {
    const document = pageOf(
      `<article><h1>Eastern   quay
       closes</h1>${body}<p> The  <b>har&shy;bour</b>\n<i> master</i>&nbsp;&nbsp;spoke<br>of 3&nbsp;000 <a href="/c">crowns </a>. </p>
       <figure><figcaption>The quay. (Photo: Ines Roth)</figcaption></figure></article>`,
    );
    expect(check(document)).toBeGreaterThan(12);
  });

  test('for any mix of words, spaces and elements', () => {
    const part = fc.constantFrom(
      'word',
      ' ',
      '  ',
      '\n',
      '&nbsp;',
      '&shy;',
      '\u200b',
      '<b>',
      '</b>',
      '<br>',
      '<br><br>',
      '</p><p>',
      '“',
      '”',
      '.',
      'é',
      '漢字',
      '👍',
      '<span class="sr-only">x</span>',
      '<i>',
      '</i>',
      '<!-- c -->',
      '<a href="/x">',
      '</a>',
      '<div>',
      '</div>',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        check(pageOf(`<article><h1>Quay closes</h1><p>${parts.join('')}</p>${body}</article>`));
      }),
      { numRuns: 150 },
    );
  });
});

describe('reading never changes the page', () => {
  const html = `<article class="a"><h1>Eastern quay closes</h1>${body}<p hidden>no</p><div class="related"><a href="/x">x</a></div>
    <blockquote class="twitter-tweet"><p>Post</p></blockquote><template shadowrootmode="open"><p>in</p></template></article>`;

  test('its serialisation stays the same', () => {
    const document = pageOf(html);
    const before = document.toString();
    readArticle(document);
    expect(document.toString()).toBe(before);
  });

  test('a mutation observer sees nothing', async () => {
    const document = pageOf(html);
    const { MutationObserver } = document.defaultView as unknown as {
      MutationObserver: typeof globalThis.MutationObserver;
    };
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    readArticle(document);
    await Promise.resolve();
    expect(seen).toEqual([]);
    // The observer does see what changes.
    document.querySelector('article')!.setAttribute('data-x', '1');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen.length).toBeGreaterThan(0);
    observer.disconnect();
  });

  test('reading twice gives the same', () => {
    const document = pageOf(html);
    expect(readArticle(document).article).toEqual(readArticle(document).article);
    expect(readArticle(document).article.text).toContain(first);
  });
});
