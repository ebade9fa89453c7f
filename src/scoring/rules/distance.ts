import { tolerance } from '../../problem/problem.js';
import type { Rule } from './rule.js';

/** No two members live further apart than the policy's walking metres. */
export const distance: Rule = {
  code: 'distance',
  shortfall({ problem, size, members }, found) {
    const limit = problem.policy.reach.between + tolerance;
    let pairs = 0;
    for (let a = 0; a < size; a++) {
      const row = members[a]! * problem.people;
      for (let b = a + 1; b < size; b++) {
        if (problem.walking[row + members[b]!]! <= limit) continue;
        pairs++;
        found?.push({ people: [members[a]!, members[b]!] });
      }
    }
    return pairs;
  },
};
