/** What pausing would pause. */
import { useEffect, useState } from 'preact/hooks';

/** After what the reader came for has been shown, in ms. */
const LATER = 200;

/**
 * The site that a page is part of, null until it is known and for what is no page of the web. It is known a moment
 * later than the page: the list of public suffixes is not worth waiting for with what the reader came for.
 */
export function useSite(url: string | null): string | null {
  const [known, setKnown] = useState<{ url: string; site: string | null } | null>(null);
  useEffect(() => {
    if (url === null) return;
    const timer = setTimeout(() => {
      void import('@/utils/storage/site-of-page').then(({ siteOfPage }) =>
        setKnown({ url, site: siteOfPage(url) }),
      );
    }, LATER);
    return () => clearTimeout(timer);
  }, [url]);
  return known?.url === url ? known.site : null;
}
