/** The best link to the original: a link or an embedded post in the article, else a search on the channel's own site. */
import type { Attribution } from '@/utils/attributions/types';
import type { SourceData } from '@/utils/language/source-data';
import type { ArticleInfo, Origin } from '@/utils/model';
import type { TextBlock, TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import type { Link } from './attach';
import { blockOf, contentWords, postOfWords } from './posts';
import { countUpTo, WordIndex } from './segments';
import type { Outlet } from '@/utils/outlets/registry';
import { outletByHost, outlets } from '@/utils/outlets/registry';

interface FoundOrigin {
  readonly origin: Origin | null;
  readonly rule: string;
}

const none: FoundOrigin = { origin: null, rule: '' };

/** Query keys that only tell a site where a reader came from. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|igshid|igsh|mc_cid|mc_eid|yclid|_ga|ref|ref_src|ref_url|cmpid|cmp|icid|ncid|ocid|smid|smtyp|s_cid|xtor|wt_mc|wt\.mc|at_medium|at_campaign|share|taid|src|partner|source|soc_src|soc_trk|guccounter|guce_referrer|guce_referrer_sig|feature|si)$/i;

/** Longest search, in words. */
const searchWords = 8;

/** The host of an address, lower case without "www.", or null where it is not http or https. */
export function hostOf(address: string): string | null {
  const url = parse(address);
  return url ? url.hostname.replace(/^www\./, '') : null;
}

function parse(address: string): URL | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** The page that a link leads to, also where it leads to an archived copy of it. */
function target(address: string): URL | null {
  const url = parse(address);
  if (url?.hostname !== 'web.archive.org') return url;
  const inner = /^\/web\/\d+[a-z_]*\/(https?:.+)$/.exec(url.pathname + url.search)?.[1];
  return inner === undefined ? null : parse(inner);
}

/** The address without tracking parameters, or null where it is not http or https. */
export function cleanAddress(address: string): string | null {
  const url = parse(address);
  if (!url) return null;
  url.username = '';
  url.password = '';
  // By hand: in Firefox, a content script cannot iterate `searchParams`.
  const parameters = url.search.slice(1).split('&');
  const kept = parameters.filter((parameter) => !tracking.test(parameter.split('=')[0]!));
  if (kept.length < parameters.length) url.search = kept.join('&');
  if (/^(?:#:~:text|#xtor|#utm|#ref|#\.)/.test(url.hash)) url.hash = '';
  return url.href;
}

/** A single post of a person: its form on the networks where posts have an address of their own. */
const postForms: readonly RegExp[] = [
  /^(?:mobile\.)?(?:x|twitter)\.com\/\w+\/status(?:es)?\/\d+/,
  /^(?:x|twitter)\.com\/i\/(?:web\/)?status\/\d+/,
  /^t\.me\/(?:s\/)?\w+\/\d+/,
  /^(?:m\.|mobile\.)?facebook\.com\/(?:[^/]+\/(?:posts|videos|photos)\/|permalink\.php|story\.php|watch|reel\/|share\/)/,
  /^fb\.watch\/\w/,
  /^instagram\.com\/(?:[\w.]+\/)?(?:p|reel|tv)\/[\w-]+/,
  /^threads\.(?:net|com)\/@[\w.]+\/post\/\w+/,
  /^bsky\.app\/profile\/[^/]+\/post\/\w+/,
  /^truthsocial\.com\/@\w+\/(?:posts\/)?\d+/,
  /^truthsocial\.com\/users\/\w+\/statuses\/\d+/,
  /^(?:m\.)?youtube\.com\/(?:watch|shorts\/|live\/|embed\/)/,
  /^youtu\.be\/[\w-]+/,
  /^(?:vm\.)?tiktok\.com\/(?:@[\w.]+\/video\/\d+|\w{6,})/,
  /^(?:m\.)?vk\.(?:com|ru)\/(?:wall|video)-?\d+/,
  /^(?:www\.)?linkedin\.com\/(?:posts|pulse|feed\/update)\//,
  /^[^/]+\/@[\w.]+\/\d{6,}/,
];

/** Whether the address is one post on a network. */
export function isPost(url: URL): boolean {
  const place = url.hostname.replace(/^www\./, '') + url.pathname;
  return postForms.some((form) => form.test(place));
}

const listing =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:tags?|topics?|themen?|thema|category|categories|section|sections|hub|people|person|author|authors|by|search|keyword|news\/topics|temas?|sujet|profile|channel|about|live|video|videos|news|world|politics|sport|business)(?:\/[^/]*)?\/?$/i;

/** Whether the address is one article, not a home page, a topic page or a list. */
export function isArticleAddress(url: URL): boolean {
  const path = url.pathname.replace(/\/+$/, '');
  if (path.length < 2 || listing.test(url.pathname)) return false;
  if (/^\/(?:tags?|topics?|hub|people|author|category|search)\//i.test(path)) return false;
  const last = path.slice(path.lastIndexOf('/') + 1);
  const depth = path.split('/').length - 1;
  // Articles carry words or a number in their address.
  return (
    /\d{4,}/.test(path) ||
    (last.match(/[-_]/g)?.length ?? 0) >= 2 ||
    (depth >= 3 && last.length > 20)
  );
}

export function findOrigin(
  document: TextDocument,
  info: ArticleInfo,
  data: SourceData,
  attribution: Attribution,
  via: readonly Link[],
): FoundOrigin {
  const embed = embedded(document, data, attribution);
  if (embed) return embed;
  return (
    linked(document, info, attribution, via) ??
    linkedWords(document, info, attribution, via) ??
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

const secondLevel = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu', 'gob', 'gouv']);

/** The domain that a host belongs to, near enough to tell a page's own links ("edition.cnn.com" → "cnn.com"). */
function domainOf(host: string): string {
  const labels = host.split('.');
  const isSecond = labels.at(-1)!.length === 2 && secondLevel.has(labels.at(-2) ?? '');
  return labels.slice(isSecond ? -3 : -2).join('.');
}

/** "in a <statement>", "<wrote>": a link on the words for the statement itself, where it leads off the page's own site. */
function linkedWords(
  document: TextDocument,
  info: ArticleInfo,
  attribution: Attribution,
  via: readonly Link[],
): FoundOrigin | null {
  const spans: { start: number; end: number }[] = via.flatMap(({ channel, weak }) =>
    weak && channel.mention && !channel.carriedOn ? [channel.mention] : [],
  );
  if (attribution.cue && via.every(({ weak }) => weak)) spans.push(attribution.cue);
  const page = info.url ? hostOf(info.url) : (info.publisher?.domain ?? null);
  for (const span of spans) {
    for (const link of linksNear(document.blocks[blockOf(document, span.start)], span.start)) {
      if (link.start >= span.end || span.start >= link.end) continue;
      const url = target(link.url);
      if (!url || url.pathname.length < 2) continue;
      const host = url.hostname.replace(/^www\./, '');
      if (page !== null && domainOf(host) === domainOf(page)) continue;
      // What another outlet wrote of it is not the original.
      const isOriginal =
        isPost(url) || (outletByHost(host) === null && !listing.test(url.pathname));
      const clean = isOriginal ? cleanAddress(link.url) : null;
      if (clean) return { origin: { url: clean, from: 'link' }, rule: 'link-on-words' };
    }
  }
  return null;
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
