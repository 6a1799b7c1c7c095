/** Apart from `sites.ts`, as it brings the list of public suffixes with it. */
import { getDomain } from 'tldts-icann';

/**
 * What "this site" means of a page: its registrable domain ("cnn.com" of edition.cnn.com), else its host.
 * @returns null for what is no page of the web
 */
export function siteOfPage(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return getDomain(hostname) ?? hostname;
}
