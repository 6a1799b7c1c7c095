/** What the stages need to know of a language. One file of data per language; English in `en.ts`. */
import type { CueData } from './cue-data';
import type { SourceData } from './source-data';
import type { SpeakerData } from './speaker-data';
import type { TextData } from './text-data';
import type { VerificationData } from './verification-data';

export interface Language {
  /** BCP 47 primary language. */
  readonly code: string;
  readonly text: TextData;
  readonly cues: CueData;
  readonly speakers: SpeakerData;
  readonly sources: SourceData;
  readonly verification: VerificationData;
}
