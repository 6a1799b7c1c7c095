/** The content scripts' own global, which the page cannot see: what the extension's scripts in a document leave there for each other. */
import type { Card } from '../card/card';
import type { shared } from './shared';
import type { SHARED } from './shared-names';

/** What reads a document, or is about to. */
export interface Reader {
  /** False once the extension was updated or removed under it. */
  readonly isAlive: boolean;
  /** Settles when it answers messages. */
  readonly starting?: Promise<void>;
}

export const world = globalThis as {
  whenceAnnotator?: Reader;
  [SHARED]?: typeof shared;
  whenceCard?: typeof Card;
};
