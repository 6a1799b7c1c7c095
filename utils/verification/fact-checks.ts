/** Which attribution a declared fact check is about: the one that makes the checked claim in much the same words. */
import type { Attribution } from '@/utils/attributions/types';
import type { Language } from '@/utils/language/language';
import type { FactCheck } from '@/utils/model';
import type { TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';

/** Least words that claim and attribution must share, and least share of the claim's own. */
const leastWords = 3;
const leastShare = 0.6;
/** An attribution this many times as long as the claim says much else. */
const mostTimes = 4;
/** Words of which the stem counts: "sold" and "sale" differ, "leaks" and "leaked" do not. */
const stemLength = 5;

/** The fact check of each attribution, or null: one entry for each, in the same order. */
export function findFactChecks(
  document: TextDocument,
  attributions: readonly Attribution[],
  checks: readonly FactCheck[],
  language: Language,
): (FactCheck | null)[] {
  const data = language.verification;
  const claims = checks.map((check) => {
    const words = check.claim.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
    return { check, stems: stemsOf(words, data.common), isNegated: negates(words, data.negations) };
  });
  if (claims.length === 0) return attributions.map(() => null);
  return attributions.map((attribution) => {
    // Who denies it has not claimed it.
    if (attribution.cueWord !== null && data.denying.test(attribution.cueWord)) return null;
    const words = wordsOf(document, attribution);
    const stems = stemsOf(words, data.common);
    const isNegated = negates(words, data.negations);
    let best: FactCheck | null = null;
    let most = 0;
    for (const claim of claims) {
      if (claim.isNegated !== isNegated || stems.size > mostTimes * claim.stems.size) continue;
      let shared = 0;
      for (const stem of claim.stems) if (stems.has(stem)) shared++;
      const fits = shared >= leastWords && shared >= leastShare * claim.stems.size;
      if (fits && shared > most) [best, most] = [claim.check, shared];
    }
    return best;
  });
}

function wordsOf({ words }: TextDocument, { segments }: Attribution): string[] {
  const found: string[] = [];
  for (const { start, end } of segments) {
    for (let at = wordAt(words, start); at < words.count && words.start[at]! < end; at++)
      found.push(words.lower[at]!);
  }
  return found;
}

const stemsOf = (words: readonly string[], common: ReadonlySet<string>) =>
  new Set(
    words
      .filter((word) => word.length > 2 && !common.has(word))
      .map((word) => word.slice(0, stemLength)),
  );

const negates = (words: readonly string[], negations: ReadonlySet<string>) =>
  words.some((word) => negations.has(word) || /n['’]t$/.test(word));
