import { defineConfig } from 'vitest/config';
import { tests } from './parts.js';

/** The quick tests of one part: what mutants of it must not survive. */
export default defineConfig({
  test: {
    include: tests,
    environment: 'node',
    isolate: false,
    testTimeout: 30_000,
    setupFiles: ['./test/support/setup.ts'],
  },
});
