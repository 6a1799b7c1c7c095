import { defineConfig } from 'vitest/config';

/** The tests of what ships: they read the built extension, so that it has to be built before. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/package/**/*.test.ts'],
    // One of them builds anew.
    fileParallelism: false,
    testTimeout: 120_000,
  },
});
