/**
 * What is stored, parsed on reading. Data that is broken, or that a newer version of Whence has written, never stops
 * anything: what still fits of it is used, and before it is written over it is kept aside.
 */
import { storage } from '@wxt-dev/storage';
import * as z from 'zod/mini';
import { askedAgain, onReturn } from '@/utils/put-away';

/** Changes from one version of an item to the next, by the number of the version that they lead to. */
export type Migrations = Readonly<Record<number, (value: unknown) => unknown>>;

export interface ItemOptions<T> {
  /** From 1 on; one more with each change of the shape, and a migration to it. */
  readonly version: number;
  readonly schema: z.ZodMiniType<T>;
  /** The value where nothing is stored. */
  readonly fallback: T;
  readonly migrations?: Migrations;
  /** What still fits of data that does not as a whole; without it, nothing. */
  readonly salvage?: (value: unknown) => T;
}

export interface StoredItem<T> {
  /** The value now. Never writes. */
  read(): Promise<T>;
  /**
   * Makes a new value of the present one. One change after the other, whichever of the extension's own pages or its
   * background asks for it, so that none is lost. Not for content scripts, which would have locks of their own.
   * @returns the new value
   */
  change(by: (value: T) => T): Promise<T>;
  /** Forgets the value and what was kept aside. */
  remove(): Promise<void>;
  /**
   * Calls `changed` with each new value, wherever it was changed; a document that was put away meanwhile gets the present
   * one when it is shown again, whether or not that is another.
   * @returns a function that stops watching
   */
  watch(changed: (value: T) => void): () => void;
}

/** Version and value lie under one key, so that no reader ever sees the one without the other. */
const envelopeSchema = z.object({ version: z.int().check(z.positive()), value: z.unknown() });

/** How many broken or newer values are kept. */
const MOST_ASIDE = 3;

type Area = 'local' | 'session';

/**
 * Declares an item.
 * @param key area and name, as `local:settings`
 */
export function storedItem<T>(key: `${Area}:${string}`, options: ItemOptions<T>): StoredItem<T> {
  const asideKey = `${key}.aside` as const;
  const locked = <R>(work: () => Promise<R>): Promise<R> =>
    navigator.locks.request(`whence ${key}`, work) as Promise<R>;
  const read = async () => open(await askedAgain(() => storage.getItem(key)), options).value;
  return {
    read,
    change: (by) =>
      locked(async () => {
        const stored = await storage.getItem(key);
        const { value, fits } = open(stored, options);
        if (!fits) await keepAside(stored);
        const next = z.parse(options.schema, by(value));
        await storage.setItem(key, { version: options.version, value: next });
        return next;
      }),
    remove: () =>
      locked(async () => {
        await storage.removeItems([key, asideKey]);
      }),
    watch: (changed) => {
      const stopWatching = storage.watch(key, (stored) => changed(open(stored, options).value));
      // What cannot be read now leaves what is known already.
      const stopReturning = onReturn(() => void read().then(changed, () => undefined));
      return () => {
        stopWatching();
        stopReturning();
      };
    },
  };

  async function keepAside(stored: unknown): Promise<void> {
    const before = await storage.getItem(asideKey);
    const kept = { at: new Date().toISOString(), stored };
    const all = [kept, ...(Array.isArray(before) ? before : [])];
    await storage.setItem(asideKey, all.slice(0, MOST_ASIDE));
  }
}

/** The value of what is stored, and whether all of it could be used. */
export function open<T>(
  stored: unknown,
  { version, schema, fallback, migrations = {}, salvage }: ItemOptions<T>,
): { readonly value: T; readonly fits: boolean } {
  if (stored === null || stored === undefined) return { value: fallback, fits: true };
  const envelope = z.safeParse(envelopeSchema, stored);
  if (!envelope.success) return { value: fallback, fits: false };
  const { version: from } = envelope.data;
  let value = envelope.data.value;
  try {
    for (let to = from + 1; to <= version; to++) value = migrations[to]?.(value) ?? value;
    const parsed = z.safeParse(schema, value);
    if (parsed.success && from <= version) return { value: parsed.data, fits: true };
    return { value: salvage ? salvage(value) : fallback, fits: false };
  } catch {
    // A migration that fails has met what it does not know.
    return { value: fallback, fits: false };
  }
}
