/**
 * Asks a site for an original, as a stranger would: without cookies, without saying from where, one plain GET. Every address
 * on the way is looked at before it is asked. What comes is text; nothing here runs or shows it.
 */
import { checkAddress } from '@/utils/check/address';
import { decodeBytes } from '@/utils/check/charset';
import type { Fetched, Reason } from '@/utils/check/result';
import { readBody, TooLargeError } from './body';
import type { RedirectWatch } from './redirects';

/** For all of it, redirects and body included, in ms. */
export const TIME_LIMIT = 10_000;
/** Decoded bytes of the body. */
export const SIZE_LIMIT = 5_000_000;
export const MOST_REDIRECTS = 5;

export interface FetchSurroundings {
  readonly fetch: typeof fetch;
  readonly watchRedirect: (url: string) => RedirectWatch;
  /** Hosts that are let through although they are internal: none in what ships. */
  readonly allowedHosts: readonly string[];
  /** In ms; for tests. */
  readonly timeLimit?: number;
}

/** Never throws: what goes wrong is the answer's reason. */
export async function fetchOriginal(
  address: string,
  { fetch, watchRedirect, allowedHosts, timeLimit = TIME_LIMIT }: FetchSurroundings,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeLimit);
  let current = address;
  const fail = (reason: Reason, code: number | null = null): Fetched => ({
    ok: false,
    url: current,
    reason,
    code,
  });
  let base: string | null = null;
  const asked = new Set<string>();
  try {
    for (;;) {
      const checked = checkAddress(current, base, allowedHosts);
      if (checked.fault !== null) return fail(checked.fault);
      current = checked.url;
      // The same address again gives the same redirect again: nothing is remembered in between.
      if (asked.has(current) || asked.size > MOST_REDIRECTS) return fail('redirects');
      asked.add(current);
      const watch = watchRedirect(current);
      try {
        const response = await fetch(current, {
          method: 'GET',
          redirect: 'manual',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          cache: 'no-store',
          headers: { accept: 'text/html,application/xhtml+xml,text/plain;q=0.9' },
          signal,
        });
        if (response.type !== 'opaqueredirect') return await read(response, current, fail);
        const target = await watch.target();
        if (target === null) return fail('redirects');
        base = current;
        current = target;
      } finally {
        watch.end();
      }
    }
  } catch (error) {
    if (signal.aborted) return fail('timeout');
    return fail(error instanceof TooLargeError ? 'too-large' : 'network');
  }
}

async function read(
  response: Response,
  url: string,
  fail: (reason: Reason, code?: number) => Fetched,
): Promise<Fetched> {
  const refuse = async (reason: Reason, code?: number) => {
    await response.body?.cancel();
    return fail(reason, code);
  };
  const { status } = response;
  if (status !== 200 && status !== 203) return refuse(reasonOf(status), status);
  const type = response.headers.get('content-type');
  const essence = (type ?? '').split(';')[0]!.trim().toLowerCase();
  if (essence === 'application/pdf') return refuse('pdf');
  const kind = kindOf(essence);
  if (essence !== '' && !kind) return refuse('file-type');
  const bytes = await readBody(response, SIZE_LIMIT);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('%PDF-')) return fail('pdf');
  if (!kind && start.includes('\0')) return fail('file-type');
  const body = decodeBytes(type, bytes);
  return { ok: true, url, kind: kind ?? (/^\s*</.test(body) ? 'html' : 'text'), body };
}

function kindOf(essence: string): 'html' | 'text' | null {
  if (essence === 'text/html' || essence === 'application/xhtml+xml') return 'html';
  return essence === 'text/plain' || essence === 'text/markdown' ? 'text' : null;
}

function reasonOf(status: number): Reason {
  if (status === 404 || status === 410) return 'missing';
  if (status === 402) return 'paywall';
  if (status === 401 || status === 407) return 'login';
  if (status === 403 || status === 406 || status === 429 || status === 451) return 'refused';
  return status >= 500 ? 'server-error' : 'status';
}
