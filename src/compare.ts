import { compareSides } from './choices/comparison.js';
import { openSide } from './choices/side.js';
import { parsePolicy } from './input/parse-policy.js';
import { parseProposal } from './input/parse-proposal.js';
import { parseProposalPolicy } from './input/proposal-policy.js';
import type { SavedProposal } from './input/schemas/proposal.js';
import { wholePool } from './input/whole-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import type { ProposalComparison } from './model/comparison.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import { openGround } from './placement/ground.js';

/** How proposals are compared. */
export interface CompareOptions {
  /** By which both are measured; default that of the first proposal, and without one the default policy. */
  readonly policy?: PolicyInput;
}

/** A proposal as it was made or saved, by kringmaker or by anybody else. */
export interface ComparableProposal extends SavedProposal {
  readonly policy?: PolicyInput;
}

/**
 * Puts two proposals for the same people side by side: who is elsewhere, what gets better and what worse, and for whom.
 *
 * Both are measured anew, by one pool and one policy, so it makes no difference who made them and how. Nobody's place is
 * changed.
 *
 * @throws InputError when pool, policy or one of the proposals cannot be used.
 * @throws RangeError when somebody in a proposal is not in the pool.
 * @example
 * const { moved, facts } = compareProposals(pool, before, after);
 */
export function compareProposals(
  pool: PoolInput | CompactPool,
  before: ComparableProposal,
  after: ComparableProposal,
  options: CompareOptions = {},
): ProposalComparison {
  const sides = [before, after].map((each) => parseProposal(each).circles);
  const policy =
    options.policy === undefined
      ? (parseProposalPolicy(before) ?? parsePolicy())
      : parsePolicy(options.policy);
  const ground = openGround(wholePool(pool), policy);
  for (const id of sides.flat().flatMap(({ members }) => members)) {
    if (ground.participant(id) === undefined) {
      throw new RangeError('members must be ids of participants of the pool');
    }
  }
  const [one, other] = sides.map((circles) => openSide(ground, circles));
  return compareSides(one!, other!, policy);
}
