import { defineConfig, mergeConfig } from 'vitest/config';
import unit from './vitest.config';

/** The browser tests: one real browser at a time, chosen with WHENCE_BROWSER (chromium or firefox). */
export default mergeConfig(
  unit,
  defineConfig({
    test: {
      environment: 'node',
      fileParallelism: false,
      testTimeout: 30_000,
      hookTimeout: 60_000,
      // A browser is started once for all files.
      pool: 'threads',
      isolate: false,
    },
  }),
);
