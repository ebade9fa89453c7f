import type { Pool } from '../model/pool.js';
import { checkPool } from './checks/pool.js';
import { completePool } from './complete-pool.js';
import type { ParseOptions } from './forbidden-names.js';
import { orThrow, type Parsed, parser } from './parser.js';
import { pool } from './schemas/pool.js';

const parse = parser({ schema: pool, check: checkPool, complete: completePool });

/**
 * Checks a pool and gives it with defaults filled in, frozen. A pool that was parsed before is returned as it is.
 *
 * @throws InputError with everything that is wrong, when the value is not a pool.
 */
export function parsePool(value: unknown, options?: ParseOptions): Pool {
  return orThrow(parse(value, options));
}

/** As {@link parsePool}, but gives what is wrong instead of throwing it. */
export function safeParsePool(value: unknown, options?: ParseOptions): Parsed<Pool> {
  return parse(value, options);
}
