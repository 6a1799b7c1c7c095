/** Quotes and claims by who said them. */
import type { Annotation, Speaker } from '@/utils/model';
import { speakerKey } from './keys';

export interface SpeakerGroup {
  /** Null where nobody is named. */
  readonly key: string | null;
  /** As first described; null where nobody is named. */
  readonly speaker: Speaker | null;
  /** In page order. */
  readonly annotations: readonly Annotation[];
}

/** One group a speaker, most quoted first, then by page order; what nobody is named for comes last. */
export function groupBySpeaker(annotations: readonly Annotation[]): SpeakerGroup[] {
  const groups = new Map<string | null, Annotation[]>();
  for (const annotation of annotations) {
    const key = speakerKey(annotation);
    const group = groups.get(key);
    if (group) group.push(annotation);
    else groups.set(key, [annotation]);
  }
  return [...groups]
    .map(([key, members]) => ({
      key,
      speaker: members.find(({ speaker }) => speaker?.role)?.speaker ?? members[0]!.speaker,
      annotations: members,
    }))
    .sort(
      (one, other) =>
        Number(one.key === null) - Number(other.key === null) ||
        other.annotations.length - one.annotations.length,
    );
}
