import { tolerance } from '../../problem/problem.js';
import { everybody, type Rule } from './rule.js';

/** Some daypart suits a share of the members; whoever said nothing can always come. */
export const daypart: Rule = {
  code: 'daypart',
  shortfall(circle, found) {
    const { problem, size, members } = circle;
    let common = -1;
    let any = 0;
    for (let seat = 0; seat < size; seat++) {
      common &= problem.dayparts[members[seat]!]!;
      any |= problem.dayparts[members[seat]!]!;
    }
    if (common !== 0) return 0;
    const needed = Math.ceil(problem.policy.dayparts.share * size - tolerance);
    let most = 0;
    for (let bits = any; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits;
      let suits = 0;
      for (let seat = 0; seat < size; seat++) if ((problem.dayparts[members[seat]!]! & bit) !== 0) suits++;
      if (suits > most) most = suits;
    }
    const shortfall = Math.max(0, needed - most);
    if (shortfall > 0) found?.push(everybody(circle));
    return shortfall;
  },
};
