/**
 * Letters and words of any script. A pattern over the letters of all scripts takes a browser up to a millisecond to compile,
 * and there are several to a page; text of Latin letters, which most is, is asked with plain ones that come to the same.
 */

/** Latin-1 and General Punctuation, with dashes and curly quotation marks. */
const plainText = /^[\0-\xff\u2000-\u206f]*$/;

const plainWords = /[a-zA-ZªµºÀ-ÖØ-öø-ÿ]+/g;
const plainTerms = /[0-9a-zA-Zª²³µ¹º¼-¾À-ÖØ-öø-ÿ]+/g;
const plainMarks =
  /^[\s!-#%-*,-/:;?@[-\]_{}¡§«¶·»¿\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205e]+|[\s!-#%-*,-/:;?@[-\]_{}¡§«¶·»¿\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205e]+$/g;

/** Whether there is nothing in a text but Latin letters, numbers and marks. */
export function isPlain(text: string): boolean {
  return plainText.test(text);
}

/** The words of a text, by their letters. */
export function wordsOf(text: string): readonly string[] {
  return text.match(isPlain(text) ? plainWords : /[\p{L}\p{M}]+/gu) ?? [];
}

/** Its words and numbers. */
export function termsOf(text: string): readonly string[] {
  return text.match(isPlain(text) ? plainTerms : /[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A text without the spaces and marks around it. */
export function withoutMarks(text: string): string {
  return text.replace(isPlain(text) ? plainMarks : /^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}

/** Whether a text begins with a letter or number. */
export function beginsWord(text: string): boolean {
  const first = text.slice(0, 2);
  return isPlain(first)
    ? /^[0-9a-zA-Zª²³µ¹º¼-¾À-ÖØ-öø-ÿ]/.test(first)
    : /^[\p{L}\p{N}]/u.test(first);
}

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-8);
  return isPlain(end)
    ? /[0-9a-zA-Zª²³µ¹º¼-¾À-ÖØ-öø-ÿ)%][.!?…]["'”’»)]?\s*$/.test(end)
    : /[\p{L}\p{N})%][.!?…]["'”’»)]?\s*$/u.test(end);
}
