/** Articles made up piece by piece, from what news is made of and from what should never be in it. */
import type { Random } from '../lib/random';

const pieces = [
  'Marta Orben', 'the mayor', 'Ivo Lang, a pilot of 20 years,', 'she', 'who', 'officials', 'A spokesman for the port', 'TASS', 'Die Welt',
  'Mr. Brekke', 'said', 'said that', 'told Reuters', 'claims', 'denied', 'according to', 'was quoted as saying', 'wrote on X', 'adding that',
  'declined to comment', 'the ferry was late', 'the quay is a ruin', 'to have seen the boat', 'this could not be independently verified',
  'the claim that', 'in a statement', 'citing Interfax,', 'Both denied it', 'There is no evidence that', 'J.', 'U.S.', 'Dr.', 'No. 5', '5ft 6in',
  '“', '”', '‘', '’', '"', "'", '«', '»', '„', '“', '”', "''", ',', ', ', '. ', '? ', '! ', ': ', '; ', ' – ', '—', '…', '(', ')', '[', ']',
  'ORBEN:', 'Q:', 'A:', 'The', 'and', 'but', 'that', 'if', 'not', '- ', '• ',
] as const; // prettier-ignore

const oddities = [
  '\u0000', '\ud800', '\udc00', '\u202e', '\u2066', '\u2069', '\u0301', '\u200d', '\u200b', '\ufeff', '\u2028', '\u00ad', '\u00a0', 'İ', 'ß', 'ﬃ', '🚢',
  'Привет', '中文', 'العربية', 'हिन्दी', '<script>', '</p>', '&quot;', '&#x202e;', '<!--', ']]>', 'javascript:', 'data:text/html,', '{{', '${',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'NaN', '-0', '9'.repeat(40), 'a'.repeat(300), ' '.repeat(200),
] as const; // prettier-ignore

const wraps = [
  'p',
  'p',
  'p',
  'div',
  'h2',
  'li',
  'blockquote',
  'figcaption',
  'aside',
  'span',
] as const;
const inlines = [
  'a',
  'b',
  'em',
  'span',
  'q',
  'br',
  'sup',
  'cite',
  'time',
  'script',
  'style',
] as const;
const addresses = [
  'https://tass.com/politics/123456', 'https://x.com/orben/status/1234567890', '/news/1', 'javascript:alert(1)', 'data:text/html,x', 'http://[::1',
  'https://user:pass@example.org:99999/', '//', '#top', 'https://t.me/port/5?utm_source=x', 'https://exаmple.org/', '\u0000',
] as const; // prettier-ignore

/** Running text, nearly all of it likely. */
export function randomText(random: Random, longest: number): string {
  const count = 1 + random.below(longest);
  let text = '';
  for (let index = 0; index < count; index++) {
    text += random.chance(0.04) ? random.pick(oddities) : random.pick(pieces);
    if (random.chance(0.85)) text += ' ';
    if (random.chance(0.03)) text += '\n\n';
  }
  return text;
}

/** A page in HTML that may be broken anywhere. */
export function randomPage(random: Random): string {
  const blocks = Array.from({ length: 3 + random.below(25) }, () => {
    const tag = random.pick(wraps);
    const body = Array.from({ length: 1 + random.below(4) }, () => inlineOf(random)).join(' ');
    return random.chance(0.03)
      ? `<${tag}>${body}`
      : `<${tag}${attributesOf(random)}>${body}</${tag}>`;
  });
  const data = random.chance(0.5)
    ? `<script type="application/ld+json">${linkedData(random)}</script>`
    : '';
  const lang = random.pick(['en', 'en-GB', '', 'de', 'ar', 'x-invalid-language-tag', 'EN_us']);
  return (
    `<!doctype html><html lang="${lang}"><head><title>${escaped(randomText(random, 8))}</title>` +
    `<meta property="og:type" content="article">${data}</head><body><article>` +
    `<h1>${escaped(randomText(random, 10))}</h1>${blocks.join('\n')}</article></body></html>`
  );
}

function inlineOf(random: Random): string {
  const text = escaped(randomText(random, 30));
  if (!random.chance(0.3)) return text;
  const tag = random.pick(inlines);
  const address = tag === 'a' ? ` href="${escaped(random.pick(addresses))}"` : '';
  return `<${tag}${address}${attributesOf(random)}>${text}</${tag}>`;
}

function attributesOf(random: Random): string {
  if (!random.chance(0.15)) return '';
  return random.pick([
    ' hidden',
    ' style="display:none"',
    ' class="twitter-tweet"',
    ' dir="rtl"',
    ' aria-hidden="true"',
    ' data-x="<"',
    ' class="caption credit byline related"',
    ` id="${escaped(random.pick(oddities))}"`,
    ' itemprop="articleBody"',
  ]);
}

function linkedData(random: Random): string {
  const value = (depth: number): unknown => {
    if (depth > 4 || random.chance(0.4)) {
      return random.pick<unknown>(['Marta Orben', 'NewsArticle', 'ClaimReview', 'en', '', null, 7, true, [], {}, '\u202e', 'javascript:1', '2026-13-99T99:99']); // prettier-ignore
    }
    if (random.chance(0.3)) return Array.from({ length: random.below(5) }, () => value(depth + 1));
    const keys = ['@type', '@graph', 'author', 'publisher', 'name', 'headline', 'articleBody', 'datePublished', 'inLanguage', 'claimReviewed', 'reviewRating', 'url', '__proto__']; // prettier-ignore
    return Object.fromEntries(
      Array.from({ length: random.below(6) }, () => [random.pick(keys), value(depth + 1)]),
    );
  };
  const json = JSON.stringify(value(0)).replaceAll('<', '\\u003c');
  return random.chance(0.1) ? json.slice(0, random.below(json.length + 1)) : json;
}

/** A page or text with some of it taken out, doubled, moved or spoilt. */
export function mutated(random: Random, source: string): string {
  let text = source;
  for (let times = 1 + random.below(8); times > 0; times--) {
    const start = random.below(text.length + 1);
    const end = Math.min(text.length, start + random.below(random.pick([4, 40, 400, 4000])));
    const middle = text.slice(start, end);
    const other = random.below(text.length + 1);
    text = random.pick([
      () => text.slice(0, start) + text.slice(end),
      () => text.slice(0, end) + middle + text.slice(end),
      () => text.slice(0, start) + random.pick(oddities) + text.slice(start),
      () => text.slice(0, start) + random.pick(pieces) + text.slice(end),
      () => text.slice(0, other) + middle + text.slice(other),
      () => text.slice(0, start) + middle.replace(/["“”'‘’]/g, '') + text.slice(end),
      () => text.slice(0, start) + middle.replace(/[.,]/g, '”') + text.slice(end),
      () => text.slice(0, start) + middle.toUpperCase() + text.slice(end),
    ])();
  }
  return text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
