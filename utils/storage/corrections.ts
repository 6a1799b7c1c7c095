/** The reader's corrections, by page. Changed by the background alone; every open page and screen watches them. */
import * as z from 'zod/mini';
import type { Correction } from '@/utils/corrections/correction';
import {
  correctionSchema,
  MOST_ON_A_PAGE,
  pageKeySchema,
  pageCorrectionsSchema,
} from '@/utils/corrections/correction';
import { storedItem } from './item';

/** Beyond these, pages whose corrections are oldest are forgotten. */
export const MOST_PAGES = 500;
export const correctionsSchema = z.record(pageKeySchema, pageCorrectionsSchema);
/** By `pageKeyFor` of their page's address. */
export type Corrections = z.infer<typeof correctionsSchema>;

export const correctionsVersion = 1;

export const corrections = storedItem<Corrections>('local:corrections', {
  version: correctionsVersion,
  schema: correctionsSchema,
  fallback: {},
  salvage: fittingCorrections,
});

/** Each by itself, so that one that is broken does not cost the others. */
export function fittingCorrections(value: unknown): Corrections {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const kept = given.flatMap(([page, list]) => {
    const fitting = Array.isArray(list)
      ? list.flatMap((one) => {
          const parsed = z.safeParse(correctionSchema, one);
          return parsed.success ? [parsed.data] : [];
        })
      : [];
    const isPage = z.safeParse(pageKeySchema, page).success;
    return isPage && fitting.length > 0 ? [[page, fitting.slice(0, MOST_ON_A_PAGE)] as const] : [];
  });
  return Object.fromEntries(kept);
}

export async function correctionsOf(page: string): Promise<readonly Correction[]> {
  const all = await corrections.read();
  return Object.hasOwn(all, page) ? all[page]! : [];
}

/** Keeps a correction, in place of one with the same id. */
export function saveCorrection(page: string, correction: Correction): Promise<Corrections> {
  return corrections.change((all) => {
    const others = (all[page] ?? []).filter(({ id }) => id !== correction.id);
    return bounded({ ...all, [page]: [...others, correction].slice(-MOST_ON_A_PAGE) });
  });
}

/** Takes a correction back. */
export function removeCorrection(page: string, id: string): Promise<Corrections> {
  return corrections.change((all) => {
    const { [page]: ofPage = [], ...rest } = all;
    const left = ofPage.filter((correction) => correction.id !== id);
    return left.length > 0 ? { ...rest, [page]: left } : rest;
  });
}

function bounded(all: Corrections): Corrections {
  const pages = Object.entries(all);
  if (pages.length <= MOST_PAGES) return all;
  const newest = ([, list]: (typeof pages)[number]) => list.at(-1)?.made ?? '';
  return Object.fromEntries(
    pages.sort((one, other) => (newest(one) < newest(other) ? 1 : -1)).slice(0, MOST_PAGES),
  );
}
