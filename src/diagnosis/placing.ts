import type { Violation } from '../model/evaluation.js';
import type { Effort } from '../model/proposal.js';
import { openAttempt } from '../runtime/attempt.js';
import type { Candidates } from '../runtime/candidates.js';
import { measureValue } from '../runtime/describe.js';
import type { Budget } from '../runtime/effort.js';
import { describe } from '../runtime/improve-tile.js';
import { circlesOf, type Plan, type PlannedCircle } from '../runtime/plan.js';
import { cutOut, openTile } from '../runtime/tile.js';
import { severityOf } from '../scoring/rules.js';
import type { Existence } from './existence.js';

type Circles = ReadonlyArray<readonly number[]>;

/** Circles that were searched for to the end, and what they are worth. */
export interface Placing {
  readonly plan: Plan;
  readonly budget: Budget;
  /** As candidates, ascending. */
  readonly circles: Circles;
  readonly placed: number;
  readonly value: number;
  /** Whether it is proven that nothing is worth more. */
  readonly optimal: boolean;
}

/** Searches with all of an effort, from circles to begin with. */
export function* place(candidates: Candidates, effort: Effort, start: Circles): Generator<unknown, Placing> {
  const attempt = yield* openAttempt(candidates, { effort, start });
  yield* attempt.search;
  attempt.settle();
  return { ...measure(attempt.plan), budget: attempt.budget };
}

/** No circle at all, without a search: where there is none, or none was found. */
export function* placeNobody(
  candidates: Candidates,
  effort: Effort,
  { proven }: Existence,
): Generator<unknown, Placing> {
  const { plan, budget } = yield* openAttempt(candidates, { effort });
  return { ...measure(plan), budget, optimal: proven };
}

/** What given circles are worth under the policy of some candidates, and whether that allows all of them. */
export function* judge(
  candidates: Candidates,
  circles: Circles,
): Generator<unknown, { readonly value: number; readonly areAllowed: boolean }> {
  const judged: PlannedCircle[] = [];
  for (const members of circles) {
    const tile = yield* openTile(cutOut(candidates, members));
    judged.push({ members, ...describe(tile, [Array.from(members.keys())])[0]! });
  }
  const isBroken = ({ code }: Violation): boolean => severityOf(code, candidates.policy) === 'required';
  return {
    value: measureValue(candidates, judged),
    areAllowed: !judged.some(({ violations }) => violations.some(isBroken)),
  };
}

function measure(plan: Plan): Omit<Placing, 'budget'> {
  const circles = [...circlesOf(plan.circleOf, [...plan.circleOf.keys()])];
  return {
    plan,
    circles: circles.map(({ members }) => [...members].sort((a, b) => a - b)),
    placed: plan.placed,
    value: measureValue(plan.candidates, circles),
    optimal: plan.proven.size === plan.regions.length,
  };
}
