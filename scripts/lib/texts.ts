/** The texts of the interface outside of a browser: in tests, and in commands that print the popup's words. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

/** The languages that there are, by the names of their files in `locales/`. */
export const interfaceLanguages = ['en', 'de'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const folder = path.resolve(fileURLToPath(import.meta.url), '../../../locales');

/** All texts of a language, by the names that browsers know them by. */
export function textsIn(language: InterfaceLanguage): Readonly<Record<string, string>> {
  const file = readFileSync(path.join(folder, `${language}.yml`), 'utf8');
  const messages = generateChromeMessages(parseMessagesText(file, 'YAML'));
  return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
}

/**
 * Stands in for `browser.i18n` with the real texts, as browsers do: `$1` is filled in, what is missing is empty.
 * To be called before the module with `t` is loaded; again to change the language.
 */
export function speak(language: InterfaceLanguage): void {
  const texts = textsIn(language);
  const i18n = {
    getMessage: (name: string, substitutions: readonly string[] = []) =>
      (texts[name] ?? '').replace(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? ''),
    getUILanguage: () => language,
  };
  const world = globalThis as { chrome?: { i18n: typeof i18n } };
  world.chrome ??= { i18n };
  world.chrome.i18n = i18n;
}
