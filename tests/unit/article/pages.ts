/** Small pages for the tests of reading. Places, people and events are made up. */
import { readArticle } from '@/utils/article/read';
import type { BlockKind } from '@/utils/model';
import { parsePage } from '@/scripts/annotate/parse';

export const first =
  'The harbour council of Oldhaven voted on Tuesday to close the eastern quay for repairs, after divers found cracks in its wall.';
export const second =
  '“We cannot wait for another winter,” said Marta Lind, who heads the council. She expects the work to last until May.';
export const third =
  'Fishing crews complain that they were told only a week ago, and that no berth has been found for eleven of their boats.';

export const body = `<p>${first}</p><p>${second}</p><p>${third}</p>`;

/** A page whose `inner` stands in its body element. */
export function pageOf(inner: string, head = '<title>Quay closes</title>'): Document {
  return parsePage(
    `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${inner}</body></html>`,
  );
}

export interface ReadBlock {
  kind: BlockKind;
  text: string;
}

/** The blocks that are read from a page, as kind and words. */
export function blocksOf(document: Document): ReadBlock[] {
  const { article } = readArticle(document);
  return article.blocks.map(({ kind, start, end }) => ({
    kind,
    text: article.text.slice(start, end),
  }));
}

/** The words of all blocks that are read from `inner`, or of those of one kind. */
export function wordsOf(inner: string, kind?: BlockKind): string[] {
  return blocksOf(pageOf(inner))
    .filter((block) => kind === undefined || block.kind === kind)
    .map(({ text }) => text);
}
