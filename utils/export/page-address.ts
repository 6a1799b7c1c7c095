/** What names a page outside of it. */
import type { AnnotatedPage } from '@/utils/model';

/** Its address without the fragment; of a file or a text without one, its name, as a relative reference. */
export function pageAddress({ id, article }: AnnotatedPage): string {
  const address = article.url ?? id;
  return webAddress(address)?.split('#', 1)[0] ?? encodeURIComponent(address.toWellFormed());
}

/** The address if it leads to the web, else null: pages may name `javascript:` and others. */
export function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
