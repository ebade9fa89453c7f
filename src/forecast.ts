import { forecastOn } from './lifecycle/forecast.js';
import { isDate } from './model/calendar.js';
import type { CompactPool } from './model/compact-pool.js';
import type { Forecast } from './model/forecast.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import type { PreparedPool } from './model/prepared-pool.js';
import { groundFor } from './prepare.js';

/** How a later day is looked at. */
export interface ForecastOptions {
  /** Not for a prepared pool, which has its own. */
  readonly policy?: PolicyInput;
}

/**
 * Says what running circles are on a later day, if nobody joins them: which seats fall free until then, which talents
 * and help leave with them, how good the circles are now and then, and which of them become too small.
 *
 * @param date ISO 8601 date, not before that of the pool
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when the date is none, or is before that of the pool.
 * @example
 * const { circles } = forecast(pool, '2027-06-01');
 */
export function forecast(
  pool: PoolInput | CompactPool | PreparedPool,
  date: string,
  options: ForecastOptions = {},
): Forecast {
  const ground = groundFor(pool, options.policy);
  checkDate(date, ground.pool.date);
  return forecastOn(ground, date);
}

/** For verbs: a day that is looked at must exist and not be over. */
export function checkDate(date: string, today: string): void {
  if (typeof date !== 'string' || !isDate(date)) {
    throw new RangeError('date must be a day that exists, written as 2027-06-01');
  }
  if (date < today) throw new RangeError('date must not be before the date of the pool');
}
