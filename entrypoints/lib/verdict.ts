/** Reading an original and comparing a quote with it. */
import { checkQuote } from '@/utils/check/check';
import type { Quote, Verdict } from '@/utils/check/check';
import { readOriginal, readText } from '@/utils/check/original-page';
import type { Fetched } from '@/utils/check/result';
import { tame } from '@/utils/check/tame';

/** A document that the parser has made is inert: it runs no script, loads nothing, and is never put into the page. */
export function* verdictOf(
  fetched: Fetched & { ok: true },
  quote: Quote,
): Generator<undefined, Verdict> {
  if (fetched.kind === 'text') return yield* checkQuote(quote, readText(fetched.body));
  const markup = yield* tame(fetched.body);
  const document = new DOMParser().parseFromString(markup, 'text/html');
  yield;
  return yield* checkQuote(quote, yield* readOriginal(document, fetched.url));
}
