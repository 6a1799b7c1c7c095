/**
 * Quotes of the pages that the reader has read, kept on this machine where the reader has turned that on: in IndexedDB, at
 * most 50 MB, the oldest going first. Nothing of a private window ever comes here; who calls sees to that.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { openDB } from 'idb';
import * as z from 'zod/mini';
import type { KeptQuote } from '@/utils/check/elsewhere';
import { keptQuoteSchema } from '@/utils/check/elsewhere';

/** In bytes: see `sizeOf`. */
export const MOST_BYTES = 50_000_000;
/** Quotes of one page, so that none pushes out all others. */
const MOST_OF_A_PAGE = 300;
/** Quotes with one mark that are looked at: more have a phrase of everybody's. */
const MOST_WITH_MARK = 60;
/** Quotes that are given for one that is looked up, those with most marks in common. */
const MOST_CANDIDATES = 30;

interface Stored extends KeptQuote {
  readonly size: number;
}

interface Quotes extends DBSchema {
  quotes: {
    key: number;
    value: Stored;
    indexes: { page: string; read: number; marks: number };
  };
  /** How much is kept: adding it up anew at each page would read everything. */
  total: { key: 'bytes'; value: number };
}

type Change = IDBPTransaction<Quotes, ('quotes' | 'total')[], 'readwrite'>;

let database: Promise<IDBPDatabase<Quotes>> | null = null;

function open(): Promise<IDBPDatabase<Quotes>> {
  const forget = () => (database = null);
  database ??= openDB<Quotes>('quotes', 1, {
    upgrade(db) {
      const quotes = db.createObjectStore('quotes', { autoIncrement: true });
      quotes.createIndex('page', 'page');
      quotes.createIndex('read', 'read');
      quotes.createIndex('marks', 'marks', { multiEntry: true });
      db.createObjectStore('total');
    },
    terminated: forget,
  });
  // One that could not be opened is tried anew.
  database.catch(forget);
  return database;
}

/** Bytes that a quote is counted as: two for each UTF-16 unit of its JSON, and its index entries. */
function sizeOf(quote: KeptQuote): number {
  return 2 * JSON.stringify(quote).length + 30 * quote.marks.length;
}

/** Keeps the quotes of a page in place of those that were kept of it before. */
export async function keepQuotesOf(
  page: string,
  quotes: readonly KeptQuote[],
  most = MOST_BYTES,
): Promise<void> {
  const change = (await open()).transaction(['quotes', 'total'], 'readwrite');
  const store = change.objectStore('quotes');
  let bytes = (await change.objectStore('total').get('bytes')) ?? 0;
  for (let at = await store.index('page').openCursor(page); at; at = await at.continue()) {
    bytes -= at.value.size;
    await at.delete();
  }
  for (const quote of quotes.slice(0, MOST_OF_A_PAGE)) {
    const size = sizeOf(quote);
    bytes += size;
    await store.add({ ...quote, size });
  }
  bytes = await makeRoom(change, bytes, most);
  await change.objectStore('total').put(bytes, 'bytes');
  await change.done;
}

/** @returns the bytes that are then kept */
async function makeRoom(change: Change, bytes: number, most: number): Promise<number> {
  if (bytes <= most) return bytes;
  let left = bytes;
  let oldest = await change.objectStore('quotes').index('read').openCursor();
  while (oldest && left > most) {
    left -= oldest.value.size;
    await oldest.delete();
    oldest = await oldest.continue();
  }
  return left;
}

/** The kept quotes of other pages that share most marks with these, at most 30. */
export async function quotesWith(
  marks: readonly number[],
  page: string | null,
): Promise<KeptQuote[]> {
  const store = (await open()).transaction('quotes').store;
  const shared = new Map<number, number>();
  for (const mark of marks) {
    for (const key of await store.index('marks').getAllKeys(mark, MOST_WITH_MARK)) {
      shared.set(key, (shared.get(key) ?? 0) + 1);
    }
  }
  const found: KeptQuote[] = [];
  for (const [key] of [...shared].sort((a, b) => b[1] - a[1])) {
    // What is none does not cost the others.
    const quote = z.safeParse(keptQuoteSchema, await store.get(key));
    if (quote.success && quote.data.page !== page) found.push(quote.data);
    if (found.length === MOST_CANDIDATES) break;
  }
  return found;
}

/** How much is kept. */
export interface KeptSize {
  readonly count: number;
  readonly bytes: number;
}

export async function sizeOfQuotes(): Promise<KeptSize> {
  const db = await open();
  return { count: await db.count('quotes'), bytes: (await db.get('total', 'bytes')) ?? 0 };
}

/** Deletes all of them. */
export async function deleteQuotes(): Promise<void> {
  const change = (await open()).transaction(['quotes', 'total'], 'readwrite');
  await change.objectStore('quotes').clear();
  await change.objectStore('total').clear();
  await change.done;
}
