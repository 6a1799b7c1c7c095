/** What becomes of a quote in what was read of an original. */
import { compareQuote } from './compare';
import { isOtherLanguage } from './language';
import type { OriginalPage, OriginalText } from './original-page';
import type { Match, Reason } from './result';

/** What is looked for: the words inside quotation marks, in the order of the article, and their language. */
export interface Quote {
  readonly stretches: readonly string[];
  readonly lang: string | null;
}

export type Verdict =
  | { readonly kind: 'match'; readonly match: Match; readonly text: string }
  | { readonly kind: 'other-language'; readonly lang: string | null }
  | { readonly kind: 'unreadable'; readonly reason: Reason };

const ranks: Readonly<Record<Match['status'], number>> = {
  'word-for-word': 3,
  part: 2,
  changed: 1,
  'not-found': 0,
};

/**
 * Looks the quote up in each text of the page, and tells why it is not found where the page gives a reason:
 * what a page does not show cannot be missing from it.
 */
export function* checkQuote(quote: Quote, page: OriginalPage): Generator<undefined, Verdict> {
  let best: { match: Match; text: string } | null = null;
  for (const original of page.texts) {
    const match = yield* compareQuote(quote.stretches, original, quote.lang);
    if (!best || ranks[match.status] > ranks[best.match.status])
      best = { match, text: original.text };
    // More of the page can only make sure of what is changed or missing.
    if (ranks[match.status] >= ranks.part) break;
  }
  if (best && best.match.status !== 'not-found') return { kind: 'match', ...best };
  if (page.shortfall) return { kind: 'unreadable', reason: page.shortfall };
  const other = page.texts.find((original) => isForeign(quote, original));
  if (other) return { kind: 'other-language', lang: other.lang };
  return best ? { kind: 'match', ...best } : { kind: 'unreadable', reason: 'empty' };
}

function isForeign({ stretches, lang }: Quote, original: OriginalText): boolean {
  return original.text !== '' && isOtherLanguage(stretches.join(' '), lang, original);
}
