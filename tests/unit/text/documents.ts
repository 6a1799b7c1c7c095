/** Documents to test the stages with. People, places and events are made up. */
import { english } from '@/utils/language/en';
import type { Article, ArticleInfo, Block, BlockKind } from '@/utils/model';
import { readText } from '@/utils/text/read';
import type { TextDocument } from '@/utils/text/document';

/** A block of the text: its kind and its words; a bare string is a paragraph. */
export type BlockText = string | { readonly kind: BlockKind; readonly text: string };

/** What is known of an English article of which a page says nothing. */
export const info: ArticleInfo = {
  url: null,
  title: null,
  lang: 'en',
  publisher: null,
  author: null,
  published: null,
  modified: null,
  agencies: [],
  factChecks: [],
  isArticle: true,
};

/** An English article whose blocks are given, joined by blank lines. */
export function articleOf(...parts: readonly BlockText[]): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const part of parts) {
    const { kind, text: words } =
      typeof part === 'string' ? { kind: 'paragraph' as const, text: part } : part;
    if (text !== '') text += '\n\n';
    const embed = kind === 'embed' ? 'https://post.example/1' : null;
    const end = text.length + words.length;
    blocks.push({ kind, start: text.length, end, links: [], embed, entry: null });
    text += words;
  }
  return {
    info,
    text,
    blocks,
  };
}

export function documentOf(...parts: readonly BlockText[]): TextDocument {
  const { text, blocks } = articleOf(...parts);
  return readText(text, blocks, english);
}
