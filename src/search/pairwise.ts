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
/** Groupings from scratch per generation, which the best so far joins. */
const scattered = 3;
/** Children per generation, each annealed half as long as one from scratch. */
const children = 6;
/** Work of the first annealing per pair of items; every generation takes twice as long as the one before. */
const firstWork = 20;

interface Elite {
  readonly groupOf: Int32Array;
  readonly gain: number;
}

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
}

/**
 * Puts items into groups of given sizes for the largest sum of pair gains within groups (the maximally diverse
 * grouping problem), for ever, and yields the best so far every few thousand judged moves. Whoever iterates decides
 * when to stop; the same stream of chance always gives the same moves. The yielded object is the same every time;
 * copy what is to be kept.
 *
 * Threshold accepting (Dueck and Scheuer 1990, doi:10.1016/0021-9991(90)90201-B) with a part of the threshold by
 * chance, within a small population whose generations double in length: some groupings from scratch, then
 * children of two that stay close to what their parents share. Only + - * / are used, so that all machines
 * decide alike.
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
  const search: Search = { state, walk: createWalk(state), best, random, usual: 0 };
  yield best;
  begin(state, search.walk);
  yield* climb(search);
  search.usual = usualChange(state, samples, random);
  for (let work = firstWork * state.items * state.items + workPerYield; ; work *= 2) {
    yield* raise(search, work);
  }
}

/** One generation. */
function* raise(search: Search, work: number): Generator<Improvement, void> {
  const { state, best, random } = search;
  const elites: Elite[] = [{ groupOf: best.groupOf.slice(), gain: best.gain }];
  for (let count = 0; count < scattered; count++) {
    yield* anneal(search, scatter(state, random), scatteredHeat, work);
    elites.push({ groupOf: state.groupOf.slice(), gain: gainOf(state) });
  }
  for (let count = 0; count < children; count++) {
    const first = random.below(elites.length);
    const second = (first + 1 + random.below(elites.length - 1)) % elites.length;
    const child = cross(state, elites[first]!.groupOf, elites[second]!.groupOf, random);
    yield* anneal(search, child, childHeat, work / 2);
    replaceWorst(elites, { groupOf: state.groupOf.slice(), gain: gainOf(state) }, 1e-9 * search.usual);
  }
}

/** Takes a newcomer in for the worst, if it is better and not already there: equal gains are taken for the same. */
function replaceWorst(elites: Elite[], newcomer: Elite, margin: number): void {
  if (elites.some(({ gain }) => Math.abs(gain - newcomer.gain) <= margin)) return;
  let worst = 0;
  for (const [position, { gain }] of elites.entries()) if (gain < elites[worst]!.gain) worst = position;
  if (newcomer.gain > elites[worst]!.gain) elites[worst] = newcomer;
}

function* anneal(
  search: Search,
  groupOf: Int32Array,
  heat: number,
  work: number,
): Generator<Improvement, void> {
  const { state, walk, best, random, usual } = search;
  load(state, groupOf);
  begin(state, walk);
  const start = state.work;
  while (state.work - start < work) {
    const done = (state.work - start) / work;
    walkOn(state, walk, (heat + (endHeat - heat) * done) * usual, workPerYield, random);
    yield keepIfBest(state, best);
  }
  yield* climb(search);
}

/** Takes what makes it better until nothing does. */
function* climb({ state, walk, best, random, usual }: Search): Generator<Improvement, void> {
  for (let before = Number.NEGATIVE_INFINITY; state.total - before > 1e-9 * usual; ) {
    before = state.total;
    const { rounds } = walk;
    // Twice round, as the first round may begin in the middle.
    while (walk.rounds < rounds + 2) {
      walkOn(state, walk, 0, workPerYield, random);
      yield keepIfBest(state, best);
    }
  }
}

/** Remembers the groups if they are better than the best: what is kept is added up afresh, without drift. */
function keepIfBest(state: PairwiseState, best: PairwiseBest): PairwiseBest {
  best.steps = state.steps;
  if (state.total <= best.gain) return best;
  const gain = gainOf(state);
  state.total = gain;
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
