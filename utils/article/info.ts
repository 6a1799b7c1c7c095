/** What a page says of itself: title, publisher, author, date, language. Page text is data; nothing here throws on a strange page. */
import type { FactCheck } from '@/utils/model';
import type { Steps } from '@/utils/steps';
import { primaryLanguage } from './detect-language';
import { readFactChecks } from './fact-checks';
import type { LinkedData } from './linked-data';
import { readLinkedData } from './linked-data';
import { authorOf, dateOf, siteNameOf, titleOf } from './metadata';
import { placeOfMetadata } from './size';

export interface PageInfo {
  url: string | null;
  /** Against which the page's links are read. */
  base: string | null;
  /** The headline as the page states it in its metadata, without the site's name. */
  title: string | null;
  /** All that the page gives as its title: sites write one for readers and one for search engines. */
  titles: string[];
  description: string | null;
  /** What the page says its site is called. */
  siteName: string | null;
  author: string | null;
  published: string | null;
  modified: string | null;
  declaredLang: string | null;
  /** og:type, lower case. */
  openGraphType: string | null;
  /** What metadata and markup say of who wrote or provided the text. */
  credits: string[];
  factChecks: FactCheck[];
  linkedData: LinkedData;
  /** Keywords for news searches. */
  hasNewsKeywords: boolean;
  /** An AMP version of the page. */
  hasAmpVersion: boolean;
  /** The software that made the page, as it says itself. */
  generator: string;
}

/** Copies of pages: the address of the original stands in that of the copy. */
const copies: readonly RegExp[] = [
  /^https?:\/\/web\.archive\.org\/web\/\d+(?:[a-z]{2}_)?\/(?<original>https?:\/\/?.+)$/,
  /^https?:\/\/(?:[\w-]+\.)?cdn\.ampproject\.org\/(?:[vc]\/)(?<secure>s\/)?(?<host>.+)$/,
];

/** The address of the page itself where `url` is that of an archived or cached copy, and names one that there can be. */
export function originalUrl(url: string): string {
  for (const copy of copies) {
    const groups = copy.exec(url)?.groups;
    if (!groups) continue;
    const { original, secure, host } = groups;
    const named =
      original?.replace(/^(https?:)\/(?!\/)/, '$1//') ?? `http${secure ? 's' : ''}://${host}`;
    return httpUrl(named, null) === null ? url : named;
  }
  return url;
}

