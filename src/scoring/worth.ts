import type { Policy } from '../model/policy.js';
import type { Problem } from '../problem/problem.js';
import { type Circle, createCircle, seatMembers } from './circle.js';
import { computeHelp } from './help.js';
import type { Rule } from './rules/rule.js';
import { rules, severityOf } from './rules.js';
import { isTooLow, scoreCircle } from './score.js';

/** What remains of a circle's worth for each preferred rule it breaks. */
export const preferredDiscount = 0.75;

/**
 * What being in a circle is worth to a member, 0 to 1: something for being placed at all, and the more the
 * better the circle is. Weak circles gain most from getting better.
 *
 * `u = placement + (1 - placement) * (1 - (1 - score)^2)`, times 0.75 for each preferred rule broken.
 *
 * @param score `NaN`, where nothing could be measured, counts as 0
 */
export function worthOfScore(score: number, preferredBroken: number, { placement }: Policy): number {
  const lacking = Number.isNaN(score) ? 1 : 1 - score;
  let worth = placement + (1 - placement) * (1 - lacking * lacking);
  for (let broken = 0; broken < preferredBroken; broken++) worth *= preferredDiscount;
  return worth;
}

/** Two ways to judge the first `size` of `members`; both use the same room, so one call at a time. */
export interface Judge {
  /** Worth of a circle, 0 to 1; negative for one that breaks a required rule. */
  worth(members: ArrayLike<number>, size: number): number;
  /** As `worth`, but among circles equally far from being allowed the better one is closer to 0. */
  promise(members: ArrayLike<number>, size: number): number;
  /** Whether a circle that is allowed might grow from these members. */
  mayGrow(members: ArrayLike<number>, size: number): boolean;
}

/** Judges circles of up to `capacity` people of one problem. */
export function createJudge(problem: Problem, capacity: number): Judge {
  const { policy } = problem;
  const circle = createCircle(problem, capacity);
  const bySeverity = (wanted: string): readonly Rule[] =>
    rules.filter(({ code }) => severityOf(code, policy) === wanted);
  const required = bySeverity('required');
  const limiting = required.filter((rule) => rule.leastShortfall !== undefined);
  const preferred = bySeverity('preferred');

  const judge = (members: ArrayLike<number>, size: number, always: boolean): number => {
    seatMembers(circle, members, size);
    let shortfall = 0;
    for (const rule of required) {
      shortfall += rule.shortfall(circle);
    }
    if (shortfall > 0 && !always) return -shortfall;
    computeHelp(circle);
    const score = scoreCircle(circle);
    if (isTooLow(score, policy)) shortfall++;
    const worth = worthOfScore(score, countBroken(preferred, circle), policy);
    // Half of it at most: one step nearer to being allowed always counts for more than all worth.
    return shortfall === 0 ? worth : worth / 2 - 1 - shortfall;
  };
  return {
    worth: (members, size) => judge(members, size, false),
    promise: (members, size) => judge(members, size, true),
    mayGrow(members, size) {
      seatMembers(circle, members, size);
      for (const rule of limiting) if (rule.leastShortfall!(circle, policy.size.max) > 0) return false;
      return true;
    },
  };
}

function countBroken(preferred: readonly Rule[], circle: Circle): number {
  let broken = 0;
  for (const rule of preferred) if (rule.shortfall(circle) > 0) broken++;
  return broken;
}
