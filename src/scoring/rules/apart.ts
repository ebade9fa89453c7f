import type { Problem } from '../../problem/problem.js';
import type { Rule } from './rule.js';

/** No two members are in one set of people who may not share a circle. */
export const apart: Rule = {
  code: 'apart',
  shortfall({ problem, size, members }, found) {
    if (problem.apartSets === 0) return 0;
    let pairs = 0;
    for (let a = 0; a < size; a++) {
      if (problem.apartStart[members[a]!] === problem.apartStart[members[a]! + 1]) continue;
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
export function mayNotMeet({ apartStart, apartSet }: Problem, a: number, b: number): boolean {
  for (let own = apartStart[a]!; own < apartStart[a + 1]!; own++) {
    for (let other = apartStart[b]!; other < apartStart[b + 1]!; other++) {
      if (apartSet[own] === apartSet[other]) return true;
    }
  }
  return false;
}
