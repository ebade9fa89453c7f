import type { ConflictCode } from './facts/diagnosis.js';
import type { Fact } from './facts/facts.js';
import type { PolicyStep, RulePrice } from './levers.js';
import type { PolicyInput } from './policy.js';
import type { ReasonCode } from './proposal.js';

/** The cheapest change of the policy with which a circle is possible. */
export interface PolicyRelaxation {
  /** To be laid over the policy. */
  readonly policy: PolicyInput;
  /** In the order of the levers. */
  readonly steps: readonly PolicyStep[];
  readonly cost: number;
  /** Whether it is proven that nothing cheaper would do. */
  readonly optimal: boolean;
  /** A circle that is possible then: ids, sorted. */
  readonly circle: readonly string[];
  /** Labels that more of its members share than the policy allows as it is: how many. */
  readonly shares: ReadonlyArray<{ readonly attribute: string; readonly members: number }>;
}

/**
 * What stands in the way.
 *
 * - `too-few-candidates`: fewer people are ready and without a circle than the smallest circle has members;
 * - any other code: why people are left over.
 */
export type ObstacleCode = 'too-few-candidates' | ReasonCode;

/** What stands in the way of so many people. */
export interface PoolObstacle {
  readonly code: ObstacleCode;
  /** Ids, sorted. */
  readonly participants: readonly string[];
}

/** Agreements, or an agreement and the policy, that contradict each other. */
export type Conflict = Fact<ConflictCode>;

/** Whether circles are possible at all, what stands in the way, and what would help. It changes nothing. */
export interface Diagnosis {
  /** Whether some circle keeps all rules. */
  readonly possible: boolean;
  /** False where no circle was found and it is not proven that there is none. */
  readonly proven: boolean;
  /** How many people are ready and in no running circle. */
  readonly candidates: number;
  /** Of the whole pool first, then what keeps most people out. */
  readonly obstacles: readonly PoolObstacle[];
  /** What each rule costs, the highest value first. */
  readonly prices: readonly RulePrice[];
  /** Where no circle is possible; `null` where one is, or no change that may be made was found to do. */
  readonly relaxation: PolicyRelaxation | null;
  readonly conflicts: readonly Conflict[];
  /** All of this in the order in which it is best read, for `sayFacts`. */
  readonly facts: readonly Fact[];
}
