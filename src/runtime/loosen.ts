import type { AdjustableRule, Policy } from '../model/policy.js';
import type { Problem } from '../problem/problem.js';

/** Rules that can be lifted from a problem as it is. */
export type LiftableRule = AdjustableRule | 'score';

/** The same problem without one rule. */
export function lift(problem: Problem, rule: LiftableRule): Problem {
  const { policy } = problem;
  const lifted: Policy =
    rule === 'score'
      ? { ...policy, minimumScore: 0 }
      : { ...policy, rules: { ...policy.rules, [rule]: 'off' } };
  return { ...problem, policy: lifted };
}

/** The same problem where one label of an attribute may have a larger share of a circle. */
export function allowShare(problem: Problem, share: number): Problem {
  return { ...problem, maxShare: problem.maxShare.map((limit) => Math.max(limit, share)) };
}
