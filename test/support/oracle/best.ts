import type { Policy } from '../../../src/model/policy.js';
import type { Pool } from '../../../src/model/pool.js';
import type { Vocabulary } from '../../../src/model/vocabulary.js';
import { evaluateBy, type OracleEvaluation } from './evaluate.js';
import { type Facts, oracleFacts } from './facts.js';
import { compareLists, sorted } from './order.js';
import { oracleSeverity } from './rules.js';
import { isAtMost } from './tolerance.js';
import { oracleCandidates, oracleValue, oracleWaitingWeight, oracleWorth } from './value.js';

/** More people than this make more subsets than a test has time for. */
const mostCandidates = 16;

/** A circle that could be proposed. Bit k of the set stands for the k-th candidate. */
export interface FeasibleCircle {
  readonly set: number;
  readonly members: readonly string[];
  /** Its worth to its members, weighted by their wait. */
  readonly gain: number;
}

export interface OracleBest {
  readonly value: number;
  /** One best set of circles; others may be as good. Members and circles are sorted. */
  readonly circles: ReadonlyArray<readonly string[]>;
}

/** The best proposal there is, found by trying every circle and every set of disjoint circles. */
export function oracleBest(pool: Pool, policy: Policy, vocabulary: Vocabulary): OracleBest {
  const candidates = sorted(oracleCandidates(pool).map(({ id }) => id));
  if (candidates.length > mostCandidates) throw new RangeError(`at most ${mostCandidates} candidates`);
  const facts = oracleFacts(pool, candidates, policy, vocabulary);
  const circles = bestDisjoint(feasibleCircles(candidates, facts), candidates.length)
    .map(({ members }) => members)
    .sort(compareLists);
  return { value: oracleValue(pool, circles, policy, vocabulary), circles };
}

/** Every circle that could be proposed, found by trying every set of candidates. */
export function oracleCircles(pool: Pool, policy: Policy, vocabulary: Vocabulary): FeasibleCircle[] {
  const candidates = sorted(oracleCandidates(pool).map(({ id }) => id));
  if (candidates.length > mostCandidates) throw new RangeError(`at most ${mostCandidates} candidates`);
  return feasibleCircles(candidates, oracleFacts(pool, candidates, policy, vocabulary));
}

function feasibleCircles(candidates: readonly string[], facts: Facts): FeasibleCircle[] {
  const { pool, policy, person } = facts;
  const feasible: FeasibleCircle[] = [];
  for (let set = 1; set < 2 ** candidates.length; set += 1) {
    const members = candidates.filter((_, position) => contains(set, position));
    if (members.length < policy.size.min || members.length > policy.size.max) continue;
    if (livesTooFar(members, facts)) continue;
    const evaluation = evaluateBy(facts, members);
    if (breaksARequiredRule(evaluation, policy)) continue;
    const worth = oracleWorth(evaluation, policy);
    const gain = members.reduce((sum, id) => sum + oracleWaitingWeight(person(id), pool, policy) * worth, 0);
    feasible.push({ set, members, gain });
  }
  return feasible;
}

/** Said by the rules as well, but much sooner seen. */
function livesTooFar(members: readonly string[], { policy, walkingMetres }: Facts): boolean {
  return members.some((one) =>
    members.some((other) => one < other && !isAtMost(walkingMetres(one, other), policy.reach.between)),
  );
}

function breaksARequiredRule({ violations }: OracleEvaluation, policy: Policy): boolean {
  return violations.some(({ code }) => oracleSeverity(code, policy) === 'required');
}

/**
 * The disjoint circles with the highest sum of gains.
 *
 * For every set of people, from small to large: the highest position among them is either left out or is in
 * one of the circles, and the best for whoever remains is known already.
 */
function bestDisjoint(feasible: readonly FeasibleCircle[], people: number): FeasibleCircle[] {
  const circlesOf = Array.from({ length: people }, (_, position) =>
    feasible.filter(({ set }) => last(set) === position),
  );
  const bestGain = [0];
  const chosen: Array<FeasibleCircle | undefined> = [undefined];
  for (let set = 1; set < 2 ** people; set += 1) {
    const person = last(set);
    let best = bestGain[set - 2 ** person]!;
    let choice: FeasibleCircle | undefined;
    for (const circle of circlesOf[person]!) {
      if ((circle.set & set) !== circle.set) continue;
      const gain = circle.gain + bestGain[set - circle.set]!;
      if (gain > best) {
        best = gain;
        choice = circle;
      }
    }
    bestGain.push(best);
    chosen.push(choice);
  }

  const circles: FeasibleCircle[] = [];
  let left = 2 ** people - 1;
  while (left > 0) {
    const circle = chosen[left];
    if (circle !== undefined) circles.push(circle);
    left -= circle === undefined ? 2 ** last(left) : circle.set;
  }
  return circles;
}

function contains(set: number, position: number): boolean {
  return (set & (2 ** position)) !== 0;
}

/** The highest position in a set that is not empty. */
function last(set: number): number {
  return 31 - Math.clz32(set);
}
