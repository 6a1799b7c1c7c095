import { defineConfig } from 'vitest/config';

/** The browser tests: one real browser at a time, chosen with WHENCE_BROWSER (chromium or firefox). */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // Two browsers at once would take each other's time.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
