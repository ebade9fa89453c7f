import { type RuleCode, ruleCodes, type Violation } from '../model/evaluation.js';
import type { RefusalCode } from '../model/placement.js';
import type { Policy } from '../model/policy.js';
import type { RunningCircle } from '../model/pool.js';
import type { Problem } from '../problem/problem.js';
import { createCircle, seatMembers } from '../scoring/circle.js';
import { rules, severityOf } from '../scoring/rules.js';
import type { Ground, Seating } from './ground.js';

/** Seats that a running circle still has; none where it has more members than fit. */
export function openSeatsOf({ circle, seated }: Seating, policy: Policy): number {
  return circle.openSeats ?? Math.max(0, policy.size.max - seated.length);
}

/** What people decided or agreed that keeps somebody out of a circle, whatever the rules say. */
export function closedTo(ground: Ground, seating: Seating, id: string): RefusalCode | undefined {
  if (hasDeclined(seating.circle, id)) return 'declined';
  if (seating.circle.locked) return 'locked';
  return openSeatsOf(seating, ground.policy) === 0 ? 'full' : undefined;
}

/** Whether this person and this circle are never to be together. */
export function hasDeclined({ members }: RunningCircle, id: string): boolean {
  return members.some(({ participant, status }) => status === 'declined' && participant === id);
}

/** Required rules, but for that on the score, that a circle of everybody in a problem breaks. */
export function brokenRules(problem: Problem): RuleCode[] {
  const circle = createCircle(problem, problem.people);
  seatMembers(
    circle,
    Array.from({ length: problem.people }, (_, person) => person),
    problem.people,
  );
  const broken: RuleCode[] = [];
  for (const { code, shortfall } of rules) {
    if (severityOf(code, problem.policy) === 'required' && shortfall(circle) > 0) broken.push(code);
  }
  return broken;
}

/** The same, of violations that were found. */
export function requiredAmong(violations: readonly Violation[], policy: Policy): RuleCode[] {
  const found = new Set(violations.map(({ code }) => code));
  return ruleCodes.filter((code) => found.has(code) && severityOf(code, policy) === 'required');
}

/** Whether nothing is wrong with so many people but that more of them would have to come. */
export function isOnlyTooSmall(broken: readonly RuleCode[], members: number, policy: Policy): boolean {
  return broken.length === 1 && broken[0] === 'size' && members < policy.size.min;
}

/** The first of some broken rules as a reason not to propose a place. */
export function refusalFor([first]: readonly RuleCode[]): RefusalCode | undefined {
  return first === 'distance' ? 'too-far' : first;
}
