import { toPool } from '../compact/participants-at.js';
import { isCompactPool } from '../compact/pool-builder.js';
import type { CompactPool } from '../model/compact-pool.js';
import type { Pool, PoolInput } from '../model/pool.js';
import { parsePool } from './parse-pool.js';

/**
 * The pool with its participants as objects, however it was given.
 *
 * @throws InputError when the pool cannot be used.
 */
export function wholePool(pool: PoolInput | CompactPool): Pool {
  return isCompactPool(pool) ? toPool(pool) : parsePool(pool);
}
