import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    setupFiles: ['./test/support/setup.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
