/** Links of the page that lead to the original: which of them is meant by an attribution. */
import type { Attribution } from '@/utils/attributions/types';
import type { ArticleInfo, ChannelKind, Origin, Speaker } from '@/utils/model';
import type { Outlet } from '@/utils/outlets/registry';
import { outletByHost, outletsNamed } from '@/utils/outlets/registry';
import type { Range, TextBlock, TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import type { Link } from './attach';
import { overlaps } from './attach';
import {
  cleanAddress,
  domainOf,
  hostOf,
  isArticleAddress,
  isListing,
  isPost,
  siteOf,
  target,
} from './addresses';
import { blockOf } from './posts';
import { countUpTo } from './segments';

export interface FoundOrigin {
  readonly origin: Origin | null;
  readonly rule: string;
}

/** Farthest from its cue, in UTF-16 units, that an outlet's linked name may stand. */
const mostBetweenCueAndName = 60;
/** Most links looked at around one place. */
const mostLinks = 40;

type PageLink = TextBlock['links'][number];

export function linkedOrigin(
  document: TextDocument,
  info: ArticleInfo,
  attribution: Attribution,
  speaker: Speaker | null,
  via: readonly Link[],
): FoundOrigin | null {
  return new LinkFinder(document, info, attribution, speaker, via).find();
}

class LinkFinder {
  /** The page's own host. */
  private readonly page: string | null;
  private readonly anchor: Range;
  private readonly sentence: Range;

  constructor(
    private readonly document: TextDocument,
    info: ArticleInfo,
    private readonly attribution: Attribution,
    private readonly speaker: Speaker | null,
    private readonly via: readonly Link[],
  ) {
    this.page = info.url ? hostOf(info.url) : (info.publisher?.domain ?? null);
    this.anchor = attribution.cue ?? attribution.segments[0]!;
    this.sentence = this.sentenceAt(this.anchor.start);
  }

  find(): FoundOrigin | null {
    return (
      this.toChannel() ?? this.onWords() ?? this.onName() ?? this.toSpeaker() ?? this.whereNamed()
    );
  }

  /** A link of the same sentence, else of the same block, to a post or to an article of the channel. */
  private toChannel(): FoundOrigin | null {
    // "The Guardian reports": the outlet itself speaks.
    const own = this.speaker?.kind === 'organisation' ? outletNamed(this.speaker.name) : null;
    const channels = [
      ...this.via.map(asChannel),
      ...(own ? [{ outlet: own.id, name: own.name, kind: own.kind }] : []),
    ];
    if (channels.length === 0) return null;
    let best: { url: string; distance: number; isFramed: boolean } | null = null;
    for (const link of this.linksNear(this.anchor.start)) {
      if (!channels.some((channel) => this.leadsTo(link, channel))) continue;
      const gap = Math.abs(link.start - this.anchor.start);
      const distance = overlaps(link, this.sentence) ? gap : 1e6 + gap;
      const clean = cleanAddress(link.url);
      if (clean && (!best || distance < best.distance))
        best = { url: clean, distance, isFramed: link.start === link.end };
    }
    if (!best) return null;
    const { url, isFramed } = best;
    return isFramed
      ? { origin: { url, from: 'embed' }, rule: 'framed-post' }
      : { origin: { url, from: 'link' }, rule: 'link-to-channel' };
  }

  /** "Her post on X read: “…” “…,” she went on.": what is carried on has the link of the sentence that names the channel. */
  private whereNamed(): FoundOrigin | null {
    for (const one of this.via) {
      const { mention, carriedOn } = one.channel;
      if (!carriedOn || !mention) continue;
      const sentence = this.sentenceAt(mention.start);
      const link = this.linksNear(mention.start).find(
        (other) => overlaps(other, sentence) && this.leadsTo(other, asChannel(one)),
      );
      const clean = link && cleanAddress(link.url);
      if (clean) return { origin: { url: clean, from: 'link' }, rule: 'link-where-named' };
    }
    return null;
  }

  private leadsTo({ start, end, url }: PageLink, channel: NamedPlace): boolean {
    const to = target(url);
    if (!to) return false;
    const host = siteOf(to);
    const outlet = outletByHost(host);
    if (outlet && outlet.id === channel.outlet && isPost(to)) return true;
    if (this.isOwnSite(host) || !isArticleAddress(to)) return false;
    if (outlet && outlet.id === channel.outlet) {
      return this.page === null || outletByHost(this.page) !== outlet;
    }
    // An outlet that the registry lacks is known by its name ("montanafreepress.org").
    if (channel.outlet === null) return press.has(channel.kind) && isSpelledIn(host, channel.name);
    // Agencies are read on the sites of others: the page links their name to such a copy. On sites that the registry knows,
    // as any other may be one that only looks like the agency's own.
    if (outlet === null) return false;
    const label = this.document.text.slice(start, end).replace(/^the /i, '');
    return channel.kind === 'agency' && outletNamed(label)?.id === channel.outlet;
  }

  /** "in a <statement>", "<wrote>": a link on the words for the statement itself, where it leads off the page's own site. */
  private onWords(): FoundOrigin | null {
    const { cue, mention } = this.attribution;
    const spans: Range[] = this.via.flatMap(({ channel, weak }) =>
      weak && channel.mention ? [channel.mention] : [],
    );
    if (cue && this.via.every(({ weak }) => weak)) spans.push(cue);
    const kind = this.speaker?.kind;
    if (mention && (kind === 'document' || kind === 'organisation')) spans.push(mention);
    for (const span of spans) {
      for (const link of this.linksNear(span.start)) {
        if (!overlaps(link, span)) continue;
        const url = target(link.url);
        if (!url || isHome(url)) continue;
        const host = siteOf(url);
        if (this.isOwnSite(host)) continue;
        const isSpeaker = span === mention && kind === 'organisation';
        if (isSpeaker && !this.isOfSpeaker(url)) continue;
        // What another outlet wrote of it is not the original, a document that it has put up is.
        const isOriginal =
          isPost(url) ||
          isFile(url) ||
          (outletByHost(host) === null && !isNewsHost(host) && !isListing(url.pathname));
        const clean = isOriginal ? cleanAddress(link.url) : null;
        if (clean) return { origin: { url: clean, from: 'link' }, rule: 'link-on-words' };
      }
    }
    return null;
  }

  /** A page of the speaker's own site, or of a government's where the speaker belongs to one. */
  private isOfSpeaker(url: URL): boolean {
    const host = siteOf(url);
    const isDeep = url.pathname.split('/').filter(Boolean).length >= 2 && !isListing(url.pathname);
    if (this.speaker && isSiteOf(host, this.speaker.name)) return isDeep;
    return governmental.test(host) && (isFile(url) || isArticleAddress(url));
  }

  /** "As <new images> show, the space agency has confirmed that": a link of the sentence to an article on the speaker's own site. */
  private toSpeaker(): FoundOrigin | null {
    const { speaker } = this;
    if (!speaker || speaker.kind === 'person' || speaker.kind === 'anonymous') return null;
    for (const link of this.linksNear(this.anchor.start)) {
      const url = overlaps(link, this.sentence) ? target(link.url) : null;
      if (!url || !isArticleAddress(url)) continue;
      const host = siteOf(url);
      if (this.isOwnSite(host)) continue;
      if (outletByHost(host) !== null || !isSiteOf(host, speaker.name)) continue;
      const clean = cleanAddress(link.url);
      if (clean) return { origin: { url: clean, from: 'link' }, rule: 'link-to-speaker' };
    }
    return null;
  }

  /**
   * "according to Jo Marsh of the <New York Times>", "CNN’s Jo Marsh <reported>": a link of the sentence, outside of what was said,
   * on an outlet's name or on the cue where the sentence names the outlet, that leads to an article of that outlet.
   */
  private onName(): FoundOrigin | null {
    const { cue, segments } = this.attribution;
    if (!cue) return null;
    const { text } = this.document;
    const { sentence } = this;
    for (const link of this.linksNear(cue.start)) {
      if (link.start < sentence.start || link.end > sentence.end) continue;
      if (segments.some((segment) => overlaps(link, segment))) continue;
      if (Math.abs(link.start - cue.start) > mostBetweenCueAndName) continue;
      const url = target(link.url);
      const outlet = url && outletByHost(siteOf(url));
      if (!url || !outlet || !isArticleAddress(url)) continue;
      if (this.page !== null && outletByHost(this.page) === outlet) continue;
      const label = text.slice(link.start, link.end);
      const before = text.slice(sentence.start, cue.start);
      const isNamed = overlaps(link, cue)
        ? namesOf(outlet).some((name) => isEmployer(before, name))
        : outletNamed(label.replace(/[’']s$/, '')) === outlet;
      const clean = isNamed ? cleanAddress(link.url) : null;
      if (clean) return { origin: { url: clean, from: 'link' }, rule: 'link-on-name' };
    }
    return null;
  }

  private isOwnSite(host: string): boolean {
    return this.page !== null && domainOf(host) === domainOf(this.page);
  }

  private sentenceAt(offset: number): Range {
    const { words, sentences } = this.document;
    return sentences[words.sentence[Math.min(wordAt(words, offset), words.count - 1)]!]!;
  }

  /** The links of the block at an offset, or those around it where there are very many. */
  private linksNear(offset: number): readonly PageLink[] {
    const links = this.document.blocks[blockOf(this.document, offset)]?.links ?? [];
    if (links.length <= mostLinks) return links;
    const place = countUpTo(startsOf(links), offset);
    return links.slice(Math.max(0, place - mostLinks / 2), place + mostLinks / 2);
  }
}

interface NamedPlace {
  /** Domain of the outlet, or null where the registry lacks it. */
  readonly outlet: string | null;
  readonly name: string;
  readonly kind: ChannelKind;
}

const asChannel = ({ outlet, channel: { name, kind } }: Link): NamedPlace => ({
  outlet,
  name,
  kind,
});

const press: ReadonlySet<ChannelKind> = new Set([
  'newspaper',
  'magazine',
  'news site',
  'broadcaster',
  'agency',
]);

const linkStarts = new WeakMap<readonly PageLink[], number[]>();

function startsOf(links: readonly PageLink[]): number[] {
  const known = linkStarts.get(links);
  if (known) return known;
  const starts = links.map(({ start }) => start);
  linkStarts.set(links, starts);
  return starts;
}

/** A site's first page, and not one that is only told by a number ("/?page_id=12"). */
const isHome = ({ pathname, search }: URL) =>
  pathname.length < 2 && !/[?&](?:p|page_id|id|story)=\d+/.test(search);

const isFile = (url: URL) => /\.pdf$/i.test(url.pathname);

/** Hosts that only governments and international bodies can have. */
const governmental =
  /\.(?:gov|mil|int|gc\.ca|admin\.ch|europa\.eu)$|\.(?:gov|gob|gouv|govt|mil)\.[a-z]{2}$|\.gouv\.fr$/;

/** Whether the domain is the name without its spaces ("Harbour Free Press", "harbourfreepress.org"). */
function isSpelledIn(host: string, name: string): boolean {
  const spelled = name
    .replace(/^the /i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const label = domainOf(host).split('.')[0]!.replaceAll('-', '');
  return spelled.length >= 6 && (label === spelled || label === `the${spelled}`);
}

/** As `belongsTo`. The sites of outlets are known: another one that bears the name may only look like theirs. */
const isSiteOf = (host: string, name: string) =>
  outletNamed(name) === null && belongsTo(host, name);

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
  const fitting = outletsNamed(name);
  const ids = new Set(fitting.map(({ outlet }) => outlet.id));
  return ids.size === 1 ? fitting[0]!.outlet : null;
}

/** "CNN’s Jo Marsh", "Jo Marsh of the New York Times". */
const isEmployer = (before: string, name: string) =>
  before.includes(`${name}’s `) ||
  before.includes(`${name}'s `) ||
  before.includes(`of the ${name}`);

const namesOf = ({ name, aliases }: Outlet): string[] => {
  const names = [name, ...Object.values(aliases ?? {}).flat()];
  return [...names, ...names.flatMap((one) => (one.startsWith('The ') ? one.slice(4) : []))];
};
