/** Posts that a page shows: originals that can be read at once. */
import type { Article } from '@/utils/model';

/** The text of the embedded post with an address, or null where the article shows none; parameters make no difference. */
export function embeddedText(article: Article, address: string): string | null {
  const wanted = placeOf(address);
  const blocks = article.blocks.filter(({ embed }) => embed !== null && placeOf(embed) === wanted);
  if (wanted === null || blocks.length === 0) return null;
  return blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n\n');
}

function placeOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { host, pathname } = new URL(address);
  return host + pathname;
}
