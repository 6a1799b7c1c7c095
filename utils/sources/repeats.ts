/** The same words again: a standfirst that repeats a quote of the body, a quote inside of a quote. */
import type { Attribution } from '@/utils/attributions/types';
import type { SourceData } from '@/utils/language/source-data';
import type { BlockKind } from '@/utils/model';
import type { TextDocument } from '@/utils/text/document';
import type { Link } from './attach';
import { carried } from './attach';
import { blockOf, contentWords } from './posts';
import { SegmentIndex, WordIndex } from './segments';

/** Share of a quote's words that a quote elsewhere holds, for both to be the same statement. */
const sameWordsShare = 0.75;
/** Least words of a headline's quote that tell it, if all of them are common ones. */
const leastWordsOfHeadline = 4;
/** Most quotes that a headline's is compared with. */
const mostCompared = 40;

/** Blocks that repeat what the text below says. */
const headlines: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'heading']);

/** The same words quoted elsewhere with a channel: a standfirst that repeats a quote of the body. */
export function acrossSameWords(
  document: TextDocument,
  data: SourceData,
  attributions: readonly Attribution[],
  links: Link[][],
): void {
  const bags = attributions.map(({ quoted }) =>
    quoted.length ? contentWords(document, data, quoted) : null,
  );
  const index = new WordIndex<number>();
  bags.forEach((bag, at) => {
    if (bag && bag.size >= 3 && links[at]!.length > 0) index.add(bag, at);
  });
  bags.forEach((bag, at) => {
    if (!bag || links[at]!.length > 0) return;
    const other =
      bag.size < 3
        ? sameHeadline(document, attributions, links, at)
        : index.find(bag, sameWordsShare);
    if (other !== null) links[at]!.push(...carried(links[other]!, 'same-words-elsewhere'));
  });
}

/** A headline's quote of common words only: the attribution with a channel that quotes nearly all of them, or null. */
function sameHeadline(
  document: TextDocument,
  attributions: readonly Attribution[],
  links: readonly (readonly Link[])[],
  at: number,
): number | null {
  const block = document.blocks[blockOf(document, attributions[at]!.segments[0]!.start)]!;
  if (!headlines.has(block.kind)) return null;
  const wordsOf = (index: number) =>
    new Set(
      attributions[index]!.quoted.flatMap(
        ({ start, end }) =>
          document.text
            .slice(start, end)
            .toLowerCase()
            .match(/\p{L}{2,}/gu) ?? [],
      ),
    );
  const own = wordsOf(at);
  if (own.size < leastWordsOfHeadline) return null;
  const limit = Math.min(attributions.length, mostCompared);
  for (let other = 0; other < limit; other++) {
    if (other === at || links[other]!.length === 0) continue;
    const theirs = wordsOf(other);
    let shared = 0;
    for (const word of own) if (theirs.has(word)) shared++;
    if (shared >= sameWordsShare * own.size) return other;
  }
  return null;
}

/** What is quoted inside of a post or statement came through the same channel. */
export function insideQuotes(attributions: readonly Attribution[], links: Link[][]): void {
  const index = new SegmentIndex(attributions);
  attributions.forEach(({ segments }, at) => {
    if (links[at]!.length > 0) return;
    const outer = index
      .around(segments[0]!)
      .find(
        (other) =>
          other !== at && attributions[other]!.type !== 'indirect' && links[other]!.length > 0,
      );
    if (outer !== undefined) links[at]!.push(...carried(links[outer]!, 'inside-quote'));
  });
}
