/** What fact checks of a claim are looked for with; apart from what is answered, as a card shows it before anybody asks. */
import type { Annotation } from '@/utils/model';
import type { SoughtClaim } from './fact-checks';

/** Who is asked: nothing of a page is ever part of this. */
export const FACT_CHECK_SERVICE = 'https://factchecktools.googleapis.com/v1alpha1/claims:search';

/** UTF-16 units that are sent: a search knows claims, not speeches. */
export const LONGEST_SEARCH = 160;
/** The words that an annotation's fact checks are looked for with: of what was said the beginning, in whole words. */
export function searchWords({ segments }: Annotation): string {
  const parts = segments.map(({ text }) =>
    // To a search, words in quotation marks are words that must stand so.
    text.replace(/["“”„«»]/g, ' ').replace(/[\s,;:]+$/, ''),
  );
  return fitting(parts.join(' '));
}

/** One line that is short enough, cut behind a word. */
export function fitting(words: string): string {
  const line = words.toWellFormed().replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(); // prettier-ignore
  if (line.length <= LONGEST_SEARCH) return line;
  const cut = line.slice(0, LONGEST_SEARCH + 1);
  const end = cut.lastIndexOf(' ');
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, LONGEST_SEARCH)).toWellFormed();
}

export const isSameClaim = (one: SoughtClaim, other: SoughtClaim): boolean =>
  one.words === other.words && one.lang === other.lang;
