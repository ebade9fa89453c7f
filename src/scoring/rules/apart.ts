import type { Problem } from '../../problem/problem.js';
import type { Rule } from './rule.js';

/** No two members are in one set of people who may not share a circle. */
export const apart: Rule = {
  code: 'apart',
  shortfall({ problem, size, members }, found) {
    if (!problem.anyApart) return 0;
    let pairs = 0;
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) {
        if (!mayNotMeet(problem, members[a]!, members[b]!)) continue;
        pairs++;
        found?.push({ people: [members[a]!, members[b]!] });
      }
    }
    return pairs;
  },
};

/** Whether two people are in one set of people who may not share a circle. */
export function mayNotMeet({ people, apart: kept }: Problem, a: number, b: number): boolean {
  return kept[a * people + b] === 1;
}
