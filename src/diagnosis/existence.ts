import type { Policy } from '../model/policy.js';
import type { Effort } from '../model/proposal.js';
import { openAttempt } from '../runtime/attempt.js';
import type { Candidates } from '../runtime/candidates.js';
import { toGrouping } from '../runtime/grouping.js';
import { createJudge } from '../scoring/worth.js';
import { type Exhaustion, openExhaustion } from './exhaust.js';
import { type Gathering, gather } from './gathering.js';

/** Up to so many candidates every set of people is tried, as far as the allowance goes. */
const mostExhausted = 300;
/** Sets that are tried before the answer is left to a search by chance. */
const mostSets = 60_000;

/** Whether a circle is possible under a policy: one that keeps all rules, or none, for certain or as far as was seen. */
export interface Existence {
  /** As candidates, ascending. */
  readonly circle?: readonly number[];
  /** False where a search found none and cannot know that there is none. */
  readonly proven: boolean;
}

/** Answers whether any circle of the candidates keeps all rules of a policy. Remembers the circles it found. */
export interface Possibility {
  /** All candidates, where they are few enough for every set of them to be tried. */
  readonly everybody: Gathering | undefined;
  underPolicy(policy: Policy): Generator<unknown, Existence>;
}

/** A circle that was found once, to be held against other policies: quicker than to look for another one. */
interface Witness {
  readonly circle: readonly number[];
  readonly gathering: Gathering;
}

/** Lays out the candidates for questions about what is possible. */
export function openPossibility(candidates: Candidates, effort: Effort): Possibility {
  const witnesses: Witness[] = [];
  const { count } = candidates;
  const all = Array.from({ length: count }, (_, candidate) => candidate);
  const everybody = count <= mostExhausted ? gather(candidates, all) : undefined;
  return {
    everybody,
    *underPolicy(policy) {
      for (const { circle, gathering: seated } of witnesses) {
        if (yield* isAllowed(seated, policy)) return { circle, proven: true };
      }
      const found = yield* look(policy);
      if (found.circle !== undefined) {
        witnesses.unshift({ circle: found.circle, gathering: gather(candidates, found.circle) });
      }
      return found;
    },
  };

  function* look(policy: Policy): Generator<unknown, Existence> {
    if (count < policy.size.min) return { proven: true };
    if (everybody !== undefined) {
      const { circle, complete } = yield* (yield* exhaustionUnder(everybody, policy)).any({ sets: mostSets });
      if (circle !== undefined) return { circle: inOrder(circle), proven: true };
      if (complete) return { proven: true };
    }
    return yield* searchFor({ ...candidates, policy }, effort);
  }
}

/** Everybody of a gathering, ready for every set of them to be tried under a policy. */
export function* exhaustionUnder(gathering: Gathering, policy: Policy): Generator<undefined, Exhaustion> {
  return openExhaustion(yield* toGrouping((yield* gathering.under(policy)).problem));
}

/** Searches until there is a first circle. */
function* searchFor(candidates: Candidates, effort: Effort): Generator<unknown, Existence> {
  const attempt = yield* openAttempt(candidates, { effort });
  const { plan, live, search } = attempt;
  for (let step = search.next(); !step.done; step = search.next()) {
    yield;
    if (plan.circles > 0 || [...live.values()].some(({ circles }) => circles > 0)) break;
  }
  attempt.settle();
  const seated = plan.circleOf.find((each) => each !== undefined);
  if (seated !== undefined) return { circle: inOrder(seated.members), proven: true };
  return { proven: plan.proven.size === plan.regions.length };
}

function* isAllowed(seated: Gathering, policy: Policy): Generator<undefined, boolean> {
  const { problem } = yield* seated.under(policy);
  const everybody = Array.from({ length: problem.people }, (_, person) => person);
  return createJudge(problem, problem.people).worth(everybody, problem.people) >= 0;
}

function inOrder(circle: readonly number[]): number[] {
  return [...circle].sort((a, b) => a - b);
}
