/** What others reach on PolNeAR: end-to-end F1 by kind, and F1 of the words labelled content, source and cue. In per cent. */

export interface Anchor {
  readonly name: string;
  readonly endToEnd: Partial<Record<'all' | 'speech' | 'direct' | 'mixed' | 'indirect', number>>;
  readonly words: readonly [content: number, source: number, cue: number];
}

export const anchors: readonly Anchor[] = [
  {
    name: 'two people, the same 20 articles [1]',
    endToEnd: { all: 75.3, speech: 90.7, direct: 97.1, mixed: 86.1, indirect: 69.3 },
    words: [91.5, 81.3, 69.1],
  },
  { name: 'BERT, 440 MB [2]', endToEnd: { all: 69 }, words: [86.9, 84.1, 72.9] },
  { name: 'CRF [2]', endToEnd: {}, words: [73.9, 62.8, 56.3] },
  {
    name: 'quotation marks and “X said” [3]',
    endToEnd: { all: 12.4, speech: 17.8, direct: 36.5 },
    words: [54.3, 10.9, 11.5],
  },
];

/** End-to-end F1 that the project has set itself, at least. */
export const aims = { speech: 80, direct: 92, mixed: 80 } as const;
