import type { Judgement } from '../explanation/evaluation.js';
import type { Effort, ReasonCode } from '../model/proposal.js';
import { type Candidates, idOf } from './candidates.js';
import { budgetOf } from './effort.js';
import { explainRounds } from './explain-rounds.js';
import type { LeftOver } from './explain-tile.js';
import { openPlan, type Plan } from './plan.js';

/** Circles as they are, by id. */
export interface GivenCircle {
  readonly members: readonly string[];
  readonly judgement: Judgement;
}

/** Finds out why candidates who are in none of some circles have no place, by id, as a run does that found these circles. */
export function* findReasons(
  candidates: Candidates,
  circles: readonly GivenCircle[],
  effort: Effort,
): Generator<unknown, ReadonlyMap<string, ReasonCode>> {
  const plan = yield* openPlan(candidates);
  seat(plan, circles);
  const leftOver: LeftOver = { reasons: new Map(), largerShares: [] };
  yield* explainRounds(plan, budgetOf(effort, candidates.count), leftOver);
  return leftOver.reasons;
}

/** Puts circles into a plan that has none, without those of their members who are no candidates. */
export function seat(plan: Plan, circles: readonly GivenCircle[]): void {
  const { candidates, circleOf } = plan;
  const numberOf = new Map(
    Array.from({ length: candidates.count }, (_, candidate) => [idOf(candidates, candidate), candidate]),
  );
  for (const { members, judgement } of circles) {
    const { score, scores, violations } = judgement;
    const seated = members.map((id) => numberOf.get(id)).filter((candidate) => candidate !== undefined);
    const circle = { members: seated, score, scores, violations };
    for (const candidate of seated) circleOf[candidate] = circle;
  }
}
