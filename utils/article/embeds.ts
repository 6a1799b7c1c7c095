/** Posts of social networks that a page shows: as block quotes, or in frames whose words it does not have. */
import { isHuge } from './size';

const networks =
  /twitter-|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|fb-video|reddit-|threads|telegram/i;
const postPath =
  /\/status(?:es)?\/\d|\/post\/|\/p\/|\/reel\/|\/comments\/|\/video\/\d|\/posts?\/|\/@[\w.]+\/\d/;

/** The address of the post that an embed shows, "" if it is one without an address, or null where the quote is none. */
export function embedAddress(quote: Element): string | null {
  if (!networks.test(quote.getAttribute('class') ?? '')) return null;
  for (const name of ['data-instgrm-permalink', 'cite', 'data-href', 'data-bluesky-uri']) {
    const value = quote.getAttribute(name);
    if (value !== null && /^https?:/.test(value)) return value;
  }
  let address = '';
  for (const link of quote.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (postPath.test(href)) address = href;
  }
  return address;
}

/** Most frames of a page that are looked at. */
const mostFrames = 60;

/** How the networks' frames say which post they show, and the address of that post. */
const frameForms: readonly [RegExp, (parts: RegExpExecArray) => string][] = [
  [/^https:\/\/platform\.(?:twitter|x)\.com\/embed\/\S*[?&]id=(\d+)/, ([, id]) => `https://x.com/i/status/${id!}`],
  [/^https:\/\/t\.me\/(\w+\/\d+)/, ([, post]) => `https://t.me/${post!}`],
  [/^https:\/\/www\.instagram\.com\/(p|reel|tv)\/([\w-]+)/, ([, kind, id]) => `https://www.instagram.com/${kind!}/${id!}/`],
  [/^https:\/\/(?:www|web)\.facebook\.com\/plugins\/(?:post|video)\.php\?\S*?href=([^&]+)/, ([, address]) => decoded(address!)],
  [/^https:\/\/truthsocial\.com\/(@\w+\/(?:posts\/)?\d+)/, ([, post]) => `https://truthsocial.com/${post!}`],
  [/^https:\/\/embed\.bsky\.app\/embed\/([\w:.]+)\/app\.bsky\.feed\.post\/(\w+)/, ([, author, id]) => `https://bsky.app/profile/${author!}/post/${id!}`],
  [/^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/, ([, id]) => `https://www.youtube.com/watch?v=${id!}`],
  [/^https:\/\/www\.tiktok\.com\/embed\/(?:v\d\/)?(\d+)/, ([, id]) => `https://www.tiktok.com/embed/${id!}`],
]; // prettier-ignore

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return '';
  }
}

/** The address of the post that a frame with this address shows, or null where it shows none. */
export function framedPost(source: string): string | null {
  const address = source.startsWith('//') ? `https:${source}` : source;
  for (const [form, read] of frameForms) {
    const parts = form.exec(address);
    const post = parts && read(parts);
    if (post) return post;
  }
  return null;
}

/**
 * The frames of a page that show posts, in its order; none of a huge page. Telegram's may still be the script that makes
 * one.
 */
export function postFrames(document: Document): { element: Element; address: string }[] {
  const found: { element: Element; address: string }[] = [];
  let seen = 0;
  if (isHuge(document)) return found;
  for (const element of document.querySelectorAll('iframe[src], script[data-telegram-post]')) {
    if (++seen > mostFrames) break;
    const telegram = element.getAttribute('data-telegram-post');
    const source = telegram === null ? element.getAttribute('src') : `https://t.me/${telegram}`;
    const address = source === null ? null : framedPost(source);
    if (address !== null) found.push({ element, address });
  }
  return found;
}
