import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'wxt';
import { SHARED, sharedNames } from './entrypoints/annotator/shared-names';
import { collectLicences } from './scripts/lib/licences';

const licences = collectLicences();
const isTestBuild = process.env['WHENCE_TEST_BUILD'] === '1';

/**
 * For the extension's own pages and its background script. Nothing is loaded from elsewhere, nothing written as HTML
 * runs; requests go out only for what a reader asks to be checked.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'connect-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Tells Chromium to get all functions ready at once: one by one, as they are called, takes it longer than to run them. */
const compileHint = '//# allFunctionsCalledOnLoad\n';

/**
 * Starts the gate with nothing around it: WXT would give it a context, which posts a message and dispatches an event that
 * every page could see, and promises that cost more than a part of its questions.
 */
function plainContentScript(): Plugin {
  const wrapper = 'virtual:wxt-content-script-isolated-world-entrypoint?';
  let isPlain = false;
  return {
    name: 'whence:plain-content-script',
    enforce: 'pre',
    transform(_code, id) {
      const [, script] = id.split(wrapper);
      if (script === undefined) return null;
      isPlain = true;
      return `import script from ${JSON.stringify(script)}; export default script.main();`;
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.fileName.startsWith('content-scripts/')) continue;
        if (!isPlain) this.error(`WXT no longer starts content scripts by ${wrapper}`);
        file.code = compileHint + file.code;
      }
    },
  };
}

/**
 * What the popup needs to be shown in one file: each file more costs it some ms. The other pages take from it what they have
 * in common.
 */
function panelInOneFile(config: UserConfig): UserConfig {
  const codeSplitting = { groups: [{ name: 'panel', test: /entrypoints\/lib\/TabPanel\.tsx$/ }] };
  return mergeConfig(config, { build: { rolldownOptions: { output: { codeSplitting } } } });
}

/** Has the card's file look for what it has in common with the annotator's in the global that both run in. */
function takingFromAnnotator(config: UserConfig): UserConfig {
  const globals = Object.fromEntries(
    sharedNames.map((name) => [name, `globalThis.${SHARED}?.[${JSON.stringify(name)}]`]),
  );
  return mergeConfig(config, {
    build: { rolldownOptions: { external: [...sharedNames], output: { globals } } },
  });
}

export default defineConfig({
  ...(isTestBuild && { outDir: '.output/test' }),
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  // Every name shows where it comes from.
  imports: false,
  vite: () => ({
    plugins: [preact(), licences.plugin, plainContentScript()],
    // What the manifest asks for: no syntax is rewritten for older browsers.
    build: { target: ['chrome128', 'firefox140'], modulePreload: { polyfill: false } },
    // The project's own browser tests have their servers on this machine, where what ships asks nothing.
    define: { 'import.meta.env.WHENCE_TEST_BUILD': JSON.stringify(isTestBuild) },
  }),
  hooks: {
    'build:done': (wxt) => licences.write(wxt.config.outDir),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'popup'))
        Object.assign(config, panelInOneFile(config));
      if (entrypoints.some(({ name }) => name === 'card'))
        Object.assign(config, takingFromAnnotator(config));
    },
  },
  manifest: ({ browser, command }) => ({
    // Texts are in locales/.
    default_locale: 'en',
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    // webRequest only tells where a redirect leads before it is followed; nothing is blocked or changed.
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'webRequest'],
    host_permissions: ['http://*/*', 'https://*/*'],
    // While developing, the tool's own server is let in by its own policy.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: contentSecurityPolicy },
    }),
    ...(browser === 'chrome' && { minimum_chrome_version: '128' }),
    // No suggested keys: Alt+Shift+Down and Up work on annotated pages only, so that they are not taken from others.
    commands: {
      next: { description: '__MSG_extension_commandNext__' },
      previous: { description: '__MSG_extension_commandPrevious__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'whence@whence.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        // The first version for Android that knows `data_collection_permissions`.
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
