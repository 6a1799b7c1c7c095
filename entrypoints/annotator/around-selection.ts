/** The paragraph around words that are selected, as an article of its own, on a page that is none. */
import { chooseLanguage } from '@/utils/article/detect-language';
import type { BlockPosition, TextPiece } from '@/utils/article/positions';
import type { Article } from '@/utils/model';

const blocks =
  'p,li,blockquote,td,th,dd,dt,figcaption,h1,h2,h3,h4,h5,h6,pre,article,section,div,body';
const unread = 'script,style,noscript,template,textarea,select,svg,button';

/** UTF-16 units; words of a longer paragraph are somebody's whole page. */
const LONGEST = 20_000;

/**
 * @returns null where the words are in no paragraph that can be read
 */
export function articleAround(
  range: Range,
): { readonly article: Article; readonly positions: readonly BlockPosition[] } | null {
  const { commonAncestorContainer: common } = range;
  const element = common instanceof Element ? common : common.parentElement;
  const block = element?.closest(blocks);
  if (!block) return null;
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const pieces: TextPiece[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(unread)) continue;
    // Space for space, so that places stay the same.
    const words = node.data.replace(/\s/g, ' ');
    pieces.push({ start: text.length, end: text.length + words.length, node, nodeStart: 0 });
    text += words;
    if (text.length > LONGEST) return null;
  }
  if (text.trim() === '') return null;
  const { location, title } = block.ownerDocument;
  const article: Article = {
    info: {
      url: location.href,
      title: title || null,
      lang: chooseLanguage(block.closest('[lang]')?.getAttribute('lang') ?? null, text),
      publisher: null,
      author: null,
      published: null,
      agencies: [],
      factChecks: [],
      isArticle: false,
    },
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length, links: [], embed: null }],
  };
  return { article, positions: [{ pieces }] };
}
