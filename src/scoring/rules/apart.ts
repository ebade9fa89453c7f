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
  const [endA, endB] = [apartStart[a + 1]!, apartStart[b + 1]!];
  // Both lists ascend: one walk along the two.
  for (let ofA = apartStart[a]!, ofB = apartStart[b]!; ofA < endA && ofB < endB; ) {
    if (apartSet[ofA] === apartSet[ofB]) return true;
    if (apartSet[ofA]! < apartSet[ofB]!) ofA++;
    else ofB++;
  }
  return false;
}
