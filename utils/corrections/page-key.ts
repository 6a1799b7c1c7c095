/** What a reader's corrections of a page are kept under. */

/** Parameters that say how the reader came to a page, not which page it is. */
const trackers =
  /^(utm_.*|mtm_.*|pk_.*|at_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|igsh|mc_cid|mc_eid|ncid|cmpid|cid|ref|ref_src|ref_url|smid|smtyp|wt_mc|xtor|ito|share|sharetype|src|source|_ga|_gl)$/i;

/**
 * The address without fragment and trackers, its parameters in order, so that the same page is met again by another way.
 * @returns null for what is no address of a page
 */
export function pageKeyFor(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (!['http:', 'https:', 'file:'].includes(address.protocol)) return null;
  address.hash = '';
  address.username = '';
  address.password = '';
  // By hand: Firefox lets content scripts iterate over no `searchParams`.
  address.search = address.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !trackers.test(parameter.split('=', 1)[0]!))
    .sort()
    .join('&');
  return address.href;
}
