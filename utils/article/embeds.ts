/** Posts of social networks that a page shows as block quotes. */

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
