import { tolerance } from '../../problem/problem.js';
import type { Circle } from '../circle.js';
import { everybody, type Rule } from './rule.js';

/** Some daypart suits a share of the members; whoever said nothing can always come. */
export const daypart: Rule = {
  code: 'daypart',
  shortfall(circle, found) {
    const { problem, size } = circle;
    const needed = Math.ceil(problem.policy.dayparts.share * size - tolerance);
    const shortfall = Math.max(0, needed - mostSuited(circle));
    if (shortfall > 0) found?.push(everybody(circle));
    return shortfall;
  },
  leastShortfall(circle, most) {
    const needed = Math.ceil(circle.problem.policy.dayparts.share * most - tolerance);
    // At best it suits everybody who comes.
    return Math.max(0, needed - mostSuited(circle) - (most - circle.size));
  },
};

/**
 * How many members the best daypart suits.
 *
 * Counts all dayparts at once: bit d of `planes[p]` is binary digit p of the number of members whom daypart d suits.
 */
function mostSuited({ problem, size, members, planes }: Circle): number {
  let used = 0;
  for (let seat = 0; seat < size; seat++) {
    let carry = problem.dayparts[members[seat]!]!;
    for (let plane = 0; carry !== 0; plane++) {
      if (plane === used) planes[used++] = 0;
      const sum = planes[plane]!;
      planes[plane] = sum ^ carry;
      carry &= sum;
    }
  }
  // From the highest digit down: dayparts that lack a digit that others have are out.
  let best = -1;
  let most = 0;
  for (let plane = used - 1; plane >= 0; plane--) {
    most *= 2;
    const higher = best & planes[plane]!;
    if (higher === 0) continue;
    best = higher;
    most++;
  }
  return most;
}
