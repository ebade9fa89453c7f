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
const mostTries = 6;
/** In pools of more people fewer are tried, so that reasons take no longer than the search. */
const manyPeople = 1000;

/** Hardly any circle comes back in so few tries. */
const trialMemoBits = 8;

/** Rules whose lifting is tried, in the order in which they are named when more than one would do. */
const liftable: readonly Liftable[] = [
  'dominance',
  'stranded',
  'daypart',
  'language',
  'place',
  'score',
  'nearness',
];

/** What keeps somebody from a place, and a circle around them that was found when that did not count. */
export interface Obstacle {
  readonly code: ReasonCode;
  readonly circle?: readonly number[];
}

/** The chance that trials meet, and how many circles are tried around a person for each rule. */
export interface TrialOptions {
  readonly seed: number;
  readonly tries: number;
}

/** How many circles are tried around each person without a place in a pool of so many candidates. */
export function triesFor(candidates: number): number {
  return Math.max(1, Math.floor(Math.min(mostTries, (mostTries * manyPeople) / candidates)));
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
export function createObstacleFinder(
  problem: Problem,
  grouping: Grouping,
  { seed, tries }: TrialOptions,
): ObstacleFinder {
  const options = { seed, tries };
  const strict = createTrials(grouping, options);
  const lifted: Array<{ readonly rule: Liftable; trials?: Trials }> = liftable
    .filter(
      (rule) => rule === 'score' || rule === 'nearness' || severityOf(rule, problem.policy) === 'required',
    )
    .map((rule) => ({ rule }));
  return {
    *obstacleFor(person) {
      const counted = countedReason(problem, strict, person);
      if (counted !== undefined) return { code: counted };
      if ((yield* strict.circleWith(person)) !== undefined) return { code: 'no-seat' };
      for (const each of lifted) {
        yield;
        const { rule } = each;
        each.trials ??= createTrials(yield* liftFrom(grouping, problem, rule), options);
        const circle = yield* each.trials.circleWith(person);
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
  circleWith(person: number): Generator<void, readonly number[] | undefined>;
}

function createTrials({ promise: _finer, ...grouping }: Grouping, { seed, tries }: TrialOptions): Trials {
  // Whether a circle is allowed is all that is asked, and what is said of one that is not costs less by its worth.
  const state = createState(layOut(grouping), trialMemoBits);
  const growth = createGrowth(state.space);
  const itemOf = new Map(grouping.people.flatMap((people, item) => people.map((person) => [person, item])));
  return {
    itemOf,
    *circleWith(person) {
      const item = itemOf.get(person);
      // Where those who can share a circle at all are too few, there is no room for one either.
      if (item === undefined || state.space.groups === 0) return undefined;
      // A stream of its own, so that the answer does not depend on who was asked about before.
      const random = createRandom(seed + person);
      for (let attempt = 0; attempt < tries; attempt++) {
        const target = targetSize(grouping, attempt, random);
        if (!(yield* growGroup(state, growth, 0, item, target, random))) continue;
        return [...growth.items.subarray(0, growth.count)].flatMap((each) => grouping.people[each]!);
      }
      return undefined;
    },
  };
}

function targetSize(
  { sizes: { min, max } }: Pick<Grouping, 'sizes'>,
  attempt: number,
  random: Random,
): number {
  return attempt === 0 ? min : min + random.below(max - min + 1);
}
