import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // The interface's own texts, which browsers hand out.
    setupFiles: ['scripts/lib/speak-english.ts'],
  },
});
