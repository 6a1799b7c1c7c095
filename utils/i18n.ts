/**
 * The words of the interface, in the browser's language where there is a file for it in `locales/`, else in English.
 * Keys and what they need to be filled in are typed by `locales/en.yml`.
 */
import { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '#i18n';

/** A text by its key; with a number as second argument the form for that many. Values for `{name}` and `$1` come last. */
export const { t } = createI18n<GeneratedI18nStructure>();

/** A key that needs nothing filled in. */
export type PlainKey = {
  [K in keyof GeneratedI18nStructure]: GeneratedI18nStructure[K] extends {
    plural: false;
    substitutions: 0;
    namedSubstitutions: readonly string[];
  }
    ? never
    : GeneratedI18nStructure[K] extends { plural: false; substitutions: 0 }
      ? K
      : never;
}[keyof GeneratedI18nStructure];

/** The text of a key that is known only as the program runs, such as one with a rule's name; null where there is none. */
export function textIfAny(key: string): string | null {
  return browser.i18n.getMessage(key.replaceAll('.', '_') as never) || null;
}

/** The language that the interface is shown in, as a BCP 47 code: not always the browser's. */
export function interfaceLanguage(): string {
  return t('language');
}
