import { argv, env } from 'node:process';

/** The parts of src/ that are mutated, and the quick tests that must notice. */
export const parts = {
  graph: ['graph', 'network', 'describe.test.ts', 'ways.oracle.test.ts'],
  scoring: ['scoring', 'oracle-vectors.test.ts', 'graph'],
  problem: ['problem', 'scoring', 'propose.test.ts'],
  explanation: ['explanation', 'explain.test.ts', 'explain-places.test.ts'],
  geography: ['geography', 'waters.test.ts'],
  input: ['input', 'read.test.ts'],
  search: ['search'],
};

/** The part that this run is about. */
export const part = env['PART'] ?? argv[2] ?? '';

/** @type {string[]} */
const itsTests = Object.hasOwn(parts, part) ? parts[/** @type {keyof typeof parts} */ (part)] : [];

export const tests = itsTests.map((each) =>
  each.endsWith('.ts') ? `test/${each}` : `test/${each}/**/*.test.ts`,
);
