/** Asks Google's Fact Check Tools about a claim: one plain GET with the reader's key, without cookies, without saying from where. */
import type { FactCheckSearch, SearchFault, SoughtClaim } from '@/utils/check/fact-checks';
import { faultOf, readFactCheckAnswer, searchAddress } from '@/utils/check/fact-checks';
import { readBody, TooLargeError } from './body';
import { TIME_LIMIT } from './fetch';

/** Decoded bytes of an answer: ten claims are a hundredth of it. */
export const ANSWER_LIMIT = 500_000;

export interface SearchSurroundings {
  readonly fetch: typeof fetch;
  /** The address of the service. */
  readonly service: string;
  /** In ms; for tests. */
  readonly timeLimit?: number;
}

/** Never throws: what goes wrong is the answer's fault. */
export async function searchFactChecks(
  sought: SoughtClaim,
  key: string,
  { fetch, service, timeLimit = TIME_LIMIT }: SearchSurroundings,
): Promise<FactCheckSearch> {
  const fail = (fault: SearchFault): FactCheckSearch => ({ ok: false, fault });
  // The header of a request can hold no others.
  if (!/^[\x21-\x7e]+$/.test(key)) return fail('bad-key');
  const signal = AbortSignal.timeout(timeLimit);
  try {
    const response = await fetch(searchAddress(sought, service), {
      method: 'GET',
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // In the address it would end in logs.
      headers: { accept: 'application/json', 'x-goog-api-key': key },
      signal,
    });
    const body = new TextDecoder().decode(await readBody(response, ANSWER_LIMIT));
    if (response.status !== 200) return fail(faultOf(response.status, body));
    const found = readFactCheckAnswer(body);
    return found === null ? fail('unreadable') : { ok: true, found };
  } catch (error) {
    if (signal.aborted) return fail('timeout');
    return fail(error instanceof TooLargeError ? 'too-large' : 'network');
  }
}
