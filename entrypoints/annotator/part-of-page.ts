/** A part of a page as an article of its own: the paragraph around words that are selected, on a page that is none. */
import { primaryLanguage } from '@/utils/article/detect-language';
import type { BlockPosition } from '@/utils/article/positions';
import type { Article, Block } from '@/utils/model';

const blockNames =
  'p,li,blockquote,td,th,dd,dt,figcaption,h1,h2,h3,h4,h5,h6,pre,article,section,div,body';
const unread = 'script,style,noscript,template,textarea,select,svg,button';

/** UTF-16 units; words in a longer part are in somebody's whole page. */
const LONGEST = 20_000;

export interface PartOfPage {
  readonly article: Article;
  readonly positions: readonly BlockPosition[];
}

/** @returns null where the words are in no paragraph that can be read */
export function partAround(range: Range): PartOfPage | null {
  const { commonAncestorContainer: common } = range;
  const element = common instanceof Element ? common : common.parentElement;
  const part = element?.closest(blockNames);
  return part ? partOf(part) : null;
}

/** @returns null where there is nothing to be read, or too much */
export function partOf(part: Element): PartOfPage | null {
  const { location, title } = part.ownerDocument;
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const blocks: Block[] = [];
  const positions: BlockPosition[] = [];
  let text = '';
  let inside: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const holder = node.parentElement?.closest(blockNames) ?? part;
    if (node.parentElement?.closest(unread) || (holder !== inside && !/\S/.test(node.data)))
      continue;
    if (holder !== inside) {
      if (text !== '') text += '\n\n';
      blocks.push({
        kind: 'paragraph',
        start: text.length,
        end: 0,
        links: [],
        embed: null,
        entry: null,
      });
      positions.push({ pieces: [] });
      inside = holder;
    }
    // Space for space, so that places stay the same.
    const words = node.data.replace(/\s/g, ' ');
    const end = text.length + words.length;
    positions.at(-1)!.pieces.push({ start: text.length, end, node, nodeStart: 0 });
    blocks.at(-1)!.end = end;
    text += words;
    if (text.length > LONGEST) return null;
  }
  if (text === '') return null;
  const info = {
    url: location.href,
    title: title || null,
    lang: primaryLanguage(part.closest('[lang]')?.getAttribute('lang')),
    publisher: null,
    author: null,
    published: null,
    modified: null,
    agencies: [],
    factChecks: [],
    isArticle: false,
  };
  return { article: { info, text, blocks }, positions };
}
