/** What the popup shows. */
import type { AnnotatedPage } from '@/utils/model';

/** Why the browser gives no access: its own pages and stores; a file that it shows itself; the reader's choice. */
export type NoAccessReason = 'restricted' | 'file' | 'withheld';

export type View =
  | { readonly kind: 'loading' }
  | { readonly kind: 'page'; readonly page: AnnotatedPage }
  | { readonly kind: 'not-article' }
  | { readonly kind: 'language'; readonly lang: string }
  | {
      readonly kind: 'no-access';
      readonly reason: NoAccessReason;
      /** Host of the tab's page, where the browser tells. */
      readonly host: string | null;
    }
  | { readonly kind: 'error'; readonly error: string };
