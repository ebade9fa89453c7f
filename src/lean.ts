import { parsePolicy } from './input/parse-policy.js';
import { type Leaning, leanings } from './model/leaning.js';
import type { Policy, PolicyInput } from './model/policy.js';

/**
 * Gives a policy whose circles lean to one of the four orientations of the method: the weights are those of the leaning,
 * and everything else is as in the policy that it is based on.
 *
 * @throws InputError when the policy cannot be used.
 * @throws RangeError when there is no such leaning.
 * @example
 * const proposal = proposeCirclesSync(pool, { policy: policyFor('meeting') });
 */
export function policyFor(leaning: Leaning, base?: PolicyInput): Policy {
  if (typeof leaning !== 'string' || !Object.hasOwn(leanings, leaning)) {
    throw new RangeError(`leaning must be one of ${Object.keys(leanings).join(', ')}`);
  }
  return parsePolicy({ ...parsePolicy(base), weights: leanings[leaning] });
}
