import type { Evaluation } from '../../../src/model/evaluation.js';
import type { Policy } from '../../../src/model/policy.js';
import type { Pool } from '../../../src/model/pool.js';
import type { Vocabulary } from '../../../src/model/vocabulary.js';
import { type Facts, oracleFacts } from './facts.js';
import { oracleCoverage, oracleFlow } from './flow.js';
import { sorted } from './order.js';
import { oracleViolations } from './rules.js';
import { oracleScore, oracleScores } from './scores.js';

export type OracleEvaluation = Omit<Evaluation, 'evidence'>;

/**
 * How good a circle is and which rules it breaks, computed in the most obvious way.
 *
 * @throws RangeError when an id is unknown or given twice.
 */
export function oracleEvaluate(
  pool: Pool,
  memberIds: readonly string[],
  policy: Policy,
  vocabulary: Vocabulary,
): OracleEvaluation {
  if (new Set(memberIds).size < memberIds.length) throw new RangeError('somebody is given twice');
  return evaluateBy(oracleFacts(pool, memberIds, policy, vocabulary), memberIds);
}

/** As {@link oracleEvaluate}, with the facts about these and perhaps more people at hand. */
export function evaluateBy(facts: Facts, memberIds: readonly string[]): OracleEvaluation {
  const members = sorted(memberIds);
  const scores = oracleScores(members, facts);
  const score = oracleScore(scores, facts.policy);
  const { give, get } = oracleFlow(members, facts);
  return {
    members,
    score,
    scores,
    violations: oracleViolations(members, score, facts),
    people: members.map((participant) => ({
      participant,
      give: give.get(participant)!,
      get: get.get(participant)!,
      coverage: oracleCoverage(facts.needs(participant), members),
    })),
  };
}
