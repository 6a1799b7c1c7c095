/** The settings as a file, to keep or to take to another browser. The key of a service stays where it is: it is a secret. */
import * as z from 'zod/mini';
import type { Settings } from './settings';
import { settingsSchema, settingsVersion } from './settings';

type Shared = Omit<Settings, 'factCheckKey'>;

const sharedSchema = z.omit(settingsSchema, { factCheckKey: true });

const fileSchema = z.object({
  whence: z.literal('settings'),
  version: z.int().check(z.positive()),
  settings: z.unknown(),
});

/** Characters of a file that is read; settings with the longest lists are shorter. */
const LONGEST_FILE = 1_000_000;

export function settingsFile(settings: Settings): string {
  const shared = z.parse(sharedSchema, settings);
  const file = { whence: 'settings', version: settingsVersion, settings: shared };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What is wrong with a file; `place` is the path of the first value that does not fit. */
export type FileFault =
  | { readonly fault: 'not-json' | 'not-settings' | 'newer' }
  | { readonly fault: 'value'; readonly place: string };

/** Reads a file that `settingsFile` has made. Takes all of it or nothing. */
export function readSettingsFile(text: string): { readonly settings: Shared } | FileFault {
  if (text.length > LONGEST_FILE) return { fault: 'not-settings' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: 'not-json' };
  }
  const file = z.safeParse(fileSchema, data);
  if (!file.success) return { fault: 'not-settings' };
  if (file.data.version > settingsVersion) return { fault: 'newer' };
  const parsed = z.safeParse(sharedSchema, file.data.settings);
  if (parsed.success) return { settings: parsed.data };
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return { fault: 'value', place: place || 'settings' };
}
