import { env } from 'node:process';
import { defineConfig } from 'vitest/config';

/** The quick tests of one part: what mutants of it must not survive. */
export default defineConfig({
  test: {
    include: [`test/${env['PART']}/**/*.test.ts`],
    environment: 'node',
    isolate: false,
    testTimeout: 30_000,
    setupFiles: ['./test/support/setup.ts'],
  },
});
