import { enoughOf } from '../../problem/availability.js';
import type { Circle } from '../circle.js';
import { everybody, type Rule } from './rule.js';

/** Some daypart suits a share of the members; whoever said nothing can always come. */
export const daypart: Rule = {
  code: 'daypart',
  shortfall(circle, found) {
    const { problem, size } = circle;
    const needed = enoughOf(size, problem.policy);
    const shortfall = Math.max(0, needed - mostSuited(circle));
    if (shortfall > 0) found?.push(everybody(circle));
    return shortfall;
  },
  leastShortfall(circle, most) {
    const needed = enoughOf(most, circle.problem.policy);
    // At best it suits everybody who comes.
    return Math.max(0, needed - mostSuited(circle) - (most - circle.size));
  },
};

/** How many members the best daypart suits. */
function mostSuited(circle: Circle): number {
  return mostIn(circle.planes, countSuited(circle), -1);
}

/**
 * How many members each daypart suits, for all dayparts at once: bit d of `planes[p]` is binary digit p of the number of members
 * whom daypart d suits. Answers how many digits there are.
 */
export function countSuited({ problem, size, members, planes }: Circle): number {
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
  return used;
}

/** The highest of the numbers that are counted in binary, among some of them. */
export function mostIn(planes: Int32Array, used: number, among: number): number {
  // From the highest digit down: those that lack a digit that others have are out.
  let best = among;
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
