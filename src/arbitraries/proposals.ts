import fc from 'fast-check';
import { type PolicyInput, type PoolInput, type Proposal, proposeCirclesSync } from '../index.js';
import { policies } from './policies.js';

/** How proposals are made. */
export interface ProposalConstraints {
  /** Those of the kind `small-circles` if left out. */
  readonly policy?: fc.Arbitrary<PolicyInput>;
  /** How many steps a search takes; 500 if left out. */
  readonly effort?: number;
}

/** Proposals for a pool, made by `proposeCirclesSync` under some policy and seed with little effort. */
export function proposalsOf(
  pool: PoolInput,
  { policy = policies({ kind: 'small-circles' }), effort = 500 }: ProposalConstraints = {},
): fc.Arbitrary<Proposal> {
  return fc
    .record({ policy, seed: seeds() })
    .map(({ policy, seed }) => proposeCirclesSync(pool, { policy, seed, effort }));
}

/** Seeds of a proposal. */
export function seeds(): fc.Arbitrary<number> {
  return fc.nat({ max: 2 ** 32 - 1 });
}
