/**
 * The settings as a file, to keep or to take to another browser. The key of a service, which is a secret, goes along only
 * where the reader wants it to.
 */
import * as z from 'zod/mini';
import type { Settings } from './settings';
import { settingsSchema, settingsVersion } from './settings';

const sharedSchema = z.omit(settingsSchema, { factCheckKey: true });
const withKeySchema = z.extend(sharedSchema, {
  factCheckKey: z.exactOptional(settingsSchema.shape.factCheckKey),
});
type FileSettings = z.infer<typeof withKeySchema>;

const fileSchema = z.object({
  whence: z.literal('settings'),
  version: z.int().check(z.positive()),
  settings: z.unknown(),
});

/** Characters of a file that is read; settings with the longest lists are shorter. */
const LONGEST_FILE = 1_000_000;

export function settingsFile(settings: Settings, { withKey = false } = {}): string {
  const parts = z.parse(withKey ? withKeySchema : sharedSchema, settings);
  const file = { whence: 'settings', version: settingsVersion, settings: parts };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What is wrong with a file; `place` is the path of the first value that does not fit. */
export type FileFault =
  | { readonly fault: 'not-json' | 'not-settings' | 'newer' }
  | { readonly fault: 'value'; readonly place: string };

/** Reads a file that `settingsFile` has made. Takes all of it or nothing. */
export function readSettingsFile(text: string): { readonly settings: FileSettings } | FileFault {
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
  const parsed = z.safeParse(withKeySchema, file.data.settings);
  if (parsed.success) return { settings: parsed.data };
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return { fault: 'value', place: place || 'settings' };
}
