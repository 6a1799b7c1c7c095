/** How a language writes: what the reading of words and sentences needs. */
export interface TextData {
  /** Abbreviations written with a full stop, lower case, without it ("mr"); the stop belongs to the word and ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Those that may also be a sentence's last word ("inc", "u.s"): a sentence ends there if a starter follows. */
  readonly mayEndSentence: ReadonlySet<string>;
  /** Words that, written with a capital, begin a sentence rather than go on a name ("the", "he", "in"). */
  readonly starters: ReadonlySet<string>;
  /** Endings after an apostrophe that are words of their own ("s", "re", "ll"). */
  readonly clitics: ReadonlySet<string>;
}
