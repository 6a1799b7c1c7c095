/** What the list shows of a tab. */
import type { AnnotatedPage } from '@/utils/model';

/** Why the browser gives no access: its own pages and stores; a file that it shows itself; the reader's choice. */
export type NoAccessReason = 'restricted' | 'file' | 'withheld';

export type View =
  | { readonly kind: 'loading' }
  | { readonly kind: 'page'; readonly page: AnnotatedPage }
  | { readonly kind: 'not-article' }
  | { readonly kind: 'language'; readonly lang: string }
  | { readonly kind: 'no-access'; readonly reason: NoAccessReason }
  /** The reader has paused it on this site. */
  | { readonly kind: 'paused' }
  /** The reader wants it to run here when asked to only. */
  | { readonly kind: 'on-click' }
  /** The reader does not want it on this page, until it is loaded again. */
  | { readonly kind: 'left' }
  /** Nobody in the page answers: it was open before the extension was updated. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'error'; readonly error: string };
