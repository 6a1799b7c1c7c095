/** Phrases of a language that are looked for at every word of a text. */
import { standsAt } from '@/utils/text/stands-at';
import type { NumberedWords } from '@/utils/text/vocabulary';
import { MapByWord } from '@/utils/text/vocabulary';

type Phrase = readonly string[];

export class Phrases {
  private readonly byFirst: MapByWord<readonly Phrase[]>;

  /** @param phrases by their words, in lower case. Where two may stand at a word, the first one does. */
  constructor(phrases: readonly Phrase[]) {
    const byFirst = new Map<string, Phrase[]>();
    for (const phrase of phrases) {
      byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), phrase]);
    }
    this.byFirst = new MapByWord((lower) => byFirst.get(lower));
  }

  /** The phrase that stands in the text from a word on. */
  at(words: NumberedWords, index: number): Phrase | undefined {
    return this.byFirst.at(words, index)?.find((phrase) => standsAt(phrase, words.lower, index));
  }
}
