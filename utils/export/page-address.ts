/** What names a page outside of it. */
import type { AnnotatedPage } from '@/utils/model';
import { webAddress } from '@/utils/selectors/web-address';

/** Its address without the fragment; of a file or a text without one, its name, as a relative reference. */
export function pageAddress({ id, article }: AnnotatedPage): string {
  const address = article.url ?? id;
  return webAddress(address)?.split('#', 1)[0] ?? encodeURIComponent(address.toWellFormed());
}
