import { extensionFolders, testFolders } from './paths.mjs';
import { runTool } from './run.mjs';

const arguments_ = { chromium: ['build'], firefox: ['build', '-b', 'firefox', '--mv3'] };

/**
 * Builds the extension as it ships, or for the project's own tests.
 * @param {'chromium' | 'firefox'} browser
 * @param {{ quiet?: boolean, forTests?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string, folder: string }>}
 */
export async function buildExtension(browser, { forTests = false, ...options } = {}) {
  // Whatever the surroundings say: what ships is always built in the same way.
  const env = { NODE_ENV: 'production', WHENCE_TEST_BUILD: forTests ? '1' : '' };
  const result = await runTool('wxt/bin/wxt.mjs', arguments_[browser], { ...options, env });
  return { ...result, folder: (forTests ? testFolders : extensionFolders)[browser] };
}
