import type { ReasonCode } from '../model/proposal.js';
import type { Problem } from '../problem/problem.js';
import { mayNotMeet } from '../scoring/rules/apart.js';
import { severityOf } from '../scoring/rules.js';
import { createGrowth, growGroup } from '../search/grow.js';
import { createRandom, type Random } from '../search/random.js';
import { layOut } from '../search/space.js';
import { createState } from '../search/state.js';
import { type Grouping, judgedBy, toGrouping } from './grouping.js';
import { type Liftable, lift } from './loosen.js';

/** Circles that are tried around one person before it is said that none was found. */
const triesPerPerson = 6;

/** Rules whose lifting is tried, in the order in which they are named when more than one would do. */
const liftable: readonly Liftable[] = ['dominance', 'stranded', 'daypart', 'language', 'score', 'nearness'];

/** What keeps somebody from a place, and a circle around them that was found when that did not count. */
export interface Obstacle {
  readonly code: ReasonCode;
  readonly circle?: readonly number[];
}

/** Finds out why people have no place, by counting who lives near and by trying circles around them. */
export interface ObstacleFinder {
  /** What keeps a person of the problem from a place. Yields between tries. */
  obstacleFor(person: number): Generator<void, Obstacle>;
}

/**
 * Looks for the obstacles in one region. Work for one person is bounded: some circles around them under all
 * rules, and the same without one rule at a time.
 */
export function createObstacleFinder(problem: Problem, grouping: Grouping, seed: number): ObstacleFinder {
  const strict = createTrials(grouping, seed);
  const lifted: Array<{ readonly rule: Liftable; trials?: Trials }> = liftable
    .filter(
      (rule) => rule === 'score' || rule === 'nearness' || severityOf(rule, problem.policy) === 'required',
    )
    .map((rule) => ({ rule }));
  return {
    *obstacleFor(person) {
      const counted = countedReason(problem, strict, person);
      if (counted !== undefined) return { code: counted };
      if (strict.circleWith(person) !== undefined) return { code: 'no-seat' };
      for (const each of lifted) {
        yield;
        const { rule } = each;
        each.trials ??= createTrials(yield* liftFrom(grouping, problem, rule), seed);
        const circle = each.trials.circleWith(person);
        if (circle !== undefined) return { code: rule === 'nearness' ? 'too-few-nearby' : rule, circle };
      }
      return { code: 'no-circle' };
    },
  };
}

/** Only lifting nearness changes who could share a circle; everything else is the same people, judged anew. */
function* liftFrom(grouping: Grouping, problem: Problem, rule: Liftable): Generator<void, Grouping> {
  const lifted = lift(problem, rule);
  return rule === 'nearness' ? yield* toGrouping(lifted) : judgedBy(lifted, grouping);
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
  /** The people of an allowed circle with this person, if one was found when everybody was free. */
  circleWith(person: number): readonly number[] | undefined;
}

function createTrials(grouping: Grouping, seed: number): Trials {
  const state = createState(layOut(grouping));
  const growth = createGrowth(state.space);
  const itemOf = new Map(grouping.people.flatMap((people, item) => people.map((person) => [person, item])));
  return {
    itemOf,
    circleWith(person) {
      const item = itemOf.get(person);
      if (item === undefined) return undefined;
      // A stream of its own, so that the answer does not depend on who was asked about before.
      const random = createRandom(seed + person);
      for (let attempt = 0; attempt < triesPerPerson; attempt++) {
        if (!growGroup(state, growth, 0, item, targetSize(grouping, attempt, random), random)) continue;
        return [...growth.items.subarray(0, growth.count)].flatMap((each) => grouping.people[each]!);
      }
      return undefined;
    },
  };
}

function targetSize({ sizes: { min, max } }: Grouping, attempt: number, random: Random): number {
  return attempt === 0 ? min : min + random.below(max - min + 1);
}
