import type { Effort } from '../model/proposal.js';
import { type Candidates, idOf } from './candidates.js';
import { describePlan, type PlanDescription } from './describe.js';
import { describeKept } from './describe-kept.js';
import { budgetOf } from './effort.js';
import { explainRounds } from './explain-rounds.js';
import type { LeftOver } from './explain-tile.js';
import { type Decided, keep } from './keeping.js';
import { openPlan, type Plan } from './plan.js';
import { type GivenCircle, seat } from './reasons.js';

/** What decided how circles came about. */
interface AgainOptions {
  readonly effort: Effort;
  readonly decided?: Decided | undefined;
  /**
   * Whether a circle of whom nobody may leave, and that nobody joined, was `found` by the search as well, or stayed because
   * the search ended before it came to it. The proposal does not show which; people around it may have another reason.
   */
  readonly unchanged?: 'found' | 'stayed';
}

/**
 * Says of circles what a run says that found them: everything but whether it is proven that nothing is better, which takes
 * the search itself.
 *
 * @param circles of candidates, each in one
 */
export function* describeAgain(
  everybody: Candidates,
  circles: readonly GivenCircle[],
  { effort, decided, unchanged = 'found' }: AgainOptions,
): Generator<unknown, PlanDescription> {
  if (decided === undefined) {
    const plan = yield* openPlan(everybody);
    seat(plan, circles);
    return describePlan(plan, yield* explainAll(plan, effort));
  }
  const keeping = yield* keep(everybody, decided);
  const { searched } = keeping;
  const plan = yield* openPlan(searched, keeping.start);
  const names = new Set(Array.from({ length: searched.count }, (_, each) => idOf(searched, each)));
  // No search can have found those that break rules.
  const stayed = new Set(
    [...keeping.tied]
      .map((number) => keeping.former[number]!)
      .filter(({ isAllowed }) => !isAllowed || unchanged === 'stayed')
      .map(({ members }) => nameOf(members.map((each) => idOf(everybody, each)))),
  );
  seat(
    plan,
    circles.filter(({ members }) => !stayed.has(nameOf(members)) && members.every((id) => names.has(id))),
  );
  return describeKept(plan, yield* explainAll(plan, effort), keeping);
}

function* explainAll(plan: Plan, effort: Effort): Generator<unknown, LeftOver> {
  const leftOver: LeftOver = { reasons: new Map(), largerShares: [] };
  yield* explainRounds(plan, budgetOf(effort, plan.candidates.count), leftOver);
  return leftOver;
}

function nameOf(ids: readonly string[]): string {
  return JSON.stringify([...ids].sort());
}
