/** The best link to the original: a link or an embedded post in the article, else a search on the channel's own site. */
import type { Attribution } from '@/utils/attributions/types';
import type { SourceData } from '@/utils/language/source-data';
import type { ArticleInfo, Origin, Speaker } from '@/utils/model';
import type { TextBlock, TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import type { Link } from './attach';
import {
  cleanAddress,
  domainOf,
  hostOf,
  isArticleAddress,
  isListing,
  isPost,
  target,
} from './addresses';
import { blockOf, contentWords, postOfWords } from './posts';
import { countUpTo, WordIndex } from './segments';
import type { Outlet } from '@/utils/outlets/registry';
import { aliasesByKey, nameKey, outletByHost, outlets } from '@/utils/outlets/registry';

interface FoundOrigin {
  readonly origin: Origin | null;
  readonly rule: string;
}

const none: FoundOrigin = { origin: null, rule: '' };

/** Farthest from its cue, in UTF-16 units, that an outlet's linked name may stand. */
const mostBetweenCueAndName = 60;
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
  const embed = embedded(document, data, attribution);
  if (embed) return embed;
  return (
    linked(document, info, attribution, speaker, via) ??
    linkedWords(document, info, attribution, speaker, via) ??
    linkedName(document, info, attribution) ??
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

/** Most links looked at around one place. */
const mostLinks = 40;

/** The links of a block, or those around an offset where it has very many. */
function linksNear(block: TextBlock | undefined, offset: number): TextBlock['links'] {
  const links = block?.links ?? [];
  if (links.length <= mostLinks) return links;
  const place = countUpTo(startsOf(links), offset);
  return links.slice(Math.max(0, place - mostLinks / 2), place + mostLinks / 2);
}

const linkStarts = new WeakMap<TextBlock['links'], number[]>();

function startsOf(links: TextBlock['links']): number[] {
  const known = linkStarts.get(links);
  if (known) return known;
  const starts = links.map(({ start }) => start);
  linkStarts.set(links, starts);
  return starts;
}

/** A link of the same sentence, else of the same block, to a post or to an article of the channel. */
function linked(
  document: TextDocument,
  info: ArticleInfo,
  attribution: Attribution,
  speaker: Speaker | null,
  via: readonly Link[],
): FoundOrigin | null {
  const anchor = attribution.cue ?? attribution.segments[0]!;
  const at = blockOf(document, anchor.start);
  const block = document.blocks[at];
  if (!block || block.links.length === 0) return null;
  const page = info.url ? hostOf(info.url) : (info.publisher?.domain ?? null);
  const { words, sentences } = document;
  const sentence =
    sentences[words.sentence[Math.min(wordAt(words, anchor.start), words.count - 1)]!]!;
  const ids = new Set(via.map(({ outlet }) => outlet).filter((id) => id !== null));
  // "The Guardian reports": the outlet itself speaks.
  const own = speaker?.kind === 'organisation' ? outletNamed(speaker.name) : null;
  if (own) ids.add(own.id);
  if (ids.size === 0) return null;
  let best: { url: string; distance: number } | null = null;
  for (const link of linksNear(block, anchor.start)) {
    const url = target(link.url);
    if (!url) continue;
    const outlet = outletByHost(url.hostname.replace(/^www\./, ''));
    if (!outlet || !ids.has(outlet.id)) continue;
    const post = isPost(url);
    const isOwn = page !== null && outletByHost(page) === outlet;
    if (!post && (isOwn || !isArticleAddress(url))) continue;
    const inSentence = link.start < sentence.end && sentence.start < link.end;
    const distance = inSentence
      ? Math.abs(link.start - anchor.start)
      : 1e6 + Math.abs(link.start - anchor.start);
    const clean = cleanAddress(link.url);
    if (clean && (!best || distance < best.distance)) best = { url: clean, distance };
  }
  return best && { origin: { url: best.url, from: 'link' }, rule: 'link-to-channel' };
}

/** "in a <statement>", "<wrote>": a link on the words for the statement itself, where it leads off the page's own site. */
function linkedWords(
  document: TextDocument,
  info: ArticleInfo,
  attribution: Attribution,
  speaker: Speaker | null,
  via: readonly Link[],
): FoundOrigin | null {
  const spans: { start: number; end: number }[] = via.flatMap(({ channel, weak }) =>
    weak && channel.mention && !channel.carriedOn ? [channel.mention] : [],
  );
  if (attribution.cue && via.every(({ weak }) => weak)) spans.push(attribution.cue);
  const { mention } = attribution;
  if (mention && speaker && (speaker.kind === 'document' || speaker.kind === 'organisation'))
    spans.push(mention);
  const page = info.url ? hostOf(info.url) : (info.publisher?.domain ?? null);
  for (const span of spans) {
    for (const link of linksNear(document.blocks[blockOf(document, span.start)], span.start)) {
      if (link.start >= span.end || span.start >= link.end) continue;
      const url = target(link.url);
      if (!url || url.pathname.length < 2) continue;
      const host = url.hostname.replace(/^www\./, '');
      if (page !== null && domainOf(host) === domainOf(page)) continue;
      // What another outlet wrote of it is not the original, a document that it has put up is.
      const isFile = /\.pdf$/i.test(url.pathname);
      const isSpeaker = span === mention && speaker?.kind === 'organisation';
      if (isSpeaker && !(belongsTo(host, speaker.name) && isArticleAddress(url))) continue;
      const isOriginal =
        isPost(url) ||
        isFile ||
        (outletByHost(host) === null && !isNewsHost(host) && !isListing(url.pathname));
      const clean = isOriginal ? cleanAddress(link.url) : null;
      if (clean) return { origin: { url: clean, from: 'link' }, rule: 'link-on-words' };
    }
  }
  return null;
}

/** Whether a host bears the name of an organisation, by its letters or by a word of it ("who.int", "thelancet.com"). */
function belongsTo(host: string, name: string): boolean {
  const label = domainOf(host).split('.')[0]!;
  const words = name.replace(/^the /i, '').match(/\p{L}+/gu) ?? [];
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
    .join('')
    .toLowerCase();
  if (initials.length >= 3 && label === initials) return true;
  return words.some((word) => {
    const lower = word.toLowerCase();
    return lower === label || (lower.length >= 5 && /^\p{Lu}/u.test(word) && label.includes(lower));
  });
}

/** Sites that call themselves news, which the registry lacks. */
const isNewsHost = (host: string) =>
  /(?:news|gazette|herald|tribune|times|journal|post|daily|press|chronicle|telegraph)(?:\.|$)/.test(
    domainOf(host),
  );

/** The outlet of which `name` is a name that means no other, or null. */
function outletNamed(name: string): Outlet | null {
  const aliases = aliasesByKey(nameKey(name)) ?? [];
  const bare = name.replace(/^the /i, '');
  const all = [...aliases, ...(bare === name ? [] : (aliasesByKey(nameKey(bare)) ?? []))];
  const fitting = all.filter(({ text }) => text === name || text === bare);
  const ids = new Set(fitting.map(({ outlet }) => outlet.id));
  return ids.size === 1 ? fitting[0]!.outlet : null;
}

/**
 * "according to Jo Marsh of the <New York Times>", "CNN’s Jo Marsh <reported>": a link of the sentence, outside of what was said,
 * on an outlet's name or on the cue where the sentence names the outlet, that leads to an article of that outlet.
 */
function linkedName(
  document: TextDocument,
  info: ArticleInfo,
  attribution: Attribution,
): FoundOrigin | null {
  const { cue, segments } = attribution;
  if (!cue) return null;
  const block = document.blocks[blockOf(document, cue.start)];
  if (!block || block.links.length === 0) return null;
  const page = info.url ? hostOf(info.url) : (info.publisher?.domain ?? null);
  const { words, sentences, text } = document;
  const sentence = sentences[words.sentence[Math.min(wordAt(words, cue.start), words.count - 1)]!]!;
  for (const link of linksNear(block, cue.start)) {
    if (link.start < sentence.start || link.end > sentence.end) continue;
    if (segments.some(({ start, end }) => link.start < end && start < link.end)) continue;
    if (Math.abs(link.start - cue.start) > mostBetweenCueAndName) continue;
    const url = target(link.url);
    const outlet = url && outletByHost(url.hostname.replace(/^www\./, ''));
    if (!url || !outlet || !isArticleAddress(url)) continue;
    if (page !== null && outletByHost(page) === outlet) continue;
    const label = text.slice(link.start, link.end);
    const isOnCue = link.start < cue.end && cue.start < link.end;
    const isNamed = isOnCue
      ? namesOf(outlet).some((name) => {
          const before = text.slice(sentence.start, cue.start);
          return (
            before.includes(`${name}’s `) ||
            before.includes(`${name}'s `) ||
            before.includes(`of the ${name}`)
          );
        })
      : outletNamed(label.replace(/[’']s$/, '')) === outlet;
    const clean = isNamed ? cleanAddress(link.url) : null;
    if (clean) return { origin: { url: clean, from: 'link' }, rule: 'link-on-name' };
  }
  return null;
}

const namesOf = ({ name, aliases }: Outlet): string[] => {
  const names = [name, ...Object.values(aliases ?? {}).flat()];
  return [...names, ...names.flatMap((one) => (one.startsWith('The ') ? one.slice(4) : []))];
};

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
