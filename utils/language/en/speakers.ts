import type { SpeakerData } from '../speaker-data';

export const speakers: SpeakerData = {};
