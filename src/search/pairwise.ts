import { cross, scatter } from './pairwise-groupings.js';
import { begin, createWalk, usualChange, type Walk, walkOn } from './pairwise-moves.js';
import {
  createPairwiseState,
  gainOf,
  load,
  type PairwiseProblem,
  type PairwiseState,
} from './pairwise-state.js';
import type { Improvement } from './problem.js';
import type { Random } from './random.js';

export type { PairwiseProblem } from './pairwise-state.js';

/** Work between two yields: tens of microseconds. */
const workPerYield = 5000;
/** Pairs that tell the usual size of a change. */
const samples = 2000;
/** What an annealing from scratch begins with, in usual changes. Measured: 0.15 to 0.2 differ little. */
const scatteredHeat = 0.16;
/** What an annealing of a child begins with: less, or it forgets its parents. */
const childHeat = 0.125;
/** What both end with: below it, nothing moves any more but straight uphill. */
const endHeat = 0.1;
/** Work of the first annealing: some, and so much per pair of items. */
const leastWork = 1000;
const firstWork = 20;
/** Work per cube of items from which on more turns are worth more than longer ones, so that those hardly grow. */
const enoughWork = 30;
const slowGrowth = 1.1;

/** The best groups so far. Mutable; owned by one search. */
interface PairwiseBest extends Improvement {
  gain: number;
  steps: number;
}

/** What one search works on. */
interface Search {
  readonly state: PairwiseState;
  readonly walk: Walk;
  readonly best: PairwiseBest;
  readonly random: Random;
  /** The usual size of a change. */
  usual: number;
  /** Until the effort has come so far, a best that may still rise is not kept: adding up costs as much as a while of moves. */
  keepFrom: number;
}

/**
 * Puts items into groups of given sizes for the largest sum of pair gains within groups (the maximally diverse
 * grouping problem), for ever, and yields the best so far every few thousand judged moves. Whoever iterates decides
 * when to stop; the same stream of chance always gives the same moves. The yielded object is the same every time;
 * copy what is to be kept.
 *
 * Threshold accepting (Dueck and Scheuer 1990, doi:10.1016/0021-9991(90)90201-B) with a part of the threshold by
 * chance, in turn from scratch and from a child of what came of that and the best so far, which stays close to
 * what the two share. Every turn is twice as long as the one before, as nobody knows how long there is, until
 * longer ones bring little. Only + - * / are used, so that all machines decide alike.
 *
 * @param start group of each item to begin with, of allowed sizes
 * @throws RangeError when no grouping has the sizes, or `start` has not
 */
export function* improvePairwise(
  problem: PairwiseProblem,
  random: Random,
  start?: Int32Array,
): Generator<Improvement, void> {
  check(problem, start);
  const state = createPairwiseState(problem);
  load(state, start ?? scatter(state, random));
  const best: PairwiseBest = {
    groupOf: state.groupOf.slice(),
    gain: gainOf(state),
    groups: state.groups,
    placed: state.items,
    steps: 0,
    optimal: false,
  };
  const search: Search = { state, walk: createWalk(state), best, random, usual: 0, keepFrom: 0 };
  yield best;
  begin(state, search.walk);
  yield* climb(search);
  search.usual = usualChange(state, samples, random);
  const { items } = state;
  const enough = enoughWork * items * items * items;
  for (let work = firstWork * items * items + leastWork; ; work *= work < enough ? 2 : slowGrowth) {
    yield* raise(search, work);
  }
}

/** One generation: a grouping from scratch, and its child with the best so far. */
function* raise(search: Search, work: number): Generator<Improvement, void> {
  const { state, best, random } = search;
  yield* anneal(search, scatter(state, random), scatteredHeat, work);
  const child =
    random.below(2) === 0
      ? cross(state, best.groupOf, state.groupOf, random)
      : cross(state, state.groupOf, best.groupOf, random);
  yield* anneal(search, child, childHeat, work);
}

function* anneal(
  search: Search,
  groupOf: Int32Array,
  heat: number,
  work: number,
): Generator<Improvement, void> {
  const { state, walk, random, usual } = search;
  load(state, groupOf);
  begin(state, walk);
  const start = state.work;
  while (state.work - start < work) {
    const done = (state.work - start) / work;
    walkOn(state, walk, (heat + (endHeat - heat) * done) * usual, workPerYield, random);
    yield passed(search);
  }
  yield* climb(search);
}

/** Takes what makes it better until nothing does. */
function* climb(search: Search): Generator<Improvement, void> {
  const { state, walk, random, usual } = search;
  for (let before = Number.NEGATIVE_INFINITY; state.total - before > 1e-9 * usual; ) {
    before = state.total;
    const { rounds } = walk;
    // Twice round, as the first round may begin in the middle.
    while (walk.rounds < rounds + 2) {
      walkOn(state, walk, 0, workPerYield, random);
      yield passed(search);
    }
  }
  yield keepIfBest(search);
}

/** Counts the effort, and remembers the groups if they are better than the best and adding up pays by now. */
function passed(search: Search): PairwiseBest {
  const { state, best } = search;
  best.steps = state.steps;
  return state.work < search.keepFrom ? best : keepIfBest(search);
}

/** Remembers the groups if they are better than the best: what is kept is added up afresh, without drift. */
function keepIfBest(search: Search): PairwiseBest {
  const { state, best } = search;
  if (state.total <= best.gain) return best;
  const gain = gainOf(state);
  state.total = gain;
  search.keepFrom = state.work + state.items * state.capacity;
  if (gain <= best.gain) return best;
  best.gain = gain;
  best.groupOf.set(state.groupOf);
  return best;
}

function check({ items, groupSizes }: PairwiseProblem, start: Int32Array | undefined): void {
  const fewest = groupSizes.reduce((sum, { min }) => sum + min, 0);
  const most = groupSizes.reduce((sum, { max }) => sum + max, 0);
  if (fewest > items || most < items)
    throw new RangeError(`groups hold ${fewest} to ${most} items, not ${items}`);
  if (start === undefined) return;
  const allowed = groupSizes.every(({ min, max }, group) => {
    const size = start.filter((each) => each === group).length;
    return size >= min && size <= max;
  });
  const known = start.every((group) => group >= 0 && group < groupSizes.length);
  if (start.length !== items || !known || !allowed) {
    throw new RangeError('start must have every item in a group, and groups of allowed sizes');
  }
}
