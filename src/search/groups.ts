import { anneal } from './anneal.js';
import { type Best, createBest, keepIfBest } from './best.js';
import { solve } from './exact.js';
import { canGenerate, generate } from './generate.js';
import { createGrowth, growInto } from './grow.js';
import { canList, listGroups } from './listing.js';
import { improvePairs, toPairProblems } from './pairs.js';
import type { GroupingProblem, Improvement } from './problem.js';
import { createRandom, type Random } from './random.js';
import { checkProblem, layOut, mayJoin } from './space.js';
import { createState, free, judge, type State, setGroup } from './state.js';

/** How groups are looked for. */
export interface SearchOptions {
  /** A whole number from 0 to 2^32 - 1; default 1. */
  readonly seed?: number;
  /** Most steps, see {@link Improvement}; default without end. More is never worse with the same seed. */
  readonly effort?: number;
  /** Items of each group to begin with; those that are not allowed are left out. */
  readonly start?: ReadonlyArray<ArrayLike<number>>;
  /** Judgements per item in half of the first round of coolings; each further round is three times as long. Default 45. */
  readonly firstCooling?: number;
  /** After so many rounds the search ends, unless it can prove the best; default without end. */
  readonly rounds?: number;
}

type Pace = Required<Pick<SearchOptions, 'effort' | 'firstCooling' | 'rounds'>>;

/** Coolings of a round: what each begins with, in average places, and its share of the time. */
type Coolings = ReadonlyArray<{ readonly heat: number; readonly share: number }>;
/** First everything melts, then the best is refined. */
const meltAndRefine: Coolings = [
  { heat: 2, share: 0.75 },
  { heat: 0.2, share: 0.25 },
];
/** Where nearly all places are taken no other groups are needed, only better ones: the best is refined slowly. */
const refineSlowly: Coolings = [{ heat: 0.08, share: 1 }];
const nearlyAll = 0.97;
/** Where few items can share a group with others, better ones are found by prices for a share of the time, and refined. */
const generating = 0.8;
const refine: Coolings = [{ heat: 0.2, share: 1 - generating }];
/** Each round is so many times as long as the one before. */
const longer = 3;
/** How many groups of different bounds are tried around an item. */
const attemptsOfUnlike = 4;
/** Most groups that are listed: some more than there are of 9 to 12 among 18. */
const mostGroups = 150_000;

/**
 * Puts items into groups that are worth most together, and yields the best so far every few steps: without end, or
 * until the effort is used or the optimum proven. Whoever iterates decides when to stop, so the search knows no clock,
 * and the same seed always gives the same moves. The object yielded is the same every time; copy what is to be kept.
 *
 * Groups grow around the items that are hardest to place; then, longer every time, they melt and cool and the best is
 * refined, or is refined alone where nearly all items have a place. Where few items can share a group, better groups are
 * found by prices. Few items are solved by listing every group. Where pairs alone say what a group is worth and all
 * items are placed, changes are judged by kept sums instead, thousands of times as fast as by a worth function.
 *
 * @throws RangeError when the problem or an option is out of range.
 */
export function searchGroups(
  problem: GroupingProblem,
  options: SearchOptions = {},
): Generator<Improvement, Improvement> {
  const { seed = 1, start = [], firstCooling = 45 } = options;
  const { effort = Number.POSITIVE_INFINITY, rounds = Number.POSITIVE_INFINITY } = options;
  const pace: Pace = { effort, firstCooling, rounds };
  checkOptions(seed, pace);
  checkProblem(problem);
  const pairs = toPairProblems(problem);
  if (pairs !== undefined) return runPairs(improvePairs(pairs, seed, start), effort);
  const state = createState(layOut(problem));
  const best = createBest(state);
  enter(state, start);
  keepIfBest(state, best);
  return run(state, best, createRandom(seed), pace);
}

/** The object yielded is the same every time. */
function* runPairs(
  search: Generator<Improvement, void>,
  effort: number,
): Generator<Improvement, Improvement> {
  const best = search.next().value!;
  while (best.steps < effort) {
    yield best;
    search.next();
  }
  return best;
}

