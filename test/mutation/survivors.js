import { readFileSync } from 'node:fs';

/**
 * Mutants that no test notices and that are known to be harmless, by file: what stood there, what the mutant has instead,
 * and why nobody could tell the difference, or need not.
 *
 * @type {Record<string, { was: string, mutant: string, why: string }[]>}
 */
const known = JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8'));

/**
 * The mutants that nothing noticed, each with the reason if it is known to be harmless.
 *
 * @param {import('@stryker-mutator/api/core').schema.MutationTestResult} report
 */
export function survivorsOf({ files }) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location, replacement }) => {
        const was = textAt(source, location);
        const why = known[file]?.find((each) => each.was === was && each.mutant === replacement)?.why;
        return { file, line: location.start.line, was, mutant: replacement, why };
      }),
  );
}

/**
 * The text of a source between two places, each a line and a column from 1.
 *
 * @param {string} source
 * @param {import('@stryker-mutator/api/core').schema.Location} location
 */
function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines.push((lines.pop() ?? '').slice(0, end.column - 1));
  lines.unshift((lines.shift() ?? '').slice(start.column - 1));
  return lines.join('\n');
}
