import type { Attribution } from '@/utils/attributions/types';
import type { Language } from '@/utils/language/language';
import type { ArticleInfo, Speaker, TraceEntry } from '@/utils/model';
import { spanOf } from '@/utils/model';
import type { TextDocument } from '@/utils/text/document';

export interface ResolvedSpeaker {
  readonly speaker: Speaker | null;
  readonly trace: readonly TraceEntry[];
}

/** Who said each attribution: one entry for each, in the same order. */
export function resolveSpeakers(
  document: TextDocument,
  info: ArticleInfo,
  attributions: readonly Attribution[],
  language: Language,
): ResolvedSpeaker[] {
  void info;
  void language;
  return attributions.map(({ mention }) => ({
    speaker: mention && {
      name: document.text.slice(mention.start, mention.end),
      kind: 'unknown',
      role: null,
      mention: spanOf(document.text, mention.start, mention.end),
    },
    trace: [],
  }));
}
