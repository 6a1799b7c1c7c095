/** Whether an original is in another language than the quote. */
import { detectLanguage, primaryLanguage } from '@/utils/article/detect-language';

/**
 * The language of an original, by its words, else by what the page declares.
 * @returns a primary code ("de"), or null where neither tells
 */
export function languageOf(text: string, declared: string | null): string | null {
  return detectLanguage(text) ?? primaryLanguage(declared);
}

/** Scripts that languages differ in. Japanese and Chinese share one, but not with any that is written in letters. */
const scripts: readonly RegExp[] = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Devanagari}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Hangul}/gu,
];

/** UTF-16 units of a text that are looked at for its script. */
const SAMPLE = 4000;

function scriptOf(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const counts = scripts.map((script) => sample.match(script)?.length ?? 0);
  const most = Math.max(...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

/** Whether words that were not found could not be: the original is in another language, or another script. */
export function isOtherLanguage(
  quote: string,
  lang: string | null,
  original: { readonly text: string; readonly lang: string | null },
): boolean {
  const [one, other] = [scriptOf(quote), scriptOf(original.text)];
  if (one >= 0 && other >= 0 && one !== other) return true;
  return lang !== null && original.lang !== null && primaryLanguage(lang) !== original.lang;
}
