import type { Rule } from './rule.js';

/** No two members live further apart than the policy's walking metres. */
export const distance: Rule = {
  code: 'distance',
  shortfall({ problem, size, members }, found) {
    const { people, tooFar } = problem;
    let pairs = 0;
    for (let a = 0; a < size; a++) {
      const row = members[a]! * people;
      for (let b = a + 1; b < size; b++) {
        if (tooFar[row + members[b]!] === 0) continue;
        pairs++;
        found?.push({ people: [members[a]!, members[b]!] });
      }
    }
    return pairs;
  },
};
