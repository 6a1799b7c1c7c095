/** Files for the reader to keep. */
import { exportWords } from '@/components/export-words';
import type { ExportFormat } from '@/utils/export/formats';
import type { AnnotatedPage } from '@/utils/model';

/** How long the browser may take to fetch the file, in ms. */
const LONGEST_FETCH = 60_000;

/** Has the browser save the page in a format. To be called from a click. */
export async function savePage(page: AnnotatedPage, format: ExportFormat): Promise<void> {
  // Loaded by those who want a file only.
  const [{ exportedFile, mediaTypes }, { fileNameFor }] = await Promise.all([
    import('@/utils/export/export'),
    import('@/utils/export/file-name'),
  ]);
  const content = await exportedFile(page, format, exportWords());
  const url = URL.createObjectURL(new Blob([content], { type: mediaTypes[format] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameFor(page, new Date(), format);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LONGEST_FETCH);
}
