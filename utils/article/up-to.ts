import type { ReadArticle } from './steps';

/**
 * The beginning of what was read, in whole blocks, where it is longer than anybody writes.
 * @param most UTF-16 units of text.
 */
export function upTo<T extends ReadArticle>(read: T, most: number): T {
  const { article, positions } = read;
  if (article.text.length <= most) return read;
  const blocks = article.blocks.filter((block) => block.end <= most);
  return {
    ...read,
    article: { ...article, blocks, text: article.text.slice(0, blocks.at(-1)?.end ?? 0) },
    positions: positions.slice(0, blocks.length),
  };
}
