import fc from '@/tests/unit/fast-check';
import { parseHTML } from 'linkedom';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { finish } from '@/utils/steps';
import { readOriginal } from '@/utils/check/original-page';
import { tame } from '@/utils/check/tame';

type Node = DefaultTreeAdapterTypes.ChildNode;

const tamed = (html: string) => finish(tame(html));

/** All nodes that a parser makes of markup, in order, each with its depth. */
function nodesOf(html: string): { node: Node; depth: number }[] {
  const found: { node: Node; depth: number }[] = [];
  const below = (nodes: readonly Node[], depth: number) =>
    nodes.map((node) => ({ node, depth })).reverse();
  const waiting = below(parse(html).childNodes, 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    const { node, depth } = next;
    if ('childNodes' in node)
      for (const child of below(node.childNodes, depth + 1)) waiting.push(child);
  }
  return found;
}

function textOf(html: string): string {
  const texts = nodesOf(html).map(({ node }) => ('value' in node ? node.value : ''));
  return texts
    .join('|')
    .replace(/[\s|]+/g, ' ')
    .trim();
}

describe('what is put together anew', () => {
  it.each([
    '<p class="a b" data-x=\'1\'>One <a href="/b?c=d&amp;e">two</a> three</p><p>Four',
    '<ul><li>One<li>Two</ul><table><tr><td>Three<td>Four</table>',
    '<div><p>One<div>Two</div>Three</div><br>Four<hr>Five',
    'a < b &lt; c <3 and <= d',
    '<h1>One</h1><blockquote cite="x">Two &ldquo;three&rdquo;</blockquote><img alt="four">',
    '<details open><summary>One</summary>Two</details>',
  ])('says the same: %s', (html) => {
    expect(textOf(tamed(html))).toBe(textOf(html));
  });

  it('keeps what tells of the page', () => {
    const page =
      '<!DOCTYPE html><HTML LANG=en><head><TITLE>A <b> & c</TITLE><meta name=description content="d > e"></head><body class="x"><article itemprop="articleBody"><P>Words.</P></article>';
    expect(tamed(page)).toBe(
      '<html LANG="en"><head><title>A &lt;b> & c</title><meta name="description" content="d > e"><body class="x"><article itemprop="articleBody"><p>Words.</p></article>',
    );
  });

  it('has no scripts, styles and drawings, only what a page says of itself', () => {
    const json = '{"a":"</p><b>"}';
    expect(
      tamed(
        `<script>if (a<b) "</p>"</script><style>p{}</style><svg><path d=x /></svg><script type="application/ld+json">${json}</script>x`,
      ),
    ).toBe(
      String.raw`<script></script><script type="application/ld+json">{"a":"\u003c/p>\u003cb>"}</script>x`,
    );
  });

  it.each([
    ['<p>a<!-- <div> -->b', '<p>ab'],
    ['a<!-->b<!--->c<?d?>e</ f>g<!h>i', 'abcegi'],
    ['a<![CDATA[b]]>c', 'ac'],
    ['<p title="</div>">a', '<p title="</div>">a'],
    ['<div x="</div>" <y "z>a</div>', '<div x="</div>">a</div>'],
    ['<b>a<p>b</b>c', '<span>a<p>b</span>c'],
    ['<a href=1>a<a href=2>b', '<a href="1">a</a><a href="2">b'],
    ['<div><span>a</div>b</span>c', '<div><span>a</span></div>bc'],
    ['<span><div>a</span>b</div>', '<span><div>ab</div>'],
    ['</div>a</p>', 'a</p>'],
    ['<plaintext>a', 'a'],
    ['<svg>a', 'a'],
    ['<script>a', '<script></script>'],
    ['a<!-- b', 'a'],
    ['a<p b="c', 'a<p b="c">'],
    ['<', '&lt;'],
    ['a</', 'a&lt;/'],
  ])('%s is %s', (html, expected) => {
    expect(tamed(html)).toBe(expected);
  });
});

describe('what is made to be slow', () => {
  const fill = (part: string, size = 400_000) =>
    part.repeat(Math.ceil(size / part.length)).slice(0, size);
  const many = (count: number, part: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => part(at)).join('');
  it.each([
    ['elements that never end', fill('<div>a')],
    ['tables that never end', fill('<table><tr><td>a')],
    ['ends that are none', fill('<div x="</div>">a')],
    ['ends in comments', fill('<div><!--</div>-->a')],
    ['ends in titles', fill('<div><title></div></title>a')],
    ['ends in scripts', fill('<div><script><!--<script></script></div></script>a')],
    ['ends in drawings', fill('<div><svg><style><a x="</style></div>"></style></svg>a')],
    ['ends out of place', fill('<div><table></div>a')],
    ['formatting that never ends', many(2000, (at) => `<font color=${at}>`) + fill('<p>a')],
    ['links in links', fill('<a href=x><div>a')],
    ['paragraphs', fill('<p>a')],
    ['buttons', fill('<button><p>a')],
  ])('%s: becomes shallow, and not much more', (_name, html) => {
    const nodes = nodesOf(tamed(html));
    expect(nodes.reduce((most, { depth }) => Math.max(most, depth), 0)).toBeLessThan(1000);
    expect(nodes.length).toBeLessThan(450_000);
    expect(nodes.some(({ node }) => 'value' in node && node.value.includes('a'))).toBe(true);
  });

  it.each([
    ['comments', fill('<!-', 5_000_000)],
    ['titles', fill('<title><svg><style', 5_000_000)],
    ['attributes', `<p ${fill('a=b ', 5_000_000)}>x`],
    ['quotes', fill('<p a="', 5_000_000)],
    ['blanks', `<p${fill(' ', 5_000_000)}`],
    ['names', `<${fill('p', 5_000_000)}`],
    ['references', fill('&amp;', 5_000_000)],
  ])('%s are gone through once', (_name, html) => {
    // A second look at everything for each of them would take hours.
    expect(tamed(html).length).toBeLessThan(html.length * 6);
  });
});

it('is what it was when it is done once more, and never fails', () => {
  const parts = ['<', '>', '/', '!', '--', '"', "'", '=', ' ', 'div', 'p', 'a', 'b', 'svg', 'script', 'title', '</', '<!', '&', '&amp;', '🙂']; // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (pieces) => {
      const once = tamed(pieces.join(''));
      expect(tamed(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

it('does not part a long text within a character or a reference', () => {
  for (const part of ['🙂', '&amp;', '&#x1F642;', 'word ']) {
    for (const shift of ['', 'x', 'xx', 'xxx']) {
      const text = shift + part.repeat(30_000);
      const pieces = tamed(text).split(/<\/?span>/);
      expect(pieces.length).toBeGreaterThan(3);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) expect(piece.replaceAll(part.trim(), '').trim()).toMatch(/^x*$/);
    }
  }
});

it('an article is read as it was', () => {
  const body =
    '<p>The harbour council met on Tuesday to hear the divers, who had looked at the wall.</p>';
  const html = `<!doctype html><html lang=en><head><title>Quay closed</title></head><body><nav><a href=/>Home</a></nav><article><h1>Quay closed</h1>${body}<p>“We cannot wait,” said <b>Marta</b> <i>Lind</i>.<br>She left.</p></article><footer>End</footer></body></html>`;
  const read = (markup: string) =>
    finish(readOriginal(parseHTML(markup).document as never, 'https://a.example/b'));
  expect(read(tamed(html))).toEqual(read(html));
});
