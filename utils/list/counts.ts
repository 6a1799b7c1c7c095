/** The figures of the summary. */
import type { Annotation } from '@/utils/model';
import { channelKey, speakerKey } from './keys';

export interface Counts {
  /** Quotes and claims. */
  readonly annotations: number;
  /** Different speakers that are named or described. */
  readonly speakers: number;
  /** Different channels. */
  readonly sources: number;
  readonly verified: number;
  readonly unverified: number;
  readonly disputed: number;
}

export function countsOf(annotations: readonly Annotation[]): Counts {
  const speakers = new Set<string>();
  const sources = new Set<string>();
  const status = { verified: 0, unverified: 0, disputed: 0, none: 0 };
  for (const annotation of annotations) {
    const speaker = speakerKey(annotation);
    if (speaker !== null) speakers.add(speaker);
    for (const channel of annotation.via) sources.add(channelKey(channel));
    status[annotation.verification.status]++;
  }
  return {
    annotations: annotations.length,
    speakers: speakers.size,
    sources: sources.size,
    verified: status.verified,
    unverified: status.unverified,
    disputed: status.disputed,
  };
}
