import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    // Nothing in the library is shared, so neither files nor tests can spoil each other; starting anew takes longest.
    isolate: false,
    // Who runs them waits for them: without this, one processor of two does nothing.
    maxWorkers: '100%',
    // Only against what never ends: a machine with other work may take several times as long.
    testTimeout: 120_000,
    setupFiles: ['./test/support/setup.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // The command line and the file of the workers run as they were built, in processes and threads of their own.
      exclude: ['src/cli/**', 'src/workers/worker.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 97, branches: 97 },
    },
  },
});
