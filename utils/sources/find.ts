import type { Attribution } from '@/utils/attributions/types';
import type { Language } from '@/utils/language/language';
import type { ArticleInfo, Channel, Origin, TraceEntry } from '@/utils/model';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import type { TextDocument } from '@/utils/text/document';

export interface FoundSource {
  readonly via: readonly Channel[];
  readonly origin: Origin | null;
  readonly trace: readonly TraceEntry[];
}

/** Through what each attribution came: one entry for each, in the same order. */
export function findSources(
  document: TextDocument,
  info: ArticleInfo,
  attributions: readonly Attribution[],
  speakers: readonly ResolvedSpeaker[],
  language: Language,
): FoundSource[] {
  void document;
  void info;
  void speakers;
  void language;
  return attributions.map(() => ({ via: [], origin: null, trace: [] }));
}
