/** Fact checks that a page declares in its markup: schema.org ClaimReview and MediaReview, as JSON-LD or microdata. */
import type { FactCheck } from '@/utils/model';
import { longestFactCheck, longestFactCheckAddress } from '@/utils/model/limits';

/** Most fact checks of one page: a page made to be slow may hold thousands. */
const mostFactChecks = 20;

/** A node of linked data; nothing for what is none. By hand: a schema is more than a page should have to set up for this. */
function fieldsOf(node: unknown): Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>) : {};
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** A text or the first of a list of texts; anything else is as if it were absent. */
function textOf(value: unknown): string | undefined {
  const first = firstOf(value);
  return typeof first === 'string' ? first : undefined;
}

/** The name of a person or organisation: a node, a list of nodes, or the bare name. */
function nameOf(value: unknown): string | undefined {
  const first = firstOf(value);
  return typeof first === 'string' ? first : textOf(fieldsOf(first)['name']);
}

function amountOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/**
 * Reads the fact checks among some nodes of linked data.
 * @param nodes with a type of ClaimReview or MediaReview, as the page has them: anything may stand in them.
 * @param address makes an http or https address absolute, or gives null.
 */
export function readFactChecks(
  nodes: readonly unknown[],
  publisher: string | null,
  address: (value: string) => string | null,
): FactCheck[] {
  const found: FactCheck[] = [];
  for (const node of nodes) {
    if (found.length >= mostFactChecks) break;
    const review = fieldsOf(node);
    const claim = tidy(
      textOf(review['claimReviewed']) ??
        textOf(review['originalMediaContextDescription']) ??
        textOf(review['headline']),
    );
    if (claim === null) continue;
    const reviewed = fieldsOf(review['itemReviewed']);
    const checker =
      tidy(nameOf(review['author']) ?? nameOf(review['publisher'])) ?? tidy(publisher ?? undefined);
    if (found.some((other) => other.claim === claim && other.publisher === checker)) continue;
    const url = textOf(review['url']);
    const place = url === undefined ? null : address(url);
    found.push({
      claim,
      claimant: tidy(nameOf(reviewed['author']) ?? nameOf(reviewed['creator'])),
      publisher: checker,
      rating: ratingOf(review),
      url: place !== null && place.length > longestFactCheckAddress ? null : place,
    });
  }
  return found;
}

function ratingOf(review: Readonly<Record<string, unknown>>): string | null {
  const rating = fieldsOf(review['reviewRating']);
  const said = tidy(textOf(rating['alternateName']) ?? textOf(rating['name']));
  if (said !== null) return said;
  const value = tidy(amountOf(rating['ratingValue']));
  const best = tidy(amountOf(rating['bestRating']));
  if (value !== null) return best === null ? value : `${value} of ${best}`;
  // "DecontextualizedContent" → "Decontextualized content"
  const category = tidy(textOf(review['mediaAuthenticityCategory'])?.split('/').pop());
  const spaced = category?.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return spaced ? spaced[0]!.toUpperCase() + spaced.slice(1) : null;
}

/** One line of bounded length without markup and characters that steer, or null where nothing is left. */
export function tidy(text: string | undefined): string | null {
  const line = text
    ?.slice(0, 4 * longestFactCheck)
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  if (!line) return null;
  return line.length <= longestFactCheck
    ? line
    : `${line.slice(0, longestFactCheck - 1).trimEnd()}…`;
}
