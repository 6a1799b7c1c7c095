import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Every name shows where it comes from.
  imports: false,
  vite: () => ({
    plugins: [preact()],
    // What the manifest asks for: no syntax is rewritten for older browsers.
    build: { target: ['chrome128', 'firefox140'] },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./utils/page/no-context.ts', import.meta.url),
        ),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: 'Whence',
    description:
      'Who said it, through which source, and does the page say it was verified? Read on your machine.',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: ['http://*/*', 'https://*/*'],
    ...(browser === 'chrome' && { minimum_chrome_version: '128' }),
    // No suggested keys: Alt+Shift+Down and Up work on annotated pages only, so that they are not taken from others.
    commands: {
      next: { description: 'Go to the next quote or claim' },
      previous: { description: 'Go to the previous quote or claim' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'whence@whence.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
