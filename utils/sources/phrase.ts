/** The noun phrase around an outlet's name: "Germany's Bild", "the state agency Tass", "Anadolu news agency". */
import type { SourceData } from '@/utils/language/source-data';
import type { TextDocument } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';

const compound = /-(?:based|run|owned|language|backed|aligned|linked|funded|controlled)$/;

/**
 * Widens a name to its noun phrase.
 * @param firstWord and `endWord`: word indexes of the name, end exclusive.
 * @returns word indexes of the phrase, end exclusive.
 */
export function phraseAround(
  document: TextDocument,
  data: SourceData,
  firstWord: number,
  endWord: number,
): { phraseFirst: number; phraseEnd: number } {
  const { words } = document;
  const sentence = document.sentences[words.sentence[firstWord]!]!;
  const capital = (index: number) => (words.shape[index]! & Shape.capital) !== 0;
  let first = firstWord;
  while (first > sentence.firstWord) {
    const index = first - 1;
    const lower = words.lower[index]!;
    if (data.determiners.has(lower)) {
      first = index;
      break;
    }
    if (lower === "'s" && index - 1 >= sentence.firstWord && capital(index - 1)) {
      first = index - 1;
      // A capitalised word before belongs to the possessor ("South Korea's").
      while (
        first > sentence.firstWord &&
        capital(first - 1) &&
        !data.nonNames.has(words.lower[first - 1]!)
      )
        first--;
      break;
    }
    const describes =
      data.describers.has(lower) ||
      lower === 'verified' ||
      lower === 'official' ||
      compound.test(lower) ||
      (capital(index) && isDemonym(lower, data));
    if (!describes) break;
    first = index;
  }
  let end = endWord;
  while (end < sentence.endWord && isTail(words.lower[end]!, data)) end++;
  return { phraseFirst: first, phraseEnd: end };
}

const isTail = (lower: string, data: SourceData) =>
  data.outletNouns.has(lower) || lower === 'news' || lower === 'platform' || lower === 'app';

/** Whether a capitalised word, given in lower case, has the form of a country's or people's adjective. */
export function isDemonym(lower: string, data: SourceData): boolean {
  return lower.length > 3 && data.demonymEndings.some((ending) => lower.endsWith(ending));
}
