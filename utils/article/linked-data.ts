/** JSON-LD and microdata: what kind of thing the page says that it is, and what it says of it. */
import type { Steps } from '@/utils/steps';

export interface LinkedData {
  /** schema.org types that the page gives itself, without address. */
  types: string[];
  headline: string | null;
  description: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
  modified: string | null;
  lang: string | null;
  /** Provider, author, credit and the like of the article: who may have written it besides its publisher. */
  credits: string[];
  /** Nodes that declare a fact check, as they stand. */
  reviews: unknown[];
}

/** Larger blocks are product catalogues or whole pages: not worth the time. In UTF-16 units. */
const LARGEST_BLOCK = 1_000_000;
/** All blocks of a page together. */
const MOST_DATA = 3_000_000;
const DEEPEST = 8;
const MOST_NODES = 400;
/** Fact checks set out as attributes: each takes several searches. */
const MOST_REVIEWS = 40;

type Json = Record<string, unknown>;

export const articleTypes: ReadonlySet<string> = new Set([
  'NewsArticle',
  'Article',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'AskPublicNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReviewNewsArticle',
  'LiveBlogPosting',
  'BlogPosting',
  'SatiricalArticle',
  'AdvertiserContentArticle',
  'ScholarlyArticle',
  'TechArticle',
  'Report',
  'SocialMediaPosting',
]);

const reviewTypes: ReadonlySet<string> = new Set(['ClaimReview', 'MediaReview']);

/** Properties of an article that may name the agency it comes from. */
const creditProperties = [
  'provider',
  'creditText',
  'sourceOrganization',
  'author',
  'creator',
  'copyrightHolder',
  'copyrightNotice',
];

/** Reads all linked data of a page, or of its head, with pauses. Broken, huge or endlessly nested blocks are passed over. */
export function* readLinkedData(place: ParentNode): Steps<LinkedData> {
  const nodes: Json[] = [];
  let left = MOST_DATA;
  for (const script of place.querySelectorAll('script[type="application/ld+json"]')) {
    const text = textUpTo(script, Math.min(left, LARGEST_BLOCK));
    if (text === null) continue;
    left -= text.length;
    const value = parse(text);
    if (value !== undefined) collect(value, nodes, 0);
    yield;
  }
  yield;
  const types = nodes.flatMap(typesOf);
  const main = nodes.find((node) => typesOf(node).some((type) => articleTypes.has(type)));
  const items = place.querySelectorAll('[itemtype]');
  for (const element of items) {
    if (!element.hasAttribute('itemscope')) continue;
    const type = element.getAttribute('itemtype')?.trim().split('/').pop();
    if (type) types.push(type);
    if (types.length > MOST_NODES) break;
  }
  yield;
  return {
    types,
    headline: textOf(main?.['headline']) ?? textOf(main?.['name']),
    description: textOf(main?.['description']),
    publisher: nameOf(main?.['publisher']),
    author: namesOf(main?.['author']) ?? namesOf(main?.['creator']),
    published: textOf(main?.['datePublished']),
    modified: textOf(main?.['dateModified']),
    lang: nameOf(main?.['inLanguage']),
    credits: creditProperties.flatMap((property) => namesIn(main?.[property])),
    reviews: [...nodes.flatMap(reviewsOf), ...microdataReviews(items)].slice(0, MOST_NODES),
  };
}

/** A script's text, or null where it is longer than `most`: 50 MB are not even taken out of the page. */
function textUpTo(script: Element, most: number): string | null {
  const isLong = ((script.firstChild as Text | null)?.length ?? 0) > most;
  const text = isLong ? null : script.textContent;
  return text !== null && text.length <= most ? text : null;
}

function parse(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)?/, '')
    .replace(/(?:-->|\/\/\s*\]\]>)?\s*;?\s*$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // The commonest fault: line breaks inside strings.
      return JSON.parse(bare.replace(/\p{Cc}+/gu, ' '));
    } catch {
      return undefined;
    }
  }
}

function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > DEEPEST || into.length > MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MOST_NODES)) collect(item, into, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    const node = value as Json;
    if ('@type' in node) into.push(node);
    collect(node['@graph'], into, depth + 1);
    collect(node['mainEntity'], into, depth + 1);
  }
}

/** The node if it is a fact check, and those that it holds. */
function reviewsOf(node: Json): unknown[] {
  const held = [node['review'], node['hasPart']].flat();
  return [node, ...held].filter(
    (one) =>
      typeof one === 'object' &&
      one !== null &&
      typesOf(one as Json).some((type) => reviewTypes.has(type)),
  );
}

/** Fact checks set out as attributes of the page's elements, in the shape of JSON-LD. */
function microdataReviews(items: Iterable<Element>): Json[] {
  const found = [...items].filter((element) =>
    element.getAttribute('itemtype')?.endsWith('/ClaimReview'),
  );
  return found.slice(0, MOST_REVIEWS).map((element) => {
    const value = (selector: string) => {
      const item = element.querySelector(selector);
      return item?.getAttribute('content') ?? item?.getAttribute('href') ?? item?.textContent;
    };
    return {
      claimReviewed: value('[itemprop="claimReviewed"]'),
      url: value('[itemprop="url"]'),
      author: { name: value('[itemprop="author"] [itemprop="name"]') },
      reviewRating: {
        alternateName: value('[itemprop="alternateName"]'),
        ratingValue: value('[itemprop="ratingValue"]'),
        bestRating: value('[itemprop="bestRating"]'),
      },
    };
  });
}

function typesOf(node: Json): string[] {
  const type = node['@type'];
  const list: unknown[] = Array.isArray(type) ? type : [type];
  return list.flatMap((item) =>
    typeof item === 'string' ? [item.split(/[/#:]/).pop() ?? item] : [],
  );
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/g, ' ').trim().slice(0, 2000);
  return text === '' ? null : text;
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value === 'object' && value !== null) return textOf((value as Json)['name']);
  return textOf(value);
}

function namesOf(value: unknown): string | null {
  if (!Array.isArray(value)) return nameOf(value);
  const names = value.slice(0, 6).flatMap((item) => nameOf(item) ?? []);
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

function namesIn(value: unknown): string[] {
  return [value]
    .flat()
    .slice(0, 6)
    .flatMap((item) => nameOf(item) ?? []);
}
