/** A page in each of the formats that there are. */
import type { AnnotatedPage } from '@/utils/model';
import type { ExportFormat } from './formats';
import { jsonOf } from './json';
import { markdownOf } from './markdown';
import { webAnnotationsOf } from './web-annotation';
import type { ExportWords } from './words';

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  jsonld: 'application/ld+json',
  csv: 'text/csv;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
};

/** Without it, spreadsheet programs take a file of UTF-8 for one in the system's old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a file of the format holds. */
export async function exportedFile(
  page: AnnotatedPage,
  format: ExportFormat,
  words: ExportWords,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${jsonOf(page)}\n`;
    case 'jsonld':
      return `${JSON.stringify(webAnnotationsOf(page), null, 2)}\n`;
    case 'csv': {
      // The table library is loaded by those who want a table only.
      const { csvOf } = await import('./csv');
      return `${BYTE_ORDER_MARK}${csvOf(page)}`;
    }
    case 'md':
      return markdownOf(page, words);
  }
}
