import type { CueData } from '../cue-data';

export const cues: CueData = {};