/** An http or https address, absolute and without what stands for nothing, or null. */
export function httpUrl(value: string | null | undefined, base: string | null): string | null {
  if (value === null || value === undefined || value.trim() === '') return null;
  try {
    const url = base === null ? new URL(value.trim()) : new URL(value.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** Metadata that give the time of publication, the surest first. */
const publishedNames = [
  'datepublished',
  'originalpublicationdate',
  'rnews:datepublished',
  'article:publicationdate',
  'article.published',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'date',
];

/** The same for the time of the last change. */
const modifiedNames = [
  'datemodified',
  'article:modified',
  'article.updated',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'og:updated_time',
];

/** Metadata that may name the agency an article comes from. */
const creditNames = [
  'author',
  'article:author',
  'byl',
  'source',
  'dc.source',
  'dc.creator',
  'provider',
  'copyright',
  'dcterms.rightsholder',
  'sailthru.author',
  'parsely-author',
];

/**
 * Reads the page's metadata. `address` is the page's own address where the document does not know it.
 * A pause after each look-up: each goes through the whole page.
 */
export function* readInfo(document: Document, address: string | null): Steps<PageInfo> {
  const place = placeOfMetadata(document);
  yield;
  const meta = readMeta(place);
  yield;
  const linkedData = yield* readLinkedData(place);
  yield;
  const links = [...place.getElementsByTagName('link')];
  yield;
  const title = place.querySelector('title')?.textContent ?? null;
  yield;
  const base = place.querySelector('base[href]')?.getAttribute('href');
  yield;
  const first = (...names: string[]): string | null => {
    for (const name of names) {
      const value = meta.get(name);
      if (value) return value;
    }
    return null;
  };

  const here = httpUrl(address ?? document.URL, null);
  const linked = (rel: string) =>
    links.find((link) => link.getAttribute('rel')?.toLowerCase() === rel);
  const canonical = httpUrl(linked('canonical')?.getAttribute('href'), here);
  const url = pageUrl(here, canonical ?? httpUrl(first('og:url'), here));
  const stated = [first('og:title'), first('twitter:title'), linkedData.headline, title];
  const host = url === null ? null : new URL(url).hostname;
  const siteName = siteNameOf(
    [first('og:site_name'), linkedData.publisher, first('application-name')],
    stated,
    host,
  );
  const titles = stated.flatMap((title) => titleOf(title, siteName, host) ?? []);
  const html = document.documentElement;
  return {
    url,
    base: httpUrl(base, here ?? url) ?? here ?? url,
    title: titles[0] ?? null,
    titles,
    description:
      first('og:description', 'description', 'twitter:description') ?? linkedData.description,
    siteName,
    author:
      authorOf(linkedData.author, siteName) ??
      authorOf(
        first('author', 'article:author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator'),
        siteName,
      ),
    published:
      dateOf(first('article:published_time', 'og:article:published_time')) ??
      dateOf(linkedData.published) ??
      dateOf(first(...publishedNames)) ??
      (yield* markedDate(place)),
    modified:
      dateOf(first('article:modified_time', 'og:article:modified_time')) ??
      dateOf(linkedData.modified) ??
      dateOf(first(...modifiedNames)),
    declaredLang:
      primaryLanguage(html?.getAttribute('lang') ?? html?.getAttribute('xml:lang')) ??
      primaryLanguage(linkedData.lang) ??
      primaryLanguage(first('og:locale', 'content-language', 'language', 'dc.language')),
    credits: [...linkedData.credits, ...creditNames.flatMap((name) => meta.get(name) ?? [])],
    factChecks: readFactChecks(linkedData.reviews, siteName, (value) => httpUrl(value, here)),
    openGraphType: first('og:type')?.toLowerCase() ?? null,
    linkedData,
    hasNewsKeywords: meta.has('news_keywords'),
    hasAmpVersion: linked('amphtml') !== undefined,
    generator: meta.get('generator') ?? '',
  };
}

/** The date of publication as the page's elements are marked with it. */
function* markedDate(page: ParentNode): Steps<string | null> {
  for (const place of [
    '[itemprop="datePublished"][datetime]',
    'article time[datetime], time[pubdate]',
  ]) {
    yield;
    const date = dateOf(page.querySelector(place)?.getAttribute('datetime'));
    if (date !== null) return date;
  }
  return null;
}

function readMeta(place: Document | HTMLHeadElement): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of place.getElementsByTagName('meta')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv');
    // Some sites write "value", where others write "content".
    const stated = element.getAttribute('content') ?? element.getAttribute('value');
    const content = stated?.replace(/\s+/g, ' ').trim();
    if (!name || !content) continue;
    const key = name.toLowerCase();
    if (!meta.has(key)) meta.set(key, content.slice(0, 2000));
  }
  return meta;
}

/** The canonical address where it plausibly is this page's, else the address at which the page stands. */
function pageUrl(here: string | null, canonical: string | null): string | null {
  if (here === null) return canonical;
  const original = originalUrl(here);
  if (canonical === null) return original;
  const named = originalUrl(canonical);
  const isHome = new URL(named).pathname === '/' && new URL(original).pathname !== '/';
  return isSameSite(named, original) && !isHome ? named : original;
}

/**
 * Whether two addresses are of one site, as far as their hosts tell without the list of public suffixes, which no page should
 * have to load: the last two labels are the same, and a third where the second may be such as "co" in "co.uk".
 */
function isSameSite(one: string, other: string): boolean {
  const labelsOf = (url: string) =>
    new URL(url).hostname.replace(/^(?:www|m|amp)\./, '').split('.');
  const [ours, theirs] = [labelsOf(one), labelsOf(other)];
  const isShort = (ours.at(-1)?.length ?? 0) <= 2 && (ours.at(-2)?.length ?? 0) <= 3;
  const count = isShort ? Math.max(2, Math.min(3, ours.length, theirs.length)) : 2;
  return ours.slice(-count).join('.') === theirs.slice(-count).join('.');
}
