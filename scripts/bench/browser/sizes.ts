/** What the built extension weighs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes, gzipped, that each part may have. Held by `npm test`. */
export const limits = { gate: 6_000, annotator: 250_000, background: 650_000 };
export type Part = keyof typeof limits;

const files: Readonly<Record<Part, readonly string[]>> = {
  gate: ['content-scripts/content.js'],
  annotator: ['annotator.js', 'card.js'],
  background: ['background.js'],
};

/** @param extension the built extension's folder. */
export function gzippedSize(extension: string, part: Part): number {
  const sizes = files[part].map(
    (file) => gzipSync(readFileSync(path.join(extension, file)), { level: 9 }).length,
  );
  return sizes.reduce((sum, size) => sum + size);
}
