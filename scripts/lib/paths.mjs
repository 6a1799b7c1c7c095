import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

export const fromRoot = (...parts) => path.join(root, ...parts);

/** Where `wxt build` puts the extension, by browser. */
export const extensionFolders = {
  chromium: fromRoot('.output', 'chrome-mv3'),
  firefox: fromRoot('.output', 'firefox-mv3'),
};

/** Where the build for the project's own tests is: it may ask servers on this machine for originals. */
export const testFolders = {
  chromium: fromRoot('.output', 'test', 'chrome-mv3'),
  firefox: fromRoot('.output', 'test', 'firefox-mv3'),
};
