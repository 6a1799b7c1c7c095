import { defineConfig } from 'vitest/config';

/** The browser tests: one real browser at a time, chosen with WHENCE_BROWSER (chromium or firefox). */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // Two browsers at once would take each other's time.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser on a busy machine can miss a moment; `npm test` names each test that needed its second try.
    retry: 1,
  },
});
