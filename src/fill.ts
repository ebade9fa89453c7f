import type { CompactPool } from './model/compact-pool.js';
import type { Vacancy } from './model/placement.js';
import type { PoolInput } from './model/pool.js';
import type { PreparedPool } from './model/prepared-pool.js';
import type { ToldVacancy } from './model/told.js';
import { tellVacancy } from './placement/facts.js';
import { fillFrom } from './placement/fill.js';
import { groundFor } from './prepare.js';
import { type PlacementOptions, readPlacementOptions } from './suggest.js';

/**
 * Says who of the people who are ready and wait could take a seat of a running circle, best first: what they would
 * gain, the more the longer they wait, and what it does to the others.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when no running circle has this id, or an option is out of range.
 * @example
 * const { candidates } = fillSeat(pool, 'c-1');
 */
export function fillSeat(
  pool: PoolInput | CompactPool | PreparedPool,
  circleId: string,
  options: PlacementOptions = {},
): Vacancy {
  const settings = readPlacementOptions(options);
  const ground = groundFor(pool, options.policy);
  const seating = ground.seatings.find(({ circle }) => circle.id === circleId);
  if (seating === undefined) throw new RangeError('circleId must be the id of a running circle of the pool');
  return fillFrom(ground, seating, settings);
}

/** Says of a vacancy what there is to say: of each candidate what it would mean, and where there is nobody, why. For the coach. */
export function explainVacancy(vacancy: Vacancy): ToldVacancy {
  return tellVacancy(vacancy);
}
