/** Parts of speech (Universal POS tags), as small numbers: one a word, in flat arrays. */
export const Tag = {
  noun: 0,
  name: 1,
  verb: 2,
  auxiliary: 3,
  adjective: 4,
  adverb: 5,
  preposition: 6,
  determiner: 7,
  pronoun: 8,
  number: 9,
  conjunction: 10,
  subordinator: 11,
  particle: 12,
  punctuation: 13,
  symbol: 14,
  other: 15,
} as const;

export const tagCount = 16;

/** Names in the Universal Dependencies scheme, by number. */
export const universalTags: readonly string[] = [
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'ADP',
  'DET',
  'PRON',
  'NUM',
  'CCONJ',
  'SCONJ',
  'PART',
  'PUNCT',
  'SYM',
  'X',
];

/** Whether a tag is a verb's or an auxiliary's. */
export const isVerbal = (tag: number | undefined) => tag === Tag.verb || tag === Tag.auxiliary;
