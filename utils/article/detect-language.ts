/** Which language a text is in, by its script and a vote of its commonest words. */
import { wordsOf } from './letters';
import { scripts, stopWords } from './stop-words';

/** UTF-16 units that are read: enough for a sure answer, little enough to cost nothing. */
const SAMPLE_LENGTH = 6000;
/** Fewer words than this do not outvote what the page declares. */
const FEWEST_WORDS = 30;

let votes: Map<string, string[]> | null = null;

function votesByWord(): Map<string, string[]> {
  if (votes) return votes;
  votes = new Map();
  for (const [lang, list] of Object.entries(stopWords)) {
    for (const word of new Set(list.split(' '))) {
      const langs = votes.get(word);
      if (langs) langs.push(lang);
      else votes.set(word, [lang]);
    }
  }
  return votes;
}

/** @returns the primary language code ("en"), or null where the text is too short or the vote too close. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const byScript = scriptLanguage(sample);
  if (byScript) return byScript;

  const byWord = votesByWord();
  const counts = new Map<string, number>();
  let words = 0;
  for (const word of wordsOf(sample.toLowerCase())) {
    words++;
    const langs = byWord.get(word);
    if (!langs) continue;
    // A word of many languages says little about any of them.
    for (const lang of langs) counts.set(lang, (counts.get(lang) ?? 0) + 1 / langs.length);
  }
  if (words < FEWEST_WORDS) return null;
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best || best[1] / words < 0.08) return null;
  if (second && best[1] < second[1] * 1.3) return null;
  return best[0];
}

function scriptLanguage(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const { lang, pattern } of scripts) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    // Japanese mixes its own two scripts with Chinese characters.
    if (share > (lang === 'ja' ? 0.15 : 0.5)) return lang;
  }
  return null;
}

/** The primary language of a tag ("en-GB", "en_US" → "en"), or null where it is no language tag. */
export function primaryLanguage(tag: string | null | undefined): string | null {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return primary !== undefined && /^[a-z]{2,3}$/.test(primary) && primary !== 'und'
    ? primary
    : null;
}

/** In so many words, a text in a language has some of its commonest. */
const FEWEST_TO_DENY = 40;
/** English news has a third or more of such words, lists of names a tenth. */
const LEAST_SHARE = 0.1;

/**
 * Decides between what the page declares and what its text says: a sure vote wins.
 * @returns "und" (BCP 47, undetermined) where the text is surely not in the declared language, or in English if none is declared,
 * but in none that is known here either
 */
export function chooseLanguage(declared: string | null, text: string): string | null {
  const detected = detectLanguage(text);
  if (detected !== null) return detected;
  return isDenied(declared ?? 'en', text) ? 'und' : declared;
}

function isDenied(lang: string, text: string): boolean {
  const list = stopWords[lang];
  if (list === undefined) return false;
  const own = new Set(list.split(' '));
  const words = wordsOf(text.slice(0, SAMPLE_LENGTH).toLowerCase());
  const common = words.filter((word) => own.has(word)).length;
  return words.length >= FEWEST_TO_DENY && common < words.length * LEAST_SHARE;
}
