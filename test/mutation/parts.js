import { readdirSync, statSync } from 'node:fs';
import { argv, env } from 'node:process';

/** The parts of src/ that are mutated, and the quick tests that must notice. */
export const parts = {
  graph: ['graph', 'network/reciprocity.test.ts', 'describe.test.ts'],
  scoring: ['scoring'],
  problem: ['problem', 'scoring/rules'],
  explanation: ['explanation', 'achieve.test.ts'],
  geography: ['geography', 'waters.test.ts'],
  input: [
    'input',
    'input/lines/line-splitter.oracle.test.ts',
    'read.test.ts',
    'spreadsheet/participants.test.ts',
  ],
  search: ['search'],
};

/** Parts of which the examples notice enough, so that laws and slow answers need not run for each mutant. */
const byExamples = ['scoring', 'problem', 'explanation', 'input', 'search'];

/** Files of tests that take longer than all others of their part, or look at the text of the sources. */
const tooSlow = ['hostile-everywhere', 'hostile-sizes', 'json-schema', 'patterns'].map(
  (name) => `test/input/${name}.test.ts`,
);

/** How tests begin that notice little more than others do, and take a hundred times as long. */
const slowOnes = [
  'whoever declined a circle is proposed for another',
  'the list is refused in every format and at every level',
  'lists of ids beside a pool have the limits of the formats',
  'reading gives the event loop turns',
  'a choice that takes too long is given up',
  'the same problem, seed and effort take the same course from version to version where all groups can be listed: two at once',
  'the same problem, seed and effort take the same course from version to version where something else than worth says',
  'sizes of a list hold for the group',
  'a worth of any scale finds groups',
  'a worth is asked a bounded number of times',
];

/** The part that this run is about. */
export const part = env['PART'] ?? argv[2] ?? '';

/** @type {string[]} */
const itsTests = Object.hasOwn(parts, part) ? parts[/** @type {keyof typeof parts} */ (part)] : [];

const leftOut = byExamples.includes(part) ? ['.oracle.test.ts', '.property.test.ts'] : [];

/** The files of tests that must notice, of the folder that this runs in. Those that are named, are among them whatever they are. */
export function testFiles() {
  return itsTests.flatMap((each) => {
    const all = filesIn(`test/${each}`);
    return each.endsWith('.ts') ? all : all.filter(isQuickFile);
  });
}

/** @param {string} file */
function isQuickFile(file) {
  const isLeftOut = leftOut.some((ending) => file.endsWith(ending));
  return file.endsWith('.test.ts') && !isLeftOut && !tooSlow.includes(file);
}

/**
 * Whether a test must notice.
 *
 * @param {string} name
 */
export function isQuick(name) {
  return !slowOnes.some((beginning) => name.startsWith(beginning));
}

/** The files that are mutated, of the folder that this runs in. */
export function sourceFiles() {
  return filesIn(`src/${part}`).filter((file) => file.endsWith('.ts'));
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
