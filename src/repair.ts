import { checkDate } from './forecast.js';
import { repairOn } from './lifecycle/repair.js';
import type { CompactPool } from './model/compact-pool.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import type { PreparedPool } from './model/prepared-pool.js';
import type { Repair } from './model/repair.js';
import { groundFor } from './prepare.js';
import { readPlacementOptions } from './suggest.js';

/** How circles are mended. */
export interface RepairOptions {
  /** ISO 8601 date, not before that of the pool: who leaves by then is no member. Without it, circles are as they are. */
  readonly date?: string;
  /** Not for a prepared pool, which has its own. */
  readonly policy?: PolicyInput;
  /** A whole number from 0 to 2^32 - 1; default 1. Decides ties. */
  readonly seed?: number;
}

/**
 * Says how running circles that are too small can be mended: filled with people who wait, merged with another one, or
 * dissolved so that everybody has a seat elsewhere; and makes a plan that mends as many of them as can be and moves as
 * few people as can be. Nothing is changed.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when the date is none, or is before that of the pool, or the seed is out of range.
 * @example
 * const { plan, unmended } = repair(pool, { date: '2027-06-01' });
 */
export function repair(pool: PoolInput | CompactPool | PreparedPool, options: RepairOptions = {}): Repair {
  const { date } = options;
  const { seed } = readPlacementOptions(options.seed === undefined ? {} : { seed: options.seed });
  const ground = groundFor(pool, options.policy);
  if (date !== undefined) checkDate(date, ground.pool.date);
  return repairOn(ground, date, seed);
}
