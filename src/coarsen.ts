import { parsePolicy } from './input/parse-policy.js';
import { parsePool } from './input/parse-pool.js';
import { wholePool } from './input/whole-pool.js';
import type { CoarseningLoss } from './model/coarsening.js';
import type { CompactPool } from './model/compact-pool.js';
import type { PolicyInput } from './model/policy.js';
import type { Pool, PoolInput } from './model/pool.js';
import { coarsenPool, lossOf } from './privacy/coarsen.js';

/** How homes are blurred. */
export interface CoarsenOptions {
  /** How wide and high the cells of the grid are, 10 to 10,000. No home moves further than 0.71 times that, and a metre. */
  readonly metres: number;
  /** By which the loss is counted: whom a circle could hold, by `reach.between` and `reach.detour`. */
  readonly policy?: PolicyInput;
}

/** A pool with coarse homes. */
export interface CoarsePool {
  readonly pool: Pool;
  readonly loss: CoarseningLoss;
}

/**
 * Brings every home of participants and volunteers to the middle of its cell of a fixed grid, and says what is lost by it.
 * Ways that were measured are left out, since homes could be found again by them; all else stays.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when `metres` is out of range.
 * @example
 * const { pool: coarse, loss } = coarsenHomes(pool, { metres: 250 });
 */
export function coarsenHomes(pool: PoolInput | CompactPool, options: CoarsenOptions): CoarsePool {
  const { metres } = options;
  if (!(typeof metres === 'number' && metres >= 10 && metres <= 10_000))
    throw new RangeError('metres must be a number from 10 to 10000');
  const whole = wholePool(pool);
  const { reach } = parsePolicy(options.policy);
  const coarse = parsePool(coarsenPool(whole, metres));
  return { pool: coarse, loss: lossOf(whole, coarse, reach.between / reach.detour) };
}
