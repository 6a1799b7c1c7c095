/** Names for exported files that every system takes. */
import type { AnnotatedPage } from '@/utils/model';

/** Code points of the part that names the page: file systems take names of 255 bytes, and one may have four. */
const LONGEST = 50;

/**
 * "whence-the-bridge-is-safe-2026-03-03.csv": the page by its title, else by its host, and the day.
 * Of the signs only letters, digits and hyphens are kept; what stands in front keeps the name from being one that
 * Windows reserves ("con", "nul") or that is hidden elsewhere.
 */
export function fileNameFor(page: AnnotatedPage, day: Date, extension: string): string {
  const { title, url } = page.article;
  const named =
    slug(title ?? '') || slug(url !== null && URL.canParse(url) ? new URL(url).host : '');
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return ['whence', named, date].filter((part) => part !== '').join('-') + `.${extension}`;
}

function slug(text: string): string {
  const words = text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    // Marks of Latin letters go, those of other scripts are part of the word.
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'‘]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...words]
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/g, '');
}
