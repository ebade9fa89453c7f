import type { CompactPool, Pool } from '../index.js';
import { unusable } from './errors.js';

/**
 * Looks at a pool on a day.
 *
 * @throws Failure when the day is before that of the pool.
 */
export function atDate<Result>(
  pool: Pool | CompactPool,
  date: string | undefined,
  look: () => Result,
): Result {
  const today = ('head' in pool ? pool.head : pool).date;
  if (date !== undefined && date < today) {
    throw unusable('--date', [{ code: 'past-date', path: '', message: pastDate }]);
  }
  return look();
}

const pastDate =
  'This day is before that of the pool.\nMaybe the pool is of a later day than was thought, or the year is wrong.';
