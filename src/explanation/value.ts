import type { Evaluation } from '../model/evaluation.js';
import type { Policy } from '../model/policy.js';
import type { Participant, Pool } from '../model/pool.js';
import { seatedIn } from '../model/seated.js';
import { waitingWeight } from '../problem/waiting.js';
import { severityOf } from '../scoring/rules.js';
import { worthOfScore } from '../scoring/worth.js';
import type { Judgement } from './evaluation.js';

/** People who can be placed: ready, and not in a running circle. */
export function candidatesOf(pool: Pool): Participant[] {
  const running = new Set(pool.circles.flatMap(seatedIn));
  return pool.participants.filter(({ id, ready }) => ready && !running.has(id));
}

/**
 * How good circles are for everybody who can be placed, 0 to 1; 0 if nobody can. Members who are no candidates
 * do not count.
 *
 * `sum over placed people of omega_i * u(circle of i) / sum over ready people of omega_i`
 */
export function measureValue(pool: Pool, policy: Policy, circles: readonly Evaluation[]): number {
  const weights = new Map(
    candidatesOf(pool)
      .map(({ id, waitingSince }): [string, number] => [
        id,
        waitingWeight(waitingSince, pool.date, policy.waiting),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  const whole = sum(weights.values());
  if (whole === 0) return 0;
  const gained = sum(
    circles.map((circle) => worthOf(circle, policy) * sum(circle.members.map((id) => weights.get(id) ?? 0))),
  );
  // The last digit of a sum may be too much.
  return Math.min(1, gained / whole);
}

/** What being in a circle is worth to a member, 0 to 1. */
export function worthOf({ score, violations }: Judgement, policy: Policy): number {
  const broken = new Set(
    violations.map(({ code }) => code).filter((code) => severityOf(code, policy) === 'preferred'),
  );
  return worthOfScore(score ?? Number.NaN, broken.size, policy);
}
