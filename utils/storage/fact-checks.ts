/** Fact checks that the reader has had looked for, in `storage.session`: in memory, until the browser closes. */
import * as z from 'zod/mini';
import type { FoundFactCheck, KeptSearch, SoughtClaim } from '@/utils/check/fact-checks';
import { keptSearchSchema } from '@/utils/check/fact-checks';
import { isSameClaim } from '@/utils/check/search-words';
import { storedItem } from './item';

/** Searches that are kept, newest last. */
const MOST = 50;

const searches = storedItem<KeptSearch[]>('session:factChecks', {
  version: 1,
  schema: z.array(keptSearchSchema),
  fallback: [],
});

export function readSearches(): Promise<KeptSearch[]> {
  return searches.read();
}

export async function keepSearch(sought: SoughtClaim, found: FoundFactCheck[]): Promise<void> {
  await searches.change((kept) =>
    [...kept.filter((one) => !isSameClaim(one.sought, sought)), { sought, found }].slice(-MOST),
  );
}
