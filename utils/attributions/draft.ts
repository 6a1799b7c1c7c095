import type { Attribution } from './types';
import type { WordRange } from './decide';

/** An attribution in the making. */
export interface Draft extends Omit<Attribution, 'continues'> {
  /** Words of the content, for telling drafts that cover the same ground. */
  readonly words: readonly WordRange[];
  readonly continues: Draft | null;
  /** It is the rest of the utterance that it continues: “A” is B, she said. “C.” */
  readonly completes?: boolean;
  /** Weighed readings decided on it: true; a set form of words did: false; not there for what quotation marks tell. */
  readonly weighed?: boolean;
  /** The source is an outlet: where its content has a speaker of its own, it only passes on. */
  readonly relay?: boolean;
}
