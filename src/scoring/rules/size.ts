import { everybody, type Rule } from './rule.js';

/** At least the smallest and at most the largest number of members. */
export const size: Rule = {
  code: 'size',
  shortfall(circle, found) {
    const { min, max } = circle.problem.policy.size;
    const shortfall = Math.max(min - circle.size, circle.size - max, 0);
    if (shortfall > 0) found?.push(everybody(circle));
    return shortfall;
  },
};
