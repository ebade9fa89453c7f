import type { Leaning } from '../model/leaning.js';
import { leanings as weightsOf } from '../model/leaning.js';
import type { Effort } from '../model/proposal.js';
import type { Aim } from '../runtime/aim.js';
import { type Attempt, openAttempt } from '../runtime/attempt.js';
import type { Candidates } from '../runtime/candidates.js';
import { measureValue } from '../runtime/describe.js';
import type { Budget } from '../runtime/effort.js';
import type { Pause } from '../runtime/pace.js';
import { circlesOf, type Plan, type PlannedCircle } from '../runtime/plan.js';

/** Circles that a run came to, as what they are to be judged by: the asked policy. */
export interface Found {
  /** The plan as if nothing else had been looked for than the highest value. */
  readonly plan: Plan;
  readonly budget: Budget;
  readonly circles: ReadonlyArray<readonly number[]>;
  /** By the asked policy. */
  readonly value: number;
  readonly leaning: Leaning | undefined;
  /** Whether these circles were looked for by the asked policy alone. */
  readonly isPlain: boolean;
  /** Whether the run came to its end. */
  readonly isFinished: boolean;
}

/** What a run looks for. */
export interface Sought {
  readonly leaning?: Leaning;
  /** What to begin with. */
  readonly from?: Found;
  /** Plans to be different from, and how much that counts. */
  readonly apartFrom?: { readonly found: readonly Found[]; readonly strength: number };
}

/** Runs of a search after each other, with what they came to. Mutable; owned by whoever pulls. */
export interface Runs {
  readonly found: readonly Found[];
  /** Searches while it is pulled, and adds what it came to. */
  run(sought: Sought): Generator<Pause, void>;
  /** Takes over what the run that was stopped came to. */
  settle(): void;
}

/** Gets ready to search among some candidates, again and again. */
export function openRuns(candidates: Candidates, effort: Effort): Runs {
  const found: Found[] = [];
  let open: { readonly attempt: Attempt; readonly sought: Sought } | undefined;
  const settle = (isFinished: boolean): void => {
    if (open === undefined) return;
    const { attempt, sought } = open;
    open = undefined;
    attempt.settle();
    const plan = { ...attempt.plan, candidates, former: [] };
    const planned = plannedIn(plan);
    found.push({
      plan,
      budget: attempt.budget,
      circles: planned.map(({ members }) => members),
      value: measureValue(candidates, planned),
      leaning: sought.leaning,
      isPlain: aimOf(candidates, sought) === undefined,
      isFinished,
    });
  };
  return {
    found,
    *run(sought) {
      const aim = aimOf(candidates, sought);
      const searched = aim === undefined ? candidates : { ...candidates, aim };
      const attempt = yield* pauses(openAttempt(searched, { effort, start: sought.from?.circles }));
      open = { attempt, sought };
      yield* attempt.search;
      settle(true);
    },
    settle: () => settle(false),
  };
}

function* pauses<Result>(work: Generator<unknown, Result>): Generator<undefined, Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield undefined;
  }
}

function plannedIn({ circleOf }: Plan): PlannedCircle[] {
  return [...circlesOf(circleOf, Array.from(circleOf.keys()))];
}

function aimOf({ count }: Candidates, { leaning, apartFrom }: Sought): Aim | undefined {
  if (leaning === undefined && apartFrom === undefined) return undefined;
  return {
    weights: leaning && weightsOf[leaning],
    strength: apartFrom?.strength ?? 0,
    others: (apartFrom?.found ?? []).map(({ circles }) => {
      const circleOf = new Int32Array(count).fill(-1);
      for (const [circle, members] of circles.entries()) for (const each of members) circleOf[each] = circle;
      return circleOf;
    }),
  };
}
