import type { Policy } from './policy.js';
import type { Pool } from './pool.js';

/** A pool and a policy that were laid out for many questions about single circles. Made by `preparePool`. */
export interface PreparedPool {
  readonly pool: Pool;
  readonly policy: Policy;
}
