import fs from 'node:fs';
import path from 'node:path';
import { extensionFolders, root } from '@/scripts/lib/paths.mjs';
import { filesBelow } from '@/scripts/lib/zip.mjs';

export const browsers = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browsers)[number];

export const folderOf = (browser: BrowserName): string => extensionFolders[browser];

/** The text of a file of the built extension. */
export function builtText(browser: BrowserName, file: string): string {
  return fs.readFileSync(path.join(folderOf(browser), file), 'utf8');
}

/** All files of the built extension with one of these endings. */
export function builtFiles(browser: BrowserName, ...endings: string[]): string[] {
  return filesBelow(folderOf(browser)).filter((file) =>
    endings.some((ending) => file.endsWith(ending)),
  );
}

export function projectText(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}
