import { deepFreeze } from '../model/frozen.js';
import type { PreparedPool } from '../model/prepared-pool.js';
import type { Ground } from './ground.js';

/** What was laid out for prepared pools that were made here. */
const grounds = new WeakMap<object, Ground>();

/** Looks at everybody and at every running circle once, so that no question about them has to. */
export function prepare(ground: Ground): PreparedPool {
  for (const { id } of ground.pool.participants) ground.person(id);
  for (const seating of ground.seatings) ground.evaluate(seating.seated);
  const prepared = Object.freeze({ pool: deepFreeze(ground.pool), policy: ground.policy });
  grounds.set(prepared, ground);
  return prepared;
}

/** The ground of a prepared pool; `undefined` of anything else. */
export function groundOf(value: object): Ground | undefined {
  return grounds.get(value);
}
