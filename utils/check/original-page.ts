/** A fetched page as texts to look a quote up in, and why a page shows little of its text. */
import { walkUnits } from '@/utils/article/flow';
import { isHidden } from '@/utils/article/furniture';
import { readingSteps } from '@/utils/article/steps';
import { languageOf } from './language';
import type { Reason } from './result';

export interface OriginalText {
  readonly text: string;
  readonly lang: string | null;
}

export interface OriginalPage {
  /** The article's own text, then all text of the page. */
  readonly texts: readonly OriginalText[];
  /** Why the page may not show all of its text; only of meaning where a quote is not found. */
  readonly shortfall: Reason | null;
}

/** Among more elements no article is looked for: all of the text is compared. The longest live blogs have a third. */
const MOST_ELEMENTS = 60_000;
/** Letters below which a page with scripts has none of its text without them. */
const FEW_LETTERS = 200;
/** Letters of a page that asks for a login or for script. */
const NOT_MANY_LETTERS = 1500;

const walledParts =
  '[class*="paywall" i],[id*="paywall" i],[class*="piano-offer" i],[data-paywall],[class*="subscriber-only" i]';
const notFree = /"isAccessibleForFree"\s*:\s*"?false/i;
const lockedTier = /^(?:locked|metered|premium|paid)$/i;
const loginPath =
  /\/(?:log-?in|sign-?in|signon|auth|authenticate|anmelden|konto|account|sso|checkpoint)(?:[/.?]|$)/i;
const asksForScript = /java\s?script/i;

/** Plain text as an original. */
export function readText(body: string): OriginalPage {
  const hasWords = /[\p{L}\p{N}]/u.test(body);
  return {
    texts: [{ text: body, lang: languageOf(body, null) }],
    shortfall: hasWords ? null : 'empty',
  };
}

/**
 * Reads an inert document: one that `DOMParser` has made, which runs no scripts and loads nothing.
 * @param url address of the page, after redirects
 */
export function* readOriginal(document: Document, url: string): Generator<undefined, OriginalPage> {
  const whole = yield* wholeText(document);
  const shortfall = shortfallOf(document, whole, url);
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) {
    const lang = languageOf(whole, document.documentElement.getAttribute('lang'));
    return { texts: [{ text: whole, lang }], shortfall };
  }
  const { article } = yield* readingSteps(document, { url });
  const lang = languageOf(article.text || whole, article.info.lang);
  return {
    texts: [
      { text: article.text, lang },
      { text: whole, lang: languageOf(whole, lang) },
    ],
    shortfall,
  };
}

/** All that the page says, with what it gives as its own description: posts often say no more without script. */
function* wholeText(document: Document): Generator<undefined, string> {
  const root = document.documentElement as Element | null;
  if (!root) return '';
  const { units } = yield* walkUnits(root, {
    reasonFor: () => null,
    isHidden,
    isAside: () => false,
    isQuote: () => false,
  });
  const described = ['meta[property="og:description"]', 'meta[name="description"]'].flatMap(
    (selector) => document.querySelector(selector)?.getAttribute('content') ?? [],
  );
  return [...units.map(({ text }) => text), ...described].join('\n\n');
}

function shortfallOf(document: Document, whole: string, url: string): Reason | null {
  const letters = lettersIn(whole, NOT_MANY_LETTERS);
  const has = (selector: string) => document.querySelector(selector) !== null;
  const isShort = letters < NOT_MANY_LETTERS;
  if (isShort && (has('input[type="password"]') || loginPath.test(new URL(url).pathname))) {
    return 'login';
  }
  if (isWalled(document)) return 'paywall';
  const noscript = [...document.querySelectorAll('noscript')].map(({ textContent }) => textContent);
  const asks = asksForScript.test(noscript.join(' ')) || asksForScript.test(whole);
  if (has('script') && (letters < FEW_LETTERS || (isShort && asks))) return 'script-only';
  return letters === 0 ? 'empty' : null;
}

/** The letters of a text, counted up to a number. */
function lettersIn(text: string, most: number): number {
  const letters = text.matchAll(/\p{L}/gu);
  let count = 0;
  while (count < most && letters.next().done !== true) count++;
  return count;
}

function isWalled(document: Document): boolean {
  if (document.querySelector(walledParts) !== null) return true;
  const tier = document.querySelector(
    'meta[name="article:content_tier"],meta[property="article:content_tier"]',
  );
  if (lockedTier.test(tier?.getAttribute('content') ?? '')) return true;
  const linked = document.querySelectorAll('script[type="application/ld+json"]');
  return [...linked].some(({ textContent }) => notFree.test(textContent ?? ''));
}
