import { compileCircles } from './evaluate.js';
import { membersHelp, networkOf, seatEverybody } from './explanation/help.js';
import type { HelpNetwork } from './graph/help-network.js';
import { parsePolicy } from './input/parse-policy.js';
import { parsePool } from './input/parse-pool.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';

/**
 * Shows who would help whom in a circle of these people, as a graphology graph: an edge from each helper
 * to everybody they would help, weighted. Ask graphology-metrics about it.
 *
 * Weighted out-degree is what a member gives, weighted in-degree what they get.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when an id is not in the pool, or is given twice.
 */
export function relateMembers(
  pool: PoolInput,
  memberIds: readonly string[],
  policy?: PolicyInput,
): HelpNetwork {
  const [circle] = compileCircles(parsePool(pool), [memberIds], parsePolicy(policy));
  const seated = seatEverybody(circle!.compiled);
  return networkOf(seated, membersHelp(seated, circle!.compiled.legend));
}
