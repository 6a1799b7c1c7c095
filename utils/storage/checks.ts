/**
 * What checking sources has found, in `storage.session`: in memory, until the browser closes. Results from private windows
 * are kept for their tab alone, and go with it.
 */
import * as z from 'zod/mini';
import { checkResultSchema } from '@/utils/check/result';
import type { CheckResult } from '@/utils/check/result';
import { storedItem } from './item';

const keptSchema = z.object({
  key: z.string(),
  /** The tab of a private window; null outside such windows. */
  tab: z.nullable(z.int()),
  result: checkResultSchema,
});
type Kept = z.infer<typeof keptSchema>;

/** Results that are kept, newest last. */
const MOST = 200;

const checks = storedItem<Kept[]>('session:checks', {
  version: 1,
  schema: z.array(keptSchema),
  fallback: [],
});

/**
 * @param tab the tab of a private window, null outside such windows
 * @returns for each key its result, or null
 */
export async function readChecks(
  keys: readonly string[],
  tab: number | null,
): Promise<(CheckResult | null)[]> {
  const kept = (await checks.read()).filter((one) => one.tab === tab);
  const byKey = new Map(kept.map(({ key, result }) => [key, result]));
  return keys.map((key) => byKey.get(key) ?? null);
}

export async function keepCheck(
  key: string,
  tab: number | null,
  result: CheckResult,
): Promise<void> {
  await checks.change((kept) =>
    [...kept.filter((one) => one.key !== key || one.tab !== tab), { key, tab, result }].slice(
      -MOST,
    ),
  );
}

/** Forgets what was found in a tab of a private window. */
export async function forgetChecksOf(tab: number): Promise<void> {
  const kept = await checks.read();
  if (kept.some((one) => one.tab === tab)) {
    await checks.change((now) => now.filter((one) => one.tab !== tab));
  }
}
