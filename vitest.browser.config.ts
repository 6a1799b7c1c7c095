import { defineConfig } from 'vitest/config';

/** The browser tests: one kind of real browser, chosen with WHENCE_BROWSER (chromium or firefox). */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // Browser tests wait more than they work: the other browser's run beside these, and each has two browsers at a time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser on a busy machine can miss a moment; `npm test` names each test that needed its second try.
    retry: 1,
  },
});
