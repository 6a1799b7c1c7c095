/** "Orben: Harbour plan ‘a disgrace’": a headline that gives somebody's words behind a name and a colon. */
import { spanOf } from '@/utils/model';
import { Shape } from '@/utils/text/document';
import { Tag } from '@/utils/text/tags';
import type { Context } from './context';
import type { WordRange } from './decide';
import type { Draft } from './draft';
import { rangeOf } from './word-ranges';

/** Longest "Former Port Minister Ann Lee" before the colon, in words. */
const longestLabel = 6;
const leastWords = 3;
/** Headlines are no longer than this, in words; a text without blocks of its own for them begins with one. */
const longestHeadline = 30;

/** @param drafts made so far: whom the headline names speaks in the text too, else the words before the colon are its topic. */
export function draftsOfHeadlines(
  context: Context,
  drafts: readonly Draft[],
  shape: (content: readonly WordRange[]) => Pick<Draft, 'segments' | 'quoted' | 'type'> | null,
): Draft[] {
  const { document, words, tags, data, verbsBefore } = context;
  const found: Draft[] = [];
  let speakers: ReadonlySet<string> | null = null;
  document.blocks.forEach(({ kind, firstWord, endWord }, index) => {
    if (kind !== 'headline' && kind !== 'heading' && !(kind === 'paragraph' && index === 0)) return;
    if (endWord - firstWord > longestHeadline) return;
    let colon = firstWord;
    while (colon < endWord && colon < firstWord + longestLabel && words.shape[colon]! & Shape.word)
      colon++;
    const last = colon - 1;
    if (colon === firstWord || words.lower[colon] !== ':' || tags[last] !== Tag.name) return;
    if (!(words.shape[last]! & Shape.capital) || data.labels.has(words.lower[firstWord]!)) return;
    const first = colon + 1;
    const end = /^[.!?]$/.test(words.lower[endWord - 1]!) ? endWord - 1 : endWord;
    const isClause = verbsBefore[end]! > verbsBefore[first]!;
    const hasQuotation = context.quotation.subarray(first, end).some((own) => own >= 0);
    if (end - first < leastWords || (!isClause && !hasQuotation)) return;
    speakers ??= namesOf(context, drafts);
    if (!speakers.has(words.lower[last]!)) return;
    const content = { first, end };
    const shaped = shape([content]);
    if (!shaped) return;
    const label = rangeOf(context, { first: firstWord, end: colon });
    found.push({
      ...shaped,
      cue: null,
      cueWord: null,
      mention: label,
      continues: null,
      confidence: 0.7,
      trace: [
        {
          step: 'attribution',
          rule: 'headline-label',
          span: spanOf(document.text, label.start, label.end),
        },
      ],
      words: [content],
    });
  });
  return found;
}

/** Words with a capital of all the phrases that name a speaker, in lower case. */
export function namesOf({ document }: Context, drafts: readonly Draft[]): Set<string> {
  const names = new Set<string>();
  for (const { mention } of drafts) {
    if (!mention) continue;
    for (const [word] of document.text
      .slice(mention.start, mention.end)
      .matchAll(/\p{Lu}[\p{L}-]+/gu))
      names.add(word.toLowerCase());
  }
  return names;
}
