/** The best link to the original: a link or an embedded post in the article, else a search on the channel's own site. */
import type { Attribution } from '@/utils/attributions/types';
import type { SourceData } from '@/utils/language/source-data';
import type { ArticleInfo, Speaker } from '@/utils/model';
import type { TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import type { Link } from './attach';
import { cleanAddress } from './addresses';
import type { FoundOrigin } from './links';
import { linkedOrigin } from './links';
import { blockOf, contentWords, postOfWords } from './posts';
import { WordIndex } from './segments';
import type { Outlet } from '@/utils/outlets/registry';
import { outlets } from '@/utils/outlets/registry';

const none: FoundOrigin = { origin: null, rule: '' };

/** Longest search, in words. */
const searchWords = 8;

export function findOrigin(
  document: TextDocument,
  info: ArticleInfo,
  data: SourceData,
  attribution: Attribution,
  speaker: Speaker | null,
  via: readonly Link[],
): FoundOrigin {
  return (
    embedded(document, data, attribution) ??
    linkedOrigin(document, info, attribution, speaker, via) ??
    searched(document, data, attribution, via) ??
    none
  );
}

/** The embedded post that the content stands in, or whose words it repeats. */
function embedded(
  document: TextDocument,
  data: SourceData,
  attribution: Attribution,
): FoundOrigin | null {
  const at = blockOf(document, attribution.segments[0]!.start);
  const own = document.blocks[at];
  if (own?.embed) {
    const url = cleanAddress(own.embed);
    if (url) return { origin: { url, from: 'embed' }, rule: 'inside-embedded-post' };
  }
  if (attribution.quoted.length === 0) return null;
  const posts = embedsOf(document, data);
  if (posts.isEmpty) return null;
  const url = postOfWords(posts, contentWords(document, data, attribution.quoted));
  return url === null ? null : { origin: { url, from: 'embed' }, rule: 'words-of-embedded-post' };
}

const embeds = new WeakMap<TextDocument, WordIndex<string>>();

/** The addresses of the embedded posts, by their words. */
function embedsOf(document: TextDocument, data: SourceData): WordIndex<string> {
  const known = embeds.get(document);
  if (known) return known;
  const posts = new WordIndex<string>();
  for (const block of document.blocks) {
    const url = block.embed ? cleanAddress(block.embed) : null;
    if (url !== null) posts.add(contentWords(document, data, [block]), url);
  }
  embeds.set(document, posts);
  return posts;
}

const outletsById = new Map<string, Outlet>();

function outletOf(link: Link): Outlet | null {
  if (link.outlet === null) return null;
  if (outletsById.size === 0) for (const outlet of outlets) outletsById.set(outlet.id, outlet);
  return outletsById.get(link.outlet) ?? null;
}

/** A search on the site of the innermost channel that has one, for the most telling words. */
function searched(
  document: TextDocument,
  data: SourceData,
  attribution: Attribution,
  via: readonly Link[],
): FoundOrigin | null {
  for (const link of via) {
    const search = outletOf(link)?.search;
    if (!search) continue;
    const ranges = attribution.quoted.length ? attribution.quoted : attribution.segments;
    const telling = tellingWords(document, data, ranges);
    if (telling.length < 2) return null;
    const url = search.replace('{q}', encodeURIComponent(telling.join(' ').toWellFormed()));
    return { origin: { url, from: 'search' }, rule: 'search-on-channel-site' };
  }
  return null;
}

/** The longest of the content words, in their order. */
function tellingWords(
  document: TextDocument,
  data: SourceData,
  ranges: readonly { start: number; end: number }[],
): string[] {
  const { words, text } = document;
  const seen = new Map<string, { word: string; at: number }>();
  for (const { start, end } of ranges) {
    for (let at = wordAt(words, start); at < words.count && words.start[at]! < end; at++) {
      const lower = words.lower[at]!;
      if (lower.length < 3 || data.common.has(lower) || seen.has(lower)) continue;
      if (!/^[\p{L}\p{N}]/u.test(lower)) continue;
      seen.set(lower, { word: text.slice(words.start[at]!, words.end[at]!), at });
    }
  }
  return [...seen.values()]
    .sort((a, b) => b.word.length - a.word.length || a.at - b.at)
    .slice(0, searchWords)
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
}
