/** What the attribution stage finds, in words. */
import type { Attribution } from '@/utils/attributions/types';
import { findAttributions } from '@/utils/attributions/find';
import { english } from '@/utils/language/en';
import { findQuotations } from '@/utils/quotations/find';
import type { Range } from '@/utils/text/document';
import type { BlockText } from '../text/documents';
import { documentOf } from '../text/documents';

export interface Found {
  readonly type: Attribution['type'];
  readonly segments: readonly string[];
  readonly quoted: readonly string[];
  readonly cue: string | null;
  readonly mention: string | null;
  readonly continues: number | null;
}

/** Runs words, quotations and attributions over an article of these blocks. */
export function attributionsOf(...parts: readonly BlockText[]): Found[] {
  const document = documentOf(...parts);
  const words = ({ start, end }: Range) => document.text.slice(start, end);
  return findAttributions(document, findQuotations(document), english).map((attribution) => ({
    type: attribution.type,
    segments: attribution.segments.map(words),
    quoted: attribution.quoted.map(words),
    cue: attribution.cue && words(attribution.cue),
    mention: attribution.mention && words(attribution.mention),
    continues: attribution.continues,
  }));
}
