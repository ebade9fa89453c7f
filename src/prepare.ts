import { parsePolicy } from './input/parse-policy.js';
import { wholePool } from './input/whole-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import type { PreparedPool } from './model/prepared-pool.js';
import { type Ground, openGround } from './placement/ground.js';
import { groundOf, prepare } from './placement/prepared.js';

/**
 * Lays out a pool for many questions about single circles and people, so that each is answered in milliseconds:
 * hand the result to `suggestCircles`, `fillSeat` and `previewChange`.
 *
 * Takes a second or so for ten thousand people. Pool and policy cannot change afterwards.
 *
 * @throws InputError when pool or policy cannot be used.
 * @example
 * const prepared = preparePool(pool);
 * const { suggestions } = suggestCircles(prepared, 'p-01');
 */
export function preparePool(pool: PoolInput | CompactPool, policy?: PolicyInput): PreparedPool {
  return prepare(openGround(wholePool(pool), parsePolicy(policy)));
}

/** For verbs: the ground of a pool, prepared or not. */
export function groundFor(
  pool: PoolInput | CompactPool | PreparedPool,
  policy: PolicyInput | undefined,
): Ground {
  const ground = typeof pool === 'object' && pool !== null ? groundOf(pool) : undefined;
  if (ground === undefined)
    return openGround(wholePool(pool as PoolInput | CompactPool), parsePolicy(policy));
  if (policy !== undefined) throw new TypeError('a prepared pool has its own policy');
  return ground;
}
