import { cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A copy of a build that speaks German, whatever the browser's language: German texts in place of the English.
 * @param extension folder of the build
 * @returns a new folder, for the caller to remove
 */
export function germanCopyOf(extension: string): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'whence-german-'));
  cpSync(extension, copy, { recursive: true });
  const texts = (language: string) => path.join(copy, '_locales', language);
  cpSync(texts('de'), texts('en'), { recursive: true });
  return copy;
}
