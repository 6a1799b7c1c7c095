import type { Language } from '@/utils/language/language';
import type { Range, TextDocument } from '@/utils/text/document';

/** A stretch in quotation marks. `start`–`end` are the words inside the marks, `outer` takes in the marks. */
export interface Quotation extends Range {
  readonly outer: Range;
  /** Index into the document's blocks. */
  readonly block: number;
  /** 0 outermost; nested quotations count up. */
  readonly depth: number;
  /** Where the speech runs on from the block before: index of the quotation there, else null. */
  readonly continues: number | null;
}

export function findQuotations(document: TextDocument, language: Language): Quotation[] {
  void document;
  void language;
  return [];
}
