import type { Rule } from './rule.js';

/** A set of people who belong together is wholly in the circle or wholly outside. */
export const together: Rule = {
  code: 'together',
  shortfall({ problem, seatOf }, found) {
    let missing = 0;
    for (const set of problem.together) {
      let inside = 0;
      for (const person of set.people) if (seatOf[person] !== -1) inside++;
      if (inside === 0 || inside === set.size) continue;
      missing += Math.min(inside, set.size - inside);
      found?.push({ people: Array.from(set.people), together: set.position });
    }
    return missing;
  },
};
