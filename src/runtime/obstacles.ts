import type { ReasonCode } from '../model/proposal.js';
import type { Problem } from '../problem/problem.js';
import { mayNotMeet } from '../scoring/rules/apart.js';
import { severityOf } from '../scoring/rules.js';
import { createGrowth, growGroup } from '../search/grow.js';
import { createRandom, type Random } from '../search/random.js';
import { createState } from '../search/state.js';
import { type Grouping, toGrouping } from './grouping.js';
import { type Liftable, lift } from './loosen.js';

/** Circles that are tried around one person before it is said that none was found. */
const triesPerPerson = 6;

/** Rules whose lifting is tried, in the order in which they are named when more than one would do. */
const liftable: readonly Liftable[] = ['dominance', 'stranded', 'daypart', 'language', 'score', 'nearness'];

/** Finds out why people have no place, by counting who lives near and by trying circles around them. */
export interface ObstacleFinder {
  /** What keeps a person of the problem from a place. */
  reasonFor(person: number): ReasonCode;
}

/**
 * Looks for the obstacles in one region. Work for one person is bounded: some circles around them under all
 * rules, and the same without one rule at a time.
 */
export function createObstacleFinder(problem: Problem, seed: number): ObstacleFinder {
  const strict = createTrials(problem, seed);
  const lifted = liftable
    .filter(
      (rule) => rule === 'score' || rule === 'nearness' || severityOf(rule, problem.policy) === 'required',
    )
    .map((rule) => ({ rule, trials: once(() => createTrials(lift(problem, rule), seed)) }));
  return {
    reasonFor(person) {
      const counted = countedReason(problem, strict, person);
      if (counted !== undefined) return counted;
      if (strict.holds(person)) return 'no-seat';
      const rule = lifted.find(({ trials }) => trials().holds(person))?.rule ?? 'no-circle';
      return rule === 'nearness' ? 'too-few-nearby' : rule;
    },
  };
}

/** Reasons that need no search: too few people who could be there at all. */
function countedReason(problem: Problem, { itemOf }: Trials, person: number): ReasonCode | undefined {
  const { min } = problem.policy.size;
  let near = 0;
  let mayMeet = 0;
  for (let other = 0; other < problem.people; other++) {
    if (problem.tooFar[person * problem.people + other] === 1) continue;
    near++;
    if (other === person || !mayNotMeet(problem, person, other)) mayMeet++;
  }
  if (near < min) return 'too-few-nearby';
  if (mayMeet < min) return 'apart';
  return itemOf.has(person) ? undefined : 'together';
}

interface Trials {
  readonly itemOf: ReadonlyMap<number, number>;
  /** Whether an allowed circle with this person was found when everybody was free. */
  holds(person: number): boolean;
}

function createTrials(problem: Problem, seed: number): Trials {
  const grouping = toGrouping(problem);
  const state = createState(grouping);
  const growth = createGrowth(state);
  const itemOf = new Map(grouping.people.flatMap((people, item) => people.map((person) => [person, item])));
  return {
    itemOf,
    holds(person) {
      const item = itemOf.get(person);
      if (item === undefined) return false;
      // A stream of its own, so that the answer does not depend on who was asked about before.
      const random = createRandom(seed + person);
      for (let attempt = 0; attempt < triesPerPerson; attempt++) {
        growGroup(state, growth, item, targetSize(grouping, attempt, random), random);
        if (growth.gain >= 0) return true;
      }
      return false;
    },
  };
}

function targetSize({ minSize, maxSize }: Grouping, attempt: number, random: Random): number {
  return attempt === 0 ? minSize : minSize + random.below(maxSize - minSize + 1);
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
