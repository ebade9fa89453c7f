import { argv, env } from 'node:process';

/** The parts of src/ that are mutated, and the quick tests that must notice. */
export const parts = {
  graph: ['graph', 'network/reciprocity.test.ts', 'describe.test.ts'],
  scoring: ['scoring'],
  problem: ['problem', 'scoring/rules'],
  explanation: ['explanation', 'achieve.test.ts'],
  geography: ['geography', 'waters.test.ts'],
  input: ['input', 'read.test.ts'],
  search: ['search'],
};

/** Parts of which the examples notice enough, so that laws and slow answers need not run for each mutant. */
const byExamples = ['scoring', 'problem', 'explanation'];

/** The part that this run is about. */
export const part = env['PART'] ?? argv[2] ?? '';

/** @type {string[]} */
const itsTests = Object.hasOwn(parts, part) ? parts[/** @type {keyof typeof parts} */ (part)] : [];

export const tests = itsTests.map((each) =>
  each.endsWith('.ts') ? `test/${each}` : `test/${each}/**/*.test.ts`,
);

export const leftOut = byExamples.includes(part) ? ['**/*.oracle.test.ts', '**/*.property.test.ts'] : [];
