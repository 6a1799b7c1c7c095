/** Annotated pages as the command line prints them. */
import type { ExportFormat } from '@/utils/export/formats';
import { jsonOf } from '@/utils/export/json';
import type { AnnotatedPage } from '@/utils/model';
import { tableOf } from './table';

/** Words of each page in turn: what stands between them, or above the first, depends on those before. */
type Formatter = (page: AnnotatedPage) => string;

/** @param format null for a table for people. */
export async function formatter(format: ExportFormat | null): Promise<Formatter> {
  switch (format) {
    case null:
      return apart((page) => `${tableOf(page)}\n`);
    case 'json':
      return (page) => `${jsonOf(page)}\n`;
    case 'jsonld': {
      const { webAnnotationsOf } = await import('@/utils/export/web-annotation');
      return (page) => `${JSON.stringify(webAnnotationsOf(page))}\n`;
    }
    case 'csv': {
      const { csvOf } = await import('@/utils/export/csv');
      let header = true;
      return (page) => {
        const rows = csvOf(page, { header });
        header = false;
        return rows;
      };
    }
    case 'md': {
      // Notes have words of the interface, which outside of a browser is in English.
      await import('../lib/speak-english');
      const { exportWords } = await import('@/components/export-words');
      const { markdownOf } = await import('@/utils/export/markdown');
      const words = exportWords();
      return apart((page) => markdownOf(page, words));
    }
  }
}

/** With a blank line between pages. */
function apart(words: Formatter): Formatter {
  let isFirst = true;
  return (page) => {
    const gap = isFirst ? '' : '\n';
    isFirst = false;
    return gap + words(page);
  };
}
