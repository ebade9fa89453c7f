import { type Founder, tryFound } from './found.js';
import { createGrowth } from './grow.js';
import { createTrial, tryMove } from './moves.js';
import type { GroupingProblem, Groups } from './problem.js';
import type { Random } from './random.js';
import { createRebuilder, growInto, tryRebuild } from './rebuild.js';
import { createState, free, judge, type State, setGroup, totalGain } from './state.js';

/** One in so many moves dissolves and rebuilds; the others change one or two groups. */
const rebuildEvery = 300;
/** One in so many of the other moves founds a group, where it hits a free item. */
const foundEvery = 50;
/** Judgements per item in the first cycle of cooling; every cycle is twice as long as the one before. */
const firstCycle = 100;
/** What a cycle begins with, as a multiple of the usual size of a change. */
const startHeat = 0.35;
/** How quickly the usual size of a change follows what is seen. */
const smoothing = 0.01;
/** A new best must be better by more than rounding can make it. */
const margin = 1e-9;

/** The best groups so far, and the effort they took. */
export interface Improvement extends Groups {
  /** Groups judged, and moves that came to nothing. */
  readonly steps: number;
}

/**
 * Puts items into groups and improves them, for ever, and yields the best so far after every move.
 * Whoever iterates decides when to stop, so the search knows no clock, and the same stream of chance always
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
): Generator<Improvement, never> {
  const state = createState(problem);
  const best = createBest(state);
  for (const [group, items] of start.entries()) {
    setGroup(state, group, items, items.length, judge(state, items, items.length));
  }
  yield keepIfBest(state, best);
  yield* construct(state, best, random);
  return yield* anneal(state, best, random);
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

function* anneal(state: State, best: Best, random: Random): Generator<Improvement, never> {
  const { items } = state.problem;
  const trial = createTrial(state);
  const rebuilder = createRebuilder(state);
  const founder: Founder = { growth: createGrowth(state), donors: [], kept: [], counts: [], gains: [] };
  let usualChange = 0;
  let threshold = 0;
  let total = totalGain(state);
  const accept = (change: number): boolean => {
    if (change !== 0) usualChange += smoothing * (Math.abs(change) - usualChange);
    if (change < 0 && -change * 2 ** 32 >= threshold * random.below(2 ** 32)) return false;
    total += change;
    return true;
  };
  for (let length = firstCycle * Math.max(1, items); ; length *= 2) {
    restore(state, best);
    total = best.gain;
    const start = state.steps;
    const heat = startHeat * usualChange;
    while (state.steps - start < length) {
      threshold = heat * (1 - (state.steps - start) / length);
      const before = state.steps;
      if (items > 0) {
        const item = random.below(items);
        if (random.below(rebuildEvery) === 0) tryRebuild(state, rebuilder, item, random, accept);
        else if (random.below(foundEvery) === 0) tryFound(state, founder, item, random, accept);
        else tryMove(state, trial, item, random, accept);
      }
      if (state.steps === before) state.steps++;
      yield total > best.gain + margin ? keepIfBest(state, best) : passed(state, best);
    }
  }
}

/** The best groups so far. Mutable; owned by one search. */
interface Best extends Improvement {
  readonly members: Int32Array;
  readonly counts: Int32Array;
  readonly gains: Float64Array;
  gain: number;
  groups: number;
  placed: number;
  steps: number;
}

function createBest({ groupOf, members, count, gain }: State): Best {
  return {
    groupOf: groupOf.slice(),
    members: members.slice(),
    counts: count.slice(),
    gains: gain.slice(),
    gain: 0,
    groups: 0,
    placed: 0,
    steps: 0,
  };
}

/** Remembers the state if it is better than the best: what is kept is added up afresh, without drift. */
function keepIfBest(state: State, best: Best): Best {
  best.steps = state.steps;
  const gain = totalGain(state);
  if (gain <= best.gain + margin) return best;
  best.gain = gain;
  best.groupOf.set(state.groupOf);
  best.members.set(state.members);
  best.counts.set(state.count);
  best.gains.set(state.gain);
  best.groups = 0;
  best.placed = 0;
  for (const size of state.size) {
    if (size > 0) best.groups++;
    best.placed += size;
  }
  return best;
}

function passed(state: State, best: Best): Best {
  best.steps = state.steps;
  return best;
}

function restore(state: State, best: Best): void {
  for (let group = 0; group < state.groups; group++) state.count[group] = 0;
  state.groupOf.fill(free);
  state.size.fill(0);
  state.gain.fill(0);
  for (let group = 0; group < state.groups; group++) {
    const start = group * state.capacity;
    const items = best.members.subarray(start, start + best.counts[group]!);
    if (items.length > 0) setGroup(state, group, items, items.length, best.gains[group]!);
  }
}
