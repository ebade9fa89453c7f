import { type Best, createBest, keepIfBest, margin, passed, restore } from './best.js';
import { solve } from './exact.js';
import { type Founder, tryFound } from './found.js';
import { createGrowth } from './grow.js';
import { createTrial, tryMove } from './moves.js';
import type { GroupingProblem, Improvement } from './problem.js';
import type { Random } from './random.js';
import { createRebuilder, growInto, tryRebuild } from './rebuild.js';
import { createState, free, judge, type State, setGroup, totalGain } from './state.js';

/** Moves per item until one dissolves and rebuilds; the others change one or two groups. */
const movesPerRebuild = 14;
/** Moves until one rebuilds, at most, however many items there are. */
const mostMovesPerRebuild = 1000;
/** One in so many of the other moves founds a group, where it hits a free item. */
const foundEvery = 50;
/** Judgements per item in the first cycle of cooling; every cycle is twice as long as the one before. */
const firstCycle = 100;
/** What a cycle begins with, as a multiple of the usual size of a change. */
const startHeat = 0.35;
/** How quickly the usual size of a change follows what is seen. */
const smoothing = 0.01;
/** Up to so many items all groups are listed, after a while of searching by chance. */
const mostItemsListed = 14;
/** Judgements per item before that. */
const beforeListing = 1000;

/**
 * Puts items into groups and improves them, and yields the best so far after every move; ends only where the best
 * is proven to be the optimum. Whoever iterates decides when to stop, so the search knows no clock, and the same stream of chance always
 * gives the same moves. The yielded object is the same every time; copy what is to be kept.
 *
 * Groups grow around the items that are hardest to place. Then small moves and rebuilding alternate under
 * threshold accepting (Dueck and Scheuer 1990, doi:10.1016/0021-9991(90)90201-B): a change for the worse is
 * taken if it is below a threshold that shrinks to nothing, in cycles that start from the best and double in
 * length. Only + - * / are used, so that all machines decide alike.
 *
 * @param start groups to begin with, all of them allowed
 */
export function* improveGroups(
  problem: GroupingProblem,
  random: Random,
  start: ReadonlyArray<Int32Array> = [],
): Generator<Improvement, void> {
  const state = createState(problem);
  const best = createBest(state);
  for (const [group, items] of start.entries()) {
    setGroup(state, group, items, items.length, judge(state, items, items.length));
  }
  yield keepIfBest(state, best);
  yield* construct(state, best, random);
  const small = problem.items <= mostItemsListed;
  yield* anneal(state, best, random, small ? beforeListing * problem.items : Number.POSITIVE_INFINITY);
  if (small) yield* solve(state, best);
}

/** Grows a group around every item that is still free, the one with the fewest neighbours first. */
function* construct(state: State, best: Best, random: Random): Generator<Improvement, void> {
  const { items, neighbourStart } = state.problem;
  const growth = createGrowth(state);
  const neighbours = (item: number): number => neighbourStart[item + 1]! - neighbourStart[item]!;
  const hardestFirst = Array.from({ length: items }, (_, item) => item);
  hardestFirst.sort((a, b) => neighbours(a) - neighbours(b) || a - b);
  for (const item of hardestFirst) {
    if (state.groupOf[item] !== free) continue;
    growInto(state, growth, item, random);
    yield keepIfBest(state, best);
  }
}

function* anneal(state: State, best: Best, random: Random, mostSteps: number): Generator<Improvement, void> {
  const { items } = state.problem;
  const trial = createTrial(state);
  const rebuilder = createRebuilder(state);
  const founder: Founder = { growth: createGrowth(state), donors: [], kept: [], counts: [], gains: [] };
  const rebuildEvery = Math.min(movesPerRebuild * items, mostMovesPerRebuild);
  let usualChange = 0;
  let threshold = 0;
  let total = totalGain(state);
  const accept = (change: number): boolean => {
    if (change !== 0) usualChange += smoothing * (Math.abs(change) - usualChange);
    if (change < 0 && -change * 2 ** 32 >= threshold * random.below(2 ** 32)) return false;
    total += change;
    return true;
  };
  for (let length = firstCycle * items; state.steps < mostSteps; length *= 2) {
    restore(state, best);
    total = best.gain;
    const start = state.steps;
    const heat = startHeat * usualChange;
    while (state.steps - start < length && state.steps < mostSteps) {
      threshold = heat * (1 - (state.steps - start) / length);
      const before = state.steps;
      const item = random.below(items);
      if (random.below(rebuildEvery) === 0) tryRebuild(state, rebuilder, item, random, accept);
      else if (random.below(foundEvery) === 0) tryFound(state, founder, item, random, accept);
      else tryMove(state, trial, item, random, accept);
      if (state.steps === before) state.steps++;
      yield total > best.gain + margin ? keepIfBest(state, best) : passed(state, best);
    }
  }
}
