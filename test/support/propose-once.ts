import {
  type PoolInput,
  type Proposal,
  type ProposeSyncOptions,
  proposeCirclesSync,
} from '../../src/index.js';

/**
 * Proposals by what was asked, so that laws which run on the same cases share them. It takes what is promised elsewhere: the same
 * question has the same answer.
 */
export function rememberProposals(): (pool: PoolInput, options: ProposeSyncOptions) => Proposal {
  const known = new Map<string, Proposal>();
  return (pool, options) => {
    const asked = JSON.stringify([pool, options]);
    const proposal = known.get(asked) ?? proposeCirclesSync(pool, options);
    known.set(asked, proposal);
    return proposal;
  };
}
