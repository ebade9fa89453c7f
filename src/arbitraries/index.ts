export { type BrokenPool, brokenPools } from './broken-pools.js';
export { evaluatingCases, proposingCases } from './cases.js';
export { changesOf } from './changes.js';
export { type CircleConstraints, circlesOf } from './circles.js';
export { leverCosts } from './costs.js';
export { damaged } from './damaged.js';
export {
  type Evaluate,
  type EvaluatingCase,
  evaluatingLaws,
  type JudgedEvaluation,
} from './laws/evaluating-laws.js';
export { LawBroken } from './laws/law-broken.js';
export { laws } from './laws/laws.js';
export { type JudgedProposal, type ProposalCase, proposalLaws } from './laws/proposal-laws.js';
export { type Propose, type ProposingCase, proposingLaws } from './laws/proposing-laws.js';
export { type LedgerConstraints, ledgersOf } from './ledgers.js';
export { type PoolAddition, poolAdditions } from './making/additions.js';
export { type PoolOmission, poolOmissions } from './making/omissions.js';
export type { PeopleRange } from './making/residents.js';
export { oddPools } from './odd-pools.js';
export { pinsOf } from './pins.js';
export { type PolicyKind, policies } from './policies.js';
export { type PoolConstraints, type PoolKind, poolKinds, pools, poolsWith } from './pools.js';
export { type ProposalConstraints, proposalsOf, seeds } from './proposals.js';
export { referralsOf } from './referrals.js';
