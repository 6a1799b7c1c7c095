import { english } from './en';
import type { Language } from './language';

const languages: readonly Language[] = [english];

/** The data for a language code ("en", "en-GB"), or null where the language is not covered. An unknown language is read as English. */
export function languageFor(code: string | null): Language | null {
  if (code === null) return english;
  const primary = code.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.code === primary) ?? null;
}
