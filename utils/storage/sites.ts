/** Sites that the reader names, and where Whence runs by them. */
import * as z from 'zod/mini';
import type { Settings } from './settings';

/** UTF-16 units; the longest host name there can be. */
const LONGEST_HOST = 253;

/** A host name as `URL` writes it: small letters, punycode, no port. It stands for itself and what is below it. */
export const siteSchema = z.string().check(
  z.minLength(1),
  z.maxLength(LONGEST_HOST),
  z.refine((host) => hostOf(host) === host, 'is not the name of a site'),
);

/**
 * The site that somebody means by an address or a name: "https://www.Example.org/news" and "example.org" are the same.
 * @returns null where it names none
 */
export function siteFrom(words: string): string | null {
  const host = hostOf(words.trim());
  return host && withoutWww(host);
}

/** Whether a host is a site or below it. */
export function isOnSite(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** Why Whence does not read a page by itself; null where it does. */
export type Hindrance = 'paused' | 'not-chosen' | 'on-click';

export function hindranceOn(
  host: string,
  { runOn, chosenSites, pausedSites }: Pick<Settings, 'runOn' | 'chosenSites' | 'pausedSites'>,
): Hindrance | null {
  if (pausedSites.some((site) => isOnSite(host, site))) return 'paused';
  if (runOn === 'click') return 'on-click';
  if (runOn === 'chosen' && !chosenSites.some((site) => isOnSite(host, site))) return 'not-chosen';
  return null;
}

/** Whether Whence reads pages of a host by itself. */
export function runsOn(settings: Parameters<typeof hindranceOn>[1], host: string): boolean {
  return hindranceOn(host, settings) === null;
}

/** The list with a site, in alphabetical order, without those below it. */
export function withSite(sites: readonly string[], site: string): string[] {
  if (sites.some((other) => isOnSite(site, other))) return [...sites];
  return [...sites.filter((other) => !isOnSite(other, site)), site].sort();
}

/** The list without what covers a host: the site itself and those above it. */
export function withoutSite(sites: readonly string[], host: string): string[] {
  return sites.filter((site) => !isOnSite(host, site));
}

function withoutWww(host: string): string {
  return host.replace(/^www\.(?=[^.]+\.)/, '');
}

/** The host of an address with or without its scheme; null where there is none or it is no name on the web. */
function hostOf(words: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(words) ? words : `https://${words}`;
  if (/\s/.test(words) || !URL.canParse(address)) return null;
  const { protocol, hostname, username } = new URL(address);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '') return null;
  const isName = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/.test(
    hostname,
  );
  const isMachine =
    hostname === 'localhost' || /^[\d.]+$/.test(hostname) || /^\[[\da-f:.]+\]$/.test(hostname);
  return isName || isMachine ? hostname : null;
}
