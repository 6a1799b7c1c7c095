import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** The browser tests: one kind of real browser, chosen with WHENCE_BROWSER (chromium or firefox). */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // Chromium's tests run beside these. Firefox takes longer for the same and mostly waits: two of it keep step.
    maxWorkers: process.env['WHENCE_BROWSER'] === 'firefox' ? 2 : 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser on a busy machine can miss a moment; `npm test` names each test that needed its second try.
    retry: 1,
  },
});
