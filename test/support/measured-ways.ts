import fc from 'fast-check';
import { poolsWith } from '../../src/arbitraries/index.js';
import type { PoolInput } from '../../src/index.js';

/** The same pool with barriers, a travel matrix, or both. */
export function withMeasuredWays(pool: PoolInput): fc.Arbitrary<PoolInput> {
  return fc.oneof(
    poolsWith(pool, ['barriers']),
    poolsWith(pool, ['travel']),
    poolsWith(pool, ['barriers', 'travel']),
  );
}
