import { InputError } from '../model/input-error.js';
import type { Policy } from '../model/policy.js';
import { parsePolicy } from './parse-policy.js';
import { kindOf, valueAt } from './reading/foreign.js';

/**
 * Reads from a saved proposal by what policy it was made, complete and frozen; `undefined` where it does not say.
 *
 * @throws InputError with everything that is wrong, when what it says is not a policy.
 */
export function parseProposalPolicy(value: unknown): Policy | undefined {
  const policy = kindOf(value) === 'object' ? valueAt(value as object, 'policy') : undefined;
  if (policy === undefined) return undefined;
  try {
    return parsePolicy(policy);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.issues.map((issue) => ({ ...issue, path: inPolicy(issue.path) })));
  }
}

function inPolicy(path: string): string {
  return path === '' ? 'policy' : `policy.${path}`;
}
