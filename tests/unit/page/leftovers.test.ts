// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { removeLeftovers, removeLeftoverSheets } from '@/utils/page/leftovers';

const sheetOf = (...rules: object[]) => ({ cssRules: rules }) as unknown as CSSStyleSheet;
const rule = (cssText: string) => ({ cssText });
const ours = () =>
  sheetOf({ cssRules: [rule('::highlight(whence-none) { color: red; }')], cssText: '@media' });

/** A document or shadow tree that has adopted these. */
const treeWith = (...sheets: CSSStyleSheet[]) =>
  ({ adoptedStyleSheets: sheets }) as unknown as DocumentOrShadowRoot;

beforeEach(() => {
  document.body.replaceChildren();
  vi.stubGlobal('CSS', { highlights: new Map<string, object>() });
});

describe('what an earlier version has left on a page', () => {
  it('is taken off: cards, highlights and style sheets', () => {
    document.body.append(document.createElement('whence-card'), document.createElement('p'));
    document.documentElement.append(document.createElement('whence-card'));
    const highlights = CSS.highlights as unknown as Map<string, object>;
    highlights.set('whence-none', {}).set('whence-flash', {}).set('of-the-page', {});
    document.adoptedStyleSheets = [];
    removeLeftovers(document, ['none', 'flash']);
    expect(document.querySelectorAll('whence-card')).toHaveLength(0);
    expect(document.querySelectorAll('p')).toHaveLength(1);
    expect([...highlights.keys()]).toEqual(['of-the-page']);
  });

  it('are all of its style sheets, and none of the page’s own', () => {
    const own = [
      sheetOf(),
      sheetOf(rule('p { color: red; }')),
      sheetOf({ cssRules: [], cssText: '@media print {}' }),
      sheetOf({ cssRules: [rule('::highlight(search) {}')], cssText: '@media' }),
    ];
    const tree = treeWith(own[0]!, ours(), own[1]!, own[2]!, ours(), own[3]!);
    removeLeftoverSheets(tree);
    expect(tree.adoptedStyleSheets).toEqual(own);
  });

  it('are not written where there is nothing to take off', () => {
    const sheets = [sheetOf(rule('p {}'))];
    const written = vi.fn();
    const tree = {
      get adoptedStyleSheets() {
        return sheets;
      },
      set adoptedStyleSheets(value) {
        written(value);
      },
    } as unknown as DocumentOrShadowRoot;
    removeLeftoverSheets(tree);
    expect(written).not.toHaveBeenCalled();
  });
});
