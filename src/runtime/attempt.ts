import type { Effort } from '../model/proposal.js';
import type { Candidates } from './candidates.js';
import { type Budget, budgetOf } from './effort.js';
import type { Pause } from './pace.js';
import { openPlan, type Plan, settlePatch } from './plan.js';
import { type Live, searchRounds } from './search-rounds.js';
import type { Workers } from './workers.js';

/** A search for circles that is under way. Mutable; owned by one run. */
export interface Attempt {
  readonly plan: Plan;
  readonly budget: Budget;
  /** What is being improved. */
  readonly live: Live;
  /** Improves the plan while it is pulled. */
  readonly search: Generator<Pause, void>;
  /** Takes over what was being improved when the search was stopped. */
  settle(): void;
}

/** How an attempt is made. */
export interface AttemptOptions {
  readonly effort: Effort;
  /** Circles to begin with, as candidates; they share nobody. */
  readonly start?: ReadonlyArray<readonly number[]> | undefined;
  readonly workers?: Workers | undefined;
}

/** Makes everything ready to search circles for candidates, a little at a time. */
export function* openAttempt(
  candidates: Candidates,
  { effort, start, workers }: AttemptOptions,
): Generator<void, Attempt> {
  const plan = yield* openPlan(candidates, start);
  const budget = budgetOf(effort, candidates.count);
  const live: Live = new Map();
  return {
    plan,
    budget,
    live,
    search: searchRounds(plan, budget, live, workers),
    settle() {
      for (const [patch, improving] of live) settlePatch(plan, patch, improving.report());
      live.clear();
    },
  };
}
