import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // A busy machine is no fault.
    testTimeout: 30_000,
    // The interface's own texts, which browsers hand out.
    setupFiles: ['scripts/lib/speak-english.ts'],
  },
});
