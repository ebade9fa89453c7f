import { checkMembers } from './evaluate.js';
import { circleNames } from './explanation/circle-names.js';
import { parseProposal } from './input/parse-proposal.js';
import type { SavedProposal } from './input/schemas/proposal.js';
import type { CompactPool } from './model/compact-pool.js';
import type { Fact } from './model/facts/facts.js';
import type { Missing } from './model/missing.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import type { PreparedPool } from './model/prepared-pool.js';
import type { Effort } from './model/proposal.js';
import { groundFor } from './prepare.js';
import { proposeCirclesSync } from './propose.js';
import { factsOf } from './recruiting/facts.js';
import { recruitFor } from './recruiting/recruiting.js';
import { budgetOf } from './runtime/effort.js';
import { readPlacementOptions } from './suggest.js';
import { resolveVocabulary } from './vocabulary/resolve.js';

/** How it is found out who is missing. */
export interface MissingOptions {
  /** Not for a prepared pool, which has its own. */
  readonly policy?: PolicyInput;
  /** A whole number from 0 to 2^32 - 1; default 1. Decides ties. */
  readonly seed?: number;
  /** Circles that are proposed: whoever is in none of them is left over. Without it, some are looked for. */
  readonly proposal?: SavedProposal;
  /** How long circles are looked for, without a proposal; default `quick`. */
  readonly effort?: Effort;
}

/**
 * Says who is missing: how many people, and roughly where, would make a circle with people who are left over; what they
 * would best be able to do; what one more person in other circles should be able to do; and needs that nobody can meet.
 *
 * Places are rounded to a grid, so that they are nobody's home. For the coach.
 *
 * @throws InputError when pool, policy or proposal cannot be used.
 * @throws RangeError when the proposal names somebody who is not in the pool, or an option is out of range.
 * @example
 * const { nearly, unmetNeeds } = findMissing(pool, { policy: { size: { min: 5, max: 7 } } });
 */
export function findMissing(
  pool: PoolInput | CompactPool | PreparedPool,
  options: MissingOptions = {},
): Missing {
  const { proposal, effort = 'quick' } = options;
  const { seed } = readPlacementOptions(options.seed === undefined ? {} : { seed: options.seed });
  budgetOf(effort, 0);
  const given = proposal === undefined ? undefined : parseProposal(proposal);
  const ground = groundFor(pool, options.policy);
  const { circles } = given ?? proposeCirclesSync(ground.pool, { policy: ground.policy, seed, effort });
  const names = circleNames(circles);
  const proposed = circles.map(({ members }, position) => ({
    name: names[position]!,
    members: [...members].sort(),
  }));
  checkMembers(
    ground.pool,
    circles.flatMap(({ members }) => members),
  );
  return recruitFor({ ground, vocabulary: resolveVocabulary(ground.pool.vocabulary), proposed, seed });
}

/** Says who is missing as facts, for `sayFacts`: of talents and needs the best ones alone. */
export function explainMissing(missing: Pick<Missing, 'nearly' | 'seats' | 'unmetNeeds'>): Fact[] {
  return factsOf(missing);
}
