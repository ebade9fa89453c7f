import type { AdjustableRule, Policy } from '../model/policy.js';
import type { Problem } from '../problem/problem.js';

/** What can be lifted from a problem as it is; `nearness` is how far apart members may live, in any way. */
export type Liftable = AdjustableRule | 'score' | 'nearness';

/** The same problem without one rule. */
export function lift(problem: Problem, rule: Liftable): Problem {
  const policy = liftFrom(problem.policy, rule);
  return rule === 'nearness'
    ? { ...problem, policy, tooFar: new Uint8Array(problem.tooFar.length) }
    : { ...problem, policy };
}

function liftFrom(policy: Policy, rule: Liftable): Policy {
  switch (rule) {
    case 'score':
      return { ...policy, minimumScore: 0 };
    case 'nearness':
      return { ...policy, rules: { ...policy.rules, stranded: 'off' } };
    case 'stranded':
    case 'dominance':
    case 'daypart':
    case 'language':
    case 'place':
      return { ...policy, rules: { ...policy.rules, [rule]: 'off' } };
  }
}

/** The same problem where one label of an attribute may have a larger share of a circle. */
export function allowShare(problem: Problem, share: number): Problem {
  return { ...problem, maxShare: problem.maxShare.map((limit) => Math.max(limit, share)) };
}
