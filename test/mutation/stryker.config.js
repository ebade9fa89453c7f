import { env } from 'node:process';
import { part } from './parts.js';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`src/${part}/**/*.ts`],
  testRunner: 'in-memory',
  plugins: ['./test/mutation/in-memory/runner.js'],
  coverageAnalysis: 'perTest',
  concurrency: Number(env['CORES'] ?? 1),
  dryRunTimeoutMinutes: 60,
  timeoutMS: 60_000,
  incremental: true,
  incrementalFile: `out/mutation/${part}.json`,
  tempDirName: `out/mutation/${part}`,
  ignorePatterns: ['dist', 'out', 'coverage'],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `out/mutation/${part}.report.json` },
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
