/** Fact checks that a page declares in its markup: schema.org ClaimReview and MediaReview, as JSON-LD or microdata. */
import * as z from 'zod/mini';
import type { FactCheck } from '@/utils/model';
import { factCheckSchema, longestFactCheck } from '@/utils/model';

/** Most fact checks of one page: a page made to be slow may hold thousands. */
const mostFactChecks = 20;

/** A text or a list of which the first counts; anything else is as if it were absent. */
const words = z.catch(
  z.union([
    z.string(),
    z.pipe(
      z.array(z.string()),
      z.transform((list) => list[0]),
    ),
  ]),
  undefined,
);
const amount = z.catch(z.optional(z.union([z.string(), z.number()])), undefined);
const namedShape = z.object({ name: z.optional(words) });
/** A person or organisation as a node, as a list of nodes, or by its bare name. */
const named = z.catch(
  z.union([
    namedShape,
    z.pipe(
      z.array(namedShape),
      z.transform((list) => list[0]),
    ),
    z.pipe(
      z.string(),
      z.transform((name) => ({ name })),
    ),
  ]),
  undefined,
);

const ratingSchema = z.object({
  alternateName: z.optional(words),
  name: z.optional(words),
  ratingValue: amount,
  bestRating: amount,
});

const reviewSchema = z.object({
  claimReviewed: z.optional(words),
  originalMediaContextDescription: z.optional(words),
  mediaAuthenticityCategory: z.optional(words),
  headline: z.optional(words),
  url: z.optional(words),
  author: z.optional(named),
  publisher: z.optional(named),
  reviewRating: z.catch(z.optional(ratingSchema), undefined),
  itemReviewed: z.catch(
    z.optional(z.object({ author: z.optional(named), creator: z.optional(named) })),
    undefined,
  ),
});

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
    const review = z.safeParse(reviewSchema, node);
    if (!review.success) continue;
    const { data } = review;
    const claim = data.claimReviewed ?? data.originalMediaContextDescription ?? data.headline;
    const check = z.safeParse(factCheckSchema, {
      claim: tidy(claim),
      claimant: tidy(data.itemReviewed?.author?.name ?? data.itemReviewed?.creator?.name),
      publisher: tidy(data.author?.name ?? data.publisher?.name) ?? publisher,
      rating: ratingOf(data),
      url: data.url === undefined ? null : address(data.url),
    });
    if (!check.success) continue;
    const isNew = !found.some(
      (other) => other.claim === check.data.claim && other.publisher === check.data.publisher,
    );
    if (isNew) found.push(check.data);
  }
  return found;
}

function ratingOf({
  reviewRating,
  mediaAuthenticityCategory,
}: z.infer<typeof reviewSchema>): string | null {
  const said = tidy(reviewRating?.alternateName ?? reviewRating?.name);
  if (said !== null) return said;
  const value = tidy(reviewRating?.ratingValue?.toString());
  const best = tidy(reviewRating?.bestRating?.toString());
  if (value !== null) return best === null ? value : `${value} of ${best}`;
  // "DecontextualizedContent" → "Decontextualized content"
  const category = tidy(mediaAuthenticityCategory?.split('/').pop());
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
