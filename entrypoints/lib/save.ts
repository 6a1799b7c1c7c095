/** A page's annotations as a file for the reader to keep. */
import { exportWords } from '@/components/export-words';
import type { ExportFormat } from '@/utils/export/formats';
import type { AnnotatedPage } from '@/utils/model';
import { saveFile } from './save-file';

/** Has the browser save the page in a format. To be called from a click. */
export async function savePage(page: AnnotatedPage, format: ExportFormat): Promise<void> {
  // Loaded by those who want a file only.
  const [{ exportedFile, mediaTypes }, { fileNameFor }] = await Promise.all([
    import('@/utils/export/export'),
    import('@/utils/export/file-name'),
  ]);
  const content = await exportedFile(page, format, exportWords());
  saveFile(fileNameFor(page, new Date(), format), content, mediaTypes[format]);
}
