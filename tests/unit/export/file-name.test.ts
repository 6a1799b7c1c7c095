import fc from '@/tests/unit/fast-check';
import { expect, it } from 'vitest';
import { fileNameFor } from '@/utils/export/file-name';
import { pageOf } from '../annotations';

const day = new Date(2026, 2, 3, 23, 59);
const named = (title: string | null, url: string | null = null) => {
  const page = pageOf();
  return fileNameFor({ ...page, article: { ...page.article, title, url } }, day, 'csv');
};

it.each([
  ['The bridge is safe, she says', 'whence-the-bridge-is-safe-she-says-2026-03-03.csv'],
  ['Straße gesperrt: „Für Wochen“', 'whence-strasse-gesperrt-fur-wochen-2026-03-03.csv'],
  ['Don’t look', 'whence-dont-look-2026-03-03.csv'],
  ['../../etc/passwd', 'whence-etc-passwd-2026-03-03.csv'],
  ['CON', 'whence-con-2026-03-03.csv'],
  ['Мост', 'whence-мост-2026-03-03.csv'],
])('names %s', (title, name) => {
  expect(named(title)).toBe(name);
});

it('falls back on the host, then on the day alone', () => {
  expect(named(null, 'https://news.example/a?b')).toBe('whence-news-example-2026-03-03.csv');
  expect(named(' – ', null)).toBe('whence-2026-03-03.csv');
});

it('gives names that every system takes, for any title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
      const name = named(title);
      expect(name).toMatch(/^whence-[\p{L}\p{M}\p{N}-]*\d{4}-\d\d-\d\d\.csv$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    }),
  );
});