function* run(state: State, best: Best, random: Random, pace: Pace): Generator<Improvement, Improvement> {
  yield best;
  if (pace.effort === 0) return best;
  for (const _ of improve(state, best, random, pace)) {
    best.steps = state.steps;
    if (state.steps >= pace.effort) break;
    yield best;
  }
  best.steps = state.steps;
  return best;
}

function* improve(
  state: State,
  best: Best,
  random: Random,
  { firstCooling, rounds }: Pace,
): Generator<void, void> {
  const { items } = state.space;
  if (items === 0 || state.space.groups === 0) {
    best.optimal = true;
    return;
  }
  let length = 2 * firstCooling * items;
  const places = state.space.itemSize.reduce((sum, size) => sum + size, 0);
  const isBegun = best.placed >= nearlyAll * places;
  const isStarted = best.groups > 0;
  yield* construct(state, best, random);
  let isListed = !canList(state.space);
  for (let round = 0; round < rounds && !best.optimal; round++) {
    if (!isListed) {
      // As soon as to judge every group takes no longer than the round would.
      const most = Math.floor(Math.min(length, mostGroups));
      const listing = yield* listGroups(state.space, most);
      if (listing !== undefined) {
        yield* solve(state, best, listing);
        isListed = true;
        if (best.optimal) return;
      }
    }
    // By turns, since other groups can be better ones all the same.
    const isSlow = (round + (isBegun ? 1 : 0)) % 2 === 1 && best.placed >= nearlyAll * places;
    const isPriced =
      (round > 0 || isStarted) &&
      canGenerate(state.space) &&
      (yield* generate(state, best, generating * length, random));
    const coolings = isPriced ? refine : isSlow ? refineSlowly : meltAndRefine;
    for (const { heat, share } of coolings) {
      yield* anneal(state, best, { length: share * length, heat }, random);
    }
    length *= longer;
  }
}

function checkOptions(seed: number, { effort, firstCooling, rounds }: Pace): void {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError('seed must be a whole number from 0 to 4294967295');
  }
  if (!(effort >= 0 && rounds >= 0)) throw new RangeError('effort and rounds must be 0 or more');
  if (!(firstCooling > 0)) throw new RangeError('firstCooling must be above 0');
}

/** Makes groups to begin with, as far as they are allowed and nobody is in two of them. */
function enter(state: State, start: ReadonlyArray<ArrayLike<number>>): void {
  const verdict = { gain: 0, shortfall: 0, share: 0 };
  for (const [group, listed] of start.entries()) {
    if (!fits(state, group, Array.from(listed))) continue;
    const items = Int32Array.from(listed);
    judge(state, group, items, items.length, verdict);
    if (verdict.shortfall === 0) setGroup(state, group, items, items.length, verdict);
  }
}

/** Whether some numbers are free items that have room in a group, and all may share it. */
function fits({ space, groupOf }: State, group: number, items: readonly number[]): boolean {
  if (group >= space.groups || new Set(items).size < items.length) return false;
  if (!items.every((item) => Number.isInteger(item) && groupOf[item] === free)) return false;
  const places = items.reduce((sum, item) => sum + space.itemSize[item]!, 0);
  const members = Int32Array.from(items);
  return (
    places <= space.maxSize[group]! && items.every((item, at) => mayJoin(space, item, members, 0, at, free))
  );
}

/** Grows a group around every item that is still free, the one with the fewest neighbours first. */
function* construct(state: State, best: Best, random: Random): Generator<void, void> {
  const { items, neighbours } = state.space;
  const growth = createGrowth(state.space);
  const attempts = state.space.alike ? 1 : attemptsOfUnlike;
  const count = (item: number): number => neighbours.start[item + 1]! - neighbours.start[item]!;
  const hardestFirst = Array.from({ length: items }, (_, item) => item);
  hardestFirst.sort((a, b) => count(a) - count(b) || a - b);
  for (const item of hardestFirst) {
    for (let attempt = 0; attempt < attempts && state.groupOf[item] === free; attempt++) {
      yield* growInto(state, growth, item, random);
      keepIfBest(state, best);
      yield;
    }
  }
}
