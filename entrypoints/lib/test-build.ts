/**
 * What the project's own tests may do and nobody else: their servers are on this machine, and their waits shall be short.
 * `wxt.config.ts` sets the flag for their build alone; in what ships the name below is not to be found, which a test makes
 * sure of.
 */
import { FACT_CHECK_SERVICE } from '@/utils/check/search-words';
import { TIME_LIMIT } from '@/utils/original/fetch';
import { PAUSE } from '@/utils/original/pace';

const isTestBuild = import.meta.env.WHENCE_TEST_BUILD;

/** Hosts that may be asked for originals although they are internal. */
export const allowedHosts: readonly string[] = isTestBuild
  ? ['whence-test-build.invalid', '127.0.0.1']
  : [];

/** For one request, in ms. */
export const timeLimit = isTestBuild ? 4000 : TIME_LIMIT;

/** Between two requests to one site, in ms. */
export const pause = isTestBuild ? 100 : PAUSE;

/** Who is asked for fact checks: for tests, a key may be the address of their own server. */
export function factCheckService(key: string): string {
  return isTestBuild && key.startsWith('http://127.0.0.1:') ? key : FACT_CHECK_SERVICE;
}
