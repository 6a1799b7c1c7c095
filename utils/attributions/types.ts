/** What the attribution stage hands to speakers, sources and verification. */
import type { AttributionType, TraceEntry } from '@/utils/model';
import type { Range } from '@/utils/text/document';

export interface Attribution {
  readonly type: AttributionType;
  /** All of the content, in order, without outer quotation marks. */
  readonly segments: readonly Range[];
  /** The stretches inside quotation marks, without the marks. */
  readonly quoted: readonly Range[];
  /** The words that assign it ("said", "wrote on X"), or null where it only carries on. */
  readonly cue: Range | null;
  /** The head word of the cue, lower case ("said"), where there is one. */
  readonly cueWord: string | null;
  /** The words that name the speaker here, as a whole noun phrase with apposition, or null where nobody is named. */
  readonly mention: Range | null;
  /**
   * Index of the attribution whose speaker this one carries on (a quoted sentence with no cue of its own, the next paragraph of a
   * speech), else null. Always smaller than this one's own index.
   */
  readonly continues: number | null;
  /** Whether the speaker denies or rejects the content. */
  readonly denies?: boolean;
  /** How sure the stage is, 0 to 1. */
  readonly confidence: number;
  readonly trace: readonly TraceEntry[];
}
