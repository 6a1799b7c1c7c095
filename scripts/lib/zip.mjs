import fs from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** The date of every entry: the first one that the format can write. Dates of files differ from one build to the next. */
const date = new Date(1980, 0, 1);

/**
 * A zip with the same bytes for the same files, whenever and wherever it is made.
 * @param {string} folder
 * @param {readonly string[]} files paths below the folder, with slashes
 * @returns {Uint8Array}
 */
export function zipOf(folder, files) {
  const entries = [...files]
    .sort()
    .map((file) => [
      file,
      [new Uint8Array(fs.readFileSync(path.join(folder, file))), { mtime: date, level: 9 }],
    ]);
  return zipSync(Object.fromEntries(entries));
}

/** All files below a folder, as paths below it, with slashes. */
export function filesBelow(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
}
