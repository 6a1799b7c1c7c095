/**
 * Fact checks of a claim, as Google's Fact Check Tools know them: what is asked, and what an answer says.
 * https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims/search
 */
import * as z from 'zod/mini';
import { primaryLanguage } from '@/utils/article/detect-language';
import { tidy } from '@/utils/article/fact-checks';
import { factCheckSchema } from '@/utils/model';
import { webAddress } from '@/utils/selectors/web-address';
import { FACT_CHECK_SERVICE, LONGEST_SEARCH } from './search-words';

/** Claims that are asked for, and fact checks that are shown. */
const MOST_FOUND = 10;

/** What is looked for. */
export const soughtClaimSchema = z.object({
  words: z.string().check(z.minLength(1), z.maxLength(LONGEST_SEARCH)),
  /** Language of the page, or null: fact checks in it are looked for. */
  lang: z.nullable(z.string().check(z.maxLength(35))),
});
export type SoughtClaim = z.infer<typeof soughtClaimSchema>;

/** The address that is asked. The key is no part of it: addresses end in logs. */
export function searchAddress({ words, lang }: SoughtClaim, service = FACT_CHECK_SERVICE): string {
  const url = new URL(service);
  url.searchParams.set('query', words);
  const primary = primaryLanguage(lang);
  if (primary !== null) url.searchParams.set('languageCode', primary);
  url.searchParams.set('pageSize', String(MOST_FOUND));
  return url.href;
}

/** A fact check that was found; like that of a page, its verdict is its publisher's. */
export const foundFactCheckSchema = z.extend(factCheckSchema, {
  /** When it was published, in ms since 1970. */
  date: z.nullable(z.int()),
});
export type FoundFactCheck = z.infer<typeof foundFactCheckSchema>;

/**
 * Why there is no answer: the reader's key (none, wrong, not for this service, used up), access withheld, the way there
 * (network, time), or the answer (size, status, not as documented).
 */
export const searchFaultSchema = z.enum([
  'no-key',
  'bad-key',
  'key-refused',
  'quota',
  'no-access',
  'network',
  'timeout',
  'too-large',
  'server-error',
  'unreadable',
]);
export type SearchFault = z.infer<typeof searchFaultSchema>;

export const factCheckSearchSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), found: z.array(foundFactCheckSchema) }),
  z.object({ ok: z.literal(false), fault: searchFaultSchema }),
]);
export type FactCheckSearch = z.infer<typeof factCheckSearchSchema>;

/** A search that found an answer, as it is kept for the session. */
export const keptSearchSchema = z.object({
  sought: soughtClaimSchema,
  found: z.array(foundFactCheckSchema),
});
export type KeptSearch = z.infer<typeof keptSearchSchema>;

const text = z.catch(z.optional(z.string()), undefined);

const reviewSchema = z.object({
  publisher: z.catch(z.optional(z.object({ name: text, site: text })), undefined),
  url: text,
  title: text,
  reviewDate: text,
  textualRating: text,
});

/** A claim that is not as documented is left out; an answer without claims is one that found nothing. */
const answerSchema = z.object({
  claims: z.optional(
    z.array(
      z.catch(z.object({ text, claimant: text, claimReview: z.array(z.catch(reviewSchema, {})) }), {
        claimReview: [],
      }),
    ),
  ),
});

/**
 * Reads an answer.
 * @returns fact checks in the order of the answer, without those that nobody could look at; null where it is no answer
 * of this service
 */
export function readFactCheckAnswer(body: string): FoundFactCheck[] | null {
  const answer = z.safeParse(answerSchema, parseJson(body));
  if (!answer.success) return null;
  const found = (answer.data.claims ?? []).flatMap((claim) =>
    claim.claimReview.flatMap((review) => {
      const check = z.safeParse(foundFactCheckSchema, {
        claim: tidy(claim.text) ?? tidy(review.title),
        claimant: tidy(claim.claimant),
        publisher: tidy(review.publisher?.name) ?? tidy(review.publisher?.site),
        rating: tidy(review.textualRating),
        url: webAddress(review.url ?? ''),
        date: dateOf(review.reviewDate),
      });
      // Whose verdict it is and where it stands belong to every verdict.
      const isWhole = check.success && check.data.url !== null && check.data.publisher !== null;
      return isWhole ? [check.data] : [];
    }),
  );
  return found.slice(0, MOST_FOUND);
}

const errorSchema = z.object({
  error: z.object({
    status: text,
    message: text,
    details: z.catch(z.optional(z.array(z.catch(z.object({ reason: text }), {}))), undefined),
  }),
});

/**
 * Why the service has refused: https://cloud.google.com/apis/design/errors
 * @param body of the answer, which may be anything
 */
export function faultOf(status: number, body: string): SearchFault {
  const parsed = z.safeParse(errorSchema, parseJson(body));
  const error = parsed.success ? parsed.data.error : null;
  const reasons = error?.details?.flatMap(({ reason }) => reason ?? []) ?? [];
  const says = (...names: string[]) =>
    names.some((name) => reasons.includes(name) || error?.status === name);
  if (status === 429 || says('RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED')) return 'quota';
  if (status === 401 || says('API_KEY_INVALID', 'UNAUTHENTICATED')) return 'bad-key';
  if (status === 403) return 'key-refused';
  // Of a request that is always the same but for key and words, only the key can be wrong.
  if (status === 400 && /\bkey\b/i.test(error?.message ?? '')) return 'bad-key';
  return status >= 500 ? 'server-error' : 'unreadable';
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function dateOf(date: string | undefined): number | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
}
