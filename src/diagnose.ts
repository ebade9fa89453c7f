import { isCompactPool } from './compact/pool-builder.js';
import { toCompactPool } from './compact/to-compact-pool.js';
import { diagnosePool } from './diagnosis/diagnosis.js';
import { parseCosts } from './input/parse-costs.js';
import { parsePolicy } from './input/parse-policy.js';
import { parsePool } from './input/parse-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import type { Diagnosis } from './model/diagnosis.js';
import type { LeverCosts } from './model/levers.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import type { Effort } from './model/proposal.js';
import { budgetOf } from './runtime/effort.js';
import { finish } from './runtime/pace.js';

/** How a pool is looked into. */
export interface DiagnoseOptions {
  readonly policy?: PolicyInput;
  /** A whole number from 0 to 2^32 - 1; default 1. Decides ties, and what a search by chance comes across. */
  readonly seed?: number;
  /** Of each of the searches that it takes, some fifteen; default `quick`. */
  readonly effort?: Effort;
  /** What it costs to make each rule a step looser. What is left out is not touched; without it there are defaults. */
  readonly costs?: LeverCosts;
}

/**
 * Finds out whether circles can be formed at all, what keeps people out, what each rule costs, which agreements
 * contradict each other, and, where no circle is possible, the cheapest change of the policy with which one is.
 * Nothing is changed: people decide.
 *
 * Takes about fifteen searches of the effort: a few seconds for a hundred people.
 *
 * @throws InputError when pool, policy or costs cannot be used.
 * @throws RangeError when an option is out of range.
 * @example
 * const { possible, relaxation } = diagnose(pool, { policy: { size: { min: 4, max: 6 } } });
 */
export function diagnose(pool: PoolInput | CompactPool, options: DiagnoseOptions = {}): Diagnosis {
  const { seed = 1, effort = 'quick', costs } = options;
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError('seed must be a whole number from 0 to 4294967295');
  }
  budgetOf(effort, 0);
  const settings = {
    policy: parsePolicy(options.policy),
    seed,
    effort,
    costs: costs === undefined ? undefined : parseCosts(costs),
  };
  const compact = isCompactPool(pool) ? pool : finish(toCompactPool(parsePool(pool)));
  return finish(diagnosePool(compact, settings));
}
