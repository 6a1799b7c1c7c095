/** The model as it stands: what the command line prints for each input. */
import type { AnnotatedPage } from '@/utils/model';

/** One line of JSON, without a final line break. */
export function jsonOf(page: AnnotatedPage): string {
  return JSON.stringify(page);
}
