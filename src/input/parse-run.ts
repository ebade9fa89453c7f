import { checkProposal } from './checks/proposal.js';
import { orThrow, parser } from './parser.js';
import { type SavedRun, savedRun } from './schemas/run.js';

const parse = parser({ schema: savedRun, check: checkProposal, complete: (run) => run });

/**
 * Reads from a saved proposal who are together and how it came about, as far as it says so. Frozen.
 *
 * @throws InputError with everything that is wrong.
 */
export function parseRun(value: unknown): SavedRun {
  return orThrow(parse(value));
}
