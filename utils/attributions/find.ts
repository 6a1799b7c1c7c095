import type { Language } from '@/utils/language/language';
import type { Quotation } from '@/utils/quotations/find';
import type { TextDocument } from '@/utils/text/document';
import type { Attribution } from './types';

export function findAttributions(
  document: TextDocument,
  quotations: readonly Quotation[],
  language: Language,
): Attribution[] {
  void document;
  void quotations;
  void language;
  return [];
}
