import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What stands in for the browser's API in these would be there for the next file too. */
const withBrowser = [
  'tests/unit/{components,entrypoints,page,storage}/**/*.test.{ts,tsx}',
  'tests/unit/messaging*.test.ts',
];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // A busy machine is no fault.
    testTimeout: 30_000,
    // The interface's own texts, which browsers hand out.
    setupFiles: ['scripts/lib/speak-english.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: withBrowser,
          // Pure functions leave nothing behind: the engine's data is loaded once, not for each file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'browser', include: withBrowser } },
    ],
  },
});
