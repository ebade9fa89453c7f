import { checkProposal } from './checks/proposal.js';
import type { ParseOptions } from './forbidden-names.js';
import { orThrow, type Parsed, parser } from './parser.js';
import { type SavedProposal, savedProposal } from './schemas/proposal.js';

const parse = parser({ schema: savedProposal, check: checkProposal, complete: (proposal) => proposal });

/**
 * Reads from a saved proposal who are together, frozen. Nothing else that the proposal holds is looked at.
 *
 * @throws InputError with everything that is wrong, when the value does not say who are together.
 */
export function parseProposal(value: unknown, options?: ParseOptions): SavedProposal {
  return orThrow(parse(value, options));
}

/** As {@link parseProposal}, but gives what is wrong instead of throwing it. */
export function safeParseProposal(value: unknown, options?: ParseOptions): Parsed<SavedProposal> {
  return parse(value, options);
}
