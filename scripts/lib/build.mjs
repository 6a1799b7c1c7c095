import { extensionFolders } from './paths.mjs';
import { runTool } from './run.mjs';

const arguments_ = { chromium: ['build'], firefox: ['build', '-b', 'firefox', '--mv3'] };

/**
 * Builds the extension as it ships.
 * @param {'chromium' | 'firefox'} browser
 * @param {{ quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string, folder: string }>}
 */
export async function buildExtension(browser, options) {
  // Whatever the surroundings say: what is built is always what ships.
  const env = { NODE_ENV: 'production' };
  const result = await runTool('wxt/bin/wxt.mjs', arguments_[browser], { ...options, env });
  return { ...result, folder: extensionFolders[browser] };
}
