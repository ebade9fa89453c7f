import { defineConfig } from 'vitest/config';
import { failWhatCannotBeLoaded } from './loading.js';
import { leftOut, tests } from './parts.js';

/** The quick tests of one part: what mutants of it must not survive. */
export default defineConfig({
  test: {
    include: tests,
    exclude: leftOut,
    environment: 'node',
    isolate: false,
    reporters: [failWhatCannotBeLoaded()],
    testTimeout: 30_000,
    setupFiles: ['./test/support/setup.ts', './test/mutation/quick.ts'],
  },
});
