/**
 * What the card's file takes from the annotator's, instead of having it once more, by the names by which it is imported.
 * `shared.ts` has it ready, and `wxt.config.ts` has the card's file look there.
 */
export const sharedNames = [
  'wxt/browser',
  '@/utils/article/fact-checks',
  '@/utils/article/flow',
  '@/utils/article/furniture',
  '@/utils/article/steps',
  '@/utils/messaging',
  '@/utils/model',
  '@/utils/steps',
] as const;
export type SharedName = (typeof sharedNames)[number];

/** Where it lies in the content scripts' own global. */
export const SHARED = 'whenceShared';
