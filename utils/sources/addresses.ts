/** What an address is: a post, an article, a list; and what of it only tracks readers. */

/** Query keys that only tell a site where a reader came from. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|igshid|igsh|mc_cid|mc_eid|yclid|_ga|ref|ref_src|ref_url|cmpid|cmp|icid|ncid|ocid|smid|smtyp|s_cid|xtor|wt_mc|wt\.mc|at_medium|at_campaign|share|taid|src|partner|source|soc_src|soc_trk|guccounter|guce_referrer|guce_referrer_sig|feature|si)$/i;

/** The host of an address, lower case without "www.", or null where it is not http or https. */
export function hostOf(address: string): string | null {
  const url = parse(address);
  return url && siteOf(url);
}

/** The host of a parsed address without "www.". */
export const siteOf = (url: URL): string => url.hostname.replace(/^www\./, '');

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
export function target(address: string): URL | null {
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
  const place = siteOf(url) + url.pathname;
  return postForms.some((form) => form.test(place));
}

const listing =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:tags?|topics?|themen?|thema|category|categories|section|sections|hub|people|person|author|authors|by|search|keyword|news\/topics|temas?|sujet|profile|channel|about|live|video|videos|news|world|politics|sport|business)(?:\/[^/]*)?\/?$/i;

/** Lists whatever stands behind them. */
const alwaysListing = /^\/(?:tags?|topics?|hub|people|author|category|search)\//i;

/** Whether the address is a topic page, a list or a profile. */
export function isListing(path: string): boolean {
  if (alwaysListing.test(path)) return true;
  // "/news/harbour" is a list, "/news/harbour-closed-after-storm" an article.
  return listing.test(path) && !isTelling(path.replace(/\/+$/, ''));
}

/** Articles carry words or a number in the last part of their address. */
function isTelling(path: string): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1);
  return /\d{4,}/.test(last) || (last.match(/[-_]/g)?.length ?? 0) >= 2;
}

/** Whether the address is one article, not a home page, a topic page or a list. */
export function isArticleAddress(url: URL): boolean {
  const path = url.pathname.replace(/\/+$/, '');
  if (path.length < 2 || isListing(url.pathname)) return false;
  const last = path.slice(path.lastIndexOf('/') + 1);
  const depth = path.split('/').length - 1;
  return /\d{4,}/.test(path) || isTelling(path) || (depth >= 3 && last.length > 20);
}

const secondLevel = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu', 'gob', 'gouv']);

/** The domain that a host belongs to, near enough to tell a page's own links ("edition.cnn.com" → "cnn.com"). */
export function domainOf(host: string): string {
  const labels = host.split('.');
  const isSecond = labels.at(-1)!.length === 2 && secondLevel.has(labels.at(-2) ?? '');
  return labels.slice(isSecond ? -3 : -2).join('.');
}
