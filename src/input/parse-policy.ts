import type { Policy } from '../model/policy.js';
import { checkPolicy } from './checks/policy.js';
import { completePolicy } from './complete-policy.js';
import type { ParseOptions } from './forbidden-names.js';
import { orThrow, type Parsed, parser } from './parser.js';
import { policy } from './schemas/policy.js';

const parse = parser({ schema: policy, check: checkPolicy, complete: completePolicy });

/**
 * Checks a policy and gives it with defaults filled in, frozen. Without a value, everything is as by default.
 *
 * @throws InputError with everything that is wrong, when the value is not a policy.
 */
export function parsePolicy(value: unknown = {}, options?: ParseOptions): Policy {
  return orThrow(parse(value, options));
}

/** As {@link parsePolicy}, but gives what is wrong instead of throwing it. */
export function safeParsePolicy(value: unknown = {}, options?: ParseOptions): Parsed<Policy> {
  return parse(value, options);
}
